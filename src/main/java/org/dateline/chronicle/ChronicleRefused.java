package org.dateline.chronicle;

import java.util.List;

/** A decision on events or names that cannot be taken; nothing has happened. */
public class ChronicleRefused extends RuntimeException {

	private final String field;

	private final String reason;

	private final transient List<Object> arguments;

	ChronicleRefused(String field, String reason, Object... arguments) {
		super(reason);
		this.field = field;
		this.reason = reason;
		this.arguments = List.of(arguments);
	}

	/** The field it is about. */
	public String getField() {
		return this.field;
	}

	/** The message that says why. */
	public String getReason() {
		return this.reason;
	}

	/** What the message takes. */
	public List<Object> getArguments() {
		return this.arguments;
	}

}
