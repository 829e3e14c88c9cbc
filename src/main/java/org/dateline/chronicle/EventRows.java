package org.dateline.chronicle;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of events as the drawing makes them. */
@Repository
class EventRows {

	/** So many reports speak for an event. */
	private static final int MOST_SPEAKERS = 500;

	private static final int MOST_CANDIDATES = 200;

	/** So many reports of an event are asked for their story. */
	private static final int FEW_REPORTS = 12;

	private final JdbcClient jdbc;

	EventRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The events that reports tell of now, by report; after them those that they told of
	 * before their texts changed.
	 */
	Map<Long, List<Former>> toldBy(Collection<Long> articles) {
		Map<Long, List<Former>> told = new HashMap<>();
		this.jdbc.sql("""
				select article_id, type, edtf, countries, event_id, part_id, false as before from event_report
				where article_id = any(:articles)
				union all
				select b.article_id, b.type, b.edtf, b.countries, coalesce(e.merged_into, e.id), e.id, true
				from told_before b join event e on e.id = b.event_id
				where b.article_id = any(:articles)
				order by before, event_id, part_id
				""").param("articles", articles.toArray(Long[]::new)).query((row) -> {
			told.computeIfAbsent(row.getLong("article_id"), (id) -> new ArrayList<>())
				.add(new Former(found(row), row.getString("type"), row.getString("edtf"),
						List.of((String[]) row.getArray("countries").getArray())));
		});
		return told;
	}

	private static Found found(ResultSet row) throws SQLException {
		return new Found(row.getLong("event_id"), row.getLong("part_id"));
	}

	/** Forgets that reports tell of events. */
	void forget(Collection<Long> articles) {
		this.jdbc.sql("delete from event_report where article_id = any(:articles)")
			.param("articles", articles.toArray(Long[]::new))
			.update();
	}

	/** Forgets what reports told of before, as far as they tell of it again. */
	void forgetBefore(Collection<Long> articles) {
		this.jdbc.sql("""
				delete from told_before b using event_report r
				where b.article_id = any(:articles) and r.part_id = b.event_id and r.article_id = b.article_id
				""").param("articles", articles.toArray(Long[]::new)).update();
	}

	/**
	 * The events that one may be, rejected ones as well; what was merged leads to where
	 * it went. Each shares two countries with it.
	 * @param types the types it may have
	 * @param widest the most days of such an event
	 */
	List<Candidate> candidates(ToldEvent told, List<String> types, int widest) {
		return this.jdbc
			.sql("""
					select e.id as part_id, coalesce(e.merged_into, e.id) as event_id, e.type, e.edtf, e.first_day, e.last_day, e.countries,
					       e.place_id, e.people,
					       array(select r.article_id from event_report r where r.event_id = coalesce(e.merged_into, e.id)
					             limit :few) as articles
					from event e
					where e.first_day between :first::date - :widest - 1 and :last::date + 1 and e.last_day >= :first::date - 1
					  and e.type = any(:types) and e.countries && :countries::text[]
					  and (select count(*) from unnest(e.countries) c where c = any(:countries)) > 1
					order by e.reports desc, e.id limit :most
					""")
			.params(near(told, types, widest))
			.query((row, number) -> candidate(row))
			.list();
	}

	/**
	 * The events that people corrected and that one may be, as their reports tell them:
	 * another report may have the day from where these had it.
	 * @param types the types it may have
	 * @param widest the most days of such an event
	 */
	List<Candidate> corrected(ToldEvent told, List<String> types, int widest) {
		return this.jdbc
			.sql("""
					select distinct e.id as event_id, r.part_id, r.type, r.edtf, r.first_day, r.last_day, r.countries,
					       r.place_id, r.people,
					       array(select o.article_id from event_report o where o.event_id = e.id limit :few) as articles
					from event e join event_report r on r.event_id = e.id
					where e.corrected
					  and r.first_day between :first::date - :widest - 1 and :last::date + 1 and r.last_day >= :first::date - 1
					  and r.type = any(:types) and r.countries && :countries::text[]
					  and (select count(*) from unnest(r.countries) c where c = any(:countries)) > 1
					order by e.id, r.part_id limit :most
					""")
			.params(near(told, types, widest))
			.query((row, number) -> candidate(row))
			.list();
	}

	private static Map<String, Object> near(ToldEvent told, List<String> types, int widest) {
		return Map.of("first", Date.valueOf(told.first()), "last", Date.valueOf(told.last()), "widest", widest, "types",
				types.toArray(String[]::new), "countries", told.countries().toArray(String[]::new), "few", FEW_REPORTS,
				"most", MOST_CANDIDATES);
	}

	private static Candidate candidate(ResultSet row) throws SQLException {
		return new Candidate(found(row), told(row, false), List.of((Long[]) row.getArray("articles").getArray()));
	}

	private static ToldEvent told(ResultSet row, boolean byArticle) throws SQLException {
		return new ToldEvent(row.getString("type"), row.getString("edtf"), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class), List.of((String[]) row.getArray("countries").getArray()),
				byArticle, row.getObject("place_id", Long.class), List.of((Long[]) row.getArray("people").getArray()));
	}

	/** Makes an event. */
	Found found(ToldEvent told) {
		long event = this.jdbc.sql("""
				insert into event (type, edtf, first_day, last_day, countries, place_id, people)
				values (:type, :edtf, :first, :last, :countries, :place, :people) returning id
				""").params(parameters(told)).query(Long.class).single();
		return new Found(event, event);
	}

	/**
	 * Keeps that a report tells of an event, unless another sentence of it does.
	 * @param again whether it told the same of it before: people may have merged what two
	 * of its sentences tell, and then both are kept
	 * @param calledOff whether it says that the event will not take place, or did not
	 */
	void keep(Found found, long article, ToldEvent told, boolean again, boolean calledOff,
			DrawnReport.Evidence evidence) {
		this.jdbc
			.sql("""
					insert into event_report (event_id, part_id, article_id, type, edtf, first_day, last_day, countries, by_article,
					                          place_id, people, start, quote, sentence_start, sentence_end, called_off)
					select :event, :part, :article, :type, :edtf, :first, :last, :countries, :byArticle,
					       :place, :people, :start, :quote, :sentenceStart, :sentenceEnd, :calledOff
					where not exists (select from event_report r
					                  where r.event_id = :event and r.part_id = :part and r.article_id = :article
					                  and (not :again or r.type = :type and r.edtf = :edtf))
					on conflict do nothing
					""")
			.params(parameters(told))
			.param("event", found.event())
			.param("part", found.part())
			.param("article", article)
			.param("byArticle", told.byArticle())
			.param("again", again)
			.param("calledOff", calledOff)
			.param("start", evidence.start())
			.param("quote", evidence.quote())
			.param("sentenceStart", evidence.sentenceStart())
			.param("sentenceEnd", evidence.sentenceEnd())
			.update();
	}

	/** What the first sentence of one report that speaks of an event tells of it. */
	Optional<ToldEvent> toldOf(long event, long article) {
		return this.jdbc.sql("""
				select * from event_report where event_id = :event and article_id = :article
				order by sentence_start limit 1
				""")
			.param("event", event)
			.param("article", article)
			.query((row, number) -> told(row, row.getBoolean("by_article")))
			.optional();
	}

	/** What an event is now, in one line; nothing where it became part of another. */
	Optional<String> standing(long event) {
		return this.jdbc.sql("""
				select concat_ws(' ', state, corrected, type, edtf, countries, place_id, people, %s) from event e
				where id = :event and merged_into is null
				""".formatted(EventQueries.CALLED_OFF)).param("event", event).query(String.class).optional();
	}

	int countReports(long event) {
		return this.jdbc.sql("select count(distinct article_id) from event_report where event_id = :event")
			.param("event", event)
			.query(Integer.class)
			.single();
	}

	/** What reports tell of an event, they tell of another that it is part of now. */
	void merge(long event, long into) {
		move("event_id = :from", "part_id", Map.of("from", event, "into", into));
	}

	/** What was told of these events before they became part of one, is told of one. */
	void giveBack(Collection<Long> parts, long from, long event) {
		move("event_id = :from and part_id = any(:parts)", "part_id",
				Map.of("from", from, "into", event, "parts", parts.toArray(Long[]::new)));
	}

	/** What a report tells of an event, it tells of another. */
	void part(long article, long event, long own) {
		move("event_id = :from and article_id = :article", ":into",
				Map.of("from", event, "into", own, "article", article));
	}

	private void move(String which, String part, Map<String, ?> parameters) {
		this.jdbc
			.sql("""
					with moved as (delete from event_report where %s returning *)
					insert into event_report (event_id, part_id, article_id, type, edtf, first_day, last_day, countries, by_article,
					                          place_id, people, start, quote, sentence_start, sentence_end, called_off)
					select :into, %s, article_id, type, edtf, first_day, last_day, countries, by_article,
					       place_id, people, start, quote, sentence_start, sentence_end, called_off
					from moved order by part_id <> event_id, part_id on conflict do nothing
					"""
				.formatted(which, part))
			.params(parameters)
			.update();
	}

	/**
	 * An event that is part of another now, with those that had become part of it before.
	 */
	List<Long> partsOf(long event, long from) {
		return this.jdbc
			.sql("""
					with recursive part (id) as (
					    select :event::bigint
					    union
					    select d.event_id
					    from part p join event_decision d on d.into_id = p.id and d.act = 'merged'
					    join event e on e.id = d.event_id and e.merged_into = :from
					    where not exists (select from event_decision n
					                      where n.event_id = d.event_id and n.act in ('merged', 'unmerged') and n.id > d.id))
					select id from part
					""")
			.param("event", event)
			.param("from", from)
			.query(Long.class)
			.list();
	}

	/**
	 * The events that people took a report out of; what was merged leads to where it
	 * went. Where they merged the two again, that holds.
	 */
	Set<Long> partedFrom(long article) {
		return Set.copyOf(this.jdbc.sql("""
				select distinct coalesce(e.merged_into, e.id)
				from event_decision d join event e on e.id = d.event_id join event own on own.id = d.into_id
				where d.article_id = :article and coalesce(e.merged_into, e.id) <> coalesce(own.merged_into, own.id)
				""").param("article", article).query(Long.class).list());
	}

	/**
	 * What reports tell of an event, as long as only the machine says what it is; those
	 * that it was called off only where there are no others.
	 */
	List<ToldEvent> toldOf(long event) {
		return this.jdbc.sql("""
				select r.* from event_report r join event e on e.id = r.event_id
				where r.event_id = :event and e.state = 'proposed'
				  and r.called_off = (select bool_and(o.called_off) from event_report o where o.event_id = :event)
				order by r.article_id, r.sentence_start limit :most
				""")
			.param("event", event)
			.param("most", MOST_SPEAKERS)
			.query((row, number) -> told(row, row.getBoolean("by_article")))
			.list();
	}

	/** Says what an event is. */
	void describe(long event, ToldEvent told) {
		this.jdbc.sql("""
				update event
				set type = :type, edtf = :edtf, first_day = :first, last_day = :last, countries = :countries,
				    place_id = :place, people = :people
				where id = :event
				""").params(parameters(told)).param("event", event).update();
	}

	private static Map<String, @Nullable Object> parameters(ToldEvent told) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("type", told.type());
		parameters.put("edtf", told.edtf());
		parameters.put("first", Date.valueOf(told.first()));
		parameters.put("last", Date.valueOf(told.last()));
		parameters.put("countries", told.countries().toArray(String[]::new));
		parameters.put("place", told.place());
		parameters.put("people", told.people().toArray(Long[]::new));
		return parameters;
	}

	/**
	 * Which event is told of.
	 *
	 * @param event its number, or that of the one that it is part of
	 * @param part its number
	 */
	record Found(long event, long part) {
	}

	/**
	 * An event that another may be.
	 *
	 * @param articles some of the reports that tell of it
	 */
	record Candidate(Found found, ToldEvent told, List<Long> articles) {
	}

	/**
	 * What a report told before it was drawn from again.
	 *
	 * @param found the event it was found to tell of
	 * @param type what happened
	 * @param edtf when
	 * @param countries between whom
	 */
	record Former(Found found, String type, String edtf, List<String> countries) {

		/** Whether it tells the same now. */
		boolean is(ToldEvent told) {
			return this.type.equals(told.type()) && this.edtf.equals(told.edtf())
					&& told.sharedCountries(this.countries) > 1;
		}

	}

}
