package org.dateline.intake;

import java.util.List;

/**
 * What was to be done with an arrival cannot be done; nothing has happened.
 */
public class ArrivalRefused extends RuntimeException {

	private final transient List<Object> arguments;

	ArrivalRefused(String code, Object... arguments) {
		super(code);
		this.arguments = List.of(arguments);
	}

	/** The key of the sentence that says why. */
	public String code() {
		return "intake.refused." + getMessage();
	}

	/** The arguments of the sentence. */
	public List<Object> arguments() {
		return this.arguments;
	}

}
