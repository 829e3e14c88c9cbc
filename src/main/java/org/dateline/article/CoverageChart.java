package org.dateline.article;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.web.Chart;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Draws coverage over time by language. Bars are reports known to fall within their
 * period, pale bands reports known only to fall somewhere within the band; an imprecise
 * date is never spread over days that it may not be of. Where nothing is held for a year
 * and longer, the chart says so.
 */
@Component
class CoverageChart {

	/** A shorter silence is no gap: hardly anything is reported on every day. */
	private static final int GAP_DAYS = 365;

	private final DateWords dates;

	private final MessageSource messages;

	CoverageChart(DateWords dates, MessageSource messages) {
		this.dates = dates;
		this.messages = messages;
	}

	/**
	 * Draws coverage in the words of a language, or nothing where no report has a date.
	 * @param id the chart's id in the page
	 * @param height how high its bars may be
	 * @param brush where the choice of a span leads, or null
	 */
	@Nullable Markup draw(Coverage coverage, String id, int height, @Nullable String brush, Locale locale) {
		return coverage.periods().isEmpty() ? null : new Drawing(coverage, locale).draw(id, height, brush);
	}

	private final class Drawing {

		private final Coverage coverage;

		private final Locale locale;

		private final InterfaceWords words;

		private final List<Coverage.Period> periods;

		private final List<String> languages;

		Drawing(Coverage coverage, Locale locale) {
			this.coverage = coverage;
			this.locale = locale;
			this.words = InterfaceWords.in(locale);
			this.periods = coverage.periods();
			this.languages = coverage.languages();
		}

		Markup draw(String id, int height, @Nullable String brush) {
			Chart chart = new Chart(id, say("chart.title"), this.periods.get(0).first(),
					this.periods.get(this.periods.size() - 1).last())
				.height(height);
			this.languages.forEach((tag) -> chart.language(tag, this.words.languageInList(tag)));
			if (brush != null) {
				chart.brush(brush);
			}
			gaps(chart);
			bars(chart);
			for (Coverage.Range range : this.coverage.ranges()) {
				chart.band(range.first(), range.last(), range.language(), words(range) + ": "
						+ this.words.number(range.count()) + ", " + this.words.languageInList(range.language()));
			}
			ticks(chart);
			notes(chart);
			table(chart);
			chart.describe(description());
			return chart.write();
		}

		/** The span, how many reports, and when there are most. */
		private String description() {
			int total = this.periods.stream().mapToInt(Coverage.Period::total).sum();
			int wide = this.coverage.ranges().stream().mapToInt(Coverage.Range::count).sum();
			Coverage.Period first = this.periods.get(0);
			Coverage.Period fullest = this.periods.stream()
				.max(Comparator.comparingInt(Coverage.Period::total))
				.orElse(first);
			return say("chart.what", total, words(first), words(this.periods.get(this.periods.size() - 1)),
					fullest.total(), words(fullest), wide);
		}

		private void bars(Chart chart) {
			Coverage.Unit unit = this.coverage.unit();
			int most = 0;
			for (Coverage.Period period : this.periods) {
				if (period.total() > 0) {
					boolean decades = unit.compareTo(Coverage.Unit.YEAR) > 0;
					chart.bar(period.first(), period.last(), period.counts(), words(period) + ": " + counted(period),
							decades ? "%04d".formatted(period.first().getYear()) : unit.edtf(period.first()),
							decades ? "%04d".formatted(period.last().getYear()) : unit.edtf(period.first()));
					most = Math.max(most, period.total());
				}
			}
			if (most > 0) {
				chart.most(this.words.number(most));
			}
		}

		private String counted(Coverage.Period period) {
			List<String> counted = new ArrayList<>();
			for (String tag : this.languages) {
				int count = period.counts().getOrDefault(tag, 0);
				if (count > 0) {
					counted.add(this.words.number(count) + " " + this.words.languageInList(tag));
				}
			}
			return this.words.list(counted);
		}

		/** The spans without any report, certain or not. */
		private void gaps(Chart chart) {
			Coverage.Period begin = null;
			Coverage.Period last = null;
			for (Coverage.Period period : this.periods) {
				boolean empty = period.total() == 0
						&& this.coverage.ranges().stream().noneMatch((range) -> range.overlaps(period));
				if (empty && begin == null) {
					begin = period;
				}
				else if (!empty && begin != null && last != null) {
					gap(chart, begin, last);
					begin = null;
				}
				last = period;
			}
		}

		private void gap(Chart chart, Coverage.Period begin, Coverage.Period end) {
			if (ChronoUnit.DAYS.between(begin.first(), end.last()) + 1 >= GAP_DAYS) {
				String span = (begin == end) ? words(begin) : words(begin) + " – " + words(end);
				chart.gap(begin.first(), end.last(), say("chart.gap", span));
			}
		}

		private void ticks(Chart chart) {
			for (Coverage.Period period : this.periods) {
				LocalDate day = period.first();
				boolean yearly = this.coverage.unit() == Coverage.Unit.MONTH;
				if (!yearly || day.getMonthValue() == 1 || day.equals(this.periods.get(0).first())) {
					chart.tick(day, inShort((yearly ? Coverage.Unit.YEAR : this.coverage.unit()).edtf(day)));
				}
			}
		}

		private void notes(Chart chart) {
			if (!this.coverage.ranges().isEmpty()) {
				chart.note(say("chart.bands"));
			}
			if (this.coverage.unlisted() > 0) {
				chart.note(say("chart.unlisted", this.coverage.unlisted()));
			}
			if (this.coverage.undated() > 0) {
				chart.note(say("chart.undated", this.coverage.undated()));
			}
		}

		private void table(Chart chart) {
			List<String> columns = new ArrayList<>(List.of(say("chart.date")));
			this.languages.forEach((tag) -> columns.add(this.words.languageInList(tag)));
			chart.table(say("chart.table"), say("chart.caption"), columns);
			for (Coverage.Range range : this.coverage.ranges()) {
				chart.row(words(range), cells(Map.of(range.language(), range.count())));
			}
			for (Coverage.Period period : this.periods) {
				if (period.total() > 0) {
					chart.row(words(period), cells(period.counts()));
				}
			}
		}

		private List<String> cells(Map<String, Integer> counts) {
			return this.languages.stream()
				.map((tag) -> this.words.number(counts.getOrDefault(tag, 0)))
				.collect(Collectors.toList());
		}

		private String words(Coverage.Period period) {
			return inShort(this.coverage.unit().edtf(period.first()));
		}

		private String words(Coverage.Range range) {
			return range((range.first() != null) ? range.first().toString() : "",
					(range.last() != null) ? range.last().toString() : "");
		}

		private String range(String first, String last) {
			return CoverageChart.this.dates.inFull(EdtfDate.parse("[" + first + ".." + last + "]"), this.locale);
		}

		private String inShort(String edtf) {
			return CoverageChart.this.dates.inShort(EdtfDate.parse(edtf), this.locale);
		}

		private String say(String key, Object... arguments) {
			return CoverageChart.this.messages.getMessage(key, arguments, this.locale);
		}

	}

}
