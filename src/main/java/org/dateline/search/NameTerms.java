package org.dateline.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.Term;

/** The names that an index has, and how many reports have a term. */
interface NameTerms {

	/** For each set of keys the terms of names with one of them, at most so many. */
	List<Set<String>> withKeys(List<Set<String>> keys, int most);

	/** How many reports have each of the terms; some may have been taken out. */
	Map<Term, Integer> reports(Collection<Term> terms);

}
