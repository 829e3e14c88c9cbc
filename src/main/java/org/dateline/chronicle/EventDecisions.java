package org.dateline.chronicle;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dateline.article.DecisionRefused;
import org.dateline.article.Editor;
import org.dateline.vocabulary.CountryCode;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.EdtfSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide of events. A decision is kept for good with who, when and why; the
 * newest holds, and the machine goes by it.
 */
@Service
public class EventDecisions {

	/** The longest reason, in characters. */
	public static final int LONGEST_REASON = 1000;

	private static final int MOST_COUNTRIES = 8;

	/** Years that an archive of news has events of. */
	private static final LocalDate EARLIEST = LocalDate.of(1600, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

	private final JdbcClient jdbc;

	private final DrawingRows drawing;

	private final EventRows rows;

	private final EventPlacing placing;

	private final Clock clock;

	private final JsonMapper json;

	EventDecisions(JdbcClient jdbc, DrawingRows drawing, EventRows rows, EventPlacing placing, Clock clock,
			JsonMapper json) {
		this.jdbc = jdbc;
		this.drawing = drawing;
		this.rows = rows;
		this.placing = placing;
		this.clock = clock;
		this.json = json;
	}

	/**
	 * Holds an event that is decided on until the transaction ends: nobody decides on
	 * what it has become since he looked.
	 * @param seen what it was then, as {@link EventDesk.Held#seen} says
	 * @throws DecisionRefused if it is something else now, or there is no such event
	 */
	@Transactional
	public void expect(long event, String seen) {
		standing(event, "event");
		if (!this.rows.standing(event).equals(Optional.of(seen))) {
			throw new DecisionRefused("seen", "chronicle.bad.seen");
		}
	}

	/**
	 * Decides that an event happened as the machine says, or as somebody corrected it
	 * before it was rejected.
	 * @throws DecisionRefused if there is no such event, none of its reports can know
	 * that it happened, or no reason
	 */
	@Transactional
	public void confirm(long event, Editor by, String reason) {
		known(event, day(EdtfDate.parse(standing(event, "event").edtf()).earliest()), "reason");
		decide(event, "confirmed", null, Map.of(), by, reason);
		this.jdbc.sql("""
				update event set state = 'confirmed',
				    corrected = exists (select from event_decision d where d.event_id = :id and d.act = 'corrected')
				where id = :id
				""").param("id", event).update();
	}

	/**
	 * Decides that there was no such event. It is shown no more, and not proposed again.
	 * @throws DecisionRefused if there is no such event, or no reason
	 */
	@Transactional
	public void reject(long event, Editor by, String reason) {
		standing(event, "event");
		decide(event, "rejected", null, Map.of(), by, reason);
		this.jdbc.sql("update event set state = 'rejected', corrected = false where id = :id")
			.param("id", event)
			.update();
	}

	/**
	 * Looks whether one event may become part of another, as far as that is known before.
	 * @throws DecisionRefused as {@link #merge} would
	 */
	@Transactional(readOnly = true)
	public void expectMerge(long event, long into) {
		if (event == into) {
			throw new DecisionRefused("into", "chronicle.bad.into-itself");
		}
		refuseLoss(seen(event, "event"), seen(into, "into"), into);
	}

	/**
	 * Decides that two events are one. The number of the one leads to the other from now
	 * on, and its reports tell of that.
	 * @throws DecisionRefused if one of them is not there, if what people decided of the
	 * one would be lost in the other, or there is no reason
	 */
	@Transactional
	public void merge(long event, long into, Editor by, String reason) {
		this.drawing.await();
		expectMerge(event, into);
		decide(event, "merged", into, Map.of(), by, reason);
		this.rows.merge(event, into);
		this.jdbc.sql("update event set merged_into = :into where merged_into = :event or id = :event")
			.param("event", event)
			.param("into", into)
			.update();
		this.placing.summarise(List.of(into));
	}

	/** What people decided of the one must not be lost in the other. */
	private static void refuseLoss(Standing leaving, Standing staying, long into) {
		if (staying.isRejected() && !leaving.isRejected()) {
			throw new DecisionRefused("into", "chronicle.bad.into-rejected", Long.toString(into), staying.edtf());
		}
		if (leaving.isConfirmed() && !staying.isConfirmed()) {
			throw new DecisionRefused("into", "chronicle.bad.into-proposed", Long.toString(into), staying.edtf());
		}
		if (leaving.corrected() && !staying.corrected()) {
			throw new DecisionRefused("into", "chronicle.bad.into-uncorrected", Long.toString(into), staying.edtf());
		}
	}

	/**
	 * Decides that an event is no part of another. It is what it was, with the sentences
	 * that were found to tell of it, before and since, and with what had become part of
	 * it.
	 * @return the event that it was part of
	 * @throws DecisionRefused if it is no part of another, or there is no reason
	 */
	@Transactional
	public long takeBack(long event, Editor by, String reason) {
		this.drawing.await();
		long from = this.jdbc.sql("select merged_into from event where id = :id and merged_into is not null")
			.param("id", event)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new DecisionRefused("event", "chronicle.bad.no-part", Long.toString(event)));
		List<Long> parts = this.rows.partsOf(event, from);
		decide(event, "unmerged", from, Map.of(), by, reason);
		this.jdbc.sql("update event set merged_into = null where id = :event").param("event", event).update();
		this.jdbc.sql("update event set merged_into = :event where id = any(:parts) and id <> :event")
			.param("event", event)
			.param("parts", parts.toArray(Long[]::new))
			.update();
		this.rows.giveBack(parts, from, event);
		this.placing.summarise(List.of(event, from));
		return from;
	}

	/**
	 * Decides that a report does not tell of an event. What it tells becomes an event of
	 * its own, and is not brought back when the report is drawn again.
	 * @return the number of the other event
	 * @throws DecisionRefused if the event is not there, the report does not tell of it
	 * or is the only one, or there is no reason
	 */
	@Transactional
	public long part(long event, long article, Editor by, String reason) {
		standing(event, "event");
		ToldEvent told = this.rows.toldOf(event, article)
			.orElseThrow(() -> new DecisionRefused("report", "chronicle.bad.report", Long.toString(article)));
		if (this.rows.countReports(event) < 2) {
			throw new DecisionRefused("report", "chronicle.bad.only-report");
		}
		long own = this.rows.found(told).event();
		this.jdbc.sql("""
				insert into event_decision (event_id, at, act, into_id, article_id, by_name, by_role, reason)
				values (:event, :at, 'parted', :own, :article, :name, :role, :reason)
				""")
			.param("event", event)
			.param("at", now())
			.param("own", own)
			.param("article", article)
			.param("name", by.name())
			.param("role", by.role())
			.param("reason", Reasons.in(reason, LONGEST_REASON))
			.update();
		this.rows.part(article, event, own);
		this.placing.summarise(List.of(event, own));
		return own;
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	/**
	 * Says when an event was, what it was, where and between whom. So it stays, whatever
	 * further reports tell.
	 * @throws DecisionRefused if that is no date or no country, none of its reports can
	 * know of that day, nothing differs, there is no such event, or no reason
	 */
	@Transactional
	public void correct(long event, Correction to, Editor by, String reason) {
		Standing before = standing(event, "event");
		EdtfDate date = date(to.date());
		List<String> countries = countries(to.countries());
		if (EventTypes.load().type(to.type()) == null) {
			throw new DecisionRefused("type", "chronicle.bad.type");
		}
		if (to.place() != null && !places(event).contains(to.place())) {
			throw new DecisionRefused("place", "chronicle.bad.place");
		}
		Map<String, Object> detail = new LinkedHashMap<>();
		differ(detail, "type", before.type(), to.type());
		differ(detail, "date", before.edtf(), date.edtf());
		differ(detail, "countries", before.countries(), String.join(" ", countries));
		differ(detail, "place", number(before.place()), number(to.place()));
		List<Long> people = people(event, before, to.people());
		differ(detail, "people", before.people().toString(), people.toString());
		if (detail.isEmpty()) {
			throw new DecisionRefused("type", "chronicle.bad.same");
		}
		known(event, day(date.earliest()), "date");
		decide(event, "corrected", null, detail, by, reason);
		this.jdbc.sql("""
				update event
				set type = :type, edtf = :edtf, first_day = :first, last_day = :last, countries = :countries,
				    place_id = :place, people = :people, state = 'confirmed', corrected = true
				where id = :event
				""")
			.param("type", to.type())
			.param("edtf", date.edtf())
			.param("first", Date.valueOf(day(date.earliest())))
			.param("last", Date.valueOf(day(date.latest())))
			.param("countries", countries.toArray(String[]::new))
			.param("place", to.place())
			.param("people", people.toArray(Long[]::new))
			.param("event", event)
			.update();
	}

	private static String number(@Nullable Long number) {
		return (number != null) ? number.toString() : "";
	}

	private static void differ(Map<String, Object> detail, String field, String before, String after) {
		if (!before.equals(after)) {
			detail.put(field, List.of(before, after));
		}
	}

	private static EdtfDate date(String typed) {
		try {
			EdtfDate date = EdtfDate.parse(typed);
			day(date.earliest());
			day(date.latest());
			return date;
		}
		catch (EdtfSyntaxException ex) {
			throw new DecisionRefused("date", "chronicle.bad.date");
		}
	}

	private static LocalDate day(@Nullable LocalDate day) {
		if (day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
			throw new DecisionRefused("date", "chronicle.bad.date");
		}
		return day;
	}

	private static List<String> countries(List<String> typed) {
		List<String> countries = typed.stream().distinct().sorted().toList();
		if (countries.size() < 2 || countries.size() > MOST_COUNTRIES
				|| !countries.stream().allMatch(CountryCode::isKnown)) {
			throw new DecisionRefused("countries", "chronicle.bad.countries", MOST_COUNTRIES);
		}
		return countries;
	}

	/**
	 * Refuses what no report of an event can know: that something happened on a day after
	 * the last of them was published, or came here where that is not known. A day may be
	 * another in another zone.
	 */
	private void known(long event, LocalDate first, String field) {
		LocalDate last = this.jdbc.sql("""
				select max(least(nullif(d.latest, 'infinity'), (c.received_at at time zone 'UTC')::date)) + 1
				from event_report r join article a on a.id = r.article_id join capture c on c.id = a.capture_id
				left join article_date d on d.article_id = a.id and d.kind = 'published'
				where r.event_id = :event
				""").param("event", event).query(LocalDate.class).optional().orElse(null);
		if (last != null && first.isAfter(last)) {
			throw new DecisionRefused(field, "chronicle.bad.ahead");
		}
	}

	/** Who takes part: those that it had first, then others that its reports name. */
	private List<Long> people(long event, Standing before, @Nullable List<Long> to) {
		if (to == null) {
			return before.people();
		}
		Set<Long> named = new HashSet<>(before.people());
		named.addAll(this.jdbc.sql("select distinct unnest(people) from event_report where event_id = :event")
			.param("event", event)
			.query(Long.class)
			.list());
		if (!named.containsAll(to)) {
			throw new DecisionRefused("people", "chronicle.bad.people");
		}
		List<Long> people = new ArrayList<>(before.people());
		people.retainAll(to);
		to.stream().filter((person) -> !people.contains(person)).distinct().forEach(people::add);
		return people;
	}

	/** The places that its reports name. */
	private List<Long> places(long event) {
		return this.jdbc.sql("""
				select place_id from event_report where event_id = :event and place_id is not null
				union select place_id from event where id = :event and place_id is not null
				""").param("event", event).query(Long.class).list();
	}

	/** The event, held until the transaction ends. */
	private Standing standing(long event, String field) {
		this.drawing.await();
		return seen(event, field);
	}

	private Standing seen(long event, String field) {
		return this.jdbc
			.sql("""
					select state, corrected, type, edtf, array_to_string(countries, ' ') as countries, place_id, people from event
					where id = :id and merged_into is null
					""")
			.param("id", event)
			.query((row, number) -> new Standing(row.getString("state"), row.getBoolean("corrected"),
					row.getString("type"), row.getString("edtf"), row.getString("countries"),
					row.getObject("place_id", Long.class), List.of((Long[]) row.getArray("people").getArray())))
			.optional()
			.orElseThrow(() -> new DecisionRefused(field, "chronicle.bad.event", Long.toString(event)));
	}

	private void decide(long event, String act, @Nullable Long into, Map<String, ?> detail, Editor by, String reason) {
		this.jdbc.sql("""
				insert into event_decision (event_id, at, act, into_id, detail, by_name, by_role, reason)
				values (:event, :at, :act, :into, :detail::jsonb, :name, :role, :reason)
				""")
			.param("event", event)
			.param("at", now())
			.param("act", act)
			.param("into", into)
			.param("detail", this.json.writeValueAsString(detail))
			.param("name", by.name())
			.param("role", by.role())
			.param("reason", Reasons.in(reason, LONGEST_REASON))
			.update();
	}

	/**
	 * What an event is said to be.
	 *
	 * @param date when, in EDTF
	 * @param countries between whom
	 * @param place where: a place that one of its reports names, or null
	 * @param people who takes part, of those whom its reports name with it; null where
	 * that is left as it is
	 */
	public record Correction(String type, String date, List<String> countries, @Nullable Long place,
			@Nullable List<Long> people) {
	}

	private record Standing(String state, boolean corrected, String type, String edtf, String countries,
			@Nullable Long place, List<Long> people) {

		boolean isConfirmed() {
			return this.state.equals("confirmed");
		}

		boolean isRejected() {
			return this.state.equals("rejected");
		}

	}

}
