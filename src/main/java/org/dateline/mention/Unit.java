package org.dateline.mention;

import org.jspecify.annotations.Nullable;

/**
 * What a figure counts.
 *
 * @param kind what kind of unit it is
 * @param code of a currency its code in ISO 4217, of what is counted the stem of the word
 * in the language of the text, and otherwise empty
 * @param concept of what is counted the id of its concept in the lexicon, if it is there
 */
public record Unit(Kind kind, String code, @Nullable String concept) {

	/** A number without anything that it counts. */
	static final Unit PLAIN = new Unit(Kind.PLAIN, "", null);

	static final Unit PERCENT = new Unit(Kind.PERCENT, "", null);

	static final Unit ORDINAL = new Unit(Kind.ORDINAL, "", null);

	static Unit currency(String code) {
		return new Unit(Kind.CURRENCY, code, null);
	}

	static Unit count(String stem, @Nullable String concept) {
		return new Unit(Kind.COUNT, stem, concept);
	}

	/** The kinds of units. */
	public enum Kind {

		/** An amount of money. */
		CURRENCY,

		/** Hundredths. */
		PERCENT,

		/** So many of something. */
		COUNT,

		/** A place in an order: "30-cu", "20th". */
		ORDINAL,

		/** Only a number. */
		PLAIN

	}

}
