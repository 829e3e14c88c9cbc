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

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	/** More words are no number that news would write. */
	private static final int MOST_PIECES = 40;

	private final TextPieces text;

	private final FigureRules rules;

	private final WrittenDigits digits;

	private final NumberSum sum;

	private final int first;

	private int at;

	private boolean isOrdinal;

	private boolean isNegative;

	private boolean isPointed;

	private int pieces;

	private NumberReader(TextPieces text, FigureRules rules, int first) {
		this.text = text;
		this.rules = rules;
		this.digits = new WrittenDigits(text, rules);
		this.sum = new NumberSum(rules);
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
		if (fraction != null && fraction.meaning().compareTo(TEN) < 0 && !isAnother(fraction)) {
			takeFraction(BigDecimal.ONE, fraction);
			return result();
		}
		if (word == null || word.meaning().role() != Role.SCALE && word.meaning().role() != Role.HUNDRED) {
			return null;
		}
		this.sum.putOne();
		readParts();
		return result();
	}

	/** "A third said": one more, and no part of anything. */
	private boolean isAnother(Match<BigDecimal> fraction) {
		return this.text.isSpaced(fraction.end()) && this.rules.another.contains(this.text.folded(fraction.end()));
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
					&& (!this.text.isDashed(this.at) || isDegree(sign));
		}
	}

	/** "До -4°С": no dash. */
	private boolean isDegree(char sign) {
		char behind = this.text.at(this.text.end(this.at));
		return sign != '–' && behind == '°' && !this.text.isNumber(this.at - 1);
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
		this.sum.putFraction(FigureRules.divide(parts, fraction.meaning()));
		this.at = fraction.end();
		int next = this.at;
		while (this.text.has(next) && next < this.at + 2
				&& (this.rules.articles.contains(this.text.folded(next)) || this.text.folded(next).equals("of"))) {
			next++;
		}
		Match<NumberWord> scale = this.text.isNear(next) ? this.rules.numbers.beginningAt(this.text, next) : null;
		if (scale != null && scale.meaning().role() == Role.SCALE) {
			this.at = scale.end();
			this.sum.scale(scale.meaning().value());
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
		this.sum.putFraction(FigureRules.divide(count.meaning().value(), parts.meaning()));
		this.at = count.end();
		return true;
	}

	private void readParts() {
		while (this.pieces++ < MOST_PIECES && this.text.has(this.at)) {
			boolean isFirst = this.sum.isEmpty();
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
		if (!isFirst && this.sum.isDigits() && this.text.isGlued(this.at) && takeScaleLetter()) {
			return true;
		}
		Match<BigDecimal> ordinal = this.rules.ordinals.beginningAt(this.text, this.at);
		if (ordinal != null && takeOrdinal(ordinal)) {
			return true;
		}
		Match<NumberWord> word = this.rules.numbers.beginningAt(this.text, this.at);
		if (word != null) {
			return take(word);
		}
		return !isFirst && takeAnd();
	}

	private boolean takeNumeral(boolean isFirst) {
		boolean isAfterScale = this.sum.group() == null && this.sum.lastScale() != null;
		if (!isFirst && (!isAfterScale || !this.text.isSpaced(this.at))) {
			return false;
		}
		BigDecimal value = this.digits.read(this.at);
		if (value == null) {
			return false;
		}
		if (isFirst && WrittenDigits.isFraction(this.text, this.at)) {
			this.sum.putDigits(FigureRules.divide(value, this.digits.readOn(this.at + 1)), true);
			this.at += 2;
			return true;
		}
		if (isFirst && this.digits.isPointed(this.at)) {
			value = value.movePointLeft(this.digits.length(this.at));
			this.isPointed = true;
		}
		int end = this.at + 1;
		while (this.digits.isGroup(this.at, end, value)) {
			value = value.multiply(THOUSAND).add(this.digits.readOn(end));
			end++;
		}
		if (!isFirst && !fitsBelowScale(value, end)) {
			return false;
		}
		this.sum.putDigits(value, false);
		this.at = end;
		return true;
	}

	/**
	 * "3 min 500", "2 million 300 thousand", "12 trillion 855.7 billion", but not "5
	 * million 300 people".
	 */
	private boolean fitsBelowScale(BigDecimal value, int end) {
		BigDecimal scale = this.sum.lastScale();
		if (scale == null || value.compareTo(THOUSAND) >= 0) {
			return false;
		}
		if (scale.compareTo(THOUSAND) == 0) {
			return this.sum.isDigits() && value.scale() <= 0;
		}
		Match<NumberWord> next = this.text.isSpaced(end) ? this.rules.numbers.beginningAt(this.text, end) : null;
		return next != null && next.meaning().role() == Role.SCALE && next.meaning().value().compareTo(scale) < 0;
	}

	private boolean takeScaleLetter() {
		String written = this.text.text().substring(this.text.start(this.at), this.text.end(this.at));
		BigDecimal scale = isMoney() ? this.rules.moneyScaleLetters.get(written) : null;
		if (scale == null) {
			scale = this.rules.scaleLetters.get(written);
		}
		if (scale == null || this.sum.group() == null || written.equals("m") && isLength()) {
			return false;
		}
		this.at++;
		this.sum.scale(scale);
		return true;
	}

	/** Whether the sign of a currency stands before it: "Rp 1,5". */
	private boolean isMoney() {
		return this.first > 0 && this.rules.symbols
			.containsKey(this.text.text().substring(this.text.start(this.first - 1), this.text.end(this.first - 1)));
	}

	/** "100m sprint". */
	private boolean isLength() {
		return this.text.isNear(this.at + 1) && this.rules.lengths.contains(this.text.folded(this.at + 1))
				&& this.text.isSpaced(this.first);
	}

	private boolean takeHalf() {
		Match<Boolean> half = this.rules.halves.beginningAt(this.text, this.at);
		if (half == null || !this.sum.addHalf()) {
			return false;
		}
		this.at = half.end();
		return true;
	}

	/** "twelve point five one", "bir nöqtə qırx üç". */
	private boolean takeDecimals() {
		if (!this.rules.point.contains(this.text.folded(this.at)) || this.sum.group() == null
				|| this.sum.isFraction()) {
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
			BigDecimal read = part.sum.group();
			if (read == null || read.scale() > 0 && digits.length() > 0) {
				break;
			}
			digits.append(read.toPlainString());
			next = part.at;
		}
		if (digits.length() == 0 || !digits.chars().allMatch(Character::isDigit)) {
			return false;
		}
		this.sum.addParts(new BigDecimal("0." + digits));
		this.at = next;
		return true;
	}

	/** "пять целых две сотых". */
	private boolean takeWhole() {
		if (!this.rules.whole.contains(this.text.folded(this.at)) || this.sum.group() == null
				|| !this.text.isSpaced(this.at + 1)) {
			return false;
		}
		NumberReader part = new NumberReader(this.text, this.rules, this.at + 1);
		part.readWithinThousand();
		Match<BigDecimal> parts = this.text.isSpaced(part.at) ? this.rules.fractions.beginningAt(this.text, part.at)
				: null;
		BigDecimal count = part.sum.group();
		if (count == null || parts == null) {
			return false;
		}
		this.sum.addParts(FigureRules.divide(count, parts.meaning()));
		this.at = parts.end();
		return true;
	}

	/** Words below a thousand. */
	private void readWithinThousand() {
		while (this.text.has(this.at) && (this.sum.group() == null || this.text.isNear(this.at))) {
			Match<NumberWord> word = this.rules.numbers.beginningAt(this.text, this.at);
			if (word == null || word.meaning().role() == Role.SCALE || !take(word) || this.pieces++ > MOST_PIECES) {
				return;
			}
		}
	}

	/** "two thirds". */
	private boolean takeFractionOfGroup() {
		Match<BigDecimal> fraction = this.rules.fractions.beginningAt(this.text, this.at);
		BigDecimal parts = this.sum.group();
		if (fraction == null || parts == null || this.sum.isFraction() || this.sum.lastScale() != null
				|| parts.compareTo(fraction.meaning()) >= 0 || parts.signum() <= 0) {
			return false;
		}
		takeFraction(parts, fraction);
		return true;
	}

	private boolean takeOrdinal(Match<BigDecimal> ordinal) {
		BigDecimal value = ordinal.meaning();
		// "600-тысячный" is so many
		if (this.sum.isDigits() && value.compareTo(THOUSAND) >= 0 && this.text.isHyphened(this.at)) {
			this.at = ordinal.end();
			return this.sum.scale(value);
		}
		if (!this.sum.addOrdinal(value)) {
			return false;
		}
		this.isOrdinal = true;
		this.at = ordinal.end();
		return true;
	}

	private boolean take(Match<NumberWord> match) {
		NumberWord word = match.meaning();
		boolean taken = switch (word.role()) {
			case ADDED -> this.sum.add(word.value());
			case WHOLE -> this.sum.addWhole(word.value());
			case TENS -> this.sum.makeTens();
			case TEENS -> this.sum.makeTeens();
			case HUNDRED -> this.sum.makeHundreds(word.isAlone());
			case SCALE ->
				(this.sum.group() != null || this.sum.isEmpty() && word.isAlone()) && this.sum.scale(word.value());
		};
		this.at = taken ? match.end() : this.at;
		return taken;
	}

	/** "one hundred and five": only if what follows is added. */
	private boolean takeAnd() {
		if (!this.rules.and.contains(this.text.folded(this.at)) || this.sum.isDigits() || this.sum.isFraction()
				|| !this.text.isNear(this.at + 1)) {
			return false;
		}
		Match<NumberWord> next = this.rules.numbers.beginningAt(this.text, this.at + 1);
		Match<BigDecimal> ordinal = this.rules.ordinals.beginningAt(this.text, this.at + 1);
		BigDecimal value = (next != null && next.meaning().role() == Role.ADDED) ? next.meaning().value()
				: (ordinal != null) ? ordinal.meaning() : null;
		if (value == null || !this.sum.takesAfterAnd(value)) {
			return false;
		}
		this.at++;
		return true;
	}

	private @Nullable Number result() {
		if (this.at == this.first || this.sum.isEmpty()) {
			return null;
		}
		BigDecimal value = this.sum.value();
		return new Number(this.isNegative ? value.negate() : value, this.first, this.at, this.sum.endingScale(),
				this.sum.isDigits(), this.isOrdinal, this.isNegative, this.isPointed);
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
