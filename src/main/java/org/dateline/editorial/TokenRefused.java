package org.dateline.editorial;

import java.time.Duration;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request by a token that is not answered, as RFC 6750 says it. */
class TokenRefused extends RuntimeException {

	private final HttpStatus status;

	private final String reason;

	private final transient Object[] arguments;

	private final transient Map<String, String> headers;

	private TokenRefused(HttpStatus status, Map<String, String> headers, String reason, Object... arguments) {
		super(reason);
		this.status = status;
		this.headers = headers;
		this.reason = reason;
		this.arguments = arguments;
	}

	/** There is no token (RFC 6750, section 3.1). */
	static TokenRefused missing(String reason) {
		return new TokenRefused(HttpStatus.UNAUTHORIZED, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), reason);
	}

	/** The token is unknown, or serves no more. */
	static TokenRefused invalid(String reason) {
		return new TokenRefused(HttpStatus.UNAUTHORIZED,
				Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""), reason);
	}

	/** A token of a larger scope may do this. */
	static TokenRefused insufficient(Scope has, Scope needed) {
		return new TokenRefused(HttpStatus.FORBIDDEN,
				Map.of(HttpHeaders.WWW_AUTHENTICATE,
						"Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(needed.code())),
				"desktokens.insufficient", has.code(), needed.code());
	}

	/** No token may do this, or none of this person's. */
	static TokenRefused never(String reason) {
		return new TokenRefused(HttpStatus.FORBIDDEN,
				Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\""), reason);
	}

	/** Too many unknown tokens came from this address. */
	static TokenRefused forAWhile(Duration wait) {
		return new TokenRefused(HttpStatus.TOO_MANY_REQUESTS,
				Map.of(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1)), "desk.sign-in.wait",
				Math.max(1, wait.toMinutes() + 1));
	}

	HttpStatus status() {
		return this.status;
	}

	String reason() {
		return this.reason;
	}

	Object[] arguments() {
		return this.arguments;
	}

	Map<String, String> headers() {
		return this.headers;
	}

}
