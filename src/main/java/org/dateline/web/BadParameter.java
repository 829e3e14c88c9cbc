package org.dateline.web;

/**
 * A parameter was given what it does not take: answered 400 with a sentence that says
 * what it takes.
 */
public class BadParameter extends RuntimeException {

	private final String parameter;

	private final String value;

	private final String expectation;

	private final transient Object[] arguments;

	/**
	 * Says what was wrong.
	 * @param parameter the parameter's name, as in the address
	 * @param value what was given
	 * @param expectationMessageCode the code of the words that say what it takes, to
	 * stand after "takes": "a year, a month or a day"
	 * @param arguments the arguments of these words
	 */
	public BadParameter(String parameter, String value, String expectationMessageCode, Object... arguments) {
		super("%s=%s".formatted(parameter, value));
		this.parameter = parameter;
		this.value = value;
		this.expectation = expectationMessageCode;
		this.arguments = arguments;
	}

	/** The parameter's name, as in the address. */
	public String getParameter() {
		return this.parameter;
	}

	/** What it was given. */
	public String getValue() {
		return this.value;
	}

	String getExpectation() {
		return this.expectation;
	}

	Object[] getArguments() {
		return this.arguments;
	}

}
