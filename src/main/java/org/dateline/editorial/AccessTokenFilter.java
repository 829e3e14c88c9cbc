package org.dateline.editorial;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a request by its access token (RFC 6750, in the header alone), or refuses it: one
 * whose token serves for nothing goes no further, whatever cookies it has.
 */
class AccessTokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer";

	private final AccessTokens tokens;

	private final TokenAnswers answers;

	AccessTokenFilter(AccessTokens tokens, TokenAnswers answers) {
		this.tokens = tokens;
		this.answers = answers;
	}

	/** Whether a request shows a token, be it good or bad, or has to. */
	static boolean isByToken(HttpServletRequest request) {
		return shown(request) != null || isAnsweredByTokenAlone(request.getRequestURI());
	}

	private static boolean isAnsweredByTokenAlone(String path) {
		return path.equals(BulkApiController.ADDRESS) || path.startsWith(CorrectionApiController.ADDRESS);
	}

	private static @Nullable String shown(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			return null;
		}
		String rest = header.substring(SCHEME.length());
		return (rest.isEmpty() || Character.isWhitespace(rest.charAt(0))) ? rest.strip() : null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String token = shown(request);
		try {
			if (token == null) {
				throw TokenRefused.missing("bulk.api.token");
			}
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(this.tokens.authenticate(token, request.getRemoteAddr()));
			SecurityContextHolder.setContext(context);
		}
		catch (TokenRefused ex) {
			this.answers.refuse(ex, request, response);
			return;
		}
		chain.doFilter(request, response);
	}

}
