package org.dateline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Answers a page that is kept before anything else of the application is asked, and puts
 * the security headers on all.
 */
class PageFilter implements Filter {

	private static final String VISIT = PageFilter.class.getName() + ".visit";

	/** As much as RFC 9110 asks everyone to take. */
	private static final int LONGEST_ADDRESS = 8000;

	/** What the desk hands out below a language without making it. */
	private static final Pattern FILE_OF_THE_DESK = Pattern.compile(
			"/[a-z]{2}/desk/(?:bags/.+|.+\\.(?:jsonl|opml)|intake/\\d+/original|intake/consignments/\\d+/refused)");

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

	private final Pages pages;

	private final SecurityHeaders headers;

	private final Turns turns;

	PageFilter(Pages pages, SecurityHeaders headers) {
		// The database works on one more page meanwhile.
		this(pages, headers, new Turns(Runtime.getRuntime().availableProcessors() + 1, LONGEST_WAIT));
	}

	PageFilter(Pages pages, SecurityHeaders headers, Turns turns) {
		this.pages = pages;
		this.headers = headers;
		this.turns = turns;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		this.headers.write(request, response);
		if (isTooLong(request)) {
			refuse(response);
			return;
		}
		String method = request.getMethod();
		if (!method.equals("GET") && !method.equals("HEAD")) {
			if (this.headers.answerPreflight(request, response)) {
				return;
			}
			chain.doFilter(request, response);
			return;
		}
		Pages.Visit visit = this.pages.answerKept(request, response);
		if (visit == null) {
			return;
		}
		request.setAttribute(VISIT, visit);
		try {
			String instead = OneAddress.instead(request.getRequestURI(), request.getQueryString());
			if (instead != null) {
				lead(instead, response);
				return;
			}
			if (isMade(request.getRequestURI())) {
				Turns.Turn turn = this.turns.take();
				try {
					chain.doFilter(request, response);
				}
				finally {
					turn.end();
				}
			}
			else {
				// Nothing to make, or a file, which goes out as slowly as it is taken.
				chain.doFilter(request, response);
			}
		}
		finally {
			visit.end();
		}
	}

	private static void lead(String instead, HttpServletResponse response) {
		response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
		response.setHeader(HttpHeaders.LOCATION, instead);
		response.setContentLength(0);
	}

	private static boolean isMade(String path) {
		return InterfaceLanguage.ofPath(path).isPresent() && !FILE_OF_THE_DESK.matcher(path).matches();
	}

	private static boolean isTooLong(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI().length() + ((query != null) ? query.length() : 0) > LONGEST_ADDRESS;
	}

	/**
	 * In a few words and without the layout, whose links would repeat the address eight
	 * times.
	 */
	private static void refuse(HttpServletResponse response) throws IOException {
		byte[] words = "414 URI Too Long\n\nThis address is too long: Dateline takes up to %d characters.%n"
			.formatted(LONGEST_ADDRESS)
			.getBytes(StandardCharsets.UTF_8);
		response.setStatus(HttpStatus.URI_TOO_LONG.value());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType("text/plain;charset=utf-8");
		response.setContentLength(words.length);
		response.getOutputStream().write(words);
	}

	static Pages.@Nullable Visit visit(HttpServletRequest request) {
		return (Pages.Visit) request.getAttribute(VISIT);
	}

}
