package org.dateline.editorial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.web.InterfaceLanguage;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * What happens to a request that may not pass: whoever is not signed in is asked to, and
 * what was typed into a form meanwhile is kept and handed back.
 */
@Component
class Interrupted implements AuthenticationEntryPoint, AccessDeniedHandler {

	/** Where a form that was sent in vain goes on; see {@link SignInController}. */
	static final String ADDRESS = "/login/interrupted";

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException, ServletException {
		if (request.getMethod().equals("POST")) {
			keep(request, response);
			return;
		}
		String query = request.getQueryString();
		String next = request.getRequestURI() + ((query != null) ? "?" + query : "");
		response.setHeader("Cache-Control", "no-store");
		response.setStatus(HttpServletResponse.SC_FOUND);
		response.setHeader("Location",
				language(request) + "/login?next=" + UriUtils.encode(next, StandardCharsets.UTF_8));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException, ServletException {
		if (refusal instanceof CsrfException && isFromHere(request)) {
			keep(request, response);
			return;
		}
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	/**
	 * Whether one of our own pages sent this. A form that another site sends is not to be
	 * handed to the reader to send again. Browsers say which site sends only where they
	 * trust the address, which without TLS they do not; their {@code Origin} they always
	 * say.
	 */
	private static boolean isFromHere(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		return (site != null) ? site.equals("same-origin")
				: origin(request).equalsIgnoreCase(request.getHeader(HttpHeaders.ORIGIN));
	}

	private static String origin(HttpServletRequest request) {
		return UrlUtils.buildFullRequestUrl(request.getScheme(), request.getServerName(), request.getServerPort(), "",
				null);
	}

	/** The first segment of the address; security is asked for no other addresses. */
	static String language(HttpServletRequest request) {
		return "/" + InterfaceLanguage.ofPath(request.getServletPath()).orElse(InterfaceLanguage.EN);
	}

	private static void keep(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		request.getRequestDispatcher(language(request) + ADDRESS).forward(request, response);
	}

}
