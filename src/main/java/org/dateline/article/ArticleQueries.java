package org.dateline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL behind the pages: one statement for an article, one for a page of a list.
 */
@Repository
class ArticleQueries {

	private static final String RECORD = """
			select a.id, r.revision, r.archive_revision, r.changed_at, coalesce(b.revision, 0) as surroundings,
			       coalesce(b.beside, false) as beside, a.language, a.text, a.text_rule, a.headline, a.headline_start, a.countries,
			       a.dateline, a.dateline_locode, a.withdrawn_at, a.withdrawal_reason, f.checked_at, f.intact,
			       f.last_held_at, %s as record
			from article a join article_revision r on r.article_id = a.id join fixity f on f.capture_id = a.capture_id
			left join article_surroundings b on b.article_id = a.id
			""";

	private static final String SETTLED = RECORD.formatted("r.record");

	private static final String HELD = RECORD.formatted("record_of_article(a.id)") + "where a.id = :id";

	private final JdbcClient jdbc;

	private final ObjectReader settled;

	ArticleQueries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.settled = json.readerFor(ArticleRecord.Settled.class);
	}

	/** The whole record of an article, withdrawn or not, as of one moment. */
	Optional<ArticleRecord> find(long id) {
		return this.jdbc.sql(SETTLED + "where a.id = :id")
			.param("id", id)
			.query((row, number) -> record(row))
			.optional();
	}

	/** The whole records of these articles, of those that can be read. */
	List<ArticleRecord> readable(List<Long> ids) {
		return this.jdbc.sql(SETTLED + "where a.id = any(:ids) and a.withdrawn_at is null")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, number) -> record(row))
			.list();
	}

	/**
	 * The whole record of an article as this transaction has it, and nobody else changes
	 * it until this transaction ends.
	 */
	Optional<ArticleRecord> hold(long id) {
		// Only a statement that begins after the wait sees what was waited for.
		this.jdbc.sql("select id from article where id = :id for no key update").param("id", id).query().listOfRows();
		return this.jdbc.sql(HELD).param("id", id).query((row, number) -> record(row)).optional();
	}

	/**
	 * The lines of a list for these articles, in their order, and the archive revision
	 * they were read at.
	 */
	Lines lines(List<Long> ids) {
		Map<Long, ArticleLine> found = new HashMap<>();
		long[] revision = { -1 };
		this.jdbc
			.sql("""
						select archive.revision, a.id, a.language, a.headline, r.beginning, r.dateline_length, r.published_edtf,
						       r.published_basis, r.attributions
						from archive
						left join (article a join article_revision r on r.article_id = a.id)
						    on a.id = any(:ids) and a.withdrawn_at is null
					""")
			.param("ids", ids.toArray(Long[]::new))
			.query((row) -> {
				revision[0] = row.getLong("revision");
				if (row.getObject("id") != null) {
					found.put(row.getLong("id"), line(row));
				}
			});
		return new Lines(revision[0], ids.stream().map(found::get).filter(Objects::nonNull).toList());
	}

	/** The highest article id there is, or 0. */
	long lastId() {
		return this.jdbc.sql("select coalesce(max(id), 0) from article").query(Long.class).single();
	}

	/**
	 * The articles after one id and up to another that can be read, and the day each last
	 * changed.
	 */
	List<Changed> readableBetween(long after, long upTo) {
		return this.jdbc.sql("""
				select a.id, (r.changed_at at time zone 'UTC')::date as "on"
				from article a join article_revision r on r.article_id = a.id
				where a.id > :after and a.id <= :upTo and a.withdrawn_at is null
				order by a.id
				""").param("after", after).param("upTo", upTo).query(Changed.class).list();
	}

	private ArticleRecord record(ResultSet row) throws SQLException {
		String[] countries = (String[]) row.getArray("countries").getArray();
		return new ArticleRecord(row.getLong("id"), row.getLong("revision"), row.getLong("archive_revision"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getLong("surroundings"),
				row.getBoolean("beside"), row.getString("language"), row.getString("text"), row.getString("text_rule"),
				row.getString("headline"), row.getObject("headline_start", Integer.class), List.of(countries),
				row.getString("dateline"), row.getString("dateline_locode"), instant(row, "withdrawn_at"),
				row.getString("withdrawal_reason"),
				new ArticleRecord.Fixity(row.getObject("checked_at", OffsetDateTime.class).toInstant(),
						row.getBoolean("intact"), instant(row, "last_held_at")),
				this.settled.readValue(row.getString("record")));
	}

	private static ArticleLine line(ResultSet row) throws SQLException {
		String[] attributions = (String[]) row.getArray("attributions").getArray();
		return new ArticleLine(row.getLong("id"), row.getString("language"),
				Heading.of(row.getString("beginning"), row.getString("headline"), row.getInt("dateline_length")),
				row.getString("published_edtf"), row.getString("published_basis"), List.of(attributions));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * Lines of a list.
	 *
	 * @param revision the archive revision they were read at
	 * @param lines the lines; an article withdrawn in the meantime is missing
	 */
	record Lines(long revision, List<ArticleLine> lines) {
	}

	/**
	 * A line of a list, as the database has it.
	 *
	 * @param id the article
	 * @param language its language tag
	 * @param heading its headline or opening words, and lede
	 * @param edtf its publication date, or null when unknown
	 * @param basis how that is known
	 * @param attributions role and source id, separated by a space; no id where the
	 * source is not stated
	 */
	record ArticleLine(long id, String language, Heading heading, @Nullable String edtf, String basis,
			List<String> attributions) {
	}

	/**
	 * An article and when it last changed.
	 *
	 * @param id the article
	 * @param on the day, in UTC
	 */
	record Changed(long id, LocalDate on) {
	}

}
