package org.dateline.article;

/** How widely a reader's words are understood. */
public enum Breadth {

	/** Inflections, other scripts and spellings, translations. */
	ALL("all"),

	/** Inflections in the language of the words, nothing else. */
	LANGUAGE("language"),

	/** The words as they are typed. */
	EXACT("exact");

	private final String code;

	Breadth(String code) {
		this.code = code;
	}

	/** Its value in the address. */
	public String code() {
		return this.code;
	}

}
