package org.dateline.chronicle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dateline.article.Briefs;
import org.dateline.article.ListPage;
import org.dateline.article.Reports;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateWords;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events as those who decide on them need them. */
@Service
public class EventDesk {

	private static final int MOST_REPORTS = 50;

	private static final int MOST_PARTS = 50;

	private final JdbcClient jdbc;

	private final EventQueries events;

	private final Authorities authorities;

	private final DrawingRows drawing;

	private final EventRows rows;

	private final Reports reports;

	private final Briefs briefs;

	private final DateWords dates;

	EventDesk(JdbcClient jdbc, EventQueries events, Authorities authorities, DrawingRows drawing, EventRows rows,
			Reports reports, Briefs briefs, DateWords dates) {
		this.jdbc = jdbc;
		this.events = events;
		this.authorities = authorities;
		this.drawing = drawing;
		this.rows = rows;
		this.reports = reports;
		this.briefs = briefs;
		this.dates = dates;
	}

	/** How many reports are drawn, and how many wait, up to a hundred thousand. */
	@Transactional(readOnly = true)
	public Progress progress() {
		DrawingProgress progress = this.drawing.look();
		return new Progress(this.drawing.drawn(),
				this.reports.countChangedAfter(progress.revision(), progress.article()));
	}

	/**
	 * Events that nobody has decided on, those that most reports tell of first.
	 * @param pair of these countries alone, or null
	 */
	@Transactional(readOnly = true)
	public List<Line> undecided(@Nullable CountryPair pair, int most, Locale locale) {
		return this.events.undecided(pair, most, locale).stream().map((event) -> line(event, locale)).toList();
	}

	private Line line(Event event, Locale locale) {
		InterfaceWords words = InterfaceWords.in(locale);
		List<String> about = new ArrayList<>();
		about.add(words.list(event.countries().stream().map(words::country).toList()));
		if (event.place() != null) {
			about.add(event.place().name());
		}
		if (!event.participants().isEmpty()) {
			about.add(words.list(event.participants().stream().map(Authority::name).toList()));
		}
		return new Line(event, this.dates.inFull(event.date(), locale), String.join(" · ", about));
	}

	/** An event with its reports; or the number of the one that it became part of. */
	@Transactional(readOnly = true)
	public Optional<Held> find(long id, Locale locale) {
		String seen = this.rows.standing(id).orElse(""); // before the rest: it may change
		return this.events.find(id, locale).map((event) -> {
			List<EventReport> reports = this.events.reportsOf(List.of(id), MOST_REPORTS).getOrDefault(id, List.of());
			Map<Long, ListPage.Line> lines = this.briefs.of(reports.stream().map(EventReport::article).toList(),
					locale);
			List<Told> told = new ArrayList<>();
			for (EventReport report : reports) {
				ListPage.Line line = lines.get(report.article());
				if (line != null) {
					told.add(new Told(line, report, this.dates.inFull(report.date(), locale)));
				}
			}
			return new Held(line(event, locale), this.events.mergedInto(id).orElse(null), told, places(id, locale),
					people(id, event, locale),
					this.events.partsOf(id, MOST_PARTS, locale).stream().map((part) -> line(part, locale)).toList(),
					decisions(id), seen);
		});
	}

	private List<Authority> places(long id, Locale locale) {
		Set<Long> places = new LinkedHashSet<>(this.jdbc.sql("""
				select place_id from event_report where event_id = :id and place_id is not null
				union select place_id from event where id = :id and place_id is not null order by 1
				""").param("id", id).query(Long.class).list());
		return List.copyOf(this.authorities.of(places, locale).values());
	}

	/** Who may take part: those whom it has, then others whom its reports name. */
	private List<Authority> people(long id, Event event, Locale locale) {
		Set<Long> people = new LinkedHashSet<>(event.participants().stream().map(Authority::id).toList());
		people.addAll(this.jdbc.sql("select distinct unnest(people) from event_report where event_id = :id order by 1")
			.param("id", id)
			.query(Long.class)
			.list());
		return this.authorities.inOrder(List.copyOf(people), locale);
	}

	private List<Decision> decisions(long id) {
		return this.jdbc.sql("""
				select at, event_id, act, into_id, article_id, by_name, by_role, reason from event_decision
				where event_id = :id or into_id = :id order by id desc
				""")
			.param("id", id)
			.query((row, number) -> new Decision(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getLong("event_id"), row.getString("act"), row.getObject("into_id", Long.class),
					row.getObject("article_id", Long.class), row.getString("by_name"), row.getString("by_role"),
					row.getString("reason")))
			.list();
	}

	/** How far the drawing has come. */
	public record Progress(long drawn, long behind) {
	}

	/**
	 * An event.
	 *
	 * @param mergedInto the event it became part of, or null
	 * @param told what reports tell of it, the earliest first
	 * @param places the places that they name
	 * @param people whom they name with it, those who take part first
	 * @param parts what became part of it, the last first
	 * @param decisions what was decided of it, newest first
	 * @param seen what it is, for {@link EventDecisions#expect}
	 */
	public record Held(Line line, @Nullable Long mergedInto, List<Told> told, List<Authority> places,
			List<Authority> people, List<Line> parts, List<Decision> decisions, String seen) {
	}

	/**
	 * An event in words.
	 *
	 * @param date its date
	 * @param about its countries, place and people
	 */
	public record Line(Event event, String date, String about) {
	}

	/**
	 * A report with its sentence.
	 *
	 * @param date when the event was by this report, in words
	 */
	public record Told(ListPage.Line line, EventReport report, String date) {
	}

	/**
	 * What somebody decided.
	 *
	 * @param event the event it was decided of
	 * @param into what it was merged into, or null
	 * @param article the report that was taken out of it, or null
	 * @param byName as readers see it, or null
	 */
	public record Decision(Instant at, long event, String act, @Nullable Long into, @Nullable Long article,
			@Nullable String byName, String byRole, String reason) {
	}

}
