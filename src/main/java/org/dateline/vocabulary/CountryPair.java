package org.dateline.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two countries, in the order of their codes: {@code AZ-RU}.
 *
 * @param one the code that comes first in the alphabet (ISO 3166-1)
 * @param other the other code
 */
public record CountryPair(String one, String other) implements Comparable<CountryPair> {

	private static final Comparator<CountryPair> ORDER = Comparator.comparing(CountryPair::one)
		.thenComparing(CountryPair::other);

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

	/**
	 * The pair that somebody means, in whatever order and case: nothing where a country
	 * is unknown, or stands there twice.
	 */
	public static Optional<CountryPair> meant(String written) {
		String capital = written.toUpperCase(Locale.ROOT);
		String turned = (capital.length() == 5 && capital.charAt(2) == '-')
				? capital.substring(3) + "-" + capital.substring(0, 2) : capital;
		return parse(capital).or(() -> parse(turned));
	}

	/** Both codes in order. */
	public List<String> codes() {
		return List.of(this.one, this.other);
	}

	@Override
	public int compareTo(CountryPair pair) {
		return ORDER.compare(this, pair);
	}

	@Override
	public String toString() {
		return this.one + "-" + this.other;
	}

}
