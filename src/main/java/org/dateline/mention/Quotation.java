package org.dateline.mention;

import org.jspecify.annotations.Nullable;

/**
 * Words that a text gives as somebody's, with the words that say whose.
 *
 * @param start where what was said starts, within the quotation marks, in {@code char}s
 * @param end where it ends
 * @param direct whether it is in quotation marks, or retold ("said that …")
 * @param speaker the words for who said it, or null where they were not found
 * @param verb the words for saying, or null where there are none
 */
public record Quotation(int start, int end, boolean direct, @Nullable Passage speaker, @Nullable Passage verb) {

	/**
	 * A piece of the text.
	 *
	 * @param start where it starts, in {@code char}s
	 * @param end where it ends
	 */
	public record Passage(int start, int end) {
	}

}
