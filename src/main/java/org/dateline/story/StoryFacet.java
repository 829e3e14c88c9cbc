package org.dateline.story;

/** What stories can be chosen by: any of the values, all of the facets. */
enum StoryFacet {

	LANGUAGE("language"), SOURCE("source"), COUNTRY("country");

	private final String parameter;

	StoryFacet(String parameter) {
		this.parameter = parameter;
	}

	/** The name of the query parameter. */
	String parameter() {
		return this.parameter;
	}

}
