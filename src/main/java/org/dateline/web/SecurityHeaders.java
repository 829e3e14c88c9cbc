package org.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer forbids the browser. A handler that serves foreign bytes overrides
 * the policy with {@link #FOR_ORIGINALS}.
 */
public final class SecurityHeaders {

	/**
	 * The content security policy for bytes that the archive did not make: nothing in
	 * them may run or load.
	 */
	public static final String FOR_ORIGINALS = "default-src 'none'; sandbox; frame-ancestors 'none'";

	private static final String FOR_PAGES = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
			+ "script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	private static final String[][] HEADERS = { { "Content-Security-Policy", FOR_PAGES },
			{ "X-Content-Type-Options", "nosniff" }, { "Referrer-Policy", "strict-origin-when-cross-origin" },
			{ "Permissions-Policy",
					"accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
							+ "magnetometer=(), microphone=(), payment=(), usb=()" },
			{ "X-Frame-Options", "DENY" }, { "Cross-Origin-Opener-Policy", "same-origin" },
			{ "Cross-Origin-Resource-Policy", "same-origin" } };

	private static final String ONE_YEAR = "max-age=31536000";

	SecurityHeaders() {
	}

	void write(HttpServletRequest request, HttpServletResponse response) {
		writeTo(response);
		if (request.isSecure()) {
			response.addHeader("Strict-Transport-Security", ONE_YEAR);
		}
	}

	static void writeTo(HttpServletResponse response) {
		for (String[] header : HEADERS) {
			response.addHeader(header[0], header[1]);
		}
	}

}
