package org.dateline.article;

import jakarta.persistence.EnumeratedValue;

/**
 * What a source did for a report.
 */
public enum Role {

	/** Published the report. */
	PUBLISHER("publisher"),

	/** Wrote it as agency copy. */
	AGENCY("agency"),

	/** Is named by the report as where its matter comes from. */
	CREDITED_SOURCE("credited-source"),

	/** Issued the statement that is reported. */
	ISSUING_BODY("issuing-body");

	@EnumeratedValue
	private final String code;

	Role(String code) {
		this.code = code;
	}

	/** The name it has in the database and in message keys. */
	public String code() {
		return this.code;
	}

}
