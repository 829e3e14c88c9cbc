package org.dateline.article;

/**
 * What reports can be chosen by, several values at a time: any of the values, all of the
 * facets.
 */
enum Facet {

	LANGUAGE("language"), SOURCE("source"), COUNTRY("country");

	/** The source value of reports whose text states no source in any role. */
	static final String NOT_STATED = "not-stated";

	private final String parameter;

	Facet(String parameter) {
		this.parameter = parameter;
	}

	/** The name of the query parameter. */
	String parameter() {
		return this.parameter;
	}

}
