package org.dateline.story;

import org.jspecify.annotations.Nullable;

/**
 * What two reports can have in common; a trait's key begins with the sign of its kind.
 */
public enum Kind {

	/** A name, or a word that sounds like one wherever it is written. */
	NAME('n'),

	/** A country by its ISO 3166 code: {@code c:AZ}. */
	COUNTRY('c'),

	/** A place: {@code p:capital-AZ}. */
	PLACE('p'),

	/** A number by the digits that tell it from others. */
	FIGURE('f'),

	/** A day, month or year that the text speaks of: {@code d:2024-08-19}. */
	DATE('d'),

	/** A concept of the lexicon: {@code k:trade-turnover}. */
	CONCEPT('k'),

	/** What was said, by its words. */
	QUOTATION('q'),

	/** Who is credited. */
	WIRE('s'),

	/** A stem, which only the same language has: {@code w:ru:визит}. */
	WORD('w');

	private final char sign;

	Kind(char sign) {
		this.sign = sign;
	}

	/** The kind of a trait's key; null if it is none. */
	public static @Nullable Kind of(String key) {
		for (Kind kind : values()) {
			if (key.length() > 2 && key.charAt(0) == kind.sign && key.charAt(1) == ':') {
				return kind;
			}
		}
		return null;
	}

	/** The key of a trait of this kind. */
	String key(String name) {
		return this.sign + ":" + name;
	}

}
