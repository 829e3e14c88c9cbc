package org.dateline.search;

import java.util.List;

/** A part of a reader's query, as it was asked. */
sealed interface Clause {

	/** A word to be found. */
	record Word(String word) implements Clause {
	}

	/** Words to be found one after the other, as they are typed. */
	record Phrase(List<String> words) implements Clause {
	}

	/** The beginning of a word, without its asterisk. */
	record Prefix(String beginning) implements Clause {
	}

	/** A value to be had: {@code language:ru}. */
	record Value(String field, String value) implements Clause {
	}

	/** Parts that must all be found. */
	record All(List<Clause> parts) implements Clause {
	}

	/** Parts of which one is enough. */
	record Any(List<Clause> parts) implements Clause {
	}

	/** A part that must not be found. */
	record Not(Clause part) implements Clause {
	}

}
