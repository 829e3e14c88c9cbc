package org.dateline.web;

import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The address that was asked for, as it was sent, also while its failure is being told.
 */
final class Addresses {

	private static final Pattern OF_THE_DESK = Pattern
		.compile("(?:/[a-z]{2})?/(?:desk|login|logout)(?:/.*)?|/actuator(?:/.*)?");

	private Addresses() {
	}

	/** Whether it is for those who keep the archive, and not for its readers. */
	static boolean isOfTheDesk(String path) {
		return OF_THE_DESK.matcher(path).matches();
	}

	static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (failed != null) ? failed.toString() : request.getRequestURI();
	}

	static @Nullable String query(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null)
				? (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) : request.getQueryString();
	}

	/** The rest of an address after its language: empty, or beginning with a slash. */
	static String withoutLanguage(String path) {
		if (InterfaceLanguage.ofPath(path).isPresent()) {
			return path.substring(3);
		}
		return path.equals("/") ? "" : path;
	}

}
