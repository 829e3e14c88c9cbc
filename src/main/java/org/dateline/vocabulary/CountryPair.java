package org.dateline.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * Two countries, in the order of their codes: {@code AZ-RU}.
 *
 * @param one the code that comes first in the alphabet (ISO 3166-1)
 * @param other the other code
 */
public record CountryPair(String one, String other) {

	/**
	 * Two different countries.
	 * @throws IllegalArgumentException if ISO 3166-1 has no such code, or they are not in
	 * the order of the alphabet
	 */
	public CountryPair {
		if (!CountryCode.isKnown(one) || !CountryCode.isKnown(other) || one.compareTo(other) >= 0) {
			throw new IllegalArgumentException("Not two countries in order: %s, %s".formatted(one, other));
		}
	}

	/** Two countries in whatever order. */
	public static CountryPair of(String one, String other) {
		return (one.compareTo(other) < 0) ? new CountryPair(one, other) : new CountryPair(other, one);
	}

	/** Reads what {@link #toString} writes; nothing where it is anything else. */
	public static Optional<CountryPair> parse(String written) {
		if (written.length() != 5 || written.charAt(2) != '-') {
			return Optional.empty();
		}
		String one = written.substring(0, 2);
		String other = written.substring(3);
		boolean ordered = CountryCode.isKnown(one) && CountryCode.isKnown(other) && one.compareTo(other) < 0;
		return ordered ? Optional.of(new CountryPair(one, other)) : Optional.empty();
	}

	/** Both codes in order. */
	public List<String> codes() {
		return List.of(this.one, this.other);
	}

	@Override
	public String toString() {
		return this.one + "-" + this.other;
	}

}
