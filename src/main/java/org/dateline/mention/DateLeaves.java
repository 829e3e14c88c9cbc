package org.dateline.mention;

import org.dateline.mention.DateLanguage.Leaf;

/** All that a single word, number or sign may be. */
final class DateLeaves {

	private final DateLanguage language;

	private final DateCells cells;

	private final int cell;

	private final Sink sink;

	DateLeaves(DateLanguage language, DateCells cells, int cell, Sink sink) {
		this.language = language;
		this.cells = cells;
		this.cell = cell;
		this.sink = sink;
	}

	void add() {
		if (this.cells.isNumber(this.cell)) {
			addNumber();
			return;
		}
		String word = this.cells.word(this.cell);
		if (!Character.isLetter(word.codePointAt(0))) {
			give("'" + word, Boolean.TRUE);
			return;
		}
		for (Leaf leaf : this.cells.leaves(this.cell)) {
			int end = this.cells.behind(this.cell, leaf);
			if (end >= 0) {
				this.sink.leaf(leaf.symbol(), this.cell, end, leaf.value());
				addAbbreviated(leaf, end);
			}
		}
		if (DateZones.isZone(word)) {
			give("zone", word);
		}
		addWeak(word);
	}

	/** "Oct." and "Mon." with the dot, which may end a sentence as well. */
	private void addAbbreviated(Leaf leaf, int end) {
		boolean name = leaf.symbol() == this.language.numberOf("month")
				|| leaf.symbol() == this.language.numberOf("weekday");
		if (name && end == this.cell + 1 && this.cells.word(end).equals(".") && this.cells.touch(this.cell)
				&& this.cells.word(this.cell).length() <= 5) {
			this.sink.leaf(leaf.symbol(), this.cell, end + 1, leaf.value());
			if (this.cells.word(this.cell).length() > 2) {
				give(leaf.symbol() == this.language.numberOf("month") ? "month-dot" : "weekday-dot", this.cell, end + 1,
						leaf.value());
			}
		}
	}

	/** "In May", "last March": names that are other words too need a word before them. */
	private void addWeak(String word) {
		if (!this.language.set("weak").contains(word) || !this.cells.isCapital(this.cell)
				|| !this.language.set("before-month").contains(this.cells.word(this.cell - 1))) {
			return;
		}
		for (Leaf leaf : this.cells.leaves(this.cell)) {
			if (leaf.symbol() == this.language.numberOf("month")) {
				give("month-name", leaf.value());
			}
			if (leaf.symbol() == this.language.numberOf("weekday")) {
				give("weekday-name", leaf.value());
			}
		}
	}

	private void addNumber() {
		int value = this.cells.value(this.cell);
		int digits = this.cells.digits(this.cell);
		if (this.cells.isOrdinal(this.cell)) {
			give("ordinal", value);
		}
		give("number", value);
		if (digits <= 2) {
			give("two", value);
			giveIf("minute", value, digits == 2 && value < 60);
			giveIf("hour", value, value <= 24);
			giveIf("day-digits", value, value >= 1 && value <= 31);
			giveIf("month-digits", value, value >= 1 && value <= 12);
		}
		else if (digits == 4 && value >= 1000 && value < 2200) {
			give("year", value);
			giveIf("bare-year", value, value >= 1500 && standsAlone());
		}
		else if (digits == 4 && value <= 2400) {
			give("four", value);
		}
		else if (digits == 8) {
			give("compact", value);
		}
	}

	/** Whether a number of four digits is a year by the word or the signs beside it. */
	private boolean standsAlone() {
		String before = this.cells.word(this.cell - 1);
		String after = this.cells.word(this.cell + 1);
		return this.language.set("before-year").contains(before) || (isEdge(before) && isEdge(after));
	}

	private static boolean isEdge(String word) {
		return word.equals("\n") || word.equals("(") || word.equals(")");
	}

	private void giveIf(String symbol, int value, boolean applies) {
		if (applies) {
			give(symbol, value);
		}
	}

	private void give(String symbol, Object value) {
		give(symbol, this.cell, this.cell + 1, value);
	}

	private void give(String symbol, int start, int end, Object value) {
		this.sink.leaf(this.language.numberOf(symbol), start, end, value);
	}

	/** Takes what a word may be. */
	interface Sink {

		/** One reading; a symbol below 0 is one that no rule knows. */
		void leaf(int symbol, int start, int end, Object value);

	}

}
