package org.dateline.vocabulary;

import java.util.Locale;
import java.util.Set;

/**
 * A country: its ISO 3166-1 alpha-2 code.
 *
 * @param code two capital letters
 */
public record CountryCode(String code) {

	private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

	/**
	 * A country by its code.
	 * @throws IllegalArgumentException if ISO 3166-1 has no such code
	 */
	public CountryCode {
		if (!isKnown(code)) {
			throw new IllegalArgumentException("Not a country code: " + code);
		}
	}

	/** Whether ISO 3166-1 has this code. */
	public static boolean isKnown(String code) {
		return KNOWN.contains(code);
	}

}
