package org.dateline.search;

import org.dateline.language.Alike;

/** The fields of the index, as they are named in it. */
final class Fields {

	/** The words as they are written, in one spelling. */
	static final String WORD = "word";

	/** Their stems, each behind its language: {@code ru:товарооборот}. */
	static final String STEM = "stem";

	/**
	 * The names among them, each behind its keys, which are the same in every script:
	 * {@code putin|ru:путина}.
	 */
	static final String NAME = "name";

	/** Concepts of the lexicon that are named. */
	static final String CONCEPT = "concept";

	/** Stems, name keys and concepts of the headline, each behind its field's mark. */
	static final String HEADLINE = "headline";

	static final String LANGUAGE = "language";

	static final String SOURCE = "source";

	static final String COUNTRY = "country";

	static final String YEAR = "year";

	static final String ARTICLE = "article";

	static final String CHANGED_IN = "changedIn";

	private static final char AFTER_KEY = '|';

	private Fields() {
	}

	static String stem(String language, String stem) {
		return language + ':' + stem;
	}

	/** A word that may be a name, behind one of its keys. */
	static String name(String key, String language, String word) {
		return key + AFTER_KEY + stem(language, word);
	}

	/** Whether a term is of a name, and not only the key of one. */
	static boolean isName(String term) {
		return term.indexOf(AFTER_KEY) >= 0;
	}

	/** What terms of names with a key begin with. */
	static String names(String key) {
		return key + AFTER_KEY;
	}

	/** The word in a term of a name, and its language. */
	static Alike.Written written(String name) {
		int language = name.indexOf(AFTER_KEY) + 1;
		int word = name.indexOf(':', language) + 1;
		return new Alike.Written(name.substring(word), name.substring(language, word - 1));
	}

	/** The key in a term of a name. */
	static String key(String name) {
		return name.substring(0, name.indexOf(AFTER_KEY));
	}

	static String headlineName(String key) {
		return '~' + key;
	}

	static String headlineConcept(String id) {
		return '#' + id;
	}

}
