package org.dateline.search;

import java.util.Set;
import java.util.function.Consumer;

/** Which names of reports a reader's word may be. */
interface Namesakes {

	/** Where the names of reports are not known, whatever has a key counts. */
	Namesakes UNTOLD = Sounding::keys;

	/**
	 * The terms to ask for: names, or keys where it is not known which names there are.
	 */
	Set<String> of(Sounding word);

	/**
	 * The same, made ready for all that a query asks, where it is far to ask for each.
	 * @param query asks for all its words, whatever the answers
	 */
	default Namesakes readyFor(Consumer<Namesakes> query) {
		return this;
	}

	/**
	 * A reader's word and what it may sound like.
	 *
	 * @param word a reader's word
	 * @param mayBeCaseOf the names that it may be a case of
	 * @param keys the keys of all of them
	 */
	record Sounding(String word, Set<String> mayBeCaseOf, Set<String> keys) {
	}

}
