package org.dateline.mention;

import java.math.BigDecimal;

import org.dateline.mention.NumberWord.Role;
import org.dateline.mention.Phrases.Match;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number in a text, in digits, in words or in both: "4,3 milyard", "двадцать
 * один", "half a million", "2 million 300 thousand". Used for one reading.
 */
final class NumberReader {

	private static final BigDecimal TEN = BigDecimal.TEN;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	private static final BigDecimal HALF = new BigDecimal("0.5");

	/** More words are no number that news would write. */
	private static final int MOST_PIECES = 40;

	private final TextPieces text;

	private final FigureRules rules;

	private final int first;

	private int at;

	/** What the scales have made whole. */
	private BigDecimal total = BigDecimal.ZERO;

	/** What waits for a scale. */
	private @Nullable BigDecimal group;

	private @Nullable BigDecimal lastScale;

	/** What may be added to the group is below it. */
	private BigDecimal room = THOUSAND;

	private boolean isDigits;

	private boolean isOrdinal;

	private boolean isFraction;

	private boolean isNegative;

	private boolean isPointed;

	/** Whether a scale is of a scale. */
	private boolean isScaled;

	private int pieces;

	private NumberReader(TextPieces text, FigureRules rules, int first) {
		this.text = text;
		this.rules = rules;
		this.first = first;
		this.at = first;
	}

	/** The number that begins at a piece, or null. */
	static @Nullable Number read(TextPieces text, FigureRules rules, int first) {
		return new NumberReader(text, rules, first).read();
	}

	private @Nullable Number read() {
		readSign();
		if (this.rules.articles.contains(this.text.folded(this.at)) && this.text.isSpaced(this.at + 1)) {
			return readAfterArticle();
		}
		if (!readFractionFirst() && !readDenominator()) {
			readParts();
		}
		return result();
	}

	/** "a million", "a third", but not "a 5". */
	private @Nullable Number readAfterArticle() {
		this.at++;
		Match<BigDecimal> fraction = this.rules.fractions.beginningAt(this.text, this.at);
		Match<NumberWord> word = this.rules.numbers.beginningAt(this.text, this.at);
		if (fraction != null && fraction.meaning().compareTo(TEN) < 0) {
			takeFraction(BigDecimal.ONE, fraction);
			return result();
		}
		if (word == null || word.meaning().role() != Role.SCALE && word.meaning().role() != Role.HUNDRED) {
			return null;
		}
		this.group = BigDecimal.ONE;
		readParts();
		return result();
	}

	private void readSign() {
		if (this.rules.minus.contains(this.text.folded(this.at)) && this.text.isSpaced(this.at + 1)) {
			this.isNegative = true;
			this.at++;
		}
		else if (this.text.isNumber(this.at)) {
			int start = this.text.start(this.at);
			char sign = this.text.before(start);
			boolean isMinus = sign == '-' || sign == '−' || sign == '–';
			this.isNegative = isMinus && (start < 2 || " \u00a0(\n".indexOf(this.text.before(start - 1)) >= 0)
					&& !this.text.isDashed(this.at);
		}
	}

	private boolean readFractionFirst() {
		Match<BigDecimal> fraction = this.rules.fractions.beginningAt(this.text, this.at);
		if (fraction == null) {
			return false;
		}
		int next = fraction.end();
		if (this.text.has(next) && this.rules.articles.contains(this.text.folded(next)) && this.text.isNear(next)) {
			next++;
		}
		Match<NumberWord> scale = this.text.isNear(next) ? this.rules.numbers.beginningAt(this.text, next) : null;
		boolean isOfScale = scale != null && scale.meaning().role() == Role.SCALE;
		if (!isOfScale && !this.rules.fractionsAlone.contains(this.text.folded(this.at))) {
			return false;
		}
		takeFraction(BigDecimal.ONE, fraction);
		return true;
	}

	/** The fraction and the scale that it may be of: "a quarter of a million". */
	private void takeFraction(BigDecimal parts, Match<BigDecimal> fraction) {
		this.group = FigureRules.divide(parts, fraction.meaning());
		this.isFraction = true;
		this.at = fraction.end();
		int next = this.at;
		while (this.text.has(next) && next < this.at + 2
				&& (this.rules.articles.contains(this.text.folded(next)) || this.text.folded(next).equals("of"))) {
			next++;
		}
		Match<NumberWord> scale = this.text.isNear(next) ? this.rules.numbers.beginningAt(this.text, next) : null;
		if (scale != null && scale.meaning().role() == Role.SCALE) {
			this.at = scale.end();
			takeScale(scale.meaning().value());
		}
	}

	/** "üçdə bir": of three one. */
	private boolean readDenominator() {
		Match<BigDecimal> parts = this.rules.denominators.beginningAt(this.text, this.at);
		if (parts == null || !this.text.isSpaced(parts.end())) {
			return false;
		}
		Match<NumberWord> count = this.rules.numbers.beginningAt(this.text, parts.end());
		if (count == null || count.meaning().role() != Role.ADDED
				|| count.meaning().value().compareTo(parts.meaning()) >= 0) {
			return false;
		}
		this.group = FigureRules.divide(count.meaning().value(), parts.meaning());
		this.isFraction = true;
		this.at = count.end();
		return true;
	}

	private void readParts() {
		while (this.pieces++ < MOST_PIECES && this.text.has(this.at)) {
			boolean isFirst = this.group == null && this.lastScale == null;
			if (!isFirst && !this.text.isNear(this.at)) {
				return;
			}
			if (this.isOrdinal || !readPart(isFirst)) {
				return;
			}
		}
	}

	private boolean readPart(boolean isFirst) {
		if (this.text.isNumber(this.at)) {
			return takeNumeral(isFirst);
		}
		if (!isFirst && (takeHalf() || takeDecimals() || takeWhole() || takeFractionOfGroup())) {
			return true;
		}
		if (!isFirst && this.isDigits && this.text.isGlued(this.at) && takeScaleLetter()) {
			return true;
		}
		Match<BigDecimal> ordinal = this.rules.ordinals.beginningAt(this.text, this.at);
		if (ordinal != null && takeOrdinal(ordinal)) {
			return true;
		}
		Match<NumberWord> word = this.rules.numbers.beginningAt(this.text, this.at);
		if (word != null) {
			return take(word, isFirst);
		}
		return !isFirst && takeAnd();
	}

	private boolean takeNumeral(boolean isFirst) {
		if (!isFirst && (this.group != null || this.lastScale == null || !this.text.isSpaced(this.at))) {
			return false;
		}
		String written = this.text.text();
		BigDecimal value = Numeral.read(written, this.text.start(this.at), this.text.end(this.at), this.rules.decimal);
		if (value == null) {
			return false;
		}
		if (isFirst && isWrittenFraction(this.text, this.at)) {
			return takeWrittenFraction(value);
		}
		if (isFirst && isPointed()) {
			value = value.movePointLeft(this.text.end(this.at) - this.text.start(this.at));
			this.isPointed = true;
		}
		int end = this.at + 1;
		while (isGroup(end, value)) {
			value = value.multiply(THOUSAND).add(new BigDecimal(digits(end)));
			end++;
		}
		if (!isFirst && !fitsBelowScale(value, end)) {
			return false;
		}
		this.group = value;
		this.isDigits = true;
		this.at = end;
		this.room = BigDecimal.ZERO;
		return true;
	}

	/**
	 * "3 min 500", "2 million 300 thousand", "12 trillion 855.7 billion", but not "5
	 * million 300 people".
	 */
	private boolean fitsBelowScale(BigDecimal value, int end) {
		BigDecimal scale = this.lastScale;
		if (scale == null || value.compareTo(THOUSAND) >= 0) {
			return false;
		}
		if (scale.compareTo(THOUSAND) == 0) {
			return this.isDigits && value.scale() <= 0;
		}
		Match<NumberWord> next = this.text.isSpaced(end) ? this.rules.numbers.beginningAt(this.text, end) : null;
		return next != null && next.meaning().role() == Role.SCALE && next.meaning().value().compareTo(scale) < 0;
	}

	/** The next three digits of "4 300 000". */
	private boolean isGroup(int piece, BigDecimal before) {
		int length = this.text.isNumber(piece) ? this.text.end(piece) - this.text.start(piece) : 0;
		boolean hasDecimals = length > 4 && this.text.at(this.text.start(piece) + 3) == this.rules.decimal;
		if (length != 3 && !hasDecimals || before.scale() > 0 || before.signum() == 0 || before.precision() > 15
				|| this.text.start(piece) != this.text.end(piece - 1) + 1) {
			return false;
		}
		int firstDigits = this.text.end(this.at) - this.text.start(this.at);
		char gap = this.text.before(this.text.start(piece));
		return firstDigits <= 3 && TextPieces.isSpace(gap) && !this.text.isHyphened(piece + 1);
	}

	/** ".77". */
	private boolean isPointed() {
		int start = this.text.start(this.at);
		char point = this.text.before(start);
		return (point == '.' || point == this.rules.decimal) && !isDigits(this.at, '.') && !isDigits(this.at, ',')
				&& (start < 2 || " (-\u00a0".indexOf(this.text.before(start - 1)) >= 0);
	}

	private boolean isDigits(int piece, char with) {
		return this.text.text().substring(this.text.start(piece), this.text.end(piece)).indexOf(with) >= 0;
	}

	/** Whether two numbers are a fraction: "1/3", but neither "24/7" nor "9/11". */
	static boolean isWrittenFraction(TextPieces text, int at) {
		if (!text.isNumber(at) || !text.isNumber(at + 1) || text.start(at + 1) != text.end(at) + 1
				|| text.at(text.end(at)) != '/' || text.at(text.end(at + 1)) == '/') {
			return false;
		}
		boolean areShort = text.end(at) - text.start(at) == 1 && text.end(at + 1) - text.start(at + 1) == 1;
		char above = text.at(text.start(at));
		char below = text.at(text.start(at + 1));
		return areShort && above < below && below <= '5' && above > '0';
	}

	private boolean takeWrittenFraction(BigDecimal above) {
		this.group = FigureRules.divide(above, new BigDecimal(digits(this.at + 1)));
		this.isDigits = true;
		this.isFraction = true;
		this.room = BigDecimal.ZERO;
		this.at += 2;
		return true;
	}

	private String digits(int piece) {
		StringBuilder digits = new StringBuilder(8);
		for (int i = this.text.start(piece); i < this.text.end(piece); i++) {
			int digit = Character.digit(this.text.at(i), 10);
			digits.append((digit >= 0) ? String.valueOf(digit) : (digits.indexOf(".") < 0) ? "." : "");
		}
		return digits.toString();
	}

	private boolean takeScaleLetter() {
		String written = this.text.text().substring(this.text.start(this.at), this.text.end(this.at));
		BigDecimal scale = this.rules.scaleLetters.get(written);
		if (scale == null || this.group == null) {
			return false;
		}
		this.at++;
		takeScale(scale);
		return true;
	}

	private boolean takeHalf() {
		Match<Boolean> half = this.rules.halves.beginningAt(this.text, this.at);
		if (half == null || this.isFraction) {
			return false;
		}
		if (this.group != null) {
			this.group = this.group.add(HALF);
		}
		else if (this.lastScale != null) {
			this.total = this.total.add(HALF.multiply(this.lastScale));
		}
		this.room = BigDecimal.ZERO;
		this.isFraction = true;
		this.at = half.end();
		return true;
	}

	/** "twelve point five one", "bir nöqtə qırx üç". */
	private boolean takeDecimals() {
		if (!this.rules.point.contains(this.text.folded(this.at)) || this.group == null || this.isFraction) {
			return false;
		}
		StringBuilder digits = new StringBuilder();
		int next = this.at + 1;
		while (digits.length() < MOST_PIECES && this.text.isSpaced(next)) {
			if (this.text.isNumber(next)) {
				digits.append(this.text.folded(next));
				next++;
				break;
			}
			NumberReader part = new NumberReader(this.text, this.rules, next);
			part.readWithinThousand();
			if (part.group == null || part.group.scale() > 0 && digits.length() > 0) {
				break;
			}
			digits.append(part.group.toPlainString());
			next = part.at;
		}
		if (digits.length() == 0 || !digits.chars().allMatch(Character::isDigit)) {
			return false;
		}
		this.group = this.group.add(new BigDecimal("0." + digits));
		this.isFraction = true;
		this.at = next;
		return true;
	}

	/** "пять целых две сотых". */
	private boolean takeWhole() {
		if (!this.rules.whole.contains(this.text.folded(this.at)) || this.group == null
				|| !this.text.isSpaced(this.at + 1)) {
			return false;
		}
		NumberReader part = new NumberReader(this.text, this.rules, this.at + 1);
		part.readWithinThousand();
		Match<BigDecimal> parts = this.text.isSpaced(part.at) ? this.rules.fractions.beginningAt(this.text, part.at)
				: null;
		if (part.group == null || parts == null) {
			return false;
		}
		this.group = this.group.add(part.group.divide(parts.meaning()));
		this.isFraction = true;
		this.at = parts.end();
		return true;
	}

	/** Words below a thousand. */
	private void readWithinThousand() {
		while (this.text.has(this.at) && (this.group == null || this.text.isNear(this.at))) {
			Match<NumberWord> word = this.rules.numbers.beginningAt(this.text, this.at);
			if (word == null || word.meaning().role() == Role.SCALE || !take(word, this.group == null)
					|| this.pieces++ > MOST_PIECES) {
				return;
			}
		}
	}

	/** "two thirds". */
	private boolean takeFractionOfGroup() {
		Match<BigDecimal> fraction = this.rules.fractions.beginningAt(this.text, this.at);
		if (fraction == null || this.group == null || this.isFraction || this.lastScale != null
				|| this.group.compareTo(fraction.meaning()) >= 0 || this.group.signum() <= 0) {
			return false;
		}
		takeFraction(this.group, fraction);
		return true;
	}

	private boolean takeOrdinal(Match<BigDecimal> ordinal) {
		BigDecimal value = ordinal.meaning();
		// "600-тысячный" is so many
		if (this.isDigits && value.compareTo(THOUSAND) >= 0 && this.text.isHyphened(this.at)) {
			this.at = ordinal.end();
			return takeScale(value);
		}
		if (this.isDigits || this.isFraction) {
			return false;
		}
		if (value.compareTo(HUNDRED) >= 0 && this.group != null) {
			this.group = this.group.multiply(value);
		}
		else if (this.group == null) {
			this.group = value;
		}
		else if (fits(value)) {
			this.group = this.group.add(value);
		}
		else {
			return false;
		}
		this.isOrdinal = true;
		this.at = ordinal.end();
		return true;
	}

	private boolean take(Match<NumberWord> match, boolean isFirst) {
		NumberWord word = match.meaning();
		BigDecimal group = this.group;
		boolean taken = switch (word.role()) {
			case ADDED -> add(word.value());
			case WHOLE -> takeWholeWord(word.value(), isFirst);
			case TENS -> group != null && !this.isDigits && multiplyLast(TEN);
			case TEENS -> group != null && !this.isDigits && addTeens();
			case HUNDRED -> takeHundred(word.isAlone(), isFirst);
			case SCALE -> (group != null || isFirst && word.isAlone()) && takeScale(word.value());
		};
		this.at = taken ? match.end() : this.at;
		return taken;
	}

	private boolean add(BigDecimal value) {
		BigDecimal group = this.group;
		if (group == null) {
			this.group = value;
			this.room = roomAfter(value);
			return true;
		}
		if (this.isDigits || !fits(value)) {
			return false;
		}
		this.group = group.add(value);
		this.room = roomAfter(value);
		return true;
	}

	private boolean fits(BigDecimal value) {
		if (this.isFraction || value.scale() > 0) {
			return false;
		}
		if (value.compareTo(this.room) < 0) {
			return value.signum() > 0;
		}
		BigDecimal group = this.group;
		if (group == null || this.isDigits) {
			return false;
		}
		int below = group.remainder(HUNDRED).intValue();
		// ოცდათერთმეტი, soixante et onze
		boolean isScore = this.rules.isVigesimal && below >= 20 && below % 20 == 0
				&& value.compareTo(BigDecimal.valueOf(20)) < 0;
		// einundzwanzig
		boolean isUnitFirst = this.rules.isUnitsFirst && below > 0 && below < 10
				&& value.compareTo(BigDecimal.valueOf(20)) >= 0 && value.compareTo(HUNDRED) < 0;
		return isScore || isUnitFirst;
	}

	/** After thirty there is room for what is below ten. */
	private static BigDecimal roomAfter(BigDecimal value) {
		if (value.scale() > 0 || value.signum() == 0) {
			return BigDecimal.ZERO;
		}
		BigDecimal room = BigDecimal.ONE;
		while (value.remainder(room.multiply(TEN)).signum() == 0 && room.compareTo(THOUSAND) < 0) {
			room = room.multiply(TEN);
		}
		return room;
	}

	private boolean takeWholeWord(BigDecimal value, boolean isFirst) {
		if (value.compareTo(THOUSAND) < 0) {
			return add(value);
		}
		if (this.group != null || !isFirst && (this.lastScale == null || value.compareTo(this.lastScale) >= 0)) {
			return false;
		}
		this.group = BigDecimal.ONE;
		return takeScale(value);
	}

	/** "dua ratus tiga puluh": the three becomes thirty. */
	private boolean multiplyLast(BigDecimal by) {
		BigDecimal group = this.group;
		if (group == null) {
			return false;
		}
		BigDecimal last = group.remainder(TEN);
		this.group = group.subtract(last).add(last.multiply(by));
		this.room = by;
		return last.signum() > 0;
	}

	private boolean addTeens() {
		BigDecimal group = this.group;
		if (group == null || group.remainder(TEN).signum() == 0) {
			return false;
		}
		this.group = group.add(TEN);
		this.room = BigDecimal.ZERO;
		return true;
	}

	private boolean takeHundred(boolean isAlone, boolean isFirst) {
		BigDecimal group = this.group;
		if (group == null) {
			if (isFirst && !isAlone) {
				return false;
			}
			this.group = HUNDRED;
		}
		else if (group.compareTo(HUNDRED) < 0 && group.signum() > 0) {
			this.group = group.multiply(HUNDRED);
		}
		else {
			return false;
		}
		this.room = this.isDigits ? BigDecimal.ZERO : HUNDRED;
		return true;
	}

	private boolean takeScale(BigDecimal scale) {
		BigDecimal group = this.group;
		BigDecimal last = this.lastScale;
		if (last != null && scale.compareTo(last) >= 0) {
			// "1.7 lakh crore", but not "5 million 3 billion"
			boolean isOfScale = group == null && scale.compareTo(last) > 0 && !this.isScaled;
			this.total = isOfScale ? this.total.multiply(scale) : this.total;
			this.lastScale = isOfScale ? last.multiply(scale) : last;
			this.isScaled = true;
			return isOfScale;
		}
		this.total = this.total.add(((group != null) ? group : BigDecimal.ONE).multiply(scale));
		this.group = null;
		this.lastScale = scale;
		this.room = THOUSAND;
		return true;
	}

	/** "one hundred and five": only if what follows is added. */
	private boolean takeAnd() {
		if (!this.rules.and.contains(this.text.folded(this.at)) || this.isDigits || this.isFraction
				|| !this.text.isNear(this.at + 1)) {
			return false;
		}
		Match<NumberWord> next = this.rules.numbers.beginningAt(this.text, this.at + 1);
		Match<BigDecimal> ordinal = this.rules.ordinals.beginningAt(this.text, this.at + 1);
		BigDecimal value = (next != null && next.meaning().role() == Role.ADDED) ? next.meaning().value()
				: (ordinal != null) ? ordinal.meaning() : null;
		boolean isRound = this.group == null || this.rules.isUnitsFirst || this.rules.isVigesimal
				|| this.group.remainder(HUNDRED).signum() == 0;
		if (value == null || value.compareTo(HUNDRED) >= 0 || !isRound || this.group != null && !fits(value)) {
			return false;
		}
		this.at++;
		return true;
	}

	private @Nullable Number result() {
		if (this.at == this.first || this.group == null && this.lastScale == null) {
			return null;
		}
		BigDecimal group = this.group;
		BigDecimal value = this.total.add((group != null) ? group : BigDecimal.ZERO);
		BigDecimal scale = (group == null && this.lastScale != null) ? this.lastScale : BigDecimal.ONE;
		return new Number(this.isNegative ? value.negate() : value, this.first, this.at, scale, this.isDigits,
				this.isOrdinal, this.isNegative, this.isPointed);
	}

	/**
	 * A number in a text.
	 *
	 * @param first the place of its first piece
	 * @param end the place after its last piece
	 * @param scale what it ends with: of "4.3 billion" a billion, else one
	 * @param isDigits whether there are digits in it
	 * @param isNegative whether a sign is before it
	 * @param isPointed whether it begins with the decimal sign
	 */
	record Number(BigDecimal value, int first, int end, BigDecimal scale, boolean isDigits, boolean isOrdinal,
			boolean isNegative, boolean isPointed) {

		/** Whether it is nothing but digits. */
		boolean isBare() {
			return this.isDigits && this.scale.compareTo(BigDecimal.ONE) == 0;
		}

	}

}
