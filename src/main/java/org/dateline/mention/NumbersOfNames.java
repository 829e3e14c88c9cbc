package org.dateline.mention;

import java.math.BigDecimal;

import org.dateline.mention.Phrases.Match;
import org.dateline.mention.Unit.Kind;

/**
 * The numbers in one text that belong to a name or a phrase, or that only number
 * something: models, titles, ages.
 */
final class NumbersOfNames {

	/** "Watch Fit 5". */
	private static final BigDecimal MOST_OF_NAME = BigDecimal.valueOf(99);

	private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

	/** "UFC 249". */
	private static final BigDecimal MOST_OF_ABBREVIATION = BigDecimal.valueOf(999);

	/** "Snapdragon 845". */
	private static final int LONGEST_MODEL = 4;

	/** A title is not longer on either side of its number, in characters. */
	private static final int LONGEST_TITLE = 40;

	/** With so many spaces it is something that was said. */
	private static final int FEWEST_SPOKEN = 4;

	private final TextPieces text;

	private final FigureRules rules;

	NumbersOfNames(TextPieces text, FigureRules rules) {
		this.text = text;
		this.rules = rules;
	}

	/**
	 * "Article 5", "No. 5", "Nomor 26 Tahun 2026", and where nothing is counted "day 7".
	 */
	boolean isNumbering(Measured measured) {
		int before = measured.firstPiece() - 1;
		boolean isBeside = before >= 0 && (this.text.isSpaced(before + 1) || this.text.isHyphened(before + 1)
				|| measured.isDigits() && isBracketed(before));
		if (!isBeside || measured.unit().kind() != Kind.PLAIN && measured.unit().kind() != Kind.COUNT) {
			return false;
		}
		String word = this.text.folded(before);
		boolean hasDot = this.text.at(this.text.end(before)) == '.';
		return measured.isDigits()
				&& (this.rules.numbered.contains(word) || hasDot && this.rules.numbered.contains(word + "."))
				|| this.rules.numberedAlone.contains(word) && !isCounting(measured);
	}

	/** Whether a word follows that may be what is counted. */
	private boolean isCounting(Measured measured) {
		return this.text.isNear(measured.end()) && !this.text.piece(measured.end()).isStopword();
	}

	/** "A 45-year-old", "aged 45", "he was 45", "Ann Berg, 45, said". */
	boolean isAge(Measured measured) {
		if (measured.unit().kind() != Kind.PLAIN && measured.unit().kind() != Kind.COUNT
				|| measured.value().compareTo(OLDEST) > 0) {
			return false;
		}
		int first = measured.firstPiece();
		int end = measured.end();
		if (this.text.isNear(end) && this.rules.agesBehind.beginningAt(this.text, end) != null
				|| this.text.isSpaced(first) && this.rules.agesBefore.endingBefore(this.text, first) != null) {
			return true;
		}
		return this.text.isSpaced(first) && !isCounting(measured)
				&& this.rules.birthdays.endingBefore(this.text, first) != null
				|| this.rules.hasAgesBehindNames && measured.isBare() && measured.upTo() == null
						&& isBehindName(measured);
	}

	/** "Ann Berg, 45," and "Ann Berg, 45 and Lee Park, 46". */
	private boolean isBehindName(Measured measured) {
		int first = measured.firstPiece();
		int end = measured.end();
		boolean isApposed = first > 0 && this.text.length(first) == 2 && this.text.isCapital(first - 1)
				&& this.text.start(first) == this.text.end(first - 1) + 2
				&& this.text.at(this.text.end(first - 1)) == ',' && !this.rules.isMonth(this.text.piece(first - 1));
		char next = this.text.at(measured.stop());
		boolean isSetOff = next == ',' || next == ';'
				|| next == '.' && Character.isWhitespace(this.text.at(measured.stop() + 1))
				|| this.text.isDashed(end) && !this.text.isNumber(end) || this.text.isSpaced(end + 1)
						&& this.rules.and.contains(this.text.folded(end)) && this.text.isCapital(end + 1);
		return isApposed && isSetOff;
	}

	/** "Peraturan Presiden (Perpres) 26". */
	private boolean isBracketed(int piece) {
		int end = this.text.end(piece);
		return this.text.at(end) == ')' && TextPieces.isSpace(this.text.at(end + 1))
				&& this.text.start(piece + 1) == end + 2;
	}

	/** "Watch Fit 5", "Ofcom 2": the number belongs to the name before it. */
	boolean isOfName(Measured measured) {
		int before = measured.firstPiece() - 1;
		return measured.isBare() && measured.unit().kind() == Kind.PLAIN && measured.upTo() == null
				&& measured.approximation() == Approximation.EXACT
				&& measured.value().compareTo(isAbbreviation(before) ? MOST_OF_ABBREVIATION : MOST_OF_NAME) <= 0
				&& before > 0 && this.text.isSpaced(before + 1) && this.text.isCapital(before)
				&& (this.text.isSpaced(before) || isQuoted(before, measured.stop()))
				&& measured.start() == this.text.start(measured.firstPiece());
	}

	/**
	 * "На первый взгляд", "выше нуля", "kaki lima": the number is no longer meant, or
	 * says no more than the phrase.
	 */
	boolean isIdiom(Measured measured) {
		int first = measured.firstPiece();
		if (measured.isDigits()) {
			return false;
		}
		Match<Boolean> from = this.rules.idioms.beginningAt(this.text, first);
		Match<Boolean> before = (first > 0) ? this.rules.idioms.beginningAt(this.text, first - 1) : null;
		return from != null || before != null && before.end() > first;
	}

	/**
	 * "iPhone 12 подорожал", "Петров (63)": where names may have numbers behind them, one
	 * behind a name in another script belongs to it, whatever follows, and so does one in
	 * brackets.
	 */
	boolean isBesideName(Measured measured) {
		int first = measured.firstPiece();
		int before = first - 1;
		if (!this.rules.isNamedByNumbers || before < 0 || !measured.isBare() || measured.upTo() != null
				|| measured.unit().kind() == Kind.CURRENCY || measured.unit().kind() == Kind.PERCENT
				|| measured.start() != this.text.start(first)) {
			return false;
		}
		char letter = this.text.at(this.text.start(before));
		boolean isForeign = Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN
				&& this.text.hasCapital(before) && !this.rules.isCurrencySign(this.text, before);
		if (isForeign && this.text.isSpaced(first) && this.text.length(first) <= LONGEST_MODEL) {
			return true;
		}
		char next = this.text.at(measured.stop());
		return this.text.isCapital(before) && this.text.before(this.text.start(first)) == '('
				&& this.text.start(first) == this.text.end(before) + 2 && (next == ')' || next == ',');
	}

	/** «Секрет на миллион»: the number is part of a title. */
	boolean isTitled(Measured measured) {
		int from = this.text.start(measured.firstPiece()) - 1;
		int to = measured.stop();
		int spaces = 0;
		while (from >= 0 && measured.start() - from <= LONGEST_TITLE && !isMark(this.text.at(from))) {
			spaces += TextPieces.isSpace(this.text.at(from--)) ? 1 : 0;
		}
		while (to - measured.stop() <= LONGEST_TITLE && to < this.text.text().length() && !isMark(this.text.at(to))) {
			spaces += TextPieces.isSpace(this.text.at(to++)) ? 1 : 0;
		}
		boolean isWithin = from >= 0
				&& (this.text.at(from) == '«' && this.text.at(to) == '»'
						|| this.text.at(from) == '"' && this.text.at(to) == '"' && isOpening(from))
				&& !Character.isLowerCase(this.text.at(from + 1));
		int behind = TextPieces.isSpace(this.text.at(to + 1)) ? to + 2 : to + 1;
		boolean isListed = this.text.at(to + 1) == ',' && isQuote(this.text.at(to + 3));
		boolean isSaid = this.text.at(to + 1) == ',' && !isListed || this.text.at(behind) == '—'
				|| this.text.at(behind) == '–';
		return isWithin && !isSaid && spaces < FEWEST_SPOKEN;
	}

	/** Whether a straight mark opens, as nothing or a space stands before it. */
	private boolean isOpening(int mark) {
		char before = this.text.before(mark);
		return TextPieces.isSpace(before) || before == '\n' || before == '(';
	}

	private static boolean isMark(char c) {
		return c == '«' || c == '»' || c == '"' || c == '\n';
	}

	private boolean isAbbreviation(int piece) {
		boolean isLong = piece > 0 && this.text.length(piece) > 1;
		for (int i = isLong ? this.text.start(piece) : 0; isLong && i < this.text.end(piece); i++) {
			isLong = Character.isUpperCase(this.text.at(i));
		}
		return isLong;
	}

	/** The channel "Мир 24". */
	private boolean isQuoted(int first, int stop) {
		return isQuote(this.text.before(this.text.start(first))) && isQuote(this.text.at(stop));
	}

	private static boolean isQuote(char c) {
		return NameWords.QUOTES.indexOf(c) >= 0;
	}

}
