package org.dateline.mention;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** Numbers in digits, as they stand among the pieces of a text. */
final class WrittenDigits {

	private final TextPieces text;

	private final char decimal;

	WrittenDigits(TextPieces text, FigureRules rules) {
		this.text = text;
		this.decimal = rules.decimal;
	}

	/** The number of one piece, or null if its digits are none. */
	@Nullable BigDecimal read(int piece) {
		return Numeral.read(this.text.text(), this.text.start(piece), this.text.end(piece), this.decimal);
	}

	/** The digits of a piece that goes on with another. */
	BigDecimal readOn(int piece) {
		StringBuilder digits = new StringBuilder(8);
		for (int i = this.text.start(piece); i < this.text.end(piece); i++) {
			int digit = Character.digit(this.text.at(i), 10);
			digits.append((digit >= 0) ? String.valueOf(digit) : (digits.indexOf(".") < 0) ? "." : "");
		}
		return new BigDecimal(digits.toString());
	}

	int length(int piece) {
		return this.text.end(piece) - this.text.start(piece);
	}

	/**
	 * Whether a piece is the next three digits of "4 300 000".
	 * @param first the piece that the number begins with
	 * @param before what it is so far
	 */
	boolean isGroup(int first, int piece, BigDecimal before) {
		int length = this.text.isNumber(piece) ? length(piece) : 0;
		boolean hasDecimals = length > 4 && this.text.at(this.text.start(piece) + 3) == this.decimal;
		if (length != 3 && !hasDecimals || before.scale() > 0 || before.signum() == 0 || before.precision() > 15
				|| this.text.start(piece) != this.text.end(piece - 1) + 1) {
			return false;
		}
		char gap = this.text.before(this.text.start(piece));
		return length(first) <= 3 && TextPieces.isSpace(gap) && !this.text.isHyphened(piece + 1);
	}

	/** Whether a number begins with the decimal sign: ".77". */
	boolean isPointed(int piece) {
		int start = this.text.start(piece);
		char point = this.text.before(start);
		return (point == '.' || point == this.decimal) && !has(piece, '.') && !has(piece, ',')
				&& (start < 2 || " (-\u00a0".indexOf(this.text.before(start - 1)) >= 0);
	}

	private boolean has(int piece, char sign) {
		return this.text.text().substring(this.text.start(piece), this.text.end(piece)).indexOf(sign) >= 0;
	}

	/** Whether two numbers are a fraction: "1/3", but neither "24/7" nor "9/11". */
	static boolean isFraction(TextPieces text, int at) {
		if (!text.isNumber(at) || !text.isNumber(at + 1) || text.start(at + 1) != text.end(at) + 1
				|| text.at(text.end(at)) != '/' || text.at(text.end(at + 1)) == '/') {
			return false;
		}
		boolean areShort = text.end(at) - text.start(at) == 1 && text.end(at + 1) - text.start(at + 1) == 1;
		char above = text.at(text.start(at));
		char below = text.at(text.start(at + 1));
		return areShort && above < below && below <= '5' && above > '0';
	}

}
