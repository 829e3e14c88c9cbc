package org.dateline.story;

import java.util.HashSet;
import java.util.Set;

/**
 * How many reports of the archive have a trait: what few have says most (Spärck Jones, "A
 * statistical interpretation of term specificity", 1972).
 */
public interface Rarity {

	/** How many reports are counted. */
	int reports();

	/**
	 * How many of them have a trait.
	 * @param key the {@link Traits#hash number} of a key of {@link Traits#keys}
	 */
	int reportsWith(long key);

	/**
	 * How many of them have a trait.
	 * @param key a key of {@link Traits#keys}
	 */
	default int reportsWith(String key) {
		return reportsWith(Traits.hash(key));
	}

	/** The rarity in all reports but one that is counted. */
	default Rarity besides(Traits counted) {
		Set<Long> keys = new HashSet<>(counted.hashes());
		Rarity all = this;
		return new Rarity() {

			@Override
			public int reports() {
				return all.reports() - 1;
			}

			@Override
			public int reportsWith(long key) {
				return all.reportsWith(key) - (keys.contains(key) ? 1 : 0);
			}

		};
	}

}
