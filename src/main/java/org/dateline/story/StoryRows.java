package org.dateline.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.dateline.article.Companions;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of stories: who is in them, what links their reports, what was decided. */
@Repository
class StoryRows {

	private static final TypeReference<List<StoryLink.Shared>> SHARED = new TypeReference<>() {
	};

	private static final TypeReference<List<StoryLink.Apart>> APART = new TypeReference<>() {
	};

	/**
	 * A link that somebody has judged stays as it was, and so do its places when a report
	 * becomes its next version; those of another are found anew when it is read.
	 */
	private static final String CHANGED = """
			case when v.one_id is not null
			     then exists (select from earlier_version e where e.article_id = %1$s and e.superseded_at > l.found_at)
			     else exists (select from report_traits t where t.article_id = %1$s
			                  and t.versions < (select count(*) from earlier_version e where e.article_id = %1$s))
			end""";

	private static final String LINKS = """
			select l.one_id, l.other_id, score, needed, l.same, ties::text, parts::text,
			       %s as one_changed, %s as other_changed
			from story_link l left join story_verdict v on v.one_id = l.one_id and v.other_id = l.other_id
			""".formatted(CHANGED.formatted("l.one_id"), CHANGED.formatted("l.other_id"));

	private final JdbcClient jdbc;

	private final JsonMapper json;

	StoryRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The revision of the archive, as this transaction sees it. */
	long revision() {
		return this.jdbc.sql("select revision from archive").query(Long.class).single();
	}

	/** A story, be it merged, as it is. */
	Optional<Standing> find(long story) {
		return this.jdbc.sql("select id, merged_into from story where id = :id")
			.param("id", story)
			.query((row, number) -> new Standing(row.getLong("id"), row.getObject("merged_into", Long.class)))
			.optional();
	}

	/** Opens a story and says its number. */
	long found() {
		return this.jdbc.sql("insert into story default values returning id").query(Long.class).single();
	}

	/** One story becomes part of another; what led to the one leads to the other. */
	void merge(long story, long into) {
		List<Long> reports = reportsOf(story);
		becamePart(story, reports, into);
		join(into, reports);
	}

	/**
	 * One story became part of another, and is remembered with the reports it had.
	 * @param reports its reports, wherever they are by now
	 */
	void becamePart(long story, Collection<Long> reports, long into) {
		this.jdbc.sql("""
				insert into story_part (story_id, article_id) select :story, article from unnest(:articles) as article
				on conflict (story_id, article_id) do update set left_at = now()
				""").param("story", story).param("articles", reports.toArray(Long[]::new)).update();
		// what had become part of the one was in the other from now on only
		this.jdbc.sql("""
				update story_part set left_at = now()
				where story_id in (select id from story where merged_into = :story)
				""").param("story", story).update();
		this.jdbc.sql("""
				update story set merged_into = :into, reports = 0, languages = '{}', countries = '{}', sources = '{}',
				                 first_day = null, last_day = null, newest_day = null
				where id = :story or merged_into = :story
				""").param("story", story).param("into", into).update();
	}

	/**
	 * What became part of stories, with those of its reports that are in a story; the
	 * last that came first.
	 */
	List<Part> partsOf(Collection<Long> stories) {
		Map<Long, Part> parts = new LinkedHashMap<>();
		this.jdbc.sql("""
				select p.story_id, s.merged_into, p.article_id, p.left_at
				from story s join story_part p on p.story_id = s.id join story_report r on r.article_id = p.article_id
				where s.merged_into = any(:stories) order by p.left_at desc, p.story_id, p.article_id
				""").param("stories", stories.toArray(Long[]::new)).query((row) -> {
			long story = row.getLong("story_id");
			Part part = new Part(story, row.getLong("merged_into"),
					row.getObject("left_at", OffsetDateTime.class).toInstant(), new TreeSet<>());
			parts.computeIfAbsent(story, (id) -> part).reports().add(row.getLong("article_id"));
		});
		return List.copyOf(parts.values());
	}

	/** When each of these reports came to the story that it is in. */
	Map<Long, Instant> joinedAt(Collection<Long> articles) {
		Map<Long, Instant> joined = new HashMap<>();
		this.jdbc.sql("select article_id, joined_at from story_report where article_id = any(:articles)")
			.param("articles", articles.toArray(Long[]::new))
			.query((row) -> {
				joined.put(row.getLong("article_id"), row.getObject("joined_at", OffsetDateTime.class).toInstant());
			});
		return joined;
	}

	/** A story that became part of another is one again. */
	void revive(long story) {
		this.jdbc.sql("update story set merged_into = null where id = :story").param("story", story).update();
		this.jdbc.sql("delete from story_part where story_id = :story").param("story", story).update();
	}

	/**
	 * What a story became part of was parted: it leads where its reports went. Whoever
	 * comes there in the same transaction counts as having been there before, so that it
	 * takes nobody's number.
	 */
	void lead(long story, long into) {
		this.jdbc
			.sql("""
					with led as (update story set merged_into = :into where id = :story and merged_into <> :into returning id)
					update story_part set left_at = clock_timestamp() where story_id in (select id from led)
					""")
			.param("story", story)
			.param("into", into)
			.update();
	}

	/** The story of each of these reports that has one. */
	Map<Long, Long> storiesOf(Collection<Long> articles) {
		Map<Long, Long> stories = new HashMap<>();
		if (!articles.isEmpty()) {
			this.jdbc.sql("select article_id, story_id from story_report where article_id = any(:articles)")
				.param("articles", articles.toArray(Long[]::new))
				.query((row) -> {
					stories.put(row.getLong("article_id"), row.getLong("story_id"));
				});
		}
		return stories;
	}

	/** The story of each of these reports whose story several tell, as lists show it. */
	Map<Long, Long> toldBySeveral(Collection<Long> articles) {
		Map<Long, Long> stories = new HashMap<>();
		this.jdbc.sql("""
				select r.article_id, r.story_id from story_report r join story s on s.id = r.story_id
				where r.article_id = any(:articles) and s.reports > 1
				""").param("articles", articles.toArray(Long[]::new)).query((row) -> {
			stories.put(row.getLong("article_id"), row.getLong("story_id"));
		});
		return stories;
	}

	/** The reports of a story, withdrawn ones as well, by number. */
	List<Long> reportsOf(long story) {
		return this.jdbc.sql("select article_id from story_report where story_id = :story order by article_id")
			.param("story", story)
			.query(Long.class)
			.list();
	}

	/** Those of some reports that can be read. */
	Set<Long> readableAmong(Collection<Long> articles) {
		return articles.isEmpty() ? Set.of()
				: new TreeSet<>(
						this.jdbc.sql("select id from article where id = any(:articles) and withdrawn_at is null")
							.param("articles", articles.toArray(Long[]::new))
							.query(Long.class)
							.list());
	}

	/** The newest reports of stories that can be read, each story's up to a number. */
	Map<Long, List<Long>> readableOf(Collection<Long> stories, int most) {
		return readableOf(stories, Long.MAX_VALUE, most);
	}

	/** The newest reports of a story that can be read, of those before a report. */
	List<Long> readableBefore(long story, long before, int most) {
		return readableOf(List.of(story), before, most).getOrDefault(story, List.of());
	}

	private Map<Long, List<Long>> readableOf(Collection<Long> stories, long before, int most) {
		Map<Long, List<Long>> readable = new HashMap<>();
		if (!stories.isEmpty()) {
			this.jdbc.sql("""
					select s.id, r.article_id
					from unnest(:stories) as s (id)
					cross join lateral (
					    select r.article_id
					    from story_report r join article a on a.id = r.article_id
					    where r.story_id = s.id and r.article_id < :before and a.withdrawn_at is null
					    order by r.article_id desc limit :most) r
					order by r.article_id
					""")
				.param("stories", stories.toArray(Long[]::new))
				.param("before", before)
				.param("most", most)
				.query((row) -> {
					readable.computeIfAbsent(row.getLong("id"), (id) -> new ArrayList<>())
						.add(row.getLong("article_id"));
				});
		}
		return readable;
	}

	/**
	 * The reports without a story that the machine takes to tell the same as one of
	 * these.
	 */
	List<Long> aloneBeside(Collection<Long> articles) {
		return this.jdbc.sql("""
				select beside from (
				    select other_id as beside from story_link where same and one_id = any(:articles)
				    union select one_id from story_link where same and other_id = any(:articles)) l
				join article a on a.id = beside and a.withdrawn_at is null
				where not exists (select from story_report r where r.article_id = beside)
				""").param("articles", articles.toArray(Long[]::new)).query(Long.class).list();
	}

	/** Puts reports into a story, from wherever they were. */
	void join(long story, Collection<Long> articles) {
		if (articles.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("""
					insert into story_report as r (article_id, story_id) select article, :story from unnest(:articles) as article
					on conflict (article_id) do update set story_id = excluded.story_id, joined_at = now()
					where r.story_id <> excluded.story_id
					""")
			.param("story", story)
			.param("articles", articles.toArray(Long[]::new))
			.update();
	}

	/** Takes reports out of their stories. */
	void leave(Collection<Long> articles) {
		this.jdbc.sql("delete from story_report where article_id = any(:articles)")
			.param("articles", articles.toArray(Long[]::new))
			.update();
	}

	/** Keeps links, except one that stands as somebody has judged it. */
	void keep(List<StoryLink> links) {
		if (!links.isEmpty()) {
			this.jdbc.sql("""
					insert into story_link (one_id, other_id, score, needed, same, ties, parts)
					select l.one, l.other, l.score, l.needed, l.same, l.ties::jsonb, l.parts::jsonb
					from unnest(:one, :other, :score, :needed, :same, :ties, :parts)
					         as l (one, other, score, needed, same, ties, parts)
					where not exists (select from story_verdict v join story_link k using (one_id, other_id)
					                  where v.one_id = l.one and v.other_id = l.other)
					on conflict (one_id, other_id) do update
					    set score = excluded.score, needed = excluded.needed, same = excluded.same,
					        ties = excluded.ties, parts = excluded.parts, found_at = now()
					""")
				.param("one", links.stream().map(StoryLink::one).toArray(Long[]::new))
				.param("other", links.stream().map(StoryLink::other).toArray(Long[]::new))
				.param("score", links.stream().map(StoryLink::score).toArray(Double[]::new))
				.param("needed", links.stream().map(StoryLink::needed).toArray(Double[]::new))
				.param("same", links.stream().map(StoryLink::same).toArray(Boolean[]::new))
				.param("ties",
						links.stream()
							.map((link) -> this.json.writeValueAsString(link.shared()))
							.toArray(String[]::new))
				.param("parts",
						links.stream().map((link) -> this.json.writeValueAsString(link.apart())).toArray(String[]::new))
				.update();
		}
	}

	/**
	 * Forgets the links of a report that nobody has judged; all of them where its text is
	 * taken down.
	 */
	void forgetLinks(long article) {
		this.jdbc.sql("""
				delete from story_link l
				where :article in (one_id, other_id)
				and (not exists (select from story_verdict v where v.one_id = l.one_id and v.other_id = l.other_id)
				     or exists (select from article a where a.id = :article and a.text_rule = 'taken-down'))
				""").param("article", article).update();
	}

	/** Forgets links, except those that somebody has judged. */
	void forgetLinks(Collection<Pair> pairs) {
		if (!pairs.isEmpty()) {
			this.jdbc.sql("""
					delete from story_link l using unnest(:one, :other) as p (one, other)
					where l.one_id = p.one and l.other_id = p.other
					and not exists (select from story_verdict v where v.one_id = l.one_id and v.other_id = l.other_id)
					""")
				.param("one", pairs.stream().map(Pair::one).toArray(Long[]::new))
				.param("other", pairs.stream().map(Pair::other).toArray(Long[]::new))
				.update();
		}
	}

	/** The newest other reports of the story of a report that can be read. */
	List<Long> companionsOf(long article, int most) {
		return this.jdbc.sql("""
				select o.article_id
				from story_report r
				join story_report o on o.story_id = r.story_id and o.article_id <> r.article_id
				join article a on a.id = o.article_id and a.withdrawn_at is null
				where r.article_id = :article
				order by o.article_id desc limit :most
				""").param("article", article).param("most", most).query(Long.class).list();
	}

	/**
	 * What can be read beside a report: the others of its story, those in other languages
	 * first, then what is near it and tells another story, the strongest link first.
	 * @param language the language of the report
	 * @param told the most of its story
	 * @param near the most that are near
	 */
	List<Neighbour> neighbours(long article, String language, int told, int near) {
		return this.jdbc.sql("""
				(select r.story_id as story, o.article_id as article, a.language <> :language as across,
				        count(*) over () as all
				 from story_report r
				 join story_report o on o.story_id = r.story_id and o.article_id <> r.article_id
				 join article a on a.id = o.article_id and a.withdrawn_at is null
				 where r.article_id = :article
				 order by a.language = :language, o.article_id limit :told)
				union all
				(select null, l.beside, false, 0
				 from (select other_id as beside, score, needed from story_link where one_id = :article
				       union all
				       select one_id, score, needed from story_link where other_id = :article) l
				 join article a on a.id = l.beside and a.withdrawn_at is null
				 where not exists (select from story_report r join story_report o on o.story_id = r.story_id
				                   where r.article_id = :article and o.article_id = l.beside)
				 order by l.score / greatest(l.needed, 1e-9) desc, l.beside limit :near)
				""")
			.param("article", article)
			.param("language", language)
			.param("told", told)
			.param("near", near)
			.query(Neighbour.class)
			.list();
	}

	/** The links among reports, strongest first. */
	List<StoryLink> linksAmong(Collection<Long> articles, int most) {
		return this.jdbc.sql(LINKS + """
				where l.one_id = any(:articles) and l.other_id = any(:articles)
				order by score / greatest(needed, 1e-9) desc, l.one_id, l.other_id limit :most
				""")
			.param("articles", articles.toArray(Long[]::new))
			.param("most", most)
			.query((row, number) -> link(row))
			.list();
	}

	/** All links among reports, without what ties and parts them. */
	List<StoryLink> scoresAmong(Collection<Long> articles) {
		return this.jdbc.sql("""
				select one_id, other_id, score, needed, same from story_link
				where one_id = any(:articles) and other_id = any(:articles)
				""").param("articles", articles.toArray(Long[]::new)).query((row, number) -> score(row)).list();
	}

	/** All links of a report, without what ties and parts them. */
	List<StoryLink> scoresOf(long article) {
		return this.jdbc.sql("""
				select one_id, other_id, score, needed, same from story_link where one_id = :article
				union all
				select one_id, other_id, score, needed, same from story_link where other_id = :article
				""").param("article", article).query((row, number) -> score(row)).list();
	}

	private static StoryLink score(ResultSet row) throws SQLException {
		return new StoryLink(row.getLong("one_id"), row.getLong("other_id"), row.getDouble("score"),
				row.getDouble("needed"), row.getBoolean("same"), List.of(), List.of());
	}

	/**
	 * Links that make one story, whether or not there is one, and that nobody has judged,
	 * the least sure first.
	 */
	List<StoryLink> undecided(int most) {
		return this.jdbc.sql(LINKS + """
				where l.same and v.one_id is null
				order by score / greatest(needed, 1e-9), l.one_id, l.other_id limit :most
				""").param("most", most).query((row, number) -> link(row)).list();
	}

	/** How two reports are linked, if they are. */
	Optional<StoryLink> link(long article, long other) {
		return linksAmong(List.of(article, other), 1).stream().findFirst();
	}

	private StoryLink link(ResultSet row) throws SQLException {
		return new StoryLink(row.getLong("one_id"), row.getLong("other_id"), row.getDouble("score"),
				row.getDouble("needed"), row.getBoolean("same"), this.json.readValue(row.getString("ties"), SHARED),
				this.json.readValue(row.getString("parts"), APART), row.getBoolean("one_changed"),
				row.getBoolean("other_changed"));
	}

	/** What was decided last on pairs of which one is among these reports. */
	Verdicts verdictsOn(Collection<Long> articles) {
		Set<Pair> same = new HashSet<>();
		Set<Pair> apart = new HashSet<>();
		if (!articles.isEmpty()) {
			this.jdbc.sql("""
					select one_id, other_id, same from story_verdict where one_id = any(:articles)
					union select one_id, other_id, same from story_verdict where other_id = any(:articles)
					""").param("articles", articles.toArray(Long[]::new)).query((row) -> {
				(row.getBoolean("same") ? same : apart).add(new Pair(row.getLong("one_id"), row.getLong("other_id")));
			});
		}
		return new Verdicts(same, apart);
	}

	/** The pairs of these reports that somebody parted, by the key of the verdicts. */
	Verdicts partedAmong(Collection<Long> articles) {
		Set<Pair> apart = new HashSet<>();
		this.jdbc.sql("""
				select one_id, other_id from story_verdict
				where one_id = any(:articles) and other_id = any(:articles) and not same
				""").param("articles", articles.toArray(Long[]::new)).query((row) -> {
			apart.add(new Pair(row.getLong("one_id"), row.getLong("other_id")));
		});
		return new Verdicts(Set.of(), apart);
	}

	/** Writes down a decision, with its verdict on each pair. */
	void decide(Decision decision) {
		this.jdbc.sql("""
				insert into story_decision (at, act, same, reports, others, by_name, by_role, reason)
				values (:at, :act, :same, :reports, :others, :name, :role, :reason)
				""")
			.param("at", OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC))
			.param("act", decision.act())
			.param("same", decision.same())
			.param("reports", decision.reports().toArray(Long[]::new))
			.param("others", decision.others().toArray(Long[]::new))
			.param("name", decision.byName())
			.param("role", decision.byRole())
			.param("reason", decision.reason())
			.update();
	}

	/** What was decided of these reports, newest first. */
	List<Decision> decisionsOn(Collection<Long> articles, int most) {
		return this.jdbc.sql("""
				select at, act, same, reports, others, by_name, by_role, reason from story_decision
				where reports && :articles or others && :articles
				order by id desc limit :most
				""")
			.param("articles", articles.toArray(Long[]::new))
			.param("most", most)
			.query((row, number) -> decision(row))
			.list();
	}

	private static Decision decision(ResultSet row) throws SQLException {
		return new Decision(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("act"),
				row.getBoolean("same"), List.of((Long[]) row.getArray("reports").getArray()),
				List.of((Long[]) row.getArray("others").getArray()), row.getString("by_name"), row.getString("by_role"),
				row.getString("reason"));
	}

	/** How the machine did where people judged: links that it had made, by verdict. */
	Companions.Judged judged() {
		return this.jdbc.sql("""
				select count(*) filter (where v.same) as confirmed, count(*) filter (where not v.same) as rejected
				from story_verdict v join story_link l using (one_id, other_id) where l.same
				""").query(Companions.Judged.class).single();
	}

	/**
	 * A story that there is, or was.
	 *
	 * @param mergedInto the story it became part of, or null
	 */
	record Standing(long id, @Nullable Long mergedInto) {
	}

	/**
	 * A story that became part of another.
	 *
	 * @param into the other
	 * @param at when
	 * @param reports those it had then
	 */
	record Part(long story, long into, Instant at, Set<Long> reports) {
	}

	/**
	 * A report beside another.
	 *
	 * @param story the story of both, or null where they tell different ones
	 * @param article the report
	 * @param across whether it is in another language, where the story is one
	 * @param all how many others the story has
	 */
	record Neighbour(@Nullable Long story, long article, boolean across, long all) {
	}

	/**
	 * A decision of a person.
	 *
	 * @param act {@code confirmed}, {@code rejected}, {@code merged} or {@code split}
	 * @param same whether each of the reports tells the same as each of the others
	 * @param byName as readers see it; null where the archive shows only roles
	 */
	record Decision(Instant at, String act, boolean same, List<Long> reports, List<Long> others,
			@Nullable String byName, String byRole, String reason) {
	}

}
