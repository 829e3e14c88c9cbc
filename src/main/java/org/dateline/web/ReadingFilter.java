package org.dateline.web;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.dateline.database.Reading;

import org.springframework.http.HttpHeaders;

/**
 * Tells the database which requests only read what is public, so that a replica may
 * answer them and none of them waits long. The desk shows what was done a moment ago, and
 * accounts; whoever shows a token leaves a trace of its use, and sees their own changes;
 * and only the database itself knows which transactions are still open, without which a
 * harvester could be told a time that is not over.
 */
class ReadingFilter implements Filter {

	private static final Pattern NOT_PUBLIC = Pattern
		.compile("/[a-z]{2}/(desk|login)(/.*)?|/(actuator|login|desk|oai)(/.*)?");

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		if (!onlyReads(request)) {
			chain.doFilter(servletRequest, response);
			return;
		}
		Reading.begin();
		try {
			chain.doFilter(servletRequest, response);
		}
		finally {
			Reading.end();
		}
	}

	private static boolean onlyReads(HttpServletRequest request) {
		return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
				&& request.getHeader(HttpHeaders.AUTHORIZATION) == null
				&& !NOT_PUBLIC.matcher(request.getRequestURI()).matches();
	}

}
