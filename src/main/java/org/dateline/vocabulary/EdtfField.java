package org.dateline.vocabulary;

/** A month, season or day of two digits, any of which may be an unspecified {@code X}. */
record EdtfField(String digits, EdtfQualifier qualifier) {

	EdtfField qualified(EdtfQualifier more) {
		return new EdtfField(this.digits, this.qualifier.and(more));
	}

	/** Whether every digit is given. */
	boolean isWhole() {
		return this.digits.indexOf('X') < 0;
	}

	/** Whether no digit is given. */
	boolean isUnspecified() {
		return this.digits.equals("XX");
	}

	/**
	 * Whether the values that fit follow one another without a gap, as those of
	 * {@code 1X}.
	 */
	boolean isRun() {
		return this.digits.charAt(0) != 'X' || isUnspecified();
	}

	int value() {
		return Integer.parseInt(this.digits);
	}

	boolean fits(int value) {
		return fits(this.digits.charAt(0), value / 10) && fits(this.digits.charAt(1), value % 10);
	}

	private static boolean fits(char digit, int value) {
		return digit == 'X' || digit - '0' == value;
	}

}
