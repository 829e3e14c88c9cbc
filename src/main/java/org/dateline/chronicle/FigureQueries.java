package org.dateline.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
 * The figures that the reports on two countries give, each with its words. Nothing of a
 * withdrawn report is here.
 */
@Repository
public class FigureQueries {

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

	private static final int CLAIMS_AT_ONCE = 10_000;

	private final JdbcClient jdbc;

	FigureQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Figures of a pair, measure after measure, of each those of the latest time first.
	 * @param offset so many are passed over
	 * @param most at most so many
	 */
	public List<StatedFigure> figures(CountryPair pair, ChronicleFilter filter, int offset, int most) {
		Conditions conditions = Conditions.onFigures(pair, filter).with("offset", offset).with("most", most);
		return this.jdbc.sql(QUOTED_FIGURE.formatted("""
				select g.*, d.language, row_number() over (order by %1$s) as place
				from figure g join drawn_report d on d.article_id = g.article_id
				where %2$s order by %1$s offset :offset limit :most""".formatted(LEDGER, conditions.sql()), "true"))
			.params(conditions.parameters())
			.query((row, number) -> figure(row))
			.list();
	}

	/** Figures of a pair, each once whoever else gives it, in the same order. */
	public List<StatedFigure> figuresGiven(CountryPair pair, ChronicleFilter filter, int most) {
		Conditions conditions = Conditions.onFigures(pair, filter).with("most", most);
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

	/**
	 * How many figures of a pair each of some gives, and the first of those that nobody
	 * else does, each once and in the same order. Who gives none is left out.
	 * @param tellers language tags, or addresses of sources
	 * @param most at most so many figures of each
	 */
	public Map<String, ToldBy<StatedFigure>> givenBy(CountryPair pair, Teller teller, Collection<String> tellers,
			int most) {
		Conditions conditions = Conditions.onFigures(pair, ChronicleFilter.ALL)
			.with("tellers", tellers.toArray(String[]::new));
		Map<String, Integer> counts = new HashMap<>();
		Map<String, List<Place>> alone = new HashMap<>();
		this.jdbc.sql("""
				with told as materialized (
				    select g.article_id, g.start, d.language,
				           dense_rank() over (order by g.measure, g.change, g.value, g.unit, g.period) as said,
				           row_number() over (order by %s) as place
				    from figure g join drawn_report d on d.article_id = g.article_id
				    where %s),
				tellers as (%s)
				select teller, sum(by_it)::int as figures,
				       array_agg(article_id order by place) filter (where by_it = by_all) as articles,
				       array_agg(start order by place) filter (where by_it = by_all) as starts
				from (select w.*, s.teller, s.by_it
				      from (select said, count(*) as by_all, min(place) as place,
				                   (array_agg(article_id order by place))[1] as article_id,
				                   (array_agg(start order by place))[1] as start
				            from told group by said) w
				      join (select t.said, k.teller, count(*) as by_it
				            from told t join tellers k on k.article_id = t.article_id
				            group by t.said, k.teller) s on s.said = w.said) f
				group by teller
				""".formatted(LEDGER, conditions.sql(), teller.reports()))
			.params(conditions.parameters())
			.query((row) -> {
				counts.put(row.getString("teller"), row.getInt("figures"));
				alone.put(row.getString("teller"), places(row, most));
			});
		return ToldBy.each(counts, alone, at(alone.values().stream().flatMap(List::stream).toList()));
	}

	private static List<Place> places(ResultSet row, int most) throws SQLException {
		List<Place> places = new ArrayList<>();
		if (row.getArray("articles") != null) {
			Long[] articles = (Long[]) row.getArray("articles").getArray();
			Integer[] starts = (Integer[]) row.getArray("starts").getArray();
			for (int i = 0; i < Math.min(articles.length, most); i++) {
				places.add(new Place(articles[i], starts[i]));
			}
		}
		return places;
	}

	private static StatedFigure figure(ResultSet row) throws SQLException {
		String published = row.getString("published_edtf");
		return new StatedFigure(row.getLong("article_id"), row.getString("language"),
				(published != null) ? EdtfDate.parse(published) : null, row.getString("measure"),
				row.getBoolean("change"), row.getBigDecimal("value"), row.getBigDecimal("up_to"), row.getString("unit"),
				row.getString("approximation"), period(row), speaker(row),
				List.of((String[]) row.getArray("countries").getArray()), row.getBoolean("by_article"),
				Quoted.read(row));
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
		Disagreements among = new Disagreements(most);
		claims(pair, filter, among::add);
		List<Group> groups = among.found();
		Map<Place, StatedFigure> figures = at(
				groups.stream().flatMap((group) -> group.shown().stream()).map(Place::of).toList());
		return groups.stream()
			.map((group) -> new Disagreement(group.subject().measure(), EdtfDate.parse(group.subject().period()),
					group.total(),
					group.shown()
						.stream()
						.flatMap((claim) -> Stream.ofNullable(figures.get(Place.of(claim))))
						.toList()))
			.toList();
	}

	/** Figures of a known time of which another says something else, by their values. */
	private void claims(CountryPair pair, ChronicleFilter filter, Consumer<Claim> each) {
		Conditions conditions = Conditions.onFigures(pair, filter);
		this.jdbc
			.sql("""
					select * from (
					    select g.measure, g.change, g.unit, g.period, g.value, g.up_to, g.approximation, g.article_id, g.start,
					           min(g.value) over same as lowest, max(g.value) over same as highest
					    from %s
					    where %s and g.period is not null
					    window same as (partition by g.measure, g.change, g.unit, g.period)) f
					where lowest < highest order by measure, period desc, change, unit, value, article_id, start
					"""
				.formatted(tables(conditions), conditions.sql()))
			.params(conditions.parameters())
			.withFetchSize(CLAIMS_AT_ONCE)
			.query((row) -> {
				each.accept(claim(row));
			});
	}

	private static Claim claim(ResultSet row) throws SQLException {
		return new Claim(
				new Subject(row.getString("measure"), row.getBoolean("change"), row.getString("unit"),
						row.getString("period")),
				row.getBigDecimal("value"), row.getBigDecimal("up_to"), row.getString("approximation"),
				row.getLong("article_id"), row.getInt("start"));
	}

	private Map<Place, StatedFigure> at(List<Place> places) {
		Map<Place, StatedFigure> figures = new HashMap<>();
		this.jdbc.sql(QUOTED_FIGURE.formatted("""
				select g.*, d.language, 1 as place
				from unnest(:articles, :starts) as w (article_id, start)
				join figure g on g.article_id = w.article_id and g.start = w.start
				join drawn_report d on d.article_id = g.article_id""", "true"))
			.param("articles", places.stream().map(Place::article).toArray(Long[]::new))
			.param("starts", places.stream().map(Place::start).toArray(Integer[]::new))
			.query((row) -> {
				figures.put(new Place(row.getLong("article_id"), row.getInt("start")), figure(row));
			});
		return figures;
	}

	/** Where a figure stands. */
	private record Place(long article, int start) {

		static Place of(Claim claim) {
			return new Place(claim.article(), claim.start());
		}

	}

}
