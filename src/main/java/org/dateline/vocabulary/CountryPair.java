package org.dateline.vocabulary;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two countries, in the alphabetical order of their codes; written {@code AZ-RU}.
 *
 * @param first the code that comes first (ISO 3166-1 alpha-2)
 * @param second the code that comes second
 */
public record CountryPair(String first, String second) implements Comparable<CountryPair> {

	private static final Pattern FORM = Pattern.compile("([A-Za-z]{2})-([A-Za-z]{2})");

	private static final Comparator<CountryPair> ORDER = Comparator.comparing(CountryPair::first)
		.thenComparing(CountryPair::second);

	/**
	 * A pair of countries in order.
	 * @throws IllegalArgumentException if ISO 3166-1 lacks one, or they are not in order
	 */
	public CountryPair {
		if (!CountryCode.isKnown(first) || !CountryCode.isKnown(second) || first.compareTo(second) >= 0) {
			throw new IllegalArgumentException("Not a pair of countries: " + first + "-" + second);
		}
	}

	/** Two different countries, whichever is named first. */
	public static CountryPair of(String one, String other) {
		return (one.compareTo(other) <= 0) ? new CountryPair(one, other) : new CountryPair(other, one);
	}

	/**
	 * The pair that somebody means, in whatever order and case it is written: two
	 * countries that ISO 3166-1 has, and not one of them twice.
	 */
	public static Optional<CountryPair> read(String written) {
		Matcher form = FORM.matcher(written);
		if (!form.matches()) {
			return Optional.empty();
		}
		String one = form.group(1).toUpperCase(Locale.ROOT);
		String other = form.group(2).toUpperCase(Locale.ROOT);
		return (CountryCode.isKnown(one) && CountryCode.isKnown(other) && !one.equals(other))
				? Optional.of(of(one, other)) : Optional.empty();
	}

	@Override
	public int compareTo(CountryPair other) {
		return ORDER.compare(this, other);
	}

	/** The pair as it stands in an address. */
	@Override
	public String toString() {
		return this.first + "-" + this.second;
	}

}
