package org.dateline.relation;

import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values (RFC 4180). Words that a spreadsheet would take for a
 * formula get an apostrophe before them, which it takes for "this is text".
 */
final class Csv {

	private final StringBuilder lines = new StringBuilder();

	private boolean inLine;

	/** Adds words. */
	Csv words(@Nullable String words) {
		String text = (words != null) ? words : "";
		boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
		return cell(formula ? "'" + text : text);
	}

	/** Adds a number or a code, which is no formula. */
	Csv value(@Nullable Object value) {
		return cell((value != null) ? value.toString() : "");
	}

	private Csv cell(String text) {
		if (this.inLine) {
			this.lines.append(',');
		}
		boolean quoted = text.chars().anyMatch((character) -> ",\"\n\r".indexOf(character) >= 0);
		this.lines.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
		this.inLine = true;
		return this;
	}

	Csv end() {
		this.lines.append("\r\n");
		this.inLine = false;
		return this;
	}

	@Override
	public String toString() {
		return this.lines.toString();
	}

}
