package org.dateline.mention;

/** What a text says of how exactly its figure is meant. */
public enum Approximation {

	/** Nothing: "4.3 billion". */
	EXACT,

	/** About so much: "около", "-ə yaxın". */
	ABOUT,

	/** More than so much: "over", "свыше", "с небольшим", "-dən çox", "melampaui". */
	MORE_THAN,

	/** Less than so much: "under", "менее", "-dən az". */
	LESS_THAN,

	/** So much or more: "at least", "не менее", "ən azı". */
	AT_LEAST,

	/** So much or less: "up to", "до", "paling banyak". */
	AT_MOST,

	/** A little less than so much: "almost", "почти", "hampir". */
	ALMOST

}
