package org.dateline.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a citation for BibTeX and BibLaTeX. The former reads year and month, the latter
 * the date, which says how far it is known.
 */
final class BibTex {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private BibTex() {
	}

	static String write(Citation citation) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("title", braced('{' + escaped(citation.title()) + '}'));
		if (!citation.authors().isEmpty()) {
			// in braces of its own, an institution is not taken apart as a name is
			fields.put("author", braced(
					String.join(" and ", citation.authors().stream().map((name) -> braced(escaped(name))).toList())));
		}
		if (citation.publication() != null) {
			fields.put("journal", braced(escaped(citation.publication())));
		}
		Issued issued = citation.issued();
		if (issued != null) {
			fields.put("date", braced(issued.edtf()));
			List<Integer> common = issued.common();
			fields.put("year", braced(issued.years().replace("–", "--")));
			if (common.size() > 1) {
				fields.put("month", MONTHS.get(common.get(1) - 1));
			}
		}
		fields.put("entrysubtype", "{newspaper}");
		fields.put("language", braced(citation.language()));
		fields.put("url", braced(citation.url().replace("}", "%7D").replace("{", "%7B")));
		if (citation.seen() != null) {
			fields.put("urldate", braced(citation.seen().toString()));
		}
		String note = note(citation);
		if (!note.isEmpty()) {
			fields.put("note", braced(escaped(note)));
		}
		StringBuilder entry = new StringBuilder((citation.publication() != null) ? "@article{" : "@misc{")
			.append("dateline")
			.append(citation.id());
		fields.forEach((name, value) -> entry.append(",\n  ").append(name).append(" = ").append(value));
		return entry.append("\n}\n").toString();
	}

	/** It has no field for an archive. */
	private static String note(Citation citation) {
		if (citation.publishedAt() == null) {
			return citation.note();
		}
		String archived = "archived at " + citation.address();
		return citation.note().isEmpty() ? archived : archived + "; " + citation.note();
	}

	private static String braced(String text) {
		return '{' + text + '}';
	}

	/** Text in which nothing is a command of TeX. */
	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			switch (character) {
				case '\\' -> escaped.append("{\\textbackslash}");
				case '{', '}' -> escaped.append((character == '{') ? "{\\textbraceleft}" : "{\\textbraceright}");
				case '~' -> escaped.append("{\\textasciitilde}");
				case '^' -> escaped.append("{\\textasciicircum}");
				case '%', '$', '#', '&', '_' -> escaped.append('\\').append(character);
				default -> escaped.append(Character.isISOControl(character) ? ' ' : character);
			}
		}
		return escaped.toString();
	}

}
