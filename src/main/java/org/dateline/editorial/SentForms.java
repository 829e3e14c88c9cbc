package org.dateline.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * The forms of a session whose answer can be shown only once: whoever loads that answer
 * again sends the form again, and must not make a second secret by it.
 */
final class SentForms {

	private static final String SENT = "sent-forms";

	private static final int MOST = 50;

	private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

	private SentForms() {
	}

	/** Whether this form was sent before. A script that gives no key never repeats. */
	static boolean isRepeated(HttpServletRequest request, String key) {
		return sent(request).contains(key);
	}

	/** Notes that what the form asked for was done. */
	static void note(HttpServletRequest request, String key) {
		HttpSession session = request.getSession(false);
		if (session == null || !KEY.matcher(key).matches()) {
			return;
		}
		List<String> sent = new ArrayList<>(sent(request));
		sent.add(key);
		session.setAttribute(SENT, new ArrayList<>(sent.subList(Math.max(0, sent.size() - MOST), sent.size())));
	}

	private static List<String> sent(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(SENT) instanceof List<?> sent)
				? sent.stream().map(String.class::cast).toList() : List.of();
	}

}
