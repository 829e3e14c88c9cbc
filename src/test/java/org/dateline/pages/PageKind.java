package org.dateline.pages;

/** The kinds of page there are, each by an example, at an address below the language. */
enum PageKind {

	FRONT(""),

	LIST("/articles"),

	LIST_WITH_CHIPS("/articles?language=ru&from=2024-08-01&to=2024-08-31&country=AZ"),

	LIST_OF_IMPRECISE("/articles?from=2022-06&to=2022-06"),

	LIST_OF_NOTHING("/articles?language=az&from=2024"),

	LIST_OLDEST_FIRST("/articles?sort=oldest"),

	SEARCH("/articles?q=Putin+trade+turnover"),

	SEARCH_AS_TYPED("/articles?q=%C6%8Fliyev&match=exact&sort=oldest"),

	SEARCH_LOOSENED("/articles?q=Putin+crocodile"),

	SEARCH_MISSPELT("/articles?q=partnershap"),

	SEARCH_FOR_TOO_MUCH("/articles?q=" + "x+".repeat(100), 400),

	READING_ALONG_A_SEARCH("/articles/4?q=Putin&sort=relevance"),

	READING("/articles/2"),

	READING_WITHOUT_HEADLINE("/articles/3"),

	READING_ALONG_A_LIST("/articles/4?sort=newest"),

	VERSIONS("/articles/2/versions"),

	VERSION("/articles/2/versions/1"),

	CITING("/articles/3/cite"),

	STORIES("/stories"),

	STORIES_OF_A_LANGUAGE("/stories?language=id&country=RU&from=2024&sort=largest"),

	STORIES_OF_NOTHING("/stories?language=az"),

	STORY("/stories/1"),

	SIDE_BY_SIDE("/articles/1/beside/2"),

	SIDE_BY_SIDE_IN_ONE_LANGUAGE("/articles/4/beside/5"),

	RELATIONS("/relations"),

	RELATIONS_OF_A_COUNTRY("/relations?country=AZ"),

	DOSSIER("/relations/AZ-RU"),

	DOSSIER_OF_A_YEAR("/relations/AZ-RU?from=2024&to=2024"),

	DOSSIER_OF_NOTHING("/relations/FJ-TO"),

	EVENTS("/relations/AZ-RU/events"),

	EVENTS_OF_A_TYPE("/relations/AZ-RU/events?language=ru&type=visit&from=2024"),

	FIGURES("/relations/AZ-RU/figures"),

	PERIODS("/relations/AZ-RU/periods?first=2022&second=2024"),

	DIFFERENCES("/relations/AZ-RU/differences"),

	DIFFERENCES_OF_SOURCES("/relations/AZ-RU/differences?by=source"),

	READING_WITH_MARKS("/articles/2?marks=on"),

	READING_A_QUOTE("/articles/4?quote=300-420"),

	SOURCES("/sources"),

	SOURCE("/sources/anadolu-agency"),

	ABOUT("/about"),

	API("/api"),

	REFUSAL("/articles?from=soon", 400),

	NOT_FOUND("/articles/999", 404);

	private final String path;

	private final int status;

	PageKind(String path) {
		this(path, 200);
	}

	PageKind(String path, int status) {
		this.path = path;
		this.status = status;
	}

	String in(String language) {
		return "/" + language + this.path;
	}

	int status() {
		return this.status;
	}

}
