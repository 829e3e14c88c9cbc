package org.dateline.operations;

import java.io.IOException;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides the actuator, except for the health, from everyone but the operator. A request
 * that came through a proxy is never the operator's: its headers could claim any address,
 * and the proxy's own address is often this machine's. Nor is one that a page in their
 * browser sends, unless it only reads, and so shows the page nothing.
 */
class OperatorsOnly extends OncePerRequestFilter {

	private final String health;

	private final MetricsSettings settings;

	OperatorsOnly(String basePath, MetricsSettings settings) {
		this.health = basePath + "/health";
		this.settings = settings;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String info = request.getPathInfo();
		String path = request.getServletPath() + ((info != null) ? info : "");
		return path.equals(this.health) || path.startsWith(this.health + "/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (ForwardedMark.isOn(request) || isSentByAPage(request) || !this.settings.allows(request.getRemoteAddr())) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isSentByAPage(HttpServletRequest request) {
		boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		return !reads && Stream.of("Origin", "Sec-Fetch-Site").anyMatch((header) -> request.getHeader(header) != null);
	}

}
