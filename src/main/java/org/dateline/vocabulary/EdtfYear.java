package org.dateline.vocabulary;

/**
 * A year: four digits, some perhaps unspecified, or any number of them after {@code Y},
 * with an exponent and a count of significant digits, both 0 where there is none.
 */
record EdtfYear(boolean negative, String digits, int exponent, int significant, EdtfQualifier qualifier) {

	/**
	 * Stands for every year too large for {@code long} arithmetic, far beyond
	 * {@code LocalDate}.
	 */
	static final long LIMIT = 1_000_000_000_000_000_000L;

	EdtfYear qualified(EdtfQualifier more) {
		return new EdtfYear(this.negative, this.digits, this.exponent, this.significant, this.qualifier.and(more));
	}

	/** Whether every digit is given. */
	boolean isWhole() {
		return this.digits.indexOf('X') < 0;
	}

	/** Whether no digit is given. */
	boolean isUnspecified() {
		return this.digits.equals("XXXX");
	}

	/**
	 * Whether the years that fit follow one another without a gap, as those of
	 * {@code 19XX}.
	 */
	boolean isRun() {
		int first = this.digits.indexOf('X');
		return first < 0 || this.digits.substring(first).chars().allMatch((digit) -> digit == 'X');
	}

	/** Whether only some of the leading digits are meant, as in {@code 1950S2}. */
	boolean isEstimated() {
		return first() != last() && isWhole();
	}

	/** The year as it is written, {@code X} read as 0. */
	long value() {
		long magnitude = magnitude('0');
		return this.negative ? -magnitude : magnitude;
	}

	/** The earliest year that fits; 0 is the year 1 BC. */
	long first() {
		return this.negative ? -greatest() : least();
	}

	/** The latest year that fits; 0 is the year 1 BC. */
	long last() {
		return this.negative ? -least() : greatest();
	}

	boolean fits(long year) {
		if (isWhole()) {
			return first() <= year && year <= last();
		}
		long rest = Math.abs(year);
		for (int i = this.digits.length() - 1; i >= 0; i--) {
			char digit = this.digits.charAt(i);
			if (digit != 'X' && digit - '0' != rest % 10) {
				return false;
			}
			rest /= 10;
		}
		return rest == 0;
	}

	private long least() {
		long least = magnitude('0');
		least -= least % unit();
		// There is no year -0000.
		return (this.negative && least == 0) ? 1 : least;
	}

	private long greatest() {
		long greatest = magnitude('9');
		return Math.min(LIMIT, greatest - greatest % unit() + unit() - 1);
	}

	/** The size of the place that the last significant digit stands in. */
	private long unit() {
		if (this.significant == 0) {
			return 1;
		}
		long magnitude = magnitude('0');
		if (magnitude == LIMIT) {
			return 1;
		}
		long unit = 1;
		for (int places = Long.toString(magnitude).length() - this.significant; places > 0; places--) {
			unit *= 10;
		}
		return unit;
	}

	private long magnitude(char unspecified) {
		long magnitude = 0;
		for (int i = 0; i < this.digits.length(); i++) {
			char digit = this.digits.charAt(i);
			magnitude = times10(magnitude) + ((digit == 'X') ? unspecified : digit) - '0';
		}
		for (int i = 0; i < this.exponent && 0 < magnitude && magnitude < LIMIT; i++) {
			magnitude = times10(magnitude);
		}
		return Math.min(magnitude, LIMIT);
	}

	private static long times10(long magnitude) {
		return (magnitude < LIMIT / 10) ? magnitude * 10 : LIMIT;
	}

}
