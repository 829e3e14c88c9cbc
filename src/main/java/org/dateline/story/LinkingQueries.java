package org.dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

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
		this.jdbc.sql("""
				update story_linking
				set method = :method, revision = :revision, article = :article, reports = :reports
				""")
			.param("method", to.method())
			.param("revision", to.revision())
			.param("article", to.article())
			.param("reports", to.reports())
			.update();
	}

	/** Reads all counts there are. */
	TraitCounts counts(LinkingProgress progress) {
		TraitCounts counts = new TraitCounts(progress.reports());
		this.jdbc.sql("select key, reports from trait_rarity where reports > 0")
			.withFetchSize(ROWS_AT_ONCE)
			.query((row) -> {
				counts.add(row.getLong("key"), row.getInt("reports"));
			});
		return counts;
	}

	/** The counts of some traits alone. */
	TraitCounts counts(LinkingProgress progress, Collection<Long> keys) {
		TraitCounts counts = new TraitCounts(progress.reports());
		this.jdbc.sql("select key, reports from trait_rarity where key = any(:keys)")
			.param("keys", keys.toArray(Long[]::new))
			.query((row) -> {
				counts.add(row.getLong("key"), row.getInt("reports"));
			});
		return counts;
	}

	/** Counts reports with traits, more of some and fewer of others. */
	void count(Map<Long, Integer> more) {
		count("""
				insert into trait_rarity as r (key, reports)
				select * from unnest(:keys, :counts)
				on conflict (key) do update set reports = r.reports + excluded.reports
				""", more, (count) -> count > 0);
		count("""
				update trait_rarity as r set reports = greatest(0, r.reports + fewer.by)
				from unnest(:keys, :counts) as fewer (key, by) where r.key = fewer.key
				""", more, (count) -> count < 0);
	}

	private void count(String sql, Map<Long, Integer> more, IntPredicate wanted) {
		// in one order, so that the pages of the index are gone through once
		Long[] keys = more.keySet()
			.stream()
			.filter((key) -> wanted.test(more.getOrDefault(key, 0)))
			.sorted()
			.toArray(Long[]::new);
		if (keys.length > 0) {
			Integer[] counts = Arrays.stream(keys).map((key) -> more.getOrDefault(key, 0)).toArray(Integer[]::new);
			this.jdbc.sql(sql).param("keys", keys).param("counts", counts).update();
		}
	}

	/** What reports are known by, as bytes of {@link Traits#pack}; of those known. */
	Map<Long, byte[]> traits(Collection<Long> articles) {
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

	/** Keeps what a report is known by. */
	void keep(long article, Integer[] weeks, Long[] keys, Long[] rare, byte[] traits) {
		this.jdbc.sql("""
				insert into report_traits (article_id, weeks, keys, rare, traits)
					values (:article, :weeks, :keys, :rare, :traits)
				on conflict (article_id) do update
				    set weeks = excluded.weeks, keys = excluded.keys, rare = excluded.rare, traits = excluded.traits
				""")
			.param("article", article)
			.param("weeks", weeks)
			.param("keys", keys)
			.param("rare", rare)
			.param("traits", traits)
			.update();
	}

	/** Forgets what a report was known by, and says by which keys. */
	List<Long> forget(long article) {
		List<Long> keys = new ArrayList<>();
		this.jdbc.sql("delete from report_traits where article_id = :article returning keys")
			.param("article", article)
			.query((row) -> {
				keys.addAll(List.of((Long[]) row.getArray("keys").getArray()));
			});
		return keys;
	}

	/**
	 * The reports that have one of these traits and may be of these weeks: by report, the
	 * traits. Each key is looked up by itself, whatever the planner thinks of it.
	 * @param weeks the weeks; none where every week may be
	 */
	Map<Long, List<Long>> having(List<Long> keys, Integer[] weeks, long except) {
		Map<Long, List<Long>> having = new HashMap<>();
		String among = (weeks.length > 0) ? "and t.weeks && :weeks" : "";
		this.jdbc.sql("""
				select wanted.key, t.article_id
				from unnest(:keys) as wanted (key)
				cross join lateral (
				    select t.article_id from report_traits t
				    where t.rare @> array[wanted.key] %s and t.article_id <> :except
				    offset 0) t
				""".formatted(among))
			.param("keys", keys.toArray(Long[]::new))
			.param("weeks", weeks)
			.param("except", except)
			.query((row) -> {
				having.computeIfAbsent(row.getLong("article_id"), (id) -> new ArrayList<>()).add(row.getLong("key"));
			});
		return having;
	}

}
