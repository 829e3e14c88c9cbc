package org.dateline.search;

/** The fields of the index, as they are named in it. */
final class Fields {

	/** The words as they are written, in one spelling. */
	static final String WORD = "word";

	/** Their stems, each behind its language: {@code ru:товарооборот}. */
	static final String STEM = "stem";

	/** Keys of the names among them, the same in every script. */
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

	private Fields() {
	}

	static String stem(String language, String stem) {
		return language + ':' + stem;
	}

	static String headlineName(String key) {
		return '~' + key;
	}

	static String headlineConcept(String id) {
		return '#' + id;
	}

}
