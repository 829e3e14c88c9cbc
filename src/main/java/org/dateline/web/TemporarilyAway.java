package org.dateline.web;

/**
 * What was asked for cannot be given at the moment: answered 503, with a sentence that
 * says why and when to come back.
 */
public class TemporarilyAway extends RuntimeException {

	private final String reason;

	private final int seconds;

	private final transient Object[] arguments;

	/**
	 * Something is away.
	 * @param reasonMessageCode the code of the sentence
	 * @param seconds when to ask again
	 * @param arguments the arguments of the sentence
	 */
	public TemporarilyAway(String reasonMessageCode, int seconds, Object... arguments) {
		super(reasonMessageCode);
		this.reason = reasonMessageCode;
		this.seconds = seconds;
		this.arguments = arguments;
	}

	String getReason() {
		return this.reason;
	}

	/** When to ask again, in seconds. */
	public int getSeconds() {
		return this.seconds;
	}

	Object[] getArguments() {
		return this.arguments;
	}

}
