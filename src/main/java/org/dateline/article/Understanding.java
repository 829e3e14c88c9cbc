package org.dateline.article;

import java.util.List;

/**
 * How a reader's words were understood.
 *
 * @param parts each word or phrase of the query, with what it was widened to
 * @param loosened whether no report has all the words, so that those with some are shown
 * @param suggestions what the reader may have meant, where nothing was found: whole
 * queries
 */
public record Understanding(List<Part> parts, boolean loosened, List<String> suggestions) {

	/**
	 * A word or phrase of the query.
	 *
	 * @param words as it was typed
	 * @param readings what it also stands for
	 */
	public record Part(String words, List<Reading> readings) {
	}

	/**
	 * One way in which words are understood.
	 *
	 * @param kind {@code inflections}, {@code spellings} or {@code translations}; of a
	 * condition {@code only}, {@code unknown} or {@code without}; as in message keys
	 * @param words the words, each with its language; or the names that a condition means
	 */
	public record Reading(String kind, List<Word> words) {
	}

	/**
	 * A word.
	 *
	 * @param language its language tag
	 * @param word as it is written
	 */
	public record Word(String language, String word) {
	}

}
