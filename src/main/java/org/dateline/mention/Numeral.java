package org.dateline.mention;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** A number written in digits, as one language separates them. */
final class Numeral {

	/** More digits are no amount, but somebody's account. */
	private static final int MOST_DIGITS = 18;

	private Numeral() {
	}

	/** The number, or null if these digits are none: a version, an address. */
	static @Nullable BigDecimal read(String text, int start, int end, char decimal) {
		int separators = 0;
		int last = -1;
		boolean mixed = false;
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			if (!Character.isDigit(c)) {
				mixed |= last >= 0 && text.charAt(last) != c;
				separators++;
				last = i;
			}
		}
		if (separators == 0) {
			return number(text, start, end, -1);
		}
		boolean lastIsDecimal = isDecimal(text, start, end, last, separators, mixed, decimal);
		int whole = lastIsDecimal ? last : end;
		return areGroups(text, start, whole) ? number(text, start, end, lastIsDecimal ? last : -1) : null;
	}

	private static boolean isDecimal(String text, int start, int end, int last, int separators, boolean mixed,
			char decimal) {
		char c = text.charAt(last);
		if (c == '\u066b' || c == '\u066c') {
			return c == '\u066b';
		}
		if (separators > 1) {
			return mixed;
		}
		if (end - last != 4 || last - start > 3 || text.charAt(start) == '0') {
			return true;
		}
		// nobody writes three zeros behind the decimal sign, in whatever country it is
		return c == decimal && !(decimal == ',' && text.startsWith("000", last + 1));
	}

	private static boolean areGroups(String text, int start, int end) {
		int digits = 0;
		boolean first = true;
		char separator = 0;
		for (int i = start; i <= end; i++) {
			if (i < end && Character.isDigit(text.charAt(i))) {
				digits++;
				continue;
			}
			boolean isOnly = first && i == end;
			// In India the groups above a thousand are of two digits.
			if (!isOnly && (first ? digits > 3 : digits != 3 && (digits != 2 || i == end))) {
				return false;
			}
			if (i < end && separator != 0 && separator != text.charAt(i)) {
				return false;
			}
			separator = (i < end) ? text.charAt(i) : separator;
			first = false;
			digits = 0;
		}
		return true;
	}

	private static @Nullable BigDecimal number(String text, int start, int end, int decimal) {
		StringBuilder digits = new StringBuilder(end - start);
		for (int i = start; i < end; i++) {
			if (i == decimal) {
				digits.append('.');
			}
			else if (Character.isDigit(text.charAt(i))) {
				digits.append((char) ('0' + Character.digit(text.charAt(i), 10)));
			}
		}
		boolean isZero = digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.'
				&& (decimal < 0 || text.charAt(decimal) == '.');
		return (digits.length() > MOST_DIGITS || isZero) ? null : new BigDecimal(digits.toString());
	}

}
