package org.dateline.export;

import java.util.List;

/** Writes a citation as RIS, which most reference managers read. */
final class Ris {

	/** Control characters, and what some readers end a line at. */
	private static final String NO_PART_OF_A_LINE = "[\\p{Cc}\u2028\u2029]+";

	private Ris() {
	}

	static String write(Citation citation) {
		StringBuilder ris = new StringBuilder();
		tag(ris, "TY", "NEWS");
		tag(ris, "TI", citation.title());
		citation.authors().forEach((author) -> tag(ris, "AU", author.replace(",", "")));
		if (citation.publication() != null) {
			tag(ris, "T2", citation.publication());
		}
		Issued issued = citation.issued();
		if (issued != null) {
			if (issued.year() != null) {
				tag(ris, "PY", "%04d".formatted(issued.year()));
			}
			tag(ris, "DA", day(issued));
		}
		tag(ris, "LA", citation.language());
		tag(ris, "DB", Citation.ARCHIVE);
		tag(ris, "AN", citation.address());
		tag(ris, "UR", citation.url());
		if (citation.seen() != null) {
			tag(ris, "Y2", "%tY/%<tm/%<td/".formatted(citation.seen()));
		}
		if (!citation.note().isEmpty()) {
			tag(ris, "N1", citation.note());
		}
		tag(ris, "ER", "");
		return ris.toString();
	}

	/**
	 * Year, month, day and what else there is to say, between slashes. Without a year in
	 * common these would be empty, and readers take no date: then all is in words.
	 */
	private static String day(Issued issued) {
		List<Integer> common = issued.common();
		if (common.isEmpty()) {
			return "circa " + issued.edtf().replace('/', '–');
		}
		StringBuilder day = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			if (i < common.size()) {
				day.append(((i == 0) ? "%04d" : "%02d").formatted(common.get(i)));
			}
			day.append('/');
		}
		return day.append(issued.circa() ? "circa " + issued.edtf().replace('/', '–') : "").toString();
	}

	private static void tag(StringBuilder ris, String tag, String value) {
		ris.append(tag).append("  - ").append(value.replaceAll(NO_PART_OF_A_LINE, " ").strip()).append("\r\n");
	}

}
