package org.dateline.editorial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;

/**
 * What browsers are asked to sign with a passkey. A challenge is put to one browser for
 * one purpose, and is gone with the first answer, be it right or wrong. In the database,
 * because a session would be saved only after the answer, and whoever is not signed in
 * has none.
 */
@Repository
class PasskeyChallenges {

	private static final Duration OPEN = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	private final CsrfTokenRepository csrfTokens;

	private final Clock clock;

	PasskeyChallenges(JdbcClient jdbc, CsrfTokenRepository csrfTokens, Clock clock) {
		this.jdbc = jdbc;
		this.csrfTokens = csrfTokens;
		this.clock = clock;
	}

	/**
	 * A new challenge for the browser that asks; an earlier one is forgotten.
	 * @param person who adds a passkey, or null for signing in
	 */
	Bytes give(HttpServletRequest request, @Nullable SignedIn person) {
		Bytes challenge = Bytes.random();
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from passkey_challenge where given_at < :before")
			.param("before", now.minus(OPEN).atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("""
				insert into passkey_challenge (asked, account_id, challenge, given_at)
				values (:asked, :account, :challenge, :now)
				on conflict (asked) do update
				set account_id = excluded.account_id, challenge = excluded.challenge, given_at = excluded.given_at
				""")
			.param("asked", browser(request))
			.param("account", (person != null) ? person.id() : null)
			.param("challenge", challenge.getBytes())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
		return challenge;
	}

	/**
	 * Takes back the challenge of the browser that answers.
	 * @param person who adds a passkey, or null for signing in
	 * @throws Refused if there is none, or it is too old
	 */
	Bytes take(HttpServletRequest request, @Nullable SignedIn person) {
		return this.jdbc.sql("""
				delete from passkey_challenge
				where asked = :asked and account_id is not distinct from :account::bigint
				returning challenge, given_at
				""")
			.param("asked", browser(request))
			.param("account", (person != null) ? person.id() : null)
			.query((row, number) -> new Given(new Bytes(row.getBytes("challenge")),
					row.getObject("given_at", OffsetDateTime.class).toInstant()))
			.optional()
			.filter((given) -> given.at().isAfter(this.clock.instant().minus(OPEN)))
			.map(Given::challenge)
			.orElseThrow(() -> new Refused("credential", "desk.passkeys.late"));
	}

	private byte[] browser(HttpServletRequest request) {
		CsrfToken token = this.csrfTokens.loadToken(request);
		if (token == null) {
			throw new Refused("credential", "desk.passkeys.late");
		}
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getToken().getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Given(Bytes challenge, Instant at) {
	}

}
