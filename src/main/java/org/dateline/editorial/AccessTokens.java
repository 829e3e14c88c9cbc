package org.dateline.editorial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and revokes access tokens, and knows whom one acts for. */
@Service
class AccessTokens {

	static final int LONGEST_NAME = 60;

	static final int MOST_DAYS = 365;

	static final int USUAL_DAYS = 90;

	static final int MOST_LIVE = 20;

	/** Enough of a digest to tell guesses apart where failures are counted. */
	private static final int DIGITS_COUNTED = 32;

	private final AccessTokenRows rows;

	private final SignInThrottle throttle;

	private final Trail trail;

	private final Clock clock;

	AccessTokens(AccessTokenRows rows, SignInThrottle throttle, Trail trail, Clock clock) {
		this.rows = rows;
		this.throttle = throttle;
		this.trail = trail;
		this.clock = clock;
	}

	/** A person's tokens that were not revoked, also those that have ended. */
	List<AccessToken> of(SignedIn person) {
		return this.rows.of(person.id(), this.clock.instant());
	}

	int countLive(SignedIn person) {
		return this.rows.countLive(person.id(), this.clock.instant());
	}

	/**
	 * Makes a token.
	 * @param days how long it serves
	 * @return the secret, which is known to nobody afterwards
	 */
	@Transactional
	String make(SignedIn by, String name, Scope scope, int days) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		this.rows.lock(by.id());
		if (this.rows.countLive(by.id(), now) >= MOST_LIVE) {
			throw new Refused(null, "desktokens.refused.many", MOST_LIVE);
		}
		String secret = TokenSecret.make();
		Instant end = now.plus(Duration.ofDays(days));
		long id = this.rows.insert(by.id(), name, scope, TokenSecret.digest(secret), now, end);
		this.trail.write(by, Act.TOKEN_MADE, name, null,
				Map.of("id", id, "scope", scope.code(), "expires", end.toString()));
		return secret;
	}

	/** Revokes one of a person's tokens, if it is theirs. */
	@Transactional
	void revoke(SignedIn by, long token) {
		this.rows.revoke(by.id(), token, this.clock.instant()).forEach((revoked) -> write(by, revoked));
	}

	/** Revokes all tokens of a person. */
	@Transactional
	void revokeAll(SignedIn by) {
		this.rows.revoke(by.id(), null, this.clock.instant()).forEach((revoked) -> write(by, revoked));
	}

	private void write(SignedIn by, AccessToken revoked) {
		this.trail.write(by, Act.TOKEN_REVOKED, revoked.name(), null,
				Map.of("id", revoked.id(), "scope", revoked.scope().code()));
	}

	/**
	 * The person for whom somebody at this address acts by a token. A token shown again
	 * and again counts by itself, as a name does at the sign-in, so that a forgotten
	 * script does not make its neighbours wait; only one that is unknown counts, since
	 * whoever has one that ended did not guess.
	 * @throws TokenRefused if it is none, or serves no more
	 */
	TokenAuthentication authenticate(String secret, String address) {
		byte[] digest = TokenSecret.digest(secret);
		String counted = "token:" + HexFormat.of().formatHex(digest).substring(0, DIGITS_COUNTED);
		Duration wait = this.throttle.wait(counted, address);
		if (!wait.isZero()) {
			throw TokenRefused.forAWhile(wait);
		}
		Instant now = this.clock.instant();
		AccessTokenRows.Known known = TokenSecret.isWellFormed(secret) ? this.rows.find(digest, now).orElse(null)
				: null;
		if (known == null) {
			this.throttle.failed(counted, address);
			throw TokenRefused.invalid("desktokens.invalid.unknown");
		}
		if (known.revoked()) {
			throw TokenRefused.invalid("desktokens.invalid.revoked");
		}
		if (known.token().expired()) {
			throw TokenRefused.invalid("desktokens.invalid.expired");
		}
		if (known.shut()) {
			throw TokenRefused.invalid("desktokens.invalid.closed");
		}
		this.rows.used(known.token(), now);
		return new TokenAuthentication(known.person(), known.token());
	}

}
