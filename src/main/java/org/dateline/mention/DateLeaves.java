package org.dateline.mention;

import java.util.Set;

import org.dateline.mention.DateLanguage.Leaf;

/** All that a single word, number or sign may be. */
final class DateLeaves {

	/** What is written like a later one is no decade: "2160х1080". */
	private static final int LAST_DECADE = 2100;

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
			if (end >= 0 && isLikely(leaf, end) && !(isNamedDay(leaf) && isWithinName())) {
				this.sink.leaf(leaf.symbol(), this.cell, end, leaf.value());
				addAbbreviated(leaf, end);
				if (leaf.symbol() == this.language.numberOf("hours") && isLone(end)) {
					give("lone-hour", this.cell, end, leaf.value());
				}
			}
		}
		if (DateZones.isZone(word)) {
			give("zone", word);
		}
		addWeak(word);
	}

	/**
	 * Names that are other words too: with a line {@code before-} of its own
	 * ("before-fall") a word is one only behind those, and a weak one without a capital,
	 * before a number that counts what follows it ("march 20 kilometres"), is none, nor
	 * is a verb behind a number ("the Model 8 may not").
	 */
	private boolean isLikely(Leaf leaf, int end) {
		String word = this.cells.word(this.cell);
		if (isDoubled(this.cell) || isDoubled(this.cell - 2)) {
			return false;
		}
		if (this.language.isAlone(leaf.symbol())) {
			Set<String> before = this.language.set("before-" + word);
			return before.isEmpty() || this.cells.isBreak(this.cell - 1)
					|| before.contains(this.cells.word(this.cell - 1));
		}
		if (!this.cells.isCapital(this.cell) && this.cells.isNumber(this.cell - 1) && this.cells.isWord(end)
				&& this.language.set("verbs").contains(word) && !this.language.knows(this.cells.word(end))) {
			return false;
		}
		boolean counts = this.cells.isNumber(end) && !this.cells.isOrdinal(end) && this.cells.isWord(end + 1)
				&& !this.language.knows(this.cells.word(end + 1));
		return !counts || this.cells.isCapital(this.cell) || !this.language.set("weak").contains(word);
	}

	/** "Sel-sel": a word that is said twice is a plural, not a day. */
	private boolean isDoubled(int at) {
		return at >= 0 && this.cells.word(at + 1).equals("-") && this.cells.isWord(at)
				&& this.cells.word(at + 2).equals(this.cells.word(at));
	}

	/**
	 * "Oct." and "Mon." with their dot. Where the short name is another word as well, the
	 * dot may end a sentence, unless nothing is before it.
	 */
	private void addAbbreviated(Leaf leaf, int end) {
		String word = this.cells.word(this.cell);
		boolean month = leaf.symbol() == this.language.numberOf("month");
		if (!(month || leaf.symbol() == this.language.numberOf("weekday")) || end != this.cell + 1
				|| !this.cells.word(end).equals(".") || !this.cells.touch(this.cell) || isFullName()) {
			return;
		}
		this.sink.leaf(leaf.symbol(), this.cell, end + 1, leaf.value());
		if (word.length() > 1 && (!this.language.set("weak").contains(word) || this.cells.isBreak(this.cell - 1))) {
			give(month ? "month-dot" : "weekday-dot", this.cell, end + 1, leaf.value());
		}
	}

	private boolean isNamedDay(Leaf leaf) {
		return leaf.symbol() == this.language.numberOf("named-day")
				|| leaf.symbol() == this.language.numberOf("tonight");
	}

	/** "The Today host": large within a sentence it is somebody's or something's name. */
	private boolean isWithinName() {
		String before = this.cells.word(this.cell - 1);
		return this.cells.isCapital(this.cell) && !before.isEmpty() && Character.isLetter(before.codePointAt(0));
	}

	private boolean isFullName() {
		if (this.language.isWholeMonth(this.cells.word(this.cell))) {
			return true;
		}
		if (this.language.isShortMonth(this.cells.word(this.cell))) {
			return false;
		}
		for (Leaf leaf : this.cells.leaves(this.cell)) {
			if (leaf.symbol() == this.language.numberOf("month-name")
					|| leaf.symbol() == this.language.numberOf("weekday-name")) {
				return true;
			}
		}
		return false;
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
			give("ordinal-digits", value);
			boolean decade = value % 10 == 0
					&& this.language.set("decade-endings").contains(this.cells.ending(this.cell));
			giveIf("decade", value, decade && digits == 4 && value <= LAST_DECADE);
			giveIf("decade-two", value, decade && digits == 2);
		}
		else {
			give("number", value);
		}
		if (digits <= 2) {
			give("two", value);
			giveIf("minute", value, digits == 2 && value < 60);
			giveIf("hour", value, value <= 24);
			giveIf("lone-hour", value, value <= 24 && isLone(this.cell + 1));
			giveIf("lone-day", value, value >= 1 && value <= 31 && endsPart(this.cell + 1));
			giveIf("day-digits", value, value >= 1 && value <= 31);
			giveIf("month-digits", value, value >= 1 && value <= 12);
		}
		else if (digits == 4 && value >= 1000 && value < 2200) {
			give("year", value);
			giveIf("bare-year", value, value >= 1500 && standsAlone());
		}
		else if (digits == 3 && value >= 100) {
			give("year-three", value);
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

	/**
	 * Whether a number says the hour without a word for it: "at 5 tomorrow" and not "at 5
	 * percent".
	 */
	private boolean isLone(int next) {
		if (this.cells.isEdge(next)) {
			return true;
		}
		String sign = this.cells.word(next);
		int behind = (sign.equals(",") || sign.equals("(")) ? next + 1 : next;
		String word = this.cells.word(behind);
		if (this.cells.isNumber(behind)) {
			return false;
		}
		return DateZones.isZone(word) || this.language.set("behind-hour").contains(word)
				|| this.cells.leaves(behind)
					.stream()
					.anyMatch((leaf) -> leaf.symbol() == this.language.numberOf("weekday")
							|| leaf.symbol() == this.language.numberOf("named-day"));
	}

	/** Whether nothing follows that a number could count. */
	private boolean endsPart(int next) {
		return this.cells.isEdge(next) || this.cells.word(next).equals(",");
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
