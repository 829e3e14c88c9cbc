package org.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

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
			{ "X-Frame-Options", "DENY" }, { "Cross-Origin-Opener-Policy", "same-origin" } };

	private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

	private static final String READING = "GET, HEAD, OPTIONS";

	/** Headers that reading may need and that a browser does not send unasked. */
	private static final String[][] FOR_PREFLIGHTS = { { HttpHeaders.ALLOW, READING },
			{ HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*" }, { HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD" },
			{ HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
					"Accept-Datetime, If-Match, If-None-Match, If-Range, Prefer, Range" },
			{ HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400" } };

	/** What a script of another site may read besides the headers that all may. */
	private static final String EXPOSED = "Accept-Ranges, Content-Digest, Content-Disposition, Content-Location, "
			+ "Content-Range, ETag, Link, Memento-Datetime, RateLimit, RateLimit-Policy, Repr-Digest, Retry-After";

	private static final String ONE_YEAR = "max-age=31536000";

	SecurityHeaders() {
	}

	void write(HttpServletRequest request, HttpServletResponse response) {
		writeCommon(response);
		if (isOpen(request)) {
			response.addHeader(RESOURCE_POLICY, "cross-origin");
			response.addHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
			response.addHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
		}
		else {
			response.addHeader(RESOURCE_POLICY, "same-origin");
		}
		if (request.isSecure()) {
			response.addHeader("Strict-Transport-Security", ONE_YEAR);
		}
	}

	static void writeTo(HttpServletResponse response) {
		writeCommon(response);
		response.addHeader(RESOURCE_POLICY, "same-origin");
	}

	private static void writeCommon(HttpServletResponse response) {
		for (String[] header : HEADERS) {
			response.addHeader(header[0], header[1]);
		}
	}

	/**
	 * Answers a browser that asks whether a page of another site may read what programs
	 * may, and only that.
	 * @return false where it asked something else
	 */
	boolean answerPreflight(HttpServletRequest request, HttpServletResponse response) {
		String asked = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
		if (asked == null || !request.getMethod().equals("OPTIONS") || !isForPrograms(request.getRequestURI())) {
			return false;
		}
		response.setStatus(HttpStatus.NO_CONTENT.value());
		response.setHeader(RESOURCE_POLICY, "cross-origin");
		for (String[] header : FOR_PREFLIGHTS) {
			response.setHeader(header[0], header[1]);
		}
		return true;
	}

	/**
	 * Whether pages of other sites may read the answer: it is for programs and the same
	 * for everyone.
	 */
	private static boolean isOpen(HttpServletRequest request) {
		return isForPrograms(request.getRequestURI())
				&& (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
				&& request.getHeader(HttpHeaders.AUTHORIZATION) == null;
	}

	/** Asked of every request, so most are told apart by one letter. */
	private static boolean isForPrograms(String path) {
		if (path.length() < 2) {
			return false;
		}
		return switch (path.charAt(1)) {
			case 'a' -> path.startsWith("/articles") || path.startsWith("/api/") && !path.startsWith("/api/v1/intake")
					&& !path.startsWith("/api/v1/records");
			case 'o' -> path.startsWith("/oai") || path.equals("/opensearch.xml");
			case 'r' -> path.startsWith("/relations/") || path.equals("/robots.txt");
			case 's' -> path.startsWith("/sitemap");
			case 't' -> path.startsWith("/timegate/") || path.startsWith("/timemap/");
			case 'u' -> path.equals("/unapi");
			default -> false;
		};
	}

}
