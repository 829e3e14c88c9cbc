package org.dateline.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The address that was asked for, as it was sent, also while its failure is being told.
 */
final class Addresses {

	private Addresses() {
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
