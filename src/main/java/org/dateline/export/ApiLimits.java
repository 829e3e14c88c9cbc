package org.dateline.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

	private static final int MOST_REMEMBERED = 20_000;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final ApiSettings settings;

	private final MessageSource messages;

	private final JsonMapper json;

	/** Who is forgotten was away for long enough to have all again. */
	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MOST_REMEMBERED)
		.expireAfterAccess(MINUTE.multipliedBy(2))
		.build();

	ApiLimits(ApiSettings settings, MessageSource messages, JsonMapper json) {
		this.settings = settings;
		this.messages = messages;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		String address = network(request.getRemoteAddr());
		if (authorization == null) {
			limit("address", address, this.settings.requests(), request, response, chain);
			return;
		}
		// Who makes tokens up has a new one each time, and is known by the address.
		ConsumptionProbe all = take("tokens " + address, this.settings.byAllTokens());
		if (!all.isConsumed()) {
			refuse(all, "address", this.settings.byAllTokens(), request, response);
			return;
		}
		String digest = BagDigests.of(authorization.getBytes(StandardCharsets.UTF_8)).sha256();
		limit("token", digest, this.settings.byToken(), request, response, chain);
	}

	private void limit(String policy, String who, int requests, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		ConsumptionProbe probe = take(who, requests);
		if (!probe.isConsumed()) {
			refuse(probe, policy, requests, request, response);
			return;
		}
		tell(probe, policy, requests, response);
		chain.doFilter(request, response);
	}

	private ConsumptionProbe take(String who, int requests) {
		return this.buckets
			.get(who,
					(unknown) -> Bucket.builder()
						.addLimit((limit) -> limit.capacity(requests).refillGreedy(requests, MINUTE))
						.build())
			.tryConsumeAndReturnRemaining(1);
	}

	private static void tell(ConsumptionProbe probe, String policy, int requests, HttpServletResponse response) {
		response.setHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy, requests, MINUTE.toSeconds()));
		response.setHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, probe.getRemainingTokens(),
				seconds(probe.getNanosToWaitForReset())));
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
		tell(probe, policy, requests, response);
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

	/**
	 * Somebody with IPv6 has a whole network of addresses: the first 64 bits are theirs.
	 */
	private static String network(String address) {
		if (!address.contains(":") || address.contains(".")) {
			return address;
		}
		String[] groups = address.replaceFirst("%.*$", "").split("::", 2)[0].split(":");
		return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length))) + "::/64";
	}

}
