package org.dateline.search;

import java.util.Set;

/** Which names of reports a reader's word may be. */
interface Namesakes {

	/** Where the names of reports are not known, whatever has a key counts. */
	Namesakes UNTOLD = (word, mayBeCaseOf, keys) -> keys;

	/**
	 * The terms to ask for: names, or keys where it is not known which names there are.
	 * @param word a reader's word
	 * @param mayBeCaseOf the names that it may be a case of
	 * @param keys the keys of all of them
	 */
	Set<String> of(String word, Set<String> mayBeCaseOf, Set<String> keys);

}
