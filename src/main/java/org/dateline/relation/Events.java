package org.dateline.relation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.dateline.chronicle.ChronicleFilter;
import org.dateline.chronicle.Event;
import org.dateline.chronicle.EventCount;
import org.dateline.chronicle.EventQueries;
import org.dateline.chronicle.EventReport;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateBound;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the events of a pair into the words of a language. */
@Component
class Events {

	/** How many reports of each event are quoted on a list. */
	private static final int QUOTED = 3;

	/** How many are on the page of an event: an export has the numbers of all. */
	private static final int ALL_QUOTED = 500;

	private final EventQueries events;

	private final Spans spans;

	private final MessageSource messages;

	Events(EventQueries events, Spans spans, MessageSource messages) {
		this.events = events;
		this.spans = spans;
		this.messages = messages;
	}

	/** Some events of a part of the dossier, the latest first. */
	EventList.Part part(DossierFilter filter, int size, Locale locale) {
		ChronicleFilter asked = filter.chronicle().ofTypes(filter.kinds());
		List<Event> events = this.events.events(filter.pair(), asked, filter.offset(size), size, locale);
		Map<Long, List<EventReport>> reports = this.events.reportsOf(events.stream().map(Event::id).toList(), QUOTED);
		return new EventList.Part(this.events.countEvents(filter.pair(), asked),
				events.stream()
					.map((event) -> line(event, filter.pair(), reports.getOrDefault(event.id(), List.of()), locale))
					.toList());
	}

	/** An event of a pair with its reports, if it is on the list of the pair. */
	Optional<EventList.Line> line(CountryPair pair, long id, Locale locale) {
		return this.events.find(id, locale)
			.filter((event) -> event.reports() > 0 && event.state() != Event.State.REJECTED
					&& event.countries().containsAll(pair.codes()))
			.map((event) -> line(event, pair,
					this.events.reportsOf(List.of(id), ALL_QUOTED).getOrDefault(id, List.of()), locale));
	}

	/** Why it was decided that there was no such event of a pair, if it was. */
	Optional<EventQueries.Rejection> rejection(CountryPair pair, long id) {
		return this.events.rejection(id).filter((event) -> event.countries().containsAll(pair.codes()));
	}

	/** The event that one became part of. */
	Optional<Long> mergedInto(long id) {
		return this.events.mergedInto(id);
	}

	private EventList.Line line(Event event, CountryPair pair, List<EventReport> reports, Locale locale) {
		InterfaceWords words = InterfaceWords.in(locale);
		return new EventList.Line(event.id(), pair.toString(), event.date().edtf(),
				this.spans.inShort(event.date(), locale), type(event.type(), locale), state(event),
				event.countries().stream().filter((code) -> !pair.codes().contains(code)).map(words::country).toList(),
				event.place(), event.participants(), event.reports(),
				event.languages().stream().map((tag) -> new EventList.Tongue(tag, words.languageInList(tag))).toList(),
				reports.stream()
					.map((report) -> Quotation.of(report.article(), report.language(),
							words.languageInList(report.language()), report.quoted()))
					.toList());
	}

	/**
	 * Whether it is proposed or confirmed; else that it was called off, or only
	 * announced.
	 */
	private static String state(Event event) {
		if (event.calledOff()) {
			return "called-off";
		}
		return event.announced() ? "announced" : event.state().code();
	}

	/** What an event is, in words. */
	String type(String type, Locale locale) {
		return String.valueOf(this.messages.getMessage("chronicle.type." + type, null, type, locale));
	}

	/** How many events there are of each type, the most frequent first. */
	Map<String, Integer> types(DossierFilter filter) {
		Map<String, Integer> types = new LinkedHashMap<>();
		this.events.countEventsByDays(filter.pair(), filter.chronicle())
			.forEach((count) -> types.merge(count.type(), count.events(), Integer::sum));
		return types;
	}

	/**
	 * How many events there are over time, by type: in months, or in years where there
	 * are many; null where there are none.
	 */
	@Nullable Markup chart(DossierFilter filter, String brush, Locale locale) {
		List<EventCount> counts = this.events.countEventsByDays(filter.pair(),
				filter.chronicle().ofTypes(filter.kinds()));
		return counts.isEmpty() ? null
				: new EventChart(counts, (type) -> type(type, locale), this.spans, this.messages, locale).draw(brush);
	}

	/**
	 * The years with events, and the months of the one that is asked for. An event counts
	 * for each that it may be of, as it is on the list of each.
	 */
	List<Dossier.Zoom> zoom(DossierFilter filter, Locale locale) {
		List<EventCount> counts = this.events.countEventsByDays(filter.pair(),
				filter.within(null, null).chronicle().ofTypes(filter.kinds()));
		DateBound from = filter.from();
		boolean inYear = from != null && from.equals(filter.to()) && from.written().length() <= "2024-08".length();
		TreeMap<String, Integer> spans = new TreeMap<>();
		for (EventCount count : counts) {
			for (int year = count.first().getYear(); year <= count.last().getYear(); year++) {
				spans.merge("%04d".formatted(year), count.events(), Integer::sum);
				if (inYear && from != null && from.first().getYear() == year) {
					monthsOf(year, count).forEach((month) -> spans.merge(month, count.events(), Integer::sum));
				}
			}
		}
		List<Dossier.Zoom> zoom = new ArrayList<>();
		spans.forEach((span, events) -> {
			DateBound bound = DateBound.read(span);
			if (bound != null) {
				zoom.add(new Dossier.Zoom(this.spans.inShort(span, locale), filter.within(bound, bound).query("type"),
						events, bound.equals(from) && bound.equals(filter.to())));
			}
		});
		return zoom;
	}

	private static List<String> monthsOf(int year, EventCount count) {
		return IntStream.rangeClosed(1, 12)
			.mapToObj((month) -> YearMonth.of(year, month))
			.filter((month) -> !month.atEndOfMonth().isBefore(count.first()) && !month.atDay(1).isAfter(count.last()))
			.map(YearMonth::toString)
			.toList();
	}

}
