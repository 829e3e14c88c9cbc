package org.dateline.story;

/**
 * How many reports of the archive have a trait: what few have says most (Spärck Jones, "A
 * statistical interpretation of term specificity", 1972).
 */
public interface Rarity {

	/** Knows of no report: every trait is as rare as its kind is elsewhere. */
	Rarity UNKNOWN = new Rarity() {

		@Override
		public int reports() {
			return 0;
		}

		@Override
		public int reportsWith(String key) {
			return 0;
		}

	};

	/** How many reports are counted. */
	int reports();

	/**
	 * How many of them have a trait.
	 * @param key a key of {@link Traits#keys}
	 */
	int reportsWith(String key);

}
