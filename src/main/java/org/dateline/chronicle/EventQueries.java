package org.dateline.chronicle;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The dated events of two countries, each with the reports that tell of it. Who took part
 * is in {@link Authorities}. Nothing of a withdrawn report is here, and what is listed of
 * a pair has no event that people rejected.
 */
@Repository
public class EventQueries {

	/**
	 * Of an event e: whether the latest that its reports say is that it is called off.
	 */
	static final String CALLED_OFF = """
			e.state = 'proposed'
			  and exists (select from event_report r join drawn_report d on d.article_id = r.article_id
			              where r.event_id = e.id and r.called_off
			                and not exists (select from event_report l join drawn_report m on m.article_id = l.article_id
			                                where l.event_id = e.id and not l.called_off
			                                  and m.first_day > d.last_day))""";

	private static final String EVENT = """
			select e.id, e.type, e.edtf, e.state, e.corrected, e.countries, e.place_id, e.people, e.reports,
			       array(select distinct d.language from event_report r join drawn_report d on d.article_id = r.article_id
			             where r.event_id = e.id order by 1) as languages,
			       e.state = 'proposed'
			         and not exists (select from event_report r join drawn_report d on d.article_id = r.article_id
			                         where r.event_id = e.id and d.last_day >= e.first_day) as announced,
			       %s as called_off
			from event e where\s"""
		.formatted(CALLED_OFF);

	private final JdbcClient jdbc;

	private final Authorities authorities;

	EventQueries(JdbcClient jdbc, Authorities authorities) {
		this.jdbc = jdbc;
		this.authorities = authorities;
	}

	/**
	 * Events of a pair, the latest first.
	 * @param offset so many are passed over
	 * @param most at most so many
	 */
	public List<Event> events(CountryPair pair, ChronicleFilter filter, int offset, int most, Locale locale) {
		return events(Conditions.onEvents(pair, filter), "e.first_day desc, e.id desc", offset, most, locale);
	}

	/** Events of a pair, the first first. */
	public List<Event> eventsInOrder(CountryPair pair, ChronicleFilter filter, int offset, int most, Locale locale) {
		return events(Conditions.onEvents(pair, filter), "e.first_day, e.id", offset, most, locale);
	}

	/**
	 * How many events of a pair each of some tells of, and the latest of those that
	 * nobody else does. Who tells of none is left out.
	 * @param tellers language tags, or addresses of sources
	 * @param most at most so many events of each
	 */
	public Map<String, ToldBy<Event>> toldBy(CountryPair pair, Teller teller, Collection<String> tellers, int most,
			Locale locale) {
		Conditions conditions = Conditions.onEvents(pair, ChronicleFilter.ALL)
			.with("tellers", tellers.toArray(String[]::new));
		Map<String, Integer> counts = new HashMap<>();
		Map<String, List<Long>> alone = new HashMap<>();
		this.jdbc.sql("""
				with told as materialized (
				    select distinct e.id, e.first_day, d.article_id, d.language
				    from event e join event_report r on r.event_id = e.id
				    join drawn_report d on d.article_id = r.article_id
				    where %s),
				tellers as (%s)
				select teller, count(*)::int as events,
				       array_agg(id order by first_day desc, id desc) filter (where by_it = by_all) as alone
				from (select t.id, t.first_day, k.teller, count(*) as by_it, w.by_all
				      from told t join tellers k on k.article_id = t.article_id
				      join (select id, count(*) as by_all from told group by id) w on w.id = t.id
				      group by t.id, t.first_day, k.teller, w.by_all) e
				group by teller
				""".formatted(conditions.sql(), teller.reports())).params(conditions.parameters()).query((row) -> {
			counts.put(row.getString("teller"), row.getInt("events"));
			Array ids = row.getArray("alone");
			alone.put(row.getString("teller"),
					(ids != null) ? Stream.of((Long[]) ids.getArray()).limit(most).toList() : List.of());
		});
		Map<Long, Event> events = new HashMap<>();
		events(alone.values().stream().flatMap(List::stream).toList(), locale)
			.forEach((event) -> events.put(event.id(), event));
		return ToldBy.each(counts, alone, events);
	}

	private List<Event> events(Conditions conditions, String order, int offset, int most, Locale locale) {
		conditions.with("offset", offset).with("most", most);
		List<EventRow> rows = this.jdbc
			.sql(EVENT + conditions.sql() + " order by " + order + " offset :offset limit :most")
			.params(conditions.parameters())
			.query((row, number) -> EventRow.read(row))
			.list();
		return named(rows, locale);
	}

	/** An event, whatever was decided of it; without reports where it was merged. */
	public Optional<Event> find(long id, Locale locale) {
		return events(List.of(id), locale).stream().findFirst();
	}

	private List<Event> events(Collection<Long> ids, Locale locale) {
		return named(this.jdbc.sql(EVENT + "e.id = any(:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, number) -> EventRow.read(row))
			.list(), locale);
	}

	/**
	 * Events that only the machine knows of, those that most reports tell of first.
	 * @param pair of these countries alone, or null
	 */
	public List<Event> undecided(@Nullable CountryPair pair, int most, Locale locale) {
		String of = (pair != null) ? " and e.countries @> :pair::text[]" : "";
		List<EventRow> rows = this.jdbc
			.sql(EVENT + "e.state = 'proposed' and e.merged_into is null and e.reports > 0" + of
					+ " order by e.reports desc, e.id limit :most")
			.param("pair", (pair != null) ? pair.codes().toArray(String[]::new) : new String[0])
			.param("most", most)
			.query((row, number) -> EventRow.read(row))
			.list();
		return named(rows, locale);
	}

	private List<Event> named(List<EventRow> rows, Locale locale) {
		Set<Long> named = new LinkedHashSet<>();
		rows.forEach((row) -> named.addAll(row.named()));
		Map<Long, Authority> authorities = this.authorities.of(named, locale);
		return rows.stream().map((row) -> row.event(authorities)).toList();
	}

	/** How many events of a pair there are. */
	public int countEvents(CountryPair pair, ChronicleFilter filter) {
		Conditions conditions = Conditions.onEvents(pair, filter);
		return this.jdbc.sql("select count(*) from event e where " + conditions.sql())
			.params(conditions.parameters())
			.query(Integer.class)
			.single();
	}

	/** How many events of each type there are of the same days, in order. */
	public List<EventCount> countEventsByDays(CountryPair pair, ChronicleFilter filter) {
		Conditions conditions = Conditions.onEvents(pair, filter);
		return this.jdbc.sql("""
				select e.first_day as first, e.last_day as last, e.type, count(*)::int as events,
				       sum(e.reports)::int as reports
				from event e where %s group by 1, 2, 3 order by 1, 2, 3
				""".formatted(conditions.sql())).params(conditions.parameters()).query(EventCount.class).list();
	}

	/**
	 * The reports that tell of these events, by event, with their sentences; of each
	 * event those that it was called off, then the earliest first.
	 * @param most at most so many of each event
	 */
	public Map<Long, List<EventReport>> reportsOf(Collection<Long> events, int most) {
		Map<Long, List<EventReport>> reports = new LinkedHashMap<>();
		if (!events.isEmpty()) {
			this.jdbc.sql("""
					select c.*, substr(a.text, c.sentence_start + 1, c.sentence_end - c.sentence_start) as sentence
					from (select r.*, d.language,
					             row_number() over (partition by r.event_id
					                                order by r.called_off desc, d.first_day, r.article_id,
					                                         r.sentence_start) as place
					      from (select distinct on (event_id, article_id, sentence_start) *
					            from event_report where event_id = any(:events)
					            order by event_id, article_id, sentence_start, part_id <> event_id, part_id) r
					      join drawn_report d on d.article_id = r.article_id) c
					join article a on a.id = c.article_id
					where c.place <= :most order by c.event_id, c.place
					""").param("events", events.toArray(Long[]::new)).param("most", most).query((row) -> {
				reports.computeIfAbsent(row.getLong("event_id"), (id) -> new ArrayList<>()).add(report(row));
			});
		}
		return reports;
	}

	/**
	 * The numbers of all reports that tell of these events, by event, the earliest first.
	 */
	public Map<Long, List<Long>> articlesOf(Collection<Long> events) {
		Map<Long, List<Long>> articles = new HashMap<>();
		this.jdbc.sql("""
				select distinct r.event_id, r.article_id, d.first_day
				from event_report r join drawn_report d on d.article_id = r.article_id
				where r.event_id = any(:events) order by d.first_day, r.article_id
				""").param("events", events.toArray(Long[]::new)).query((row) -> {
			articles.computeIfAbsent(row.getLong("event_id"), (id) -> new ArrayList<>()).add(row.getLong("article_id"));
		});
		return articles;
	}

	/**
	 * The sentences that tell of events with somebody or somewhere, one of each event.
	 */
	List<EventReport> naming(long authority, int most) {
		return this.jdbc.sql("""
				select c.*, substr(a.text, c.sentence_start + 1, c.sentence_end - c.sentence_start) as sentence
				from (select distinct on (r.event_id) r.*, d.language
				      from event_report r join drawn_report d on d.article_id = r.article_id
				      where r.people @> array[:id]::bigint[] or r.place_id = :id
				      order by r.event_id desc, d.first_day, r.article_id, r.sentence_start limit :most) c
				join article a on a.id = c.article_id order by c.event_id desc
				""").param("id", authority).param("most", most).query((row, number) -> report(row)).list();
	}

	/**
	 * The events that became part of one, the last one first, as far as it is known with
	 * which sentences.
	 */
	public List<Event> partsOf(long id, int most, Locale locale) {
		List<Long> parts = this.jdbc.sql("""
				select e.id from event e join event_decision d on d.event_id = e.id and d.act = 'merged'
				where e.merged_into = :id
				  and exists (select from event_report r where r.part_id = e.id and r.part_id <> r.event_id)
				group by e.id order by max(d.id) desc limit :most
				""").param("id", id).param("most", most).query(Long.class).list();
		return parts.isEmpty() ? List.of()
				: events(parts, locale).stream()
					.sorted(Comparator.comparingInt((event) -> parts.indexOf(event.id())))
					.toList();
	}

	/** The event that one became part of. */
	public Optional<Long> mergedInto(long id) {
		return this.jdbc.sql("select merged_into from event where id = :id and merged_into is not null")
			.param("id", id)
			.query(Long.class)
			.optional();
	}

	/** Why it was decided that there was no such event, if it was. */
	public Optional<Rejection> rejection(long id) {
		return this.jdbc
			.sql("""
					select e.countries, d.at, d.reason
					from event e join lateral (select at, reason from event_decision
					                           where event_id = e.id and act = 'rejected' order by id desc limit 1) d on true
					where e.id = :id and e.state = 'rejected' and e.merged_into is null
					""")
			.param("id", id)
			.query((row, number) -> new Rejection(List.of((String[]) row.getArray("countries").getArray()),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("reason")))
			.optional();
	}

	/**
	 * That there was no such event.
	 *
	 * @param countries between whom it was said to be
	 * @param at when that was decided
	 * @param reason why
	 */
	public record Rejection(List<String> countries, Instant at, String reason) {

		public Rejection {
			countries = List.copyOf(countries);
		}

	}

	private static EventReport report(ResultSet row) throws SQLException {
		return new EventReport(row.getLong("event_id"), row.getLong("article_id"), row.getString("language"),
				row.getString("type"), EdtfDate.parse(row.getString("edtf")), row.getBoolean("by_article"),
				row.getBoolean("called_off"), Quoted.read(row));
	}

	/** An event as it is kept, its names by number. */
	private record EventRow(long id, String type, String edtf, String state, boolean corrected, List<String> countries,
			@Nullable Long place, List<Long> people, int reports, List<String> languages, boolean announced,
			boolean calledOff) {

		static EventRow read(ResultSet row) throws SQLException {
			return new EventRow(row.getLong("id"), row.getString("type"), row.getString("edtf"), row.getString("state"),
					row.getBoolean("corrected"), List.of((String[]) row.getArray("countries").getArray()),
					row.getObject("place_id", Long.class), List.of((Long[]) row.getArray("people").getArray()),
					row.getInt("reports"), List.of((String[]) row.getArray("languages").getArray()),
					row.getBoolean("announced"), row.getBoolean("called_off"));
		}

		List<Long> named() {
			List<Long> named = new ArrayList<>(this.people);
			if (this.place != null) {
				named.add(this.place);
			}
			return named;
		}

		Event event(Map<Long, Authority> authorities) {
			List<Authority> participants = new ArrayList<>();
			for (long person : this.people) {
				Authority participant = authorities.get(person);
				if (participant != null && !participants.contains(participant)) {
					participants.add(participant);
				}
			}
			return new Event(this.id, this.type, EdtfDate.parse(this.edtf), Event.State.of(this.state), this.corrected,
					this.countries, (this.place != null) ? authorities.get(this.place) : null, participants,
					this.reports, this.languages, this.announced, this.calledOff);
		}

	}

}
