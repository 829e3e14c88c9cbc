package org.dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the linking: what reports are known by, and how far it has come. */
@Repository
class LinkingQueries {

	private static final int ROWS_AT_ONCE = 10_000;

	/**
	 * So many counts of traits wait at most to be added up: those of some sixty reports
	 * that come one by one. Whoever asks for counts adds up what waits.
	 */
	private static final int MOST_WAITING = 30_000;

	private static final String WAITING = """
			select c.key, sum(c.reports)::integer as reports
			from trait_count w cross join lateral unnest(w.keys, w.reports) as c (key, reports)
			""";

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
		read(counts, this.jdbc.sql("select key, reports from trait_rarity where reports > 0"));
		read(counts, this.jdbc.sql(WAITING + "group by key"));
		return counts;
	}

	/** The counts of some traits alone. */
	TraitCounts counts(LinkingProgress progress, Collection<Long> keys) {
		Long[] wanted = keys.toArray(Long[]::new);
		TraitCounts counts = new TraitCounts(progress.reports());
		read(counts,
				this.jdbc.sql("select key, reports from trait_rarity where key = any(:keys)").param("keys", wanted));
		read(counts, this.jdbc.sql(WAITING + "where key = any(:keys) group by key").param("keys", wanted));
		return counts;
	}

	private static void read(TraitCounts counts, JdbcClient.StatementSpec sql) {
		sql.withFetchSize(ROWS_AT_ONCE).query((row) -> {
			counts.add(row.getLong("key"), row.getInt("reports"));
		});
	}

	/**
	 * Counts reports with traits, more of some and fewer of others. It is written down at
	 * once, and added up when enough of it waits.
	 */
	void count(Map<Long, Integer> more) {
		Long[] keys = more.keySet().stream().filter((key) -> more.getOrDefault(key, 0) != 0).toArray(Long[]::new);
		if (keys.length == 0) {
			return;
		}
		this.jdbc.sql("insert into trait_count (keys, reports) values (:keys, :reports)")
			.param("keys", keys)
			.param("reports", Arrays.stream(keys).map((key) -> more.getOrDefault(key, 0)).toArray(Integer[]::new))
			.update();
		if (this.jdbc.sql("select sum(traits) from trait_count").query(Long.class).single() >= MOST_WAITING) {
			addUp();
		}
	}

	/** Adds up what was counted; what is counted meanwhile waits for the next time. */
	void addUp() {
		this.jdbc.sql("""
				with counted as (delete from trait_count returning keys, reports)
				merge into trait_rarity as r
				using (select c.key, sum(c.reports)::integer as reports
				       from counted cross join lateral unnest(counted.keys, counted.reports) as c (key, reports)
				       group by c.key order by c.key) as c on r.key = c.key
				when matched and c.reports <> 0 then update set reports = greatest(0, r.reports + c.reports)
				when not matched and c.reports > 0 then insert (key, reports) values (c.key, c.reports)
				""").update();
	}

	/**
	 * What reports are known by, as bytes of {@link Traits#pack}; nothing where another
	 * version of the method read them. Of those known.
	 */
	Map<Long, byte[]> traits(String method, Collection<Long> articles) {
		Map<Long, byte[]> traits = new HashMap<>();
		if (!articles.isEmpty()) {
			this.jdbc.sql("""
					select article_id, case when method = :method then traits else '' end as traits
					from report_traits where article_id = any(:articles)
					""").param("method", method).param("articles", articles.toArray(Long[]::new)).query((row) -> {
				traits.put(row.getLong("article_id"), row.getBytes("traits"));
			});
		}
		return traits;
	}

	/** What reports are known by whose text is still the one that was read. */
	Map<Long, byte[]> traitsOfPresentTexts(Collection<Long> articles) {
		Map<Long, byte[]> traits = new HashMap<>();
		this.jdbc.sql("""
				select t.article_id, t.traits from report_traits t
				where t.article_id = any(:articles)
				  and t.versions >= (select count(*) from earlier_version e where e.article_id = t.article_id)
				""").param("articles", articles.toArray(Long[]::new)).query((row) -> {
			traits.put(row.getLong("article_id"), row.getBytes("traits"));
		});
		return traits;
	}

	/** How many earlier versions reports have; of those that have some. */
	Map<Long, Integer> versions(Collection<Long> articles) {
		Map<Long, Integer> versions = new HashMap<>();
		this.jdbc.sql("""
				select article_id, count(*)::int as versions from earlier_version
				where article_id = any(:articles) group by article_id
				""").param("articles", articles.toArray(Long[]::new)).query((row) -> {
			versions.put(row.getLong("article_id"), row.getInt("versions"));
		});
		return versions;
	}

	/** What a report is known by stands in its text as well that is its newest by now. */
	void keep(long article, int versions) {
		this.jdbc
			.sql("update report_traits set versions = :versions where article_id = :article and versions <> :versions")
			.param("article", article)
			.param("versions", versions)
			.update();
	}

	/**
	 * What reports are known by and the story of each; of those that were read by this
	 * version of the method.
	 */
	List<Known> known(String method, Collection<Long> articles) {
		return articles.isEmpty() ? List.of()
				: this.jdbc.sql("""
						select t.article_id as article, t.traits, r.story_id as story
						from report_traits t left join story_report r on r.article_id = t.article_id
						where t.article_id = any(:articles) and t.method = :method
						""")
					.param("method", method)
					.param("articles", articles.toArray(Long[]::new))
					.query((row, number) -> new Known(row.getLong("article"), row.getBytes("traits"),
							row.getObject("story", Long.class)))
					.list();
	}

	/**
	 * Whether a story has a report besides this one that is known by now: those that
	 * change together with it are not until they are read, nor are those that another
	 * version of the method read.
	 */
	boolean knowsOthersOf(String method, long story, long article) {
		return this.jdbc.sql("""
				select exists (
				    select from story_report r join report_traits t on t.article_id = r.article_id
				    where r.story_id = :story and r.article_id <> :article and t.method = :method)
				""")
			.param("story", story)
			.param("article", article)
			.param("method", method)
			.query(Boolean.class)
			.single();
	}

	/** Keeps what a report is known by. */
	void keep(String method, long article, Integer[] weeks, Long[] keys, Long[] rare, byte[] traits, int versions) {
		this.jdbc.sql("""
				insert into report_traits (article_id, weeks, keys, rare, traits, versions, method)
					values (:article, :weeks, :keys, :rare, :traits, :versions, :method)
				on conflict (article_id) do update
				    set weeks = excluded.weeks, keys = excluded.keys, rare = excluded.rare, traits = excluded.traits,
				        versions = excluded.versions, method = excluded.method
				""")
			.param("article", article)
			.param("weeks", weeks)
			.param("keys", keys)
			.param("rare", rare)
			.param("traits", traits)
			.param("versions", versions)
			.param("method", method)
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

	/** Says in how large an archive reports were looked at again; 0 if they were not. */
	void weighed(Collection<Long> articles, long reports) {
		if (!articles.isEmpty()) {
			this.jdbc.sql("""
					insert into report_weighed (article_id, reports)
					select article_id, :reports from report_traits where article_id = any(:articles)
					on conflict (article_id) do update set reports = excluded.reports
					""").param("articles", articles.toArray(Long[]::new)).param("reports", reports).update();
		}
	}

	/**
	 * The reports that were looked at last in an archive of fewer reports, the smallest
	 * first.
	 */
	List<Long> weighedBelow(long reports, int most) {
		return this.jdbc.sql("""
				select article_id from report_weighed where reports < :reports
				order by reports, article_id limit :most
				""").param("reports", reports).param("most", most).query(Long.class).list();
	}

	/**
	 * The reports that have one of these traits and may be of these weeks: by report, the
	 * traits; of those that were read by this version of the method. The index is gone
	 * through once for all of them.
	 * @param weeks the weeks; none where every week may be
	 */
	Map<Long, List<Long>> having(String method, List<Long> keys, Integer[] weeks, long except) {
		Map<Long, List<Long>> having = new HashMap<>();
		String among = (weeks.length > 0) ? "and t.weeks && :weeks" : "";
		this.jdbc.sql("""
				select t.article_id, array(select key from unnest(t.rare) as key where key = any(:keys)) as shared
				from report_traits t
				where t.rare && :keys %s and t.article_id <> :except and t.method = :method
				""".formatted(among))
			.param("keys", keys.toArray(Long[]::new))
			.param("weeks", weeks)
			.param("except", except)
			.param("method", method)
			.query((row) -> {
				having.put(row.getLong("article_id"), List.of((Long[]) row.getArray("shared").getArray()));
			});
		return having;
	}

	/**
	 * A report that the linking knows.
	 *
	 * @param article the report
	 * @param traits what it is known by, as bytes of {@link Traits#pack}
	 * @param story its story, or null
	 */
	@SuppressWarnings("ArrayRecordComponent") // kept as it is, for a moment
	record Known(long article, byte[] traits, @Nullable Long story) {
	}

}
