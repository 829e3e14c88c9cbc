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
import java.util.function.UnaryOperator;

import org.dateline.chronicle.EventCount;
import org.dateline.vocabulary.DateBound;
import org.dateline.web.Chart;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Markup;

import org.springframework.context.MessageSource;

/**
 * Draws how many events there are over time, by type. Bars are events of one month, or of
 * one year where there are many months; what no single one of them holds is a pale band.
 */
final class EventChart {

	private static final int HEIGHT = 90;

	/** Months are drawn where there are no more of them. */
	private static final int MOST_MONTHS = 72;

	/** How many bands are drawn; the table has all. */
	private static final int MOST_BANDS = 24;

	private final Spans spans;

	private final MessageSource messages;

	private final Locale locale;

	private final InterfaceWords words;

	private final UnaryOperator<String> name;

	private final boolean monthly;

	private final YearMonth first;

	private final YearMonth last;

	/** By month or year, how many there are of each type. */
	private final TreeMap<String, Map<String, Integer>> periods = new TreeMap<>();

	private final List<EventCount> wide = new ArrayList<>();

	private final Set<String> types = new LinkedHashSet<>();

	/**
	 * A chart of some events.
	 * @param counts at least one, in order
	 * @param name what a type is called
	 */
	EventChart(List<EventCount> counts, UnaryOperator<String> name, Spans spans, MessageSource messages,
			Locale locale) {
		this.name = name;
		this.spans = spans;
		this.messages = messages;
		this.locale = locale;
		this.words = InterfaceWords.in(locale);
		this.first = YearMonth.from(counts.get(0).first());
		this.last = YearMonth.from(counts.stream().map(EventCount::last).max(LocalDate::compareTo).orElseThrow());
		this.monthly = this.first.plusMonths(MOST_MONTHS).isAfter(this.last);
		counts.forEach(this::add);
	}

	private void add(EventCount count) {
		this.types.add(count.type());
		String period = period(count.first());
		if (period.equals(period(count.last()))) {
			this.periods.computeIfAbsent(period, (key) -> new LinkedHashMap<>())
				.merge(count.type(), count.events(), Integer::sum);
		}
		else {
			this.wide.add(count);
		}
	}

	private String period(LocalDate day) {
		return this.monthly ? YearMonth.from(day).toString() : "%04d".formatted(day.getYear());
	}

	/**
	 * Draws it.
	 * @param brush where the choice of a span leads
	 */
	Markup draw(String brush) {
		LocalDate begin = this.monthly ? this.first.atDay(1) : LocalDate.of(this.first.getYear(), 1, 1);
		LocalDate end = this.monthly ? this.last.atEndOfMonth() : LocalDate.of(this.last.getYear(), 12, 31);
		Chart chart = new Chart("events-chart", say("relation.events.chart"), begin, end).height(HEIGHT).brush(brush);
		List<String> columns = new ArrayList<>(List.of(say("chart.date")));
		this.types.forEach((type) -> {
			chart.series(type, this.name.apply(type));
			columns.add(this.name.apply(type));
		});
		chart.table(say("chart.table"), say("relation.events.chart"), columns);
		bands(chart);
		List<String> said = new ArrayList<>();
		if (!this.periods.isEmpty()) {
			said.add(bars(chart));
		}
		if (!this.wide.isEmpty()) {
			int all = this.wide.stream().mapToInt(EventCount::events).sum();
			int left = this.wide.stream().skip(MOST_BANDS).mapToInt(EventCount::events).sum();
			String bands = say("relation.events.chart.bands", all, left);
			chart.note(bands);
			said.add(bands);
		}
		for (int year = begin.getYear(); year <= end.getYear(); year++) {
			LocalDate day = LocalDate.of(year, 1, 1);
			chart.tick(day.isBefore(begin) ? begin : day, Integer.toString(year));
		}
		return chart.describe(String.join(" ", said)).write();
	}

	private void bands(Chart chart) {
		int drawn = 0;
		for (EventCount count : this.wide) {
			String span = this.spans.inShort(written(count), this.locale);
			if (drawn++ < MOST_BANDS) {
				chart.band(count.first(), count.last(), count.type(),
						span + ": " + counted(count.type(), count.events()));
			}
			row(chart, span, Map.of(count.type(), count.events()));
		}
	}

	/** Whole years are years and no days. */
	private static String written(EventCount count) {
		boolean years = count.first().getDayOfYear() == 1 && count.last().plusDays(1).getDayOfYear() == 1;
		String first = years ? "%04d".formatted(count.first().getYear()) : count.first().toString();
		String last = years ? "%04d".formatted(count.last().getYear()) : count.last().toString();
		return first.equals(last) ? first : first + "/" + last;
	}

	/** Says how many events are in bars, and when most are. */
	private String bars(Chart chart) {
		int all = 0;
		int most = 0;
		String fullest = this.periods.firstKey();
		for (Map.Entry<String, Map<String, Integer>> period : this.periods.entrySet()) {
			String key = period.getKey();
			DateBound bound = DateBound.read(key);
			if (bound != null) {
				String span = this.spans.inShort(key, this.locale);
				List<String> said = new ArrayList<>();
				period.getValue().forEach((type, count) -> said.add(counted(type, count)));
				chart.bar(bound.first(), bound.last(), period.getValue(), span + ": " + this.words.list(said), key,
						key);
				row(chart, span, period.getValue());
			}
			int total = period.getValue().values().stream().mapToInt(Integer::intValue).sum();
			all += total;
			fullest = (total > most) ? key : fullest;
			most = Math.max(most, total);
		}
		chart.most(this.words.number(most));
		return say("relation.events.chart.what", all, this.spans.inShort(this.periods.firstKey(), this.locale),
				this.spans.inShort(this.periods.lastKey(), this.locale), this.words.number(most),
				this.spans.inShort(fullest, this.locale));
	}

	private void row(Chart chart, String span, Map<String, Integer> counts) {
		chart.row(span, this.types.stream().map((type) -> this.words.number(counts.getOrDefault(type, 0))).toList());
	}

	private String counted(String type, int events) {
		return this.words.number(events) + " " + this.name.apply(type);
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.locale);
	}

}
