package org.dateline.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What went wrong with a request, in the reader's language.
 *
 * @param status the HTTP status
 * @param title a few words
 * @param detail a sentence: what happened and what helps
 * @param headers headers that belong to the status, such as {@code Allow}
 * @param facts what a program may want to know besides, as extension members of RFC 9457
 * @param view the page that says so
 */
public record Failure(HttpStatus status, String title, String detail, HttpHeaders headers, Map<String, Object> facts,
		String view) {

	private static final String VIEW = "web/failure";

	Failure(HttpStatus status, String title, String detail, HttpHeaders headers, Map<String, Object> facts) {
		this(status, title, detail, headers, facts, VIEW);
	}

	/** The number to quote when reporting it, or null. */
	public @Nullable Object incident() {
		return this.facts.get("incident");
	}

	/** Whether the address may be mistaken, so that looking in the list may help. */
	public boolean isOfAddress() {
		return this.status.is4xxClientError();
	}

}
