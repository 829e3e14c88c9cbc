package org.dateline.mention;

import java.math.BigDecimal;
import java.util.function.IntUnaryOperator;

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

	/** "3DMark", but "3GHz". */
	private static final int SHORTEST_BRAND = 4;

	private static final BigDecimal MOST_GOALS = BigDecimal.valueOf(99);

	/** A telephone number has more groups than a thousand million. */
	private static final int TELEPHONE_DIGITS = 7;

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
		if (isSeason(at) || isGeneration(at) || isWithLetters(at)) {
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
		boolean isSigned = this.text.length(at) <= 2 && (sign == '.' || sign == ')') && isSpace(this.text.at(end + 1));
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
		while (this.text.isNumber(past) && this.text.isDashed(past) && this.text.length(past) <= 2
				&& this.text.start(past) == this.text.end(past - 1) + 1) {
			past++;
		}
		return (this.text.length(at) <= 2 && past - at > 2) ? past : at;
	}

	/** "2020-21" is a year of sports, schools or budgets. */
	private boolean isSeason(int at) {
		if (!this.text.isNumber(at + 1) || !this.text.isDashed(at + 1) || this.text.length(at) != 4
				|| this.text.length(at + 1) != 2 || this.text.start(at + 1) != this.text.end(at) + 1) {
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

	/** "3DMark", "4girls.news": letters follow at once that are no unit. */
	private boolean isWithLetters(int at) {
		if (!this.text.isGlued(at + 1) || this.text.length(at + 1) < SHORTEST_BRAND) {
			return false;
		}
		int start = this.text.start(at + 1);
		int end = this.text.end(at + 1);
		boolean isBrand = Character.isUpperCase(this.text.at(start)) && Character.isUpperCase(this.text.at(start + 1))
				&& Character.isLowerCase(this.text.at(end - 1));
		boolean isAddress = this.text.at(end) == '.' && Character.isLetter(this.text.at(end + 1))
				&& isLatin(this.text.at(start));
		return isBrand || isAddress;
	}

	private static boolean isLatin(char c) {
		return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
	}

	/** "5G", "4K", "in their 30s". */
	private boolean isGeneration(int at) {
		if (!this.text.isGlued(at + 1) || this.text.length(at + 1) != 1) {
			return false;
		}
		char letter = this.text.at(this.text.start(at + 1));
		boolean isBand = letter == 'G' && this.text.length(at) <= 3 && !isSymbol(this.text.before(this.text.start(at)));
		return (letter == 's' || letter == 'х') && this.text.length(at) == 2 || isBand
				|| this.text.length(at) == 1 && (letter == 'G' || letter == 'D' || letter == 'K')
						&& !isSymbol(this.text.before(this.text.start(at)));
	}

	private static boolean isSymbol(char c) {
		return Character.getType(c) == Character.CURRENCY_SYMBOL;
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
		boolean isShortYear = before == '’' && this.text.length(at) == 2 && isSpace(this.text.before(start - 1));
		if (further == '№' || further == '#' || isShortYear) {
			return true;
		}
		if (at == 0 || this.text.isNumber(at - 1) || this.rules.isCurrencySign(this.text, at - 1)) {
			return false;
		}
		if (this.text.isHyphened(at) && this.rules.ageGroups.contains(this.text.folded(at - 1))) {
			return true;
		}
		boolean joined = this.text.isGlued(at) || this.text.isHyphened(at);
		return joined && !this.rules.ordinalPrefixes.contains(this.text.folded(at - 1))
				&& (this.text.isGlued(at) || this.text.hasCapital(at - 1));
	}

	private static boolean isSpace(char c) {
		return TextPieces.isSpace(c);
	}

	/** In an address of the web or of mail, or the second part of "1935+2154". */
	private boolean isInAddress(int at) {
		char before = this.text.before(this.text.start(at));
		char after = this.text.at(this.text.end(at));
		char next = this.text.at(this.text.end(at) + 1);
		boolean isSum = before == '+' && Character.isDigit(this.text.before(this.text.start(at) - 1));
		return isSum || before == '/' || before == '_' || before == '@' || before == '=' || after == '_' || after == '@'
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
		return first > 0 && this.rules.isCurrencySign(this.text, first - 1)
				&& Character.isLetter(this.text.at(this.text.end(at) + 1));
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

	private static boolean isYear(BigDecimal value, int first) {
		return value.scale() <= 0 && value.compareTo(BigDecimal.valueOf(first)) >= 0
				&& value.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0;
	}

}
