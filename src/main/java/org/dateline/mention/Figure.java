package org.dateline.mention;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A figure in a text: its number with the currency or the percent sign. The words that
 * say how exactly it is meant, and what is counted, are read but stand outside of it.
 *
 * @param start the place of its first UTF-16 unit
 * @param end the place after its last
 * @param value the number, or where a range begins
 * @param upTo where a range ends, not less than the value
 */
public record Figure(int start, int end, BigDecimal value, @Nullable BigDecimal upTo, Unit unit,
		Approximation approximation) {

	/**
	 * A figure of the text, its numbers without zeros at their end.
	 * @throws IllegalArgumentException if a range ends before it begins
	 */
	public Figure {
		value = plain(value);
		upTo = (upTo != null) ? plain(upTo) : null;
		if (start < 0 || end <= start || upTo != null && upTo.compareTo(value) < 0) {
			throw new IllegalArgumentException("[%d, %d) %s to %s".formatted(start, end, value, upTo));
		}
	}

	/**
	 * The same for the same value and unit in every language: {@code 4300000000 USD},
	 * {@code 54 %}, {@code 5..7 EUR}, {@code 20.} of an ordinal, and only the number of
	 * what is counted, whose word each language has for itself.
	 */
	public String normalised() {
		String number = this.value.toPlainString() + ((this.upTo != null) ? ".." + this.upTo.toPlainString() : "");
		return switch (this.unit.kind()) {
			case CURRENCY -> number + " " + this.unit.code().toUpperCase(Locale.ROOT);
			case PERCENT -> number + " %";
			case ORDINAL -> number + ".";
			case COUNT, PLAIN -> number;
		};
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
