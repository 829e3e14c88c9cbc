package org.dateline.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stood at this address was withdrawn: answered 410 with a sentence that says when
 * and why, and to a program with the same as members of a problem (RFC 9457).
 */
public class Gone extends RuntimeException {

	private final String detail;

	private final transient Object[] arguments;

	private final transient Map<String, Object> facts = new LinkedHashMap<>();

	/**
	 * Something was withdrawn.
	 * @param detailMessageCode the code of the sentence that says when and why
	 * @param arguments the arguments of the sentence
	 */
	public Gone(String detailMessageCode, Object... arguments) {
		super(detailMessageCode);
		this.detail = detailMessageCode;
		this.arguments = arguments;
	}

	/** Adds what programs are told besides. */
	public Gone with(String name, Object fact) {
		this.facts.put(name, fact);
		return this;
	}

	String getDetail() {
		return this.detail;
	}

	Object[] getArguments() {
		return this.arguments;
	}

	Map<String, Object> getFacts() {
		return this.facts;
	}

}
