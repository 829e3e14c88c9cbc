package org.dateline.article;

import jakarta.persistence.EnumeratedValue;

/**
 * How a date is known.
 */
public enum Basis {

	/** The text says it in words that are quoted. */
	STATED("stated"),

	/** It follows from what the text says, by a reasoning that is given. */
	DERIVED("derived"),

	/** It is not known, for a reason that is given. */
	UNKNOWN("unknown");

	@EnumeratedValue
	private final String code;

	Basis(String code) {
		this.code = code;
	}

	/** The name it has in the database and in message keys. */
	public String code() {
		return this.code;
	}

}
