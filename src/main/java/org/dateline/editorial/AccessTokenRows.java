package org.dateline.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The access tokens in the database. */
@Repository
class AccessTokenRows {

	/**
	 * Those that ended of themselves stay in the list until revoked; nobody has so many.
	 */
	private static final int MOST_SHOWN = 100;

	private final JdbcClient jdbc;

	AccessTokenRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Nothing of this account's tokens changes until the end of the transaction. */
	void lock(long account) {
		this.jdbc.sql("select 1 from account where id = :account for no key update")
			.param("account", account)
			.query(Integer.class)
			.optional();
	}

	int countLive(long account, Instant now) {
		return this.jdbc.sql("""
				select count(*) from access_token
				where account_id = :account and revoked_at is null and expires_at > :now
				""").param("account", account).param("now", at(now)).query(Integer.class).single();
	}

	/** Those not revoked: first those that live, the newest first. */
	List<AccessToken> of(long account, Instant now) {
		return this.jdbc.sql("""
				select id, name, scope, created_at, expires_at, last_used_at
				from access_token
				where account_id = :account and revoked_at is null
				order by expires_at > :now desc, created_at desc, id desc
				limit :most
				""")
			.param("account", account)
			.param("now", at(now))
			.param("most", MOST_SHOWN)
			.query((row, number) -> token(row, now))
			.list();
	}

	long insert(long account, String name, Scope scope, byte[] digest, Instant now, Instant end) {
		return this.jdbc.sql("""
				insert into access_token (account_id, name, scope, digest, created_at, expires_at)
				values (:account, :name, :scope, :digest, :now, :end)
				returning id
				""")
			.param("account", account)
			.param("name", name)
			.param("scope", scope.code())
			.param("digest", digest)
			.param("now", at(now))
			.param("end", at(end))
			.query(Long.class)
			.single();
	}

	/**
	 * Revokes tokens of an account.
	 * @param token only this one, or null for all
	 * @return those that were revoked by this
	 */
	List<AccessToken> revoke(long account, @Nullable Long token, Instant now) {
		return this.jdbc.sql("""
				update access_token set revoked_at = :now
				where account_id = :account and revoked_at is null and (:token::bigint is null or id = :token)
				returning id, name, scope, created_at, expires_at, last_used_at
				""")
			.param("account", account)
			.param("token", token)
			.param("now", at(now))
			.query((row, number) -> token(row, now))
			.list();
	}

	/** The token with this digest and its person, whatever became of either. */
	Optional<Known> find(byte[] digest, Instant now) {
		return this.jdbc.sql("""
				select t.id, t.name, t.scope, t.created_at, t.expires_at, t.last_used_at,
				t.revoked_at is not null as revoked, a.closed_at is not null or a.must_change as shut,
				a.id as account, a.name as person, a.shown_as, a.role
				from access_token t join account a on a.id = t.account_id
				where t.digest = :digest
				""")
			.param("digest", digest)
			.query((row, number) -> new Known(token(row, now),
					new SignedIn(row.getLong("account"), row.getString("person"), row.getString("shown_as"),
							Role.ofCode(row.getString("role")).orElseThrow(), false),
					row.getBoolean("revoked"), row.getBoolean("shut")))
			.optional();
	}

	/** Notes the minute of a use, once a minute. */
	void used(AccessToken token, Instant now) {
		Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
		Instant before = token.lastUsedAt();
		if (before == null || before.isBefore(minute)) {
			this.jdbc.sql("""
					update access_token set last_used_at = :minute
					where id = :id and revoked_at is null and (last_used_at is null or last_used_at < :minute)
					""").param("minute", at(minute)).param("id", token.id()).update();
		}
	}

	private static AccessToken token(ResultSet row, Instant now) throws SQLException {
		OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
		Instant end = row.getObject("expires_at", OffsetDateTime.class).toInstant();
		return new AccessToken(row.getLong("id"), row.getString("name"),
				Scope.ofCode(row.getString("scope")).orElseThrow(),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), end,
				(used != null) ? used.toInstant() : null, !end.isAfter(now));
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A token that was made here once.
	 *
	 * @param token the token
	 * @param person whose it is, in the role of today
	 * @param revoked whether it was revoked
	 * @param shut whether the account is closed, or its password somebody else's
	 */
	record Known(AccessToken token, SignedIn person, boolean revoked, boolean shut) {
	}

}
