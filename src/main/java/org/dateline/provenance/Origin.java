package org.dateline.provenance;

import jakarta.persistence.EnumeratedValue;

/**
 * The way a capture came into the archive.
 */
public enum Origin {

	/** One of the reports the archive is born with. */
	SEED("seed"),

	/** A file or text handed in by a person. */
	UPLOAD("upload"),

	/** An entry of a feed. */
	FEED("feed"),

	/** A page fetched by its address. */
	PAGE("page"),

	/** A record of a WARC file (ISO 28500). */
	WARC("warc");

	@EnumeratedValue
	private final String code;

	Origin(String code) {
		this.code = code;
	}

	/** The name it has in the database and in message keys. */
	public String code() {
		return this.code;
	}

}
