package org.dateline.mention;

import java.math.BigDecimal;

import org.dateline.mention.Unit.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, on its way to a figure.
 *
 * @param start where it begins in the text, with a sign of a currency before it
 * @param stop where it ends in the text
 * @param firstPiece the piece it begins with, without the sign
 * @param end the piece after it
 * @param scale what the number ends with, a million or so, else one
 * @param isDigits whether there are digits in it
 * @param isBare whether it is nothing but digits
 */
record Measured(int start, int stop, int firstPiece, int end, BigDecimal value, @Nullable BigDecimal upTo,
		BigDecimal scale, Unit unit, Approximation approximation, boolean isDigits, boolean isBare) {

	/**
	 * Whether this may be the first number of a range, of which the other is the second.
	 */
	boolean mayGoUpTo(Measured second) {
		// "fell 11 percent to 40 million" are two figures
		boolean isOther = this.unit.kind() == Kind.PERCENT && second.scale.compareTo(BigDecimal.ONE) > 0;
		boolean sameUnit = this.unit.kind() == Kind.PLAIN || this.unit.equals(second.unit)
				|| second.unit.kind() == Kind.PLAIN && !isOther;
		return sameUnit && this.upTo == null;
	}

	/** "5 to 7 million" is from five million; a smaller second number is no range. */
	Measured upTo(Measured second) {
		boolean shares = this.scale.compareTo(BigDecimal.ONE) == 0 && second.scale.compareTo(BigDecimal.ONE) > 0
				&& this.value.multiply(second.scale).compareTo(second.value) < 0;
		BigDecimal from = shares ? this.value.multiply(second.scale) : this.value;
		Unit unit = (this.unit.kind() == Kind.PLAIN) ? second.unit : this.unit;
		if (from.compareTo(second.value) >= 0) {
			return this;
		}
		return new Measured(this.start, second.stop, this.firstPiece, second.end, from, second.value, second.scale,
				unit, this.approximation, this.isDigits, this.isBare && second.isBare);
	}

	Measured with(Unit unit, Approximation approximation) {
		return new Measured(this.start, this.stop, this.firstPiece, this.end, this.value, this.upTo, this.scale, unit,
				approximation, this.isDigits, this.isBare);
	}

	Figure figure(TextPieces text) {
		return new Figure(this.start, this.stop, this.value, this.upTo, this.unit, this.approximation);
	}

}
