package org.dateline.web;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Answers a page that is kept before anything else of the application is asked, and puts
 * the security headers on all.
 */
class PageFilter implements Filter {

	private static final String VISIT = PageFilter.class.getName() + ".visit";

	private final Pages pages;

	private final SecurityHeaders headers;

	PageFilter(Pages pages, SecurityHeaders headers) {
		this.pages = pages;
		this.headers = headers;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		this.headers.write(request, response);
		String method = request.getMethod();
		if (!method.equals("GET") && !method.equals("HEAD")) {
			chain.doFilter(request, response);
			return;
		}
		Pages.Visit visit = this.pages.answerKept(request, response);
		if (visit == null) {
			return;
		}
		request.setAttribute(VISIT, visit);
		try {
			chain.doFilter(request, response);
		}
		finally {
			visit.end();
		}
	}

	static Pages.@Nullable Visit visit(HttpServletRequest request) {
		return (Pages.Visit) request.getAttribute(VISIT);
	}

}
