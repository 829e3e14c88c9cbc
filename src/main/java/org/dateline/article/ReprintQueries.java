package org.dateline.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL behind reprints. */
@Repository
class ReprintQueries {

	private static final int MOST_LINKED = 50;

	private final JdbcClient jdbc;

	ReprintQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By what it is told which of some articles, that can be read, was first. */
	List<Standing> standings(Collection<Long> articles) {
		return this.jdbc.sql("""
				select a.id, nullif(nullif(d.earliest, '-infinity'), 'infinity') as earliest,
				       (select min(v.since) from article_version v where v.article_id = a.id) as received,
				       array(select s.slug from attribution t join source s on s.id = t.source_id
				             where t.article_id = a.id and t.role = 'publisher') as publishers,
				       array(select s.slug from attribution t join source s on s.id = t.source_id
				             where t.article_id = a.id and t.role in ('agency', 'credited-source')) as credited
				from article a join article_date d on d.article_id = a.id and d.kind = 'published'
				where a.id = any(:articles) and a.withdrawn_at is null
				""").param("articles", articles.toArray(Long[]::new)).query((row, number) -> standing(row)).list();
	}

	/**
	 * Links a reprint with its origin, unless a person decided about it, or the origin is
	 * a reprint of it.
	 * @param instead whether a link that the archive made before gives way
	 */
	void link(long article, long origin, double resemblance, boolean instead) {
		this.jdbc.sql("""
				insert into reprint as r (article_id, origin_id, resemblance)
				select :article, :origin, :resemblance where not is_reprint_origin(:article, :origin)
				on conflict (article_id) do update
				    set origin_id = excluded.origin_id, resemblance = excluded.resemblance, at = now()
				    where r.by_role is null and :instead
				""")
			.param("article", article)
			.param("origin", origin)
			.param("resemblance", resemblance)
			.param("instead", instead)
			.update();
	}

	void decide(long article, @Nullable Long origin, double resemblance, Editor by) {
		this.jdbc.sql("""
				insert into reprint (article_id, origin_id, resemblance, by_name, by_role)
				values (:article, :origin, :resemblance, :name, :role)
				on conflict (article_id) do update
				    set origin_id = excluded.origin_id, resemblance = excluded.resemblance, at = now(),
				        by_name = excluded.by_name, by_role = excluded.by_role
				""")
			.param("article", article)
			.param("origin", origin)
			.param("resemblance", (origin != null) ? resemblance : null)
			.param("name", by.name())
			.param("role", by.role())
			.update();
	}

	Optional<Reprints.Reprint> find(long article) {
		return this.jdbc.sql("select origin_id, resemblance, by_role from reprint where article_id = :article")
			.param("article", article)
			.query((row, number) -> new Reprints.Reprint(row.getObject("origin_id", Long.class),
					(int) Math.round(row.getDouble("resemblance") * 100), row.getString("by_role") != null))
			.optional();
	}

	boolean exists(long article) {
		return this.jdbc.sql("select exists (select from article where id = :article)")
			.param("article", article)
			.query(Boolean.class)
			.single();
	}

	/** Whether one article is an origin of another, over any number of reprints. */
	boolean isOrigin(long origin, long article) {
		return this.jdbc.sql("select is_reprint_origin(:origin, :article)")
			.param("origin", origin)
			.param("article", article)
			.query(Boolean.class)
			.single();
	}

	List<Long> linkedWith(long article) {
		return this.jdbc.sql("""
				select origin_id from reprint where article_id = :article and origin_id is not null
				union select article_id from reprint where origin_id = :article
				limit :most
				""").param("article", article).param("most", MOST_LINKED).query(Long.class).list();
	}

	/** The newest reprints of an article that can be read. */
	List<Linked> of(long origin, int most) {
		return this.jdbc.sql("""
				select r.article_id, r.resemblance from reprint r join article a on a.id = r.article_id
				where r.origin_id = :origin and a.withdrawn_at is null order by r.article_id desc limit :most
				""")
			.param("origin", origin)
			.param("most", most)
			.query((row, number) -> new Linked(row.getLong("article_id"), row.getDouble("resemblance")))
			.list();
	}

	void measure(long article, long other, double resemblance) {
		this.jdbc.sql("""
				update reprint set resemblance = :resemblance
				where (article_id, origin_id) in ((:article, :other), (:other, :article))
				""").param("article", article).param("other", other).param("resemblance", resemblance).update();
	}

	private static Standing standing(ResultSet row) throws SQLException {
		return new Standing(row.getLong("id"), row.getObject("earliest", LocalDate.class),
				row.getObject("received", OffsetDateTime.class).toInstant(), Set.of(strings(row, "publishers")),
				Set.of(strings(row, "credited")));
	}

	private static String[] strings(ResultSet row, String column) throws SQLException {
		return Arrays.stream((String[]) row.getArray(column).getArray()).distinct().toArray(String[]::new);
	}

	/**
	 * A reprint.
	 *
	 * @param id the article
	 * @param resemblance how much of it and of its origin is the same, up to 1
	 */
	record Linked(long id, double resemblance) {
	}

	/**
	 * By what it is told whether an article was first.
	 *
	 * @param id the article
	 * @param earliest the first day on which it may have been published, or null
	 * @param received when it was received first
	 * @param publishers the slugs of those who published it
	 * @param credited the slugs of those it credits
	 */
	record Standing(long id, @Nullable LocalDate earliest, Instant received, Set<String> publishers,
			Set<String> credited) {

		/** One of which the day is not known was not the first. */
		static final Comparator<Standing> EARLIEST = Comparator
			.comparing(Standing::earliest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
			.thenComparing(Standing::received)
			.thenComparing(Standing::id);

		boolean credits(Standing other) {
			return other.publishers.stream().anyMatch(this.credited::contains);
		}

	}

}
