package org.dateline.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Leads an address without a language to the reader's, and one with a trailing slash to
 * the one without.
 */
class Redirects extends AbstractHandlerMapping {

	private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

	private final ObjectProvider<PageMappings> pages;

	Redirects(ObjectProvider<PageMappings> pages) {
		this.pages = pages;
	}

	@Override
	protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
		String path = request.getRequestURI();
		// "//evil.example/" in Location would be another host.
		HttpRequestHandler lead = path.startsWith("//") ? null : lead(path);
		if (lead == null || isRead(request)) {
			return lead;
		}
		return (HttpRequestHandler) Redirects::sayThatItIsOnlyRead;
	}

	private static boolean isRead(HttpServletRequest request) {
		return request.getMethod().equals(HttpMethod.GET.name()) || request.getMethod().equals(HttpMethod.HEAD.name());
	}

	private static void sayThatItIsOnlyRead(HttpServletRequest request, HttpServletResponse response)
			throws HttpRequestMethodNotSupportedException {
		if (!request.getMethod().equals(HttpMethod.OPTIONS.name())) {
			throw new HttpRequestMethodNotSupportedException(request.getMethod(), READING);
		}
		response.setHeader(HttpHeaders.ALLOW, String.join(", ", READING));
	}

	private @Nullable HttpRequestHandler lead(String path) {
		if (path.length() > 1 && path.endsWith("/")) {
			String trimmed = path.substring(0, path.length() - 1);
			return (hasPage(trimmed) || hasPage("/en" + trimmed)) ? redirect(HttpStatus.MOVED_PERMANENTLY, trimmed)
					: null;
		}
		String rest = path.equals("/") ? "" : path;
		return hasPage("/en" + rest) ? new ToLanguage(rest) : null;
	}

	private boolean hasPage(String path) {
		return this.pages.getObject().hasPage(path);
	}

	private static HttpRequestHandler redirect(HttpStatus status, String path) {
		return (request, response) -> send(status, path, request, response);
	}

	private static void send(HttpStatus status, String path, HttpServletRequest request, HttpServletResponse response) {
		String query = request.getQueryString();
		response.setStatus(status.value());
		response.setHeader(HttpHeaders.LOCATION, (query != null) ? path + "?" + query : path);
		response.setContentLength(0);
	}

	private record ToLanguage(String rest) implements HttpRequestHandler {

		@Override
		public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
			InterfaceLanguage language = InterfaceLanguage.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
			response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
			response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0");
			send(HttpStatus.FOUND, "/" + language.getCode() + this.rest, request, response);
		}

	}

}
