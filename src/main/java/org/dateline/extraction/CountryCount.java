package org.dateline.extraction;

import java.util.List;

/**
 * A country that a text is about, with the words that were counted.
 *
 * @param code ISO 3166-1 alpha-2
 * @param count how often it is named
 * @param words the first of the words that name it
 */
public record CountryCount(String code, int count, List<Word> words) {

	public CountryCount {
		words = List.copyOf(words);
	}

	/**
	 * A word in a text.
	 *
	 * @param words as it is written
	 * @param start where it stands, in code points
	 */
	public record Word(String words, int start) {
	}

}
