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

/**
 * Tells the database which requests only read what is public, so that a replica may
 * answer them and none of them waits long. The desk shows what was done a moment ago, and
 * accounts.
 */
class ReadingFilter implements Filter {

	private static final Pattern NOT_PUBLIC = Pattern
		.compile("/[a-z]{2}/(desk|login)(/.*)?|/(actuator|login|desk)(/.*)?");

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		boolean reads = (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
				&& !NOT_PUBLIC.matcher(request.getRequestURI()).matches();
		if (!reads) {
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

}
