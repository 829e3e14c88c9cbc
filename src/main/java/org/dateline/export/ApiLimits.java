package org.dateline.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.vocabulary.AddressRange;
import org.dateline.web.InterfaceLanguage;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody ask the API more often than everybody can: by address, or by access token
 * where one is shown. What is left is told in the fields of the IETF's draft on rate
 * limits, so that a script can wait before it is refused.
 */
class ApiLimits extends OncePerRequestFilter {

	/**
	 * Only of tokens a digest is kept: what a proxy asks for (Basic) could be guessed
	 * from it.
	 */
	private static final String BEARER = "Bearer ";

	private final ApiSettings settings;

	private final Allowances allowances;

	private final MessageSource messages;

	private final JsonMapper json;

	ApiLimits(ApiSettings settings, Allowances allowances, MessageSource messages, JsonMapper json) {
		this.settings = settings;
		this.allowances = allowances;
		this.messages = messages;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		String address = AddressRange.ofOneVisitor(request.getRemoteAddr());
		if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			limit("address", address, this.settings.requests(), request, response, chain);
			return;
		}
		// Who makes tokens up has a new one each time, and is known by the address.
		ConsumptionProbe all = this.allowances.take("tokens " + address, this.settings.byAllTokens());
		if (!all.isConsumed()) {
			refuse(all, "address", this.settings.byAllTokens(), request, response);
			return;
		}
		String digest = BagDigests.of(authorization.getBytes(StandardCharsets.UTF_8)).sha256();
		limit("token", digest, this.settings.byToken(), request, response, chain);
	}

	private void limit(String policy, String who, int requests, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		ConsumptionProbe probe = this.allowances.take(who, requests);
		if (!probe.isConsumed()) {
			refuse(probe, policy, requests, request, response);
			return;
		}
		tell(probe, probe.getNanosToWaitForReset(), policy, requests, response);
		chain.doFilter(request, response);
	}

	/**
	 * Says how many requests are left.
	 * @param nanos until there are more: all of them, or one for who has none
	 */
	private static void tell(ConsumptionProbe probe, long nanos, String policy, int requests,
			HttpServletResponse response) {
		response.setHeader("RateLimit-Policy",
				"\"%s\";q=%d;w=%d".formatted(policy, requests, Allowances.MINUTE.toSeconds()));
		response.setHeader("RateLimit",
				"\"%s\";r=%d;t=%d".formatted(policy, probe.getRemainingTokens(), seconds(nanos)));
	}

	private void refuse(ConsumptionProbe probe, String policy, int requests, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		InterfaceLanguage language = InterfaceLanguage.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "about:blank");
		problem.put("title", HttpStatus.TOO_MANY_REQUESTS.getReasonPhrase());
		problem.put("status", HttpStatus.TOO_MANY_REQUESTS.value());
		problem.put("detail",
				this.messages.getMessage("api.too-many", new Object[] { requests }, language.getLocale()));
		problem.put("instance", request.getRequestURI());
		byte[] body = this.json.writeValueAsBytes(problem);
		tell(probe, probe.getNanosToWaitForRefill(), policy, requests, response);
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(probe.getNanosToWaitForRefill())));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static long seconds(long nanos) {
		return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
	}

}
