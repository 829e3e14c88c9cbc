package org.dateline.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stood at this address was taken down: answered 451 (RFC 7725), with a page that
 * says when and why, or with the same as a problem (RFC 9457).
 */
public class LegallyUnavailable extends RuntimeException {

	private final String view;

	private final String detail;

	private final transient Object[] arguments;

	private final transient Map<String, Object> facts = new LinkedHashMap<>();

	private final transient Map<String, String> headers = new LinkedHashMap<>();

	/**
	 * Something was taken down.
	 * @param view the page that says so; it is given {@code failure}
	 * @param detailMessageCode the code of the sentence that says when and why
	 * @param arguments the arguments of the sentence
	 */
	public LegallyUnavailable(String view, String detailMessageCode, Object... arguments) {
		super(detailMessageCode);
		this.view = view;
		this.detail = detailMessageCode;
		this.arguments = arguments;
	}

	/** Adds what is still known: to the page, and to the problem as a member. */
	public LegallyUnavailable with(String name, Object fact) {
		this.facts.put(name, fact);
		return this;
	}

	/** Adds a header: what a program learns that asks with HEAD. */
	public LegallyUnavailable header(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	String getView() {
		return this.view;
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

	Map<String, String> getHeaders() {
		return this.headers;
	}

}
