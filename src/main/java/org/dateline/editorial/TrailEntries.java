package org.dateline.editorial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the trail, the newest entry first. */
@Repository
class TrailEntries {

	private static final String ENTRY = """
			select id, at, by_name, by_role, act, article_id, subject, reason, detail,
			detail #>> '{token,name}' as token
			from trail where true""";

	private static final int FETCHED_AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	TrailEntries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Some entries.
	 * @param before only those before this entry, or null
	 */
	List<Entry> find(Choice choice, @Nullable Long before, int most) {
		return this.jdbc.sql(sql(choice, before))
			.param("person", choice.person())
			.param("act", (choice.act() != null) ? choice.act().code() : null)
			.param("article", choice.article())
			.param("from", beginning(choice.from()))
			.param("until", (choice.to() != null) ? beginning(choice.to().plusDays(1)) : null)
			.param("before", before)
			.param("most", most)
			.query((row, number) -> entry(row))
			.list();
	}

	/** With the conditions that are given alone: a plan for all could use no index. */
	static String sql(Choice choice, @Nullable Long before) {
		return ENTRY + given(choice.person(), " and by_name = :person") + given(choice.act(), " and act = :act")
				+ given(choice.article(), " and article_id = :article") + given(choice.from(), " and at >= :from")
				+ given(choice.to(), " and at < :until") + given(before, " and id < :before")
				+ " order by id desc limit :most";
	}

	private static String given(@Nullable Object value, String condition) {
		return (value != null) ? condition : "";
	}

	/**
	 * Hands on all entries chosen, however many there are. Nothing is held while they are
	 * taken, which may be slow.
	 */
	void each(Choice choice, Consumer<Entry> taker) {
		List<Entry> some = find(choice, null, FETCHED_AT_ONCE);
		while (!some.isEmpty()) {
			some.forEach(taker);
			some = find(choice, some.get(some.size() - 1).id(), FETCHED_AT_ONCE);
		}
	}

	private static @Nullable OffsetDateTime beginning(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay().atOffset(ZoneOffset.UTC) : null;
	}

	private Entry entry(ResultSet row) throws SQLException {
		return new Entry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("by_name"), row.getString("by_role"), row.getString("act"),
				row.getObject("article_id", Long.class), row.getString("subject"), row.getString("reason"),
				row.getString("detail"), row.getString("token"),
				TrailSubject.of(row.getString("act"), row.getObject("article_id", Long.class), row.getString("subject"),
						this.json.readTree(row.getString("detail"))));
	}

	/**
	 * Which entries.
	 *
	 * @param person only of this person, or null
	 * @param act only this act, or null
	 * @param article only of this article, or null
	 * @param from the first day, in UTC, or null
	 * @param to the last day, in UTC, or null
	 */
	record Choice(@Nullable String person, @Nullable Act act, @Nullable Long article, @Nullable LocalDate from,
			@Nullable LocalDate to) {

		static final Choice ALL = new Choice(null, null, null, null, null);

	}

	/**
	 * What was done.
	 *
	 * @param id its number
	 * @param at when
	 * @param person who did it
	 * @param role in which role
	 * @param act the code of the act
	 * @param article the article it was done to, or null
	 * @param subject what else it was done to, or null
	 * @param reason why, or null
	 * @param detail what else there is to know, as a JSON object
	 * @param token the name of the access token by which a script did it, or null
	 * @param subjects what it was done to, and where that led, as the page shows them
	 */
	record Entry(long id, Instant at, String person, String role, String act, @Nullable Long article,
			@Nullable String subject, @Nullable String reason, String detail, @Nullable String token,
			List<TrailSubject> subjects) {
	}

}
