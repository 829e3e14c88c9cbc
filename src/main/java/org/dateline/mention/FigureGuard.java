package org.dateline.mention;

import java.math.BigDecimal;
import java.util.function.IntUnaryOperator;

import org.dateline.mention.Phrases.Match;
import org.dateline.mention.Unit.Kind;

/**
 * Knows the numbers that are no figures: parts of dates and times, versions, telephone
 * numbers, scores, names such as "F-16" and "№ 5".
 */
final class FigureGuard {

	private static final int FIRST_YEAR = 1500;

	private static final int FIRST_MUSLIM_YEAR = 1300;

	private static final int LAST_YEAR = 2100;

	/** Years that news speaks of, and rarely so many of anything. */
	private static final int RECENT_YEAR = 1900;

	private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

	private static final BigDecimal MOST_GOALS = BigDecimal.valueOf(99);

	/** "UFC 249". */
	private static final BigDecimal MOST_OF_ABBREVIATION = BigDecimal.valueOf(999);

	/** A telephone number has more groups than a thousand million. */
	private static final int TELEPHONE_DIGITS = 7;

	/** "Snapdragon 845". */
	private static final int LONGEST_MODEL = 4;

	/** A title is not longer on either side of its number, in characters. */
	private static final int LONGEST_TITLE = 40;

	/** With so many spaces it is something that was said. */
	private static final int FEWEST_SPOKEN = 4;

	private final TextPieces text;

	private final FigureRules rules;

	private final IntUnaryOperator taken;

	FigureGuard(TextPieces text, FigureRules rules, IntUnaryOperator taken) {
		this.text = text;
		this.rules = rules;
		this.taken = taken;
	}

	/** The piece after what is no figure, or the same piece. */
	int past(int at) {
		int end = this.taken.applyAsInt(this.text.start(at));
		if (end > 0) {
			int past = at + 1;
			while (this.text.has(past) && this.text.start(past) < end) {
				past++;
			}
			return isRestOfSeason(past) ? past + 1 : past;
		}
		if (!this.text.isNumber(at)) {
			return at;
		}
		int past = pastTime(at);
		past = (past > at) ? past : pastTelephone(at);
		if (past > at) {
			return past;
		}
		past = Math.max(pastRecord(at), pastMixed(at));
		if (past > at) {
			return past;
		}
		if (isSeason(at) || isGeneration(at)) {
			return at + 2;
		}
		return isName(at) || isInAddress(at) || isListed(at) ? at + 1 : at;
	}

	/**
	 * "1. Northern Systems" at the beginning of a line numbers what is listed, and so
	 * does the second of "1. Harga (X) 2. Mutu".
	 */
	private boolean isListed(int at) {
		int start = this.text.start(at);
		int end = this.text.end(at);
		char sign = this.text.at(end);
		boolean isFirst = start == 0 || this.text.before(start) == '\n';
		boolean isSigned = length(at) <= 2 && (sign == '.' || sign == ')') && isSpace(this.text.at(end + 1));
		char next = this.text.at(end + 2);
		return isSigned && (isFirst ? !Character.isLowerCase(next)
				: sign == '.' && Character.isUpperCase(next) && isBehindItem(start));
	}

	/** Whether what is numbered ended before. */
	private boolean isBehindItem(int start) {
		int before = start - 1;
		while (before >= 0 && isSpace(this.text.at(before))) {
			before--;
		}
		return before < 0 || before < start - 1 && ").:;".indexOf(this.text.at(before)) >= 0;
	}

	/** "14-4-1": what somebody won, lost and drew. */
	private int pastRecord(int at) {
		int past = at + 1;
		while (this.text.isNumber(past) && this.text.isDashed(past) && length(past) <= 2
				&& this.text.start(past) == this.text.end(past - 1) + 1) {
			past++;
		}
		return (length(at) <= 2 && past - at > 2) ? past : at;
	}

	/** "2020-21" is a year of sports, schools or budgets. */
	private boolean isSeason(int at) {
		if (!this.text.isNumber(at + 1) || !this.text.isDashed(at + 1) || length(at) != 4 || length(at + 1) != 2
				|| this.text.start(at + 1) != this.text.end(at) + 1) {
			return false;
		}
		return (Integer.parseInt(this.text.folded(at)) + 1) % 100 == Integer.parseInt(this.text.folded(at + 1));
	}

	/** "(2017-18)", where 2017 was taken for a year. */
	private boolean isRestOfSeason(int at) {
		return this.text.isNumber(at) && this.text.isNumber(at - 1) && isSeason(at - 1);
	}

	/** "9to5Mac", "1920x1080": digits that letters follow and digits again. */
	private int pastMixed(int at) {
		if (!this.text.isGlued(at + 1) || !this.text.isGlued(at + 2) || !this.text.isNumber(at + 2)) {
			return at;
		}
		return this.text.isGlued(at + 3) ? at + 4 : at + 3;
	}

	/** "5G", "4K", "in their 30s". */
	private boolean isGeneration(int at) {
		if (!this.text.isGlued(at + 1) || length(at + 1) != 1) {
			return false;
		}
		char letter = this.text.at(this.text.start(at + 1));
		boolean isBand = letter == 'G' && length(at) <= 3 && !isSymbol(this.text.before(this.text.start(at)));
		return (letter == 's' || letter == 'х') && length(at) == 2 || isBand
				|| length(at) == 1 && (letter == 'G' || letter == 'D' || letter == 'K')
						&& !isSymbol(this.text.before(this.text.start(at)));
	}

	private static boolean isSymbol(char c) {
		return Character.getType(c) == Character.CURRENCY_SYMBOL;
	}

	private int length(int at) {
		return this.text.end(at) - this.text.start(at);
	}

	/**
	 * "A statement to Nine", "Второй мировой": a number in words that is written large
	 * within a sentence belongs to a name.
	 */
	boolean isWrittenLarge(Measured measured) {
		int first = measured.firstPiece();
		if (measured.isDigits() || measured.end() != first + 1 || !this.text.isCapital(first) || first == 0
				|| measured.unit().kind() == Kind.CURRENCY || measured.unit().kind() == Kind.PERCENT) {
			return false;
		}
		char before = this.text.before(this.text.start(first));
		char further = this.text.before(this.text.start(first) - 1);
		return isSpace(before) && (Character.isLowerCase(further) || further == ')');
	}

	/** "20:34", "3:1", "1:2:3". */
	private int pastTime(int at) {
		int past = at;
		if (isFraction(at)) {
			return at;
		}
		while (this.text.isNumber(past + 1) && this.text.start(past + 1) == this.text.end(past) + 1
				&& isColonOrSlash(this.text.at(this.text.end(past)))) {
			past++;
		}
		return (past > at) ? past + 1 : at;
	}

	/** "1/3", but neither "24/7" nor "9/11". */
	boolean isFraction(int at) {
		return WrittenDigits.isFraction(this.text, at);
	}

	private static boolean isColonOrSlash(char c) {
		return c == ':' || c == '/';
	}

	private int pastTelephone(int at) {
		int past = at;
		int digits = 0;
		boolean odd = false;
		do {
			int length = this.text.end(past) - this.text.start(past);
			digits += length;
			odd |= past > at && length != 3;
			past++;
		}
		while (this.text.isNumber(past) && isTelephoneGap(past));
		boolean isTelephone = this.text.before(this.text.start(at)) == '+' && digits >= TELEPHONE_DIGITS
				|| past - at > 3 && odd || past - at > 2 && odd && digits > TELEPHONE_DIGITS;
		return isTelephone ? past : at;
	}

	private boolean isTelephoneGap(int at) {
		int gap = this.text.start(at) - this.text.end(at - 1);
		for (int i = this.text.end(at - 1); i < this.text.start(at); i++) {
			char c = this.text.at(i);
			if (!TextPieces.isSpace(c) && !TextPieces.isHyphen(c) && c != '(' && c != ')') {
				return false;
			}
		}
		return gap > 0 && gap <= 2;
	}

	/** "F-16", "COVID-19", "G20", "№ 5", "#3". */
	private boolean isName(int at) {
		int start = this.text.start(at);
		char before = this.text.before(start);
		char further = this.text.before(isSpace(before) ? start - 1 : start);
		boolean isShortYear = before == '’' && length(at) == 2 && isSpace(this.text.before(start - 1));
		if (further == '№' || further == '#' || isShortYear) {
			return true;
		}
		if (at == 0 || this.text.isNumber(at - 1) || isUnit(at - 1)) {
			return false;
		}
		if (this.text.isHyphened(at) && this.rules.ageGroups.contains(this.text.folded(at - 1))) {
			return true;
		}
		boolean joined = this.text.isGlued(at) || this.text.isHyphened(at);
		return joined && !this.rules.ordinalPrefixes.contains(this.text.folded(at - 1))
				&& (this.text.isGlued(at) || hasCapital(at - 1));
	}

	private boolean isUnit(int piece) {
		String written = this.text.text().substring(this.text.start(piece), this.text.end(piece));
		return this.rules.symbols.containsKey(written) || UnitReader.isCode(written);
	}

	private boolean hasCapital(int piece) {
		for (int i = this.text.start(piece); i < this.text.end(piece); i++) {
			if (Character.isUpperCase(this.text.at(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isSpace(char c) {
		return TextPieces.isSpace(c);
	}

	/** In an address of the web or of mail. */
	private boolean isInAddress(int at) {
		char before = this.text.before(this.text.start(at));
		char after = this.text.at(this.text.end(at));
		char next = this.text.at(this.text.end(at) + 1);
		return before == '/' || before == '_' || before == '@' || before == '=' || after == '_' || after == '@'
				|| after == '/' && !isFraction(at) && Character.isLetterOrDigit(next) && !isPrice(at)
				|| before == '.' && this.text.start(at) > 1
						&& Character.isLetterOrDigit(this.text.before(this.text.start(at) - 1));
	}

	/** "Rp 5.000/unit": so much for each. */
	private boolean isPrice(int at) {
		int first = at;
		while (this.text.isNumber(first - 1) && this.text.at(this.text.end(first - 1)) == '.') {
			first--;
		}
		return first > 0 && isUnit(first - 1) && Character.isLetter(this.text.at(this.text.end(at) + 1));
	}

	/** "3-1" and "2–2" are scores. */
	boolean isScore(Measured first, Measured second) {
		return first.isBare() && second.isBare() && second.unit().kind() == Kind.PLAIN
				&& first.value().compareTo(second.value()) >= 0 && first.value().compareTo(MOST_GOALS) <= 0
				&& this.text.isDashed(second.firstPiece());
	}

	/** "Kalah 1-4", with nothing counted behind it. */
	boolean isLostScore(Measured measured) {
		BigDecimal upTo = measured.upTo();
		return this.rules.hasLostScores && upTo != null && measured.isBare() && measured.unit().kind() == Kind.PLAIN
				&& measured.approximation() == Approximation.EXACT && upTo.compareTo(MOST_GOALS) <= 0
				&& this.text.isDashed(measured.firstPiece() + 1);
	}

	/** Whether a month or the word for year is beside it. */
	boolean isDate(Measured measured) {
		if (!measured.isDigits() || measured.unit().kind() == Kind.CURRENCY || measured.unit().kind() == Kind.PERCENT) {
			return false;
		}
		int next = measured.end();
		int before = measured.firstPiece() - 1;
		boolean isDay = measured.value().compareTo(BigDecimal.valueOf(31)) <= 0;
		boolean isMonthBeside = this.text.isNear(next) && this.rules.isMonth(this.text.piece(next))
				|| before >= 0 && this.text.isNear(before + 1) && this.rules.isMonth(this.text.piece(before));
		if (isMonthBeside && (isDay || isYear(measured.value(), FIRST_YEAR))) {
			return true;
		}
		if (!this.text.isNear(next)) {
			return false;
		}
		String behind = this.text.folded(next);
		return isYear(measured.value(), FIRST_YEAR) && this.rules.years.contains(behind)
				|| isYear(measured.value(), FIRST_MUSLIM_YEAR) && this.rules.eras.contains(behind);
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
		boolean isApposed = first > 0 && length(first) == 2 && this.text.isCapital(first - 1)
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
		return this.text.at(end) == ')' && isSpace(this.text.at(end + 1)) && this.text.start(piece + 1) == end + 2;
	}

	/** Whether four digits by themselves are a year rather than so many. */
	boolean isYear(Measured measured) {
		Kind kind = measured.unit().kind();
		boolean isMarked = measured.approximation() != Approximation.EXACT
				&& measured.approximation() != Approximation.AT_MOST && kind == Kind.COUNT;
		boolean isUnmarked = measured.isBare() && !isMarked && measured.upTo() == null
				&& this.text.end(measured.firstPiece()) - this.text.start(measured.firstPiece()) == 4;
		int first = (kind == Kind.COUNT) ? RECENT_YEAR : FIRST_YEAR;
		return isUnmarked && kind != Kind.CURRENCY && kind != Kind.PERCENT && isYear(measured.value(), first);
	}

	/** "Watch Fit 5", "Ofcom 2": the number belongs to the name before it. */
	boolean isOfName(Measured measured) {
		int before = measured.firstPiece() - 1;
		return measured.isBare() && measured.unit().kind() == Kind.PLAIN && measured.upTo() == null
				&& measured.approximation() == Approximation.EXACT
				&& measured.value().compareTo(isAbbreviation(before) ? MOST_OF_ABBREVIATION : MOST_GOALS) <= 0
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
		boolean isForeign = Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN && hasCapital(before)
				&& !isUnit(before);
		if (isForeign && this.text.isSpaced(first) && length(first) <= LONGEST_MODEL) {
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
			spaces += isSpace(this.text.at(from--)) ? 1 : 0;
		}
		while (to - measured.stop() <= LONGEST_TITLE && to < this.text.text().length() && !isMark(this.text.at(to))) {
			spaces += isSpace(this.text.at(to++)) ? 1 : 0;
		}
		boolean isWithin = from >= 0 && this.text.at(from) == '«' && this.text.at(to) == '»'
				&& !Character.isLowerCase(this.text.at(from + 1));
		int behind = isSpace(this.text.at(to + 1)) ? to + 2 : to + 1;
		boolean isSaid = this.text.at(to + 1) == ',' || this.text.at(behind) == '—' || this.text.at(behind) == '–';
		return isWithin && !isSaid && spaces < FEWEST_SPOKEN;
	}

	private static boolean isMark(char c) {
		return c == '«' || c == '»' || c == '\n';
	}

	private boolean isAbbreviation(int piece) {
		boolean isLong = piece > 0 && length(piece) > 1;
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

	private static boolean isYear(BigDecimal value, int first) {
		return value.scale() <= 0 && value.compareTo(BigDecimal.valueOf(first)) >= 0
				&& value.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0;
	}

}
