package org.dateline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL behind the pages: one statement for an article, one for a page of a list.
 */
@Repository
class ArticleQueries {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final LocalizedTexts texts;

	ArticleQueries(JdbcClient jdbc, JsonMapper json, LocalizedTexts texts) {
		this.jdbc = jdbc;
		this.json = json;
		this.texts = texts;
	}

	/** The whole record of an article, withdrawn or not, as of one moment. */
	Optional<ArticleRecord> find(long id) {
		return this.jdbc.sql("""
				select a.id, r.revision, a.language, a.text, a.text_rule, a.headline, a.headline_start, a.countries,
				       a.dateline, a.dateline_locode, a.withdrawn_at, a.withdrawal_reason,
				       c.length, encode(c.sha256, 'hex') as sha256, c.received_at, c.origin, c.origin_name,
				       f.checked_at, f.intact, f.last_held_at,
				       p.edtf, p.basis, p.reasoning::text, m.kind as modified, m.edtf as modified_edtf,
				       m.basis as modified_basis, m.reasoning::text as modified_reasoning,
				       (select json_agg(json_build_array(t.position, t.role, t.source_id, t.reasoning))
				        from attribution t where t.article_id = a.id) as attributions,
				       (select json_agg(json_build_array(e.position, e.claim, e.attribution, e.quote, e.start))
				        from evidence e where e.article_id = a.id) as evidence
				from article a
				join article_revision r on r.article_id = a.id
				join capture c on c.id = a.capture_id
				join fixity f on f.capture_id = c.id
				join article_date p on p.article_id = a.id and p.kind = 'published'
				left join article_date m on m.article_id = a.id and m.kind = 'modified'
				where a.id = :id
				""").param("id", id).query((row, number) -> record(row)).optional();
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
		return new ArticleRecord(row.getLong("id"), row.getLong("revision"), row.getString("language"),
				row.getString("text"), row.getString("text_rule"), row.getString("headline"),
				row.getObject("headline_start", Integer.class), List.of(countries), row.getString("dateline"),
				row.getString("dateline_locode"), instant(row, "withdrawn_at"), row.getString("withdrawal_reason"),
				new ArticleRecord.CaptureLine(row.getLong("length"), row.getString("sha256"),
						required(instant(row, "received_at")), row.getString("origin"), row.getString("origin_name"),
						required(instant(row, "checked_at")), row.getBoolean("intact"), instant(row, "last_held_at")),
				new ArticleRecord.DateLine(row.getString("edtf"), row.getString("basis"),
						this.texts.read(row.getString("reasoning"))),
				(row.getString("modified") != null) ? new ArticleRecord.DateLine(row.getString("modified_edtf"),
						row.getString("modified_basis"), this.texts.read(row.getString("modified_reasoning"))) : null,
				read(row, "attributions", ArticleRecord.AttributionLine[].class,
						Comparator.comparingInt(ArticleRecord.AttributionLine::position)),
				read(row, "evidence", ArticleRecord.EvidenceLine[].class,
						Comparator.comparingInt(ArticleRecord.EvidenceLine::position)));
	}

	/**
	 * Reads what PostgreSQL aggregated, and puts it in order: sorting there costs more
	 * than all the rest.
	 */
	private <T> List<T> read(ResultSet row, String column, Class<T[]> type, Comparator<T> order) throws SQLException {
		String found = row.getString(column);
		if (found == null) {
			return List.of();
		}
		T[] lines = this.json.readValue(found, type);
		Arrays.sort(lines, order);
		return List.of(lines);
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

	private static Instant required(@Nullable Instant instant) {
		if (instant == null) {
			throw new IllegalStateException("The database has this column not null");
		}
		return instant;
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
