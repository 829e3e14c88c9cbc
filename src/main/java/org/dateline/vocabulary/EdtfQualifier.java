package org.dateline.vocabulary;

/**
 * How far a part of a date is to be trusted: EDTF's {@code ?}, {@code ~} and {@code %}.
 */
enum EdtfQualifier {

	NONE(false, false), UNCERTAIN(true, false), APPROXIMATE(false, true), UNCERTAIN_AND_APPROXIMATE(true, true);

	private final boolean uncertain;

	private final boolean approximate;

	EdtfQualifier(boolean uncertain, boolean approximate) {
		this.uncertain = uncertain;
		this.approximate = approximate;
	}

	boolean isUncertain() {
		return this.uncertain;
	}

	boolean isApproximate() {
		return this.approximate;
	}

	EdtfQualifier and(EdtfQualifier other) {
		return of(this.uncertain || other.uncertain, this.approximate || other.approximate);
	}

	static EdtfQualifier of(char sign) {
		return of(sign == '?' || sign == '%', sign == '~' || sign == '%');
	}

	private static EdtfQualifier of(boolean uncertain, boolean approximate) {
		if (uncertain) {
			return approximate ? UNCERTAIN_AND_APPROXIMATE : UNCERTAIN;
		}
		return approximate ? APPROXIMATE : NONE;
	}

}
