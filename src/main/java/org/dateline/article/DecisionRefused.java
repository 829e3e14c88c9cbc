package org.dateline.article;

import java.util.List;

/** A decision of an editor that cannot be taken; nothing has happened. */
public class DecisionRefused extends RuntimeException {

	private final String field;

	private final transient List<Object> arguments;

	/**
	 * A refusal.
	 * @param field the field it is about
	 * @param reason the message that says why
	 * @param arguments what the message takes
	 */
	public DecisionRefused(String field, String reason, Object... arguments) {
		super(reason);
		this.field = field;
		this.arguments = List.of(arguments);
	}

	/** The field it is about. */
	public String getField() {
		return this.field;
	}

	/** The message that says why. */
	public String getReason() {
		return String.valueOf(getMessage());
	}

	/** What the message takes. */
	public List<Object> getArguments() {
		return this.arguments;
	}

}
