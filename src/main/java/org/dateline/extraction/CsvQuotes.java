package org.dateline.extraction;

import org.jspecify.annotations.Nullable;

/**
 * Whether a field in quotes is open in a row of a table (RFC 4180). Only at the beginning
 * of a field does a quote open one: anywhere else it is text, as inches are.
 */
final class CsvQuotes {

	private final String separators;

	private boolean open;

	private boolean closedJustNow;

	private boolean beginsField = true;

	/**
	 * The quotes of a new row.
	 * @param separator what stands between fields, or null where that is not known yet
	 */
	CsvQuotes(@Nullable Character separator) {
		this.separators = (separator != null) ? separator.toString() : CsvRow.SEPARATORS;
	}

	/** Whether a line that ends here goes on. */
	boolean areOpen() {
		return this.open;
	}

	/** Goes over the next byte of the row. */
	void pass(int next) {
		if (next != '"') {
			this.closedJustNow = false;
			this.beginsField = !this.open && this.separators.indexOf(next) >= 0;
			return;
		}
		boolean closes = this.open;
		// Two within a field stand for one.
		this.open = !closes && (this.beginsField || this.closedJustNow);
		this.closedJustNow = closes;
		this.beginsField = false;
	}

}
