package org.dateline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL behind the versions of an article: what it was is kept once, and read. */
@Repository
class VersionQueries {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	VersionQueries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** All versions of an article, the oldest first. */
	List<Version> of(long article) {
		return this.jdbc.sql("""
				select v.number, v.capture_id, v.since, c.origin, c.origin_name, c.length,
				       encode(c.sha256, 'hex') as sha256,
				       v.text_rule = 'taken-down' as taken_down, b.by_name, b.by_role
				from article_version v join capture c on c.id = v.capture_id
				     left join earlier_version b on b.article_id = v.article_id and b.number = v.number - 1
				where v.article_id = :article order by v.number
				""").param("article", article).query((row, number) -> version(row)).list();
	}

	/** The text of a version as it was, with its record; not of the newest. */
	Optional<Earlier> earlier(long article, int number) {
		return this.jdbc.sql("""
				select text, record::text as record from earlier_version
				where article_id = :article and number = :number and text_rule <> 'taken-down'
				""")
			.param("article", article)
			.param("number", number)
			.query((row, place) -> new Earlier(row.getString("text"),
					this.json.readValue(row.getString("record"), RecordDraft.class)))
			.optional();
	}

	/** The captures of all versions of an article, the newest first. */
	List<Long> captures(long article) {
		return this.jdbc.sql("select capture_id from article_version where article_id = :article order by number desc")
			.param("article", article)
			.query(Long.class)
			.list();
	}

	/** The capture of a version, if there is such a version. */
	Optional<Long> capture(long article, int number) {
		return this.jdbc.sql("select capture_id from article_version where article_id = :article and number = :number")
			.param("article", article)
			.param("number", number)
			.query(Long.class)
			.optional();
	}

	/** When a capture was received. */
	Instant received(long capture) {
		return this.jdbc.sql("select received_at from capture where id = :capture")
			.param("capture", capture)
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
	}

	/** When each of some captures was received. */
	Map<Long, Instant> received(Collection<Long> captures) {
		Map<Long, Instant> received = new HashMap<>();
		this.jdbc.sql("select id, received_at from capture where id = any(:captures)")
			.param("captures", captures.toArray(Long[]::new))
			.query((row) -> {
				received.put(row.getLong("id"), row.getObject("received_at", OffsetDateTime.class).toInstant());
			});
		return received;
	}

	/**
	 * Keeps an article as it is now, before it becomes another.
	 * @param by who takes the next version in, or null where the archive itself does
	 * @return the number of the version that this was
	 */
	int keep(ArticleRecord present, RecordDraft record, @Nullable Editor by, Instant at) {
		return this.jdbc
			.sql("""
					insert into earlier_version (article_id, number, capture_id, text, text_rule, dateline, record, revision,
					                             superseded_at, by_name, by_role)
					select id, 1 + (select count(*) from earlier_version e where e.article_id = a.id), capture_id, text,
					       text_rule, dateline, :record::jsonb, :revision, :at, :name, :role
					from article a where id = :article
					returning number
					""")
			.param("article", present.id())
			.param("record", this.json.writeValueAsString(record))
			.param("revision", present.revision())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("name", (by != null) ? by.name() : null)
			.param("role", (by != null) ? by.role() : null)
			.query(Integer.class)
			.single();
	}

	private static Version version(ResultSet row) throws SQLException {
		String role = row.getString("by_role");
		return new Version(row.getInt("number"), row.getLong("capture_id"),
				row.getObject("since", OffsetDateTime.class).toInstant(), row.getString("origin"),
				row.getString("origin_name"), row.getLong("length"), row.getString("sha256"),
				row.getBoolean("taken_down"), (role != null) ? new Editor(row.getString("by_name"), role) : null);
	}

	/**
	 * An earlier version.
	 *
	 * @param text its text, verbatim
	 * @param record its record when the next version came
	 */
	record Earlier(String text, RecordDraft record) {
	}

}
