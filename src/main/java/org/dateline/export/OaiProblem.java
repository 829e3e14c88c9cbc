package org.dateline.export;

/** Why a request of OAI-PMH gets no answer but this (section 3.6). */
class OaiProblem extends RuntimeException {

	private final Code code;

	private final String message;

	private final transient Object[] arguments;

	/**
	 * A problem.
	 * @param message the code of the words that say what is wrong
	 * @param arguments the arguments of these words
	 */
	OaiProblem(Code code, String message, Object... arguments) {
		super(code + " " + message, null, false, false);
		this.code = code;
		this.message = message;
		this.arguments = arguments;
	}

	Code code() {
		return this.code;
	}

	String message() {
		return this.message;
	}

	Object[] arguments() {
		return this.arguments;
	}

	/** The codes of the standard that can occur here, as it writes them. */
	enum Code {

		badArgument, badResumptionToken, badVerb, cannotDisseminateFormat, idDoesNotExist, noRecordsMatch;

		/** Whether the arguments of the request may not be repeated in the answer. */
		boolean isOfTheRequest() {
			return this == badVerb || this == badArgument;
		}

	}

}
