package org.dateline.mention;

import org.jspecify.annotations.Nullable;

/**
 * A rule of a language: the order of words and of what was already understood, and what
 * they mean together.
 *
 * @param result what it makes, as the number of a symbol
 * @param items what it is made of, likewise
 * @param meaning what is made of it
 * @param order which of two rules for the same words counts; the lower
 */
record DatePattern(int result, int[] items, Meaning meaning, int order) {

	/** What the words made of the values of its items mean, or null. */
	@Nullable Object apply(Object[] values) {
		return this.meaning.of(values);
	}

	/** Makes a value of those of the items, or null where that makes no sense. */
	interface Meaning {

		/** The value. */
		@Nullable Object of(Object[] values);

	}

}
