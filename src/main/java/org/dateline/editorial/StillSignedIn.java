package org.dateline.editorial;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that remembers what is so no more: its account was closed, has another
 * role or another password. Whoever does that ends the sessions there are; one that began
 * in the same moment is ended here, when it is used.
 */
class StillSignedIn extends OncePerRequestFilter {

	private final Accounts accounts;

	StillSignedIn(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		SignedIn person = Desk.signedIn();
		if (person != null && !this.accounts.isAsRemembered(person)) {
			HttpSession session = request.getSession(false);
			if (session != null) {
				session.invalidate();
			}
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

}
