package org.dateline.relation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.chronicle.Authority;
import org.dateline.chronicle.Event;
import org.dateline.chronicle.EventQueries;
import org.dateline.chronicle.EventReport;
import org.dateline.chronicle.FigureQueries;
import org.dateline.chronicle.StatedFigure;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Events and figures for machines, the same in every language: codes instead of words,
 * and the words of the reports as they stand.
 */
@Component
class Exports {

	/** How many lines stand on a page. */
	static final int PAGE_SIZE = 1000;

	private static final int QUOTED = 10;

	private final EventQueries events;

	private final FigureQueries figures;

	Exports(EventQueries events, FigureQueries figures) {
		this.events = events;
		this.figures = figures;
	}

	/** A page of the events, the first first. */
	List<Map<String, Object>> events(DossierFilter filter) {
		List<Event> events = this.events.eventsInOrder(filter.pair(), filter.chronicle().ofTypes(filter.kinds()),
				filter.offset(PAGE_SIZE), PAGE_SIZE, Locale.ENGLISH);
		Map<Long, List<EventReport>> reports = this.events.reportsOf(events.stream().map(Event::id).toList(), QUOTED);
		Map<Long, List<Long>> articles = this.events.articlesOf(events.stream().map(Event::id).toList());
		return events.stream()
			.map((event) -> line(event, articles.getOrDefault(event.id(), List.of()),
					reports.getOrDefault(event.id(), List.of())))
			.toList();
	}

	private static Map<String, Object> line(Event event, List<Long> articles, List<EventReport> reports) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("id", event.id());
		line.put("type", event.type());
		line.put("date", event.date().edtf());
		line.put("state", event.state().code());
		line.put("announced", event.announced());
		line.put("called_off", event.calledOff());
		line.put("countries", event.countries());
		line.put("place", name(event.place()));
		line.put("participants", event.participants().stream().map(Authority::name).toList());
		line.put("reports", event.reports());
		line.put("languages", event.languages());
		line.put("articles", articles);
		line.put("quotations", reports.stream().map((report) -> {
			Map<String, Object> quotation = new LinkedHashMap<>();
			quotation.put("article", report.article());
			quotation.put("language", report.language());
			quotation.put("start", report.quoted().start());
			quotation.put("sentence", report.quoted().text());
			quotation.put("words", report.quoted().words());
			return quotation;
		}).toList());
		return line;
	}

	private static String name(@Nullable Authority authority) {
		return (authority != null) ? authority.name() : "";
	}

	/** A page of the figures, measure after measure. */
	List<Map<String, Object>> figures(DossierFilter filter) {
		return this.figures
			.figures(filter.pair(), filter.chronicle().ofMeasures(filter.kinds()), filter.offset(PAGE_SIZE), PAGE_SIZE)
			.stream()
			.map(Exports::line)
			.toList();
	}

	private static Map<String, Object> line(StatedFigure figure) {
		StatedFigure.Period period = figure.period();
		StatedFigure.Speaker speaker = figure.speaker();
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("measure", figure.measure());
		line.put("change", figure.change());
		line.put("value", figure.value());
		line.put("up_to", (figure.upTo() != null) ? figure.upTo() : "");
		line.put("unit", figure.unit());
		line.put("approximation", figure.approximation());
		line.put("period", (period != null) ? period.date().edtf() : "");
		line.put("period_basis", (period != null) ? period.basis() : "");
		line.put("speaker", (speaker != null) ? speaker.words() : "");
		line.put("countries", figure.countries());
		line.put("countries_of_report", figure.byArticle());
		line.put("article", figure.article());
		line.put("language", figure.language());
		line.put("published", (figure.published() != null) ? figure.published().edtf() : "");
		line.put("start", figure.quoted().start());
		line.put("sentence", figure.quoted().text());
		line.put("words", figure.quoted().words());
		return line;
	}

	/**
	 * The same as comma-separated values. Lists are joined by semicolons; of quotations,
	 * the first sentence stands there.
	 * @param columns the columns, which stand there also where there are no lines
	 */
	static String csv(List<String> columns, List<Map<String, Object>> lines) {
		Csv csv = new Csv();
		columns.forEach(csv::value);
		csv.end();
		for (Map<String, Object> line : lines) {
			columns.forEach((column) -> cell(csv, column, line));
			csv.end();
		}
		return csv.toString();
	}

	private static void cell(Csv csv, String column, Map<String, Object> line) {
		Object value = line.get(column);
		if (value instanceof List<?> list) {
			csv.words(String.join("; ", list.stream().map(Object::toString).toList()));
		}
		else if (value instanceof String words) {
			csv.words(words);
		}
		else if (value == null) {
			csv.words(quoted(column, line));
		}
		else {
			csv.value(value);
		}
	}

	/** Sentence and words of the first of an event's quotations. */
	private static String quoted(String column, Map<String, Object> line) {
		return (line.get("quotations") instanceof List<?> quotations && !quotations.isEmpty()
				&& quotations.get(0) instanceof Map<?, ?> first) ? String.valueOf(first.get(column)) : "";
	}

}
