package org.dateline.story;

import java.sql.Array;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the linking: what reports are known by, and how far it has come. */
@Repository
class LinkingQueries {

	private static final int ROWS_AT_ONCE = 10_000;

	private final JdbcClient jdbc;

	LinkingQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How far the linking has come; it is the caller's until the transaction ends.
	 * Nothing while somebody else links.
	 */
	Optional<LinkingProgress> take() {
		return progress(" for update skip locked");
	}

	/** The same, after waiting for whoever links now. */
	LinkingProgress await() {
		return progress(" for update").orElseThrow();
	}

	/** How far the linking has come. */
	LinkingProgress look() {
		return progress("").orElseThrow();
	}

	private Optional<LinkingProgress> progress(String lock) {
		return this.jdbc.sql("select method, revision, article, reports from story_linking" + lock)
			.query(LinkingProgress.class)
			.optional();
	}

	void advance(LinkingProgress to) {
		this.jdbc
			.sql("""
					update story_linking
					set method = :method, revision = :revision, article = :article, reports = :reports
					""")
			.param("method", to.method())
			.param("revision", to.revision())
			.param("article", to.article())
			.param("reports", to.reports())
			.update();
	}

	/** How many articles changed since, counted up to a number. */
	long behind(LinkingProgress progress, int most) {
		return this.jdbc.sql("""
				select count(*) from (
				    select from article_revision
				    where archive_revision >= :revision and (archive_revision, article_id) > (:revision, :article)
				    limit :most) as changed
				""")
			.param("revision", progress.revision())
			.param("article", progress.article())
			.param("most", most)
			.query(Long.class)
			.single();
	}

	/** Reads all counts there are. */
	TraitCounts counts(LinkingProgress progress) {
		TraitCounts counts = new TraitCounts();
		counts.addReports((int) Math.min(Integer.MAX_VALUE, progress.reports()));
		this.jdbc.sql("select key, reports from trait_rarity where reports > 0")
			.withFetchSize(ROWS_AT_ONCE)
			.query((row) -> {
				counts.add(row.getLong("key"), row.getInt("reports"));
			});
		return counts;
	}

	/** The counts of some traits alone. */
	TraitCounts counts(LinkingProgress progress, Set<Long> keys) {
		TraitCounts counts = new TraitCounts();
		counts.addReports((int) Math.min(Integer.MAX_VALUE, progress.reports()));
		this.jdbc.sql("select key, reports from trait_rarity where key = any(:keys)")
			.param("keys", keys.toArray(Long[]::new))
			.query((row) -> {
				counts.add(row.getLong("key"), row.getInt("reports"));
			});
		return counts;
	}

	/** Counts reports with traits, more or fewer. */
	void count(Map<Long, Integer> more) {
		// in one order, so that the pages of the index are gone through once
		Long[] keys = more.keySet().stream().sorted().toArray(Long[]::new);
		Integer[] counts = new Integer[keys.length];
		for (int i = 0; i < keys.length; i++) {
			counts[i] = more.get(keys[i]);
		}
		this.jdbc.sql("""
				insert into trait_rarity as r (key, reports)
				select key, greatest(0, more) from unnest(:keys, :counts) as counted (key, more)
				on conflict (key) do update
				    set reports = greatest(0, r.reports + (select more from unnest(:keys, :counts) as c (k, more)
				                                           where false))
				""".replaceAll("(?s)set reports = .*", """
				set reports = greatest(0, r.reports + excluded.reports)
				""")).param("keys", keys).param("counts", counts).update();
	}

	/** What a report is known by, as bytes of {@link Traits#pack}; of those known. */
	Map<Long, byte[]> traits(List<Long> articles) {
		Map<Long, byte[]> traits = new HashMap<>();
		if (!articles.isEmpty()) {
			this.jdbc.sql("select article_id, traits from report_traits where article_id = any(:articles)")
				.param("articles", articles.toArray(Long[]::new))
				.query((row) -> {
					traits.put(row.getLong("article_id"), row.getBytes("traits"));
				});
		}
		return traits;
	}

}
