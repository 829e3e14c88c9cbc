package org.dateline.mention;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that a text names.
 *
 * @param start the place of the first UTF-16 unit of the name
 * @param end the place after its last
 * @param key the same for every spelling, case and script of the name: of a country its
 * code in ISO 3166-1, of what the lexicon has its concept's id, otherwise how the name
 * sounds
 * @param country of a person or a place that is known the country, in ISO 3166-1
 */
public record Name(int start, int end, Kind kind, String key, @Nullable String country) {

	public Name {
		if (start < 0 || end <= start || key.isEmpty()) {
			throw new IllegalArgumentException("[%d, %d) %s".formatted(start, end, key));
		}
	}

	/** What is named. */
	public enum Kind {

		/** Somebody. */
		PERSON,

		/** An institution, an agency, an alliance. */
		ORGANISATION,

		/** A city, a region. */
		PLACE,

		/** A country, by its name or by the word for its people and what is theirs. */
		COUNTRY

	}

}
