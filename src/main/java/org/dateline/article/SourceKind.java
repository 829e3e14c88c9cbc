package org.dateline.article;

import java.util.Arrays;
import java.util.Optional;

/** What a source is. */
public enum SourceKind {

	/** An agency, which others print. */
	AGENCY("agency"),

	/** A newspaper, a magazine or a site. */
	OUTLET("outlet"),

	/** A ministry, or another body of a state. */
	MINISTRY("ministry"),

	/** Radio or television. */
	BROADCASTER("broadcaster");

	private final String code;

	SourceKind(String code) {
		this.code = code;
	}

	/** The name it has in the database and in message keys. */
	public String code() {
		return this.code;
	}

	/** The kind with this code. */
	public static Optional<SourceKind> ofCode(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.code.equals(code)).findFirst();
	}

}
