package org.dateline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

	ArticleQueries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The whole record of an article, withdrawn or not, as of one moment. */
	Optional<ArticleRecord> find(long id) {
		return this.jdbc
			.sql("""
					select a.id, r.revision, a.language, a.text, a.text_rule, a.headline, a.headline_start, a.countries,
					       a.dateline, a.dateline_locode, a.withdrawn_at, a.withdrawal_reason,
					       c.length, encode(c.sha256, 'hex') as sha256, c.media_type, c.received_at, c.origin, c.origin_name,
					       f.checked_at, f.intact, f.last_held_at,
					       (select json_agg(json_build_object('kind', d.kind, 'edtf', d.edtf, 'basis', d.basis,
					                                          'reasoning', d.reasoning))
					        from article_date d where d.article_id = a.id) as dates,
					       (select json_agg(json_build_object('position', t.position, 'role', t.role, 'slug', s.slug,
					                                          'name', s.name, 'names', s.names, 'reasoning', t.reasoning)
					                        order by t.position)
					        from attribution t left join source s on s.id = t.source_id
					        where t.article_id = a.id) as attributions,
					       (select json_agg(json_build_object('claim', e.claim, 'attribution', e.attribution,
					                                          'quote', e.quote, 'start', e.start) order by e.position)
					        from evidence e where e.article_id = a.id) as evidence
					from article a
					join article_revision r on r.article_id = a.id
					join capture c on c.id = a.capture_id
					join fixity f on f.capture_id = c.id
					where a.id = :id
					""")
			.param("id", id)
			.query((row, number) -> record(row))
			.optional();
	}

	/**
	 * The lines of a list for these articles, in their order, and the archive revision
	 * they were read at.
	 */
	Lines lines(List<Long> ids) {
		List<ArticleLine> lines = new ArrayList<>(ids.size());
		long[] revision = { -1 };
		this.jdbc
			.sql("""
					select archive.revision, a.id, a.language, a.beginning, a.headline,
					       d.edtf, d.basis, t.attributions, coalesce(e.dateline, 0) as dateline
					from archive
					left join unnest(:ids) with ordinality as wanted (id, place) on true
					left join article a on a.id = wanted.id and a.withdrawn_at is null
					left join article_date d on d.article_id = a.id and d.kind = 'published'
					left join lateral (
					    select array_agg(t.role || ' ' || coalesce(t.source_id::text, '') order by t.position) as attributions
					    from attribution t where t.article_id = a.id
					) t on true
					left join lateral (
					    select char_length(e.quote) as dateline
					    from evidence e where e.article_id = a.id and e.claim = 'dateline' and e.start = 0
					) e on true
					order by wanted.place
					""")
			.param("ids", ids.toArray(Long[]::new))
			.query((row) -> {
				revision[0] = row.getLong("revision");
				if (row.getObject("id") != null) {
					lines.add(line(row));
				}
			});
		return new Lines(revision[0], lines);
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
						row.getString("media_type"), required(instant(row, "received_at")), row.getString("origin"),
						row.getString("origin_name"), required(instant(row, "checked_at")), row.getBoolean("intact"),
						instant(row, "last_held_at")),
				read(row, "dates", ArticleRecord.DateLine[].class),
				read(row, "attributions", ArticleRecord.AttributionLine[].class),
				read(row, "evidence", ArticleRecord.EvidenceLine[].class));
	}

	private <T> List<T> read(ResultSet row, String column, Class<T[]> type) throws SQLException {
		String found = row.getString(column);
		return (found != null) ? Arrays.asList(this.json.readValue(found, type)) : List.of();
	}

	private static ArticleLine line(ResultSet row) throws SQLException {
		Object attributions = (row.getArray("attributions") != null) ? row.getArray("attributions").getArray()
				: new String[0];
		return new ArticleLine(row.getLong("id"), row.getString("language"),
				Heading.of(row.getString("beginning"), row.getString("headline"), row.getInt("dateline")),
				row.getString("edtf"), row.getString("basis"), List.of((String[]) attributions));
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
