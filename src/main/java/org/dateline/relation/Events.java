package org.dateline.relation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dateline.chronicle.Chronicle;
import org.dateline.chronicle.ChronicleFilter;
import org.dateline.chronicle.Event;
import org.dateline.chronicle.EventCount;
import org.dateline.chronicle.EventReport;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateBound;
import org.dateline.web.Chart;
import org.dateline.web.Markup;
import org.dateline.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the events of a pair into the words of a language. */
@Component
class Events {

	/** So many reports of each event are quoted. */
	private static final int QUOTED = 3;

	private static final int HEIGHT = 90;

	/** Months are drawn where there are no more of them. */
	private static final int MOST_MONTHS = 72;

	private final Chronicle chronicle;

	private final Spans spans;

	private final MessageSource messages;

	Events(Chronicle chronicle, Spans spans, MessageSource messages) {
		this.chronicle = chronicle;
		this.spans = spans;
		this.messages = messages;
	}

	/** Some events of a part of the dossier, the latest first. */
	EventList.Part part(DossierFilter filter, int size, Locale locale) {
		ChronicleFilter asked = filter.chronicle().ofTypes(filter.kinds());
		List<Event> events = this.chronicle.events(filter.pair(), asked, filter.offset(size), size, locale);
		Map<Long, List<EventReport>> reports = this.chronicle.reportsOf(events.stream().map(Event::id).toList(),
				QUOTED);
		return new EventList.Part(this.chronicle.countEvents(filter.pair(), asked),
				events.stream()
					.map((event) -> line(event, filter.pair(), reports.getOrDefault(event.id(), List.of()), locale))
					.toList());
	}

	private EventList.Line line(Event event, CountryPair pair, List<EventReport> reports, Locale locale) {
		Words words = Words.in(locale);
		return new EventList.Line(event.id(), event.date().edtf(), this.spans.inShort(event.date(), locale),
				type(event.type(), locale), state(event),
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
		this.chronicle.countEventsByMonth(filter.pair(), filter.chronicle())
			.forEach((count) -> types.merge(count.type(), count.events(), Integer::sum));
		return types;
	}

	/**
	 * How many events there are over time, by type: in months, or in years where there
	 * are many; null where there are none.
	 */
	@Nullable Markup chart(DossierFilter filter, String brush, Locale locale) {
		List<EventCount> counts = this.chronicle.countEventsByMonth(filter.pair(),
				filter.chronicle().ofTypes(filter.kinds()));
		if (counts.isEmpty()) {
			return null;
		}
		YearMonth first = month(counts.get(0));
		YearMonth last = month(counts.get(counts.size() - 1));
		boolean monthly = first.plusMonths(MOST_MONTHS).isAfter(last);
		TreeMap<String, Map<String, Integer>> periods = new TreeMap<>();
		counts.forEach(
				(count) -> periods
					.computeIfAbsent(monthly ? month(count).toString() : "%04d".formatted(count.year()),
							(key) -> new LinkedHashMap<>())
					.merge(count.type(), count.events(), Integer::sum));
		LocalDate begin = monthly ? first.atDay(1) : LocalDate.of(first.getYear(), 1, 1);
		LocalDate end = monthly ? last.atEndOfMonth() : LocalDate.of(last.getYear(), 12, 31);
		return draw(periods, begin, end, brush, locale);
	}

	/** The years with events, and the months of the one that is asked for. */
	List<Dossier.Zoom> zoom(DossierFilter filter, Locale locale) {
		List<EventCount> counts = this.chronicle.countEventsByMonth(filter.pair(),
				filter.within(null, null).chronicle().ofTypes(filter.kinds()));
		DateBound from = filter.from();
		boolean inYear = from != null && from.equals(filter.to()) && from.written().length() <= "2024-08".length();
		TreeMap<String, Integer> spans = new TreeMap<>();
		for (EventCount count : counts) {
			spans.merge("%04d".formatted(count.year()), count.events(), Integer::sum);
			if (inYear && from != null && from.first().getYear() == count.year()) {
				spans.merge(month(count).toString(), count.events(), Integer::sum);
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

	private Markup draw(TreeMap<String, Map<String, Integer>> periods, LocalDate begin, LocalDate end, String brush,
			Locale locale) {
		Chart chart = new Chart("events-chart", say("relation.events.chart", locale), begin, end).height(HEIGHT)
			.brush(brush);
		Set<String> types = new LinkedHashSet<>();
		periods.values().forEach((counts) -> types.addAll(counts.keySet()));
		types.forEach((type) -> chart.series(type, type(type, locale)));
		List<String> columns = new ArrayList<>(List.of(say("chart.date", locale)));
		types.forEach((type) -> columns.add(type(type, locale)));
		chart.table(say("chart.table", locale), say("relation.events.chart", locale), columns);
		int most = 0;
		String fullest = periods.firstKey();
		Words words = Words.in(locale);
		for (Map.Entry<String, Map<String, Integer>> period : periods.entrySet()) {
			DateBound bound = DateBound.read(period.getKey());
			if (bound != null) {
				String name = this.spans.inShort(period.getKey(), locale);
				List<String> said = new ArrayList<>();
				period.getValue().forEach((type, count) -> said.add(words.number(count) + " " + type(type, locale)));
				chart.bar(bound.first(), bound.last(), period.getValue(), name + ": " + words.list(said),
						period.getKey(), period.getKey());
				chart.row(name,
						types.stream().map((type) -> words.number(period.getValue().getOrDefault(type, 0))).toList());
				int total = period.getValue().values().stream().mapToInt(Integer::intValue).sum();
				fullest = (total > most) ? period.getKey() : fullest;
				most = Math.max(most, total);
			}
		}
		for (int year = begin.getYear(); year <= end.getYear(); year++) {
			LocalDate day = LocalDate.of(year, 1, 1);
			chart.tick(day.isBefore(begin) ? begin : day, Integer.toString(year));
		}
		Object[] said = {
				periods.values()
					.stream()
					.flatMap((counts) -> counts.values().stream())
					.mapToInt(Integer::intValue)
					.sum(),
				this.spans.inShort(periods.firstKey(), locale), this.spans.inShort(periods.lastKey(), locale),
				words.number(most), this.spans.inShort(fullest, locale) };
		return chart.most(words.number(most))
			.describe(this.messages.getMessage("relation.events.chart.what", said, locale))
			.write();
	}

	private static YearMonth month(EventCount count) {
		return YearMonth.of(count.year(), count.month());
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
