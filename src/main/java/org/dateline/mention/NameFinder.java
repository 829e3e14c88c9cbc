package org.dateline.mention;

import java.util.List;

import org.dateline.language.Words;

/** Finds the names of a text. */
final class NameFinder {

	/** The names of a text in its order. */
	List<Name> find(Words words, String language, LexiconNames concepts) {
		return concepts.names().stream().map((found) -> found.name(words)).toList();
	}

}
