package org.dateline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The reports that can be read, for whoever keeps something derived from them. Each
 * answer is read in one statement, so it is of one moment.
 */
@Repository
public class Reports {

	private static final String REPORT = """
			select a.id, r.archive_revision, a.language, a.headline, a.text, a.countries,
			       extract(year from nullif(nullif(d.earliest, '-infinity'), 'infinity'))::int as year,
			       array(select distinct s.slug from attribution t join source s on s.id = t.source_id
			             where t.article_id = a.id) as sources
			from article_revision r
			join article a on a.id = r.article_id
			join article_date d on d.article_id = a.id and d.kind = 'published'
			""";

	/** Enough to know that there is much to do. */
	private static final int MOST_COUNTED = 100_000;

	private final JdbcClient jdbc;

	Reports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many reports can be read. */
	public long count() {
		return this.jdbc.sql("select count(*) from article where withdrawn_at is null").query(Long.class).single();
	}

	/**
	 * Readable reports, the newest ids first.
	 * @param below only ids below this one
	 * @param most at most so many
	 */
	public List<Report> before(long below, int most) {
		return this.jdbc.sql(REPORT + "where a.id < :below and a.withdrawn_at is null order by a.id desc limit :most")
			.param("below", below)
			.param("most", most)
			.query((row, number) -> report(row))
			.list();
	}

	/** Those of these reports that can be read. */
	public List<Report> of(List<Long> ids) {
		return this.jdbc.sql(REPORT + "where a.id = any(:ids) and a.withdrawn_at is null")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, number) -> report(row))
			.list();
	}

	/**
	 * The articles that were added, changed or withdrawn after a revision of the archive,
	 * in the order in which they changed.
	 * @param revision the revision after which
	 * @param after the last change known of that revision; articles up to this id are
	 * passed over, 0 for none
	 * @param most at most so many
	 */
	public List<Change> changedAfter(long revision, long after, int most) {
		return this.jdbc.sql("""
				select article_id, archive_revision from article_revision
				where archive_revision >= :revision and (archive_revision, article_id) > (:revision, :after)
				order by archive_revision, article_id limit :most
				""")
			.param("revision", revision)
			.param("after", after)
			.param("most", most)
			.query((row, number) -> new Change(row.getLong("article_id"), row.getLong("archive_revision")))
			.list();
	}

	/** How many {@link #changedAfter} there are, counted up to a hundred thousand. */
	public long countChangedAfter(long revision, long after) {
		return this.jdbc.sql("""
				select count(*) from (
				    select from article_revision
				    where archive_revision >= :revision and (archive_revision, article_id) > (:revision, :after)
				    limit :most) as changed
				""")
			.param("revision", revision)
			.param("after", after)
			.param("most", MOST_COUNTED)
			.query(Long.class)
			.single();
	}

	/** The ids of readable reports and the revision each last changed in, by id. */
	public List<Change> heldAfter(long id, int most) {
		return this.jdbc.sql("""
				select r.article_id, r.archive_revision
				from article_revision r join article a on a.id = r.article_id
				where r.article_id > :id and a.withdrawn_at is null order by r.article_id limit :most
				""")
			.param("id", id)
			.param("most", most)
			.query((row, number) -> new Change(row.getLong("article_id"), row.getLong("archive_revision")))
			.list();
	}

	/** The texts of these reports by id, of those that can be read. */
	public Map<Long, String> texts(List<Long> ids) {
		Map<Long, String> texts = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id, text from article where id = any(:ids) and withdrawn_at is null")
				.param("ids", ids.toArray(Long[]::new))
				.query((row) -> {
					texts.put(row.getLong("id"), row.getString("text"));
				});
		}
		return texts;
	}

	private static Report report(ResultSet row) throws SQLException {
		return new Report(row.getLong("id"), row.getLong("archive_revision"), row.getString("language"),
				row.getString("headline"), row.getString("text"), Set.of(strings(row, "sources")),
				List.of(strings(row, "countries")), year(row));
	}

	private static String[] strings(ResultSet row, String column) throws SQLException {
		return (String[]) row.getArray(column).getArray();
	}

	private static @Nullable Integer year(ResultSet row) throws SQLException {
		return row.getObject("year", Integer.class);
	}

	/**
	 * A change of an article.
	 *
	 * @param id the article
	 * @param revision the archive revision it changed in
	 */
	public record Change(long id, long revision) {
	}

}
