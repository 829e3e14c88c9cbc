package org.dateline.extraction;

/**
 * By which rule a date was found.
 */
public enum DateRule {

	/** Given by whoever handed the report in. */
	GIVEN("given"),

	/** The page's data for machines (schema.org in JSON-LD). */
	JSON_LD("json-ld"),

	/** A {@code meta} element of the page. */
	META("meta"),

	/** The page's data for machines (schema.org in microdata). */
	MICRODATA("microdata"),

	/** A {@code time} element of the page. */
	TIME_ELEMENT("time-element"),

	/** The page as it is seen, outside of the text of the article. */
	VISIBLE_TEXT("visible-text"),

	/** The text of the article. */
	PAGE_TEXT("text"),

	/** The address of the page. */
	ADDRESS("address"),

	/** The item of the feed that led to it. */
	FEED("feed"),

	/** What a file says of itself, which tells when it was made and is never chosen. */
	FILE("file");

	private final String code;

	DateRule(String code) {
		this.code = code;
	}

	/** The name it has in the database and in message keys. */
	public String code() {
		return this.code;
	}

}
