package org.dateline.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dateline.chronicle.Disagreements.Claim;
import org.dateline.chronicle.Disagreements.Group;
import org.dateline.chronicle.Disagreements.Subject;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the reports tell of two countries: dated events, and figures, each with its words.
 * Who is named in them is in {@link Authorities}. Nothing of a withdrawn report is here,
 * and what is listed of a pair has no event that people rejected.
 */
@Repository
public class Chronicle {

	private static final String EVENT = """
			select e.id, e.type, e.edtf, e.state, e.corrected, e.countries, e.place_id, e.people, e.reports,
			       array(select distinct d.language from event_report r join drawn_report d on d.article_id = r.article_id
			             where r.event_id = e.id order by 1) as languages,
			       e.state = 'proposed'
			         and not exists (select from event_report r join drawn_report d on d.article_id = r.article_id
			                         where r.event_id = e.id and d.last_day >= e.first_day) as announced,
			       e.state = 'proposed'
			         and exists (select from event_report r join drawn_report d on d.article_id = r.article_id
			                     where r.event_id = e.id and r.called_off
			                       and not exists (select from event_report l join drawn_report m on m.article_id = l.article_id
			                                       where l.event_id = e.id and not l.called_off
			                                         and m.first_day > d.last_day)) as called_off
			from event e where\s""";

	/** Of the figures that one query chooses those that another condition does. */
	private static final String QUOTED_FIGURE = """
			select c.*, r.published_edtf,
			       substr(a.text, c.sentence_start + 1, c.sentence_end - c.sentence_start) as sentence
			from (%s) c
			join article a on a.id = c.article_id
			join article_revision r on r.article_id = c.article_id
			where %s
			order by c.measure, c.place
			""";

	/** Of a measure those of the latest time first. */
	private static final String LEDGER = """
			g.measure, coalesce(g.period_last, nullif(d.last_day, 'infinity'), d.first_day) desc,
			g.article_id desc, g.start""";

	/**
	 * What a figure is ordered by where its time is not known; the day of its report is
	 * only looked up then.
	 */
	private static final String LATEST = """
			coalesce(g.period_last, (select coalesce(nullif(d.last_day, 'infinity'), d.first_day)
			                         from drawn_report d where d.article_id = g.article_id)) desc,
			g.article_id desc, g.start""";

	private static final int MOST_COMPARED = 20_000;

	private final JdbcClient jdbc;

	private final Authorities authorities;

	Chronicle(JdbcClient jdbc, Authorities authorities) {
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
	 * Events of a pair that only reports in the filter's languages or of its sources tell
	 * of, the latest first.
	 */
	public List<Event> eventsOnlyOf(CountryPair pair, ChronicleFilter filter, int most, Locale locale) {
		return events(Conditions.onEventsOnlyOf(pair, filter), "e.first_day desc, e.id desc", 0, most, locale);
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
		List<EventRow> rows = this.jdbc.sql(EVENT + "e.id = :id")
			.param("id", id)
			.query((row, number) -> EventRow.read(row))
			.list();
		return named(rows, locale).stream().findFirst();
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
					                                order by r.called_off desc, d.first_day, r.article_id) as place
					      from event_report r join drawn_report d on d.article_id = r.article_id
					      where r.event_id = any(:events)) c
					join article a on a.id = c.article_id
					where c.place <= :most order by c.event_id, c.place
					""").param("events", events.toArray(Long[]::new)).param("most", most).query((row) -> {
				reports.computeIfAbsent(row.getLong("event_id"), (id) -> new ArrayList<>()).add(report(row));
			});
		}
		return reports;
	}

	private static EventReport report(ResultSet row) throws SQLException {
		return new EventReport(row.getLong("event_id"), row.getLong("article_id"), row.getString("language"),
				row.getString("type"), EdtfDate.parse(row.getString("edtf")), row.getBoolean("by_article"),
				row.getBoolean("called_off"), quoted(row));
	}

	private static Quoted quoted(ResultSet row) throws SQLException {
		return Quoted.of(row.getString("sentence"), row.getInt("sentence_start"), row.getInt("start"),
				row.getString("quote"));
	}

	/**
	 * Figures of a pair, measure after measure, of each those of the latest time first.
	 * @param offset so many are passed over
	 * @param most at most so many
	 */
	public List<StatedFigure> figures(CountryPair pair, ChronicleFilter filter, int offset, int most) {
		return figures(Conditions.onFigures(pair, filter), offset, most);
	}

	/** Figures of a pair, each once whoever else gives it, in the same order. */
	public List<StatedFigure> figuresGiven(CountryPair pair, ChronicleFilter filter, int most) {
		return figuresGiven(Conditions.onFigures(pair, filter), most);
	}

	/**
	 * Figures of a pair that only reports in the filter's languages or of its sources
	 * give, each once, in the same order.
	 */
	public List<StatedFigure> figuresOnlyOf(CountryPair pair, ChronicleFilter filter, int most) {
		return figuresGiven(Conditions.onFiguresOnlyOf(pair, filter), most);
	}

	private List<StatedFigure> figuresGiven(Conditions conditions, int most) {
		conditions.with("most", most);
		return this.jdbc.sql(QUOTED_FIGURE.formatted("""
				select * from (
				    select g.*, d.language, row_number() over (order by %1$s) as place,
				           row_number() over (partition by g.measure, g.change, g.value, g.unit, g.period
				                              order by %1$s) as giver
				    from figure g join drawn_report d on d.article_id = g.article_id
				    where %2$s) given
				where giver = 1 order by place limit :most""".formatted(LEDGER, conditions.sql()), "true"))
			.params(conditions.parameters())
			.query((row, number) -> figure(row))
			.list();
	}

	private List<StatedFigure> figures(Conditions conditions, int offset, int most) {
		conditions.with("offset", offset).with("most", most);
		return this.jdbc.sql(QUOTED_FIGURE.formatted("""
				select g.*, d.language, row_number() over (order by %1$s) as place
				from figure g join drawn_report d on d.article_id = g.article_id
				where %2$s order by %1$s offset :offset limit :most""".formatted(LEDGER, conditions.sql()), "true"))
			.params(conditions.parameters())
			.query((row, number) -> figure(row))
			.list();
	}

	private static StatedFigure figure(ResultSet row) throws SQLException {
		String published = row.getString("published_edtf");
		return new StatedFigure(row.getLong("article_id"), row.getString("language"),
				(published != null) ? EdtfDate.parse(published) : null, row.getString("measure"),
				row.getBoolean("change"), row.getBigDecimal("value"), row.getBigDecimal("up_to"), row.getString("unit"),
				row.getString("approximation"), period(row), speaker(row),
				List.of((String[]) row.getArray("countries").getArray()), row.getBoolean("by_article"), quoted(row));
	}

	private static StatedFigure.@Nullable Period period(ResultSet row) throws SQLException {
		String period = row.getString("period");
		return (period == null) ? null : new StatedFigure.Period(EdtfDate.parse(period), row.getString("period_basis"),
				row.getString("period_quote"), row.getInt("period_start"));
	}

	private static StatedFigure.@Nullable Speaker speaker(ResultSet row) throws SQLException {
		String speaker = row.getString("speaker");
		return (speaker == null) ? null : new StatedFigure.Speaker(speaker, row.getInt("speaker_start"),
				row.getObject("speaker_id", Long.class));
	}

	/** The figures, with their reports where the conditions ask for anything of these. */
	private static String tables(Conditions conditions) {
		return conditions.isOfReports() ? "figure g join drawn_report d on d.article_id = g.article_id" : "figure g";
	}

	/** How many figures of each measure a pair has, the most first. */
	public List<MeasureCount> measures(CountryPair pair, ChronicleFilter filter) {
		Conditions conditions = Conditions.onFigures(pair, filter);
		return this.jdbc.sql("""
				select g.measure, count(*)::int as figures from %s where %s group by 1 order by 2 desc, 1
				""".formatted(tables(conditions), conditions.sql()))
			.params(conditions.parameters())
			.query(MeasureCount.class)
			.list();
	}

	/**
	 * The figures of some measures that are of a known time, for a chart; of each the
	 * latest. Changes are not among them.
	 * @param most at most so many of each measure
	 */
	public Map<String, List<FigurePoint>> points(CountryPair pair, ChronicleFilter filter, int most) {
		Conditions conditions = Conditions.onFigures(pair, filter).with("most", most);
		Map<String, List<FigurePoint>> points = new LinkedHashMap<>();
		this.jdbc.sql("""
				select p.*, r.language from (
				    select g.measure, g.value, g.up_to, g.unit, g.approximation, g.period, g.article_id,
				           row_number() over (partition by g.measure
				                              order by g.period_last desc, g.article_id desc, g.start) as place
				    from %s
				    where %s and not g.change and g.period_first is not null and g.period_last is not null) p
				join drawn_report r on r.article_id = p.article_id
				where p.place <= :most order by p.measure, p.place
				""".formatted(tables(conditions), conditions.sql())).params(conditions.parameters()).query((row) -> {
			points.computeIfAbsent(row.getString("measure"), (measure) -> new ArrayList<>())
				.add(new FigurePoint(EdtfDate.parse(row.getString("period")), row.getBigDecimal("value"),
						row.getBigDecimal("up_to"), row.getString("unit"), row.getString("approximation"),
						row.getString("language")));
		});
		return points;
	}

	/**
	 * The latest figures of each of some measures.
	 * @param most at most so many of each
	 */
	public Map<String, List<StatedFigure>> latestOfEach(CountryPair pair, ChronicleFilter filter, int most) {
		Conditions conditions = Conditions.onFigures(pair, filter).with("most", most);
		Map<String, List<StatedFigure>> latest = new LinkedHashMap<>();
		this.jdbc.sql(QUOTED_FIGURE.formatted("""
				select l.*, m.language
				from (select g.*, row_number() over (partition by g.measure order by %s) as place
				      from %s where %s) l
				join drawn_report m on m.article_id = l.article_id
				where l.place <= :most""".formatted(LATEST, tables(conditions), conditions.sql()), "true"))
			.params(conditions.parameters())
			.query((row, number) -> figure(row))
			.list()
			.forEach((figure) -> latest.computeIfAbsent(figure.measure(), (measure) -> new ArrayList<>()).add(figure));
		return latest;
	}

	/**
	 * Figures of a pair that cannot all be right: one measure, one time. Only those that
	 * are returned are read from their texts.
	 * @param most of so many times of a measure the figures are returned, of further ones
	 * only how many there are
	 */
	public List<Disagreement> disagreements(CountryPair pair, ChronicleFilter filter, int most) {
		List<Group> groups = Disagreements.among(claims(pair, filter), most);
		Map<Claim, StatedFigure> figures = figures(groups.stream().flatMap((group) -> group.shown().stream()).toList());
		return groups.stream()
			.map((group) -> new Disagreement(group.subject().measure(), EdtfDate.parse(group.subject().period()),
					group.total(),
					group.shown().stream().flatMap((claim) -> Stream.ofNullable(figures.get(claim))).toList()))
			.toList();
	}

	/** Figures of a known time of which another says something else, by their values. */
	private List<Claim> claims(CountryPair pair, ChronicleFilter filter) {
		Conditions conditions = Conditions.onFigures(pair, filter).with("most", MOST_COMPARED);
		return this.jdbc
			.sql("""
					select * from (
					    select g.measure, g.change, g.unit, g.period, g.value, g.up_to, g.approximation, g.article_id, g.start,
					           min(g.value) over same as lowest, max(g.value) over same as highest
					    from %s
					    where %s and g.period is not null
					    window same as (partition by g.measure, g.change, g.unit, g.period)) f
					where lowest < highest order by measure, period desc, change, unit, value, article_id, start limit :most
					"""
				.formatted(tables(conditions), conditions.sql()))
			.params(conditions.parameters())
			.query((row, number) -> claim(row))
			.list();
	}

	private static Claim claim(ResultSet row) throws SQLException {
		return new Claim(
				new Subject(row.getString("measure"), row.getBoolean("change"), row.getString("unit"),
						row.getString("period")),
				row.getBigDecimal("value"), row.getBigDecimal("up_to"), row.getString("approximation"),
				row.getLong("article_id"), row.getInt("start"));
	}

	private Map<Claim, StatedFigure> figures(List<Claim> claims) {
		Map<Place, StatedFigure> read = new HashMap<>();
		this.jdbc.sql(QUOTED_FIGURE.formatted("""
				select g.*, d.language, 1 as place
				from unnest(:articles, :starts) as w (article_id, start)
				join figure g on g.article_id = w.article_id and g.start = w.start
				join drawn_report d on d.article_id = g.article_id""", "true"))
			.param("articles", claims.stream().map(Claim::article).toArray(Long[]::new))
			.param("starts", claims.stream().map(Claim::start).toArray(Integer[]::new))
			.query((row) -> {
				read.put(new Place(row.getLong("article_id"), row.getInt("start")), figure(row));
			});
		Map<Claim, StatedFigure> figures = new HashMap<>();
		for (Claim claim : claims) {
			StatedFigure figure = read.get(new Place(claim.article(), claim.start()));
			if (figure != null) {
				figures.put(claim, figure);
			}
		}
		return figures;
	}

	/** Where a figure stands. */
	private record Place(long article, int start) {
	}

	/** The measures that there can be figures of, in the order of their file. */
	public static Set<String> allMeasures() {
		return Measures.load().ids();
	}

	/** The types that events can have, in the order of their file. */
	public static Set<String> allTypes() {
		return EventTypes.load().ids();
	}

	/** What a measure is called in a language. */
	public static String measure(String measure, Locale locale) {
		return Measures.load().label(measure, locale);
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
