package org.dateline.search;

import java.util.List;
import java.util.Set;

import org.dateline.language.Concept;

/**
 * A word, a phrase or the beginning of a word of the query, with all it stands for.
 *
 * @param typed the words as they were typed
 * @param phrase for a phrase the spellings of each of its words, one after the other;
 * else empty
 * @param beginnings what the word begins with, in each spelling; else empty
 * @param words the word as texts may write it, in one spelling
 * @param stems its stems, each behind its language
 * @param names the terms of names that reports have and that may be it; the keys of all
 * where it is not known which they have
 * @param concepts the concepts it is a label of
 */
record Leaf(String typed, List<Set<String>> phrase, Set<String> beginnings, Set<String> words, Set<String> stems,
		Set<String> names, Set<Concept> concepts) {

	static Leaf ofWord(String typed, Set<String> words, Set<String> stems, Set<String> names, Set<Concept> concepts) {
		return new Leaf(typed, List.of(), Set.of(), words, stems, names, concepts);
	}

	static Leaf ofPhrase(String typed, List<Set<String>> words) {
		return new Leaf(typed, words, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
	}

	static Leaf ofBeginning(String typed, Set<String> beginnings) {
		return new Leaf(typed, List.of(), beginnings, Set.of(), Set.of(), Set.of(), Set.of());
	}

	/** Words that together name a concept: found as such, or each by itself. */
	static Leaf ofConcept(String typed, Concept concept) {
		return new Leaf(typed, List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(concept));
	}

	/** Whether a text may have it as it was typed. */
	boolean canBeTyped() {
		return !(this.phrase.isEmpty() && this.beginnings.isEmpty() && this.words.isEmpty());
	}

}
