package org.dateline.vocabulary;

/**
 * Why a text is not an EDTF date, in English; the other languages are in
 * {@code date-words}.
 */
enum EdtfRefusal {

	EMPTY("empty", "it is empty"),

	TOO_LONG("too-long", "it goes on beyond {0} characters"),

	ENDS_EARLY("ends-early", "it ends too early"),

	UNEXPECTED("unexpected", "\"{0}\" is not understood"),

	EXPECTED("expected", "\"{0}\" is expected, not \"{1}\""),

	YEAR("year", "\"{0}\" is not a year (four digits)"),

	LONG_YEAR("long-year", "\"{0}\" is not a year (Y is followed by more than four digits, the first not 0)"),

	FIVE_DIGITS("five-digits", "a year of more than four digits begins with Y"),

	MINUS_ZERO("minus-zero", "there is no year -0000 (0000 is the year 1 BC)"),

	EXPONENT("exponent", "\"{0}\" is not an exponent (1 or more)"),

	SIGNIFICANT("significant", "\"{0}\" is not a number of significant digits (1 to {1})"),

	YEAR_ONLY("year-only", "a year written with Y or S has no month"),

	MONTH("month", "\"{0}\" is not a month (01 to 12)"),

	DAY("day", "\"{0}\" is not a day (01 to 31)"),

	DAY_OF_SEASON("day-of-season", "a season has no day"),

	NO_SUCH_DAY("no-such-day", "\"{0}\" is not a day of {1}"),

	QUALIFIED_TWICE("qualified-twice", "one qualifier is enough (% is uncertain and approximate)"),

	TIME_WITHOUT_DAY("time-without-day", "a time needs a whole day without qualifiers"),

	TIME_NOT_ALONE("time-not-alone", "an interval or a set has no time of day"),

	HOUR("hour", "\"{0}\" is not an hour (00 to 23)"),

	MINUTE("minute", "\"{0}\" is not a minute (00 to 59)"),

	SECOND("second", "\"{0}\" is not a second (00 to 59)"),

	OFFSET("offset", "\"{0}\" is not an offset from UTC (-18:00 to +18:00, not -00:00)"),

	NO_DATE("no-date", "an interval needs a date, or an open end"),

	BACKWARDS("backwards", "it ends before it begins"),

	NESTED("nested", "a set holds dates, not sets or intervals"),

	OPEN_INSIDE("open-inside", "an open end stands before the first date or after the last");

	private final String key;

	private final String english;

	EdtfRefusal(String key, String english) {
		this.key = "refused." + key;
		this.english = english;
	}

	String key() {
		return this.key;
	}

	String english() {
		return this.english;
	}

}
