package org.dateline.article;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Coverage over time as a picture of {@value #WIDTH} units in width, and as the rows of
 * the table behind it. Bars are reports known to fall within their period; bands are
 * reports known only to fall somewhere within the band.
 *
 * @param height the height of the picture
 * @param base where the axis runs
 * @param bars the bars
 * @param bands the bands
 * @param ticks the words under the axis
 * @param languages the languages, in the order of the table's columns
 * @param rows the rows of the table
 * @param unlisted reports with wide dates that are not drawn
 * @param undated reports without a date
 */
public record CoverageChart(int height, int base, List<Bar> bars, List<Band> bands, List<Tick> ticks,
		List<ArticlePage.Language> languages, List<Row> rows, int unlisted, int undated) {

	static final int WIDTH = 720;

	private static final int BAR_HEIGHT = 56;

	private static final int BAND_HEIGHT = 7;

	private static final int LABEL_HEIGHT = 28;

	private static final int MOST_TICKS = 7;

	/** A bar: part of a stack, in one language. */
	public record Bar(String x, String y, String width, String height, String language, String words) {
	}

	/** A band: from the first to the last possible day. */
	public record Band(String x, String y, String width, String language, String words) {
	}

	/** Words under the axis. */
	public record Tick(String x, String words, String anchor) {
	}

	/**
	 * A row of the table: a period or range, and its counts in the order of the
	 * languages.
	 */
	public record Row(String words, List<Integer> counts, boolean range) {
	}

	/**
	 * Draws coverage in the words of a language, or nothing where no report has a date.
	 */
	static @Nullable CoverageChart draw(Coverage coverage, DateWords dates, Locale locale) {
		if (coverage.periods().isEmpty()) {
			return null;
		}
		return new Drawing(coverage, dates, locale).draw();
	}

	private static final class Drawing {

		private final Coverage coverage;

		private final DateWords dates;

		private final Locale locale;

		private final LocalDate first;

		private final double days;

		/** The height of one report in a bar. */
		private final double unit;

		private final int barHeight;

		private final int base;

		private final List<ArticlePage.Language> languages;

		Drawing(Coverage coverage, DateWords dates, Locale locale) {
			this.coverage = coverage;
			this.dates = dates;
			this.locale = locale;
			List<Coverage.Period> periods = coverage.periods();
			this.first = periods.get(0).first();
			this.days = ChronoUnit.DAYS.between(this.first, periods.get(periods.size() - 1).last()) + 1.0;
			int most = periods.stream().mapToInt(Coverage.Period::total).max().orElse(0);
			this.unit = Math.min(12.0, (double) BAR_HEIGHT / Math.max(1, most));
			this.barHeight = (int) Math.ceil(most * this.unit);
			this.base = this.barHeight + 4 + coverage.ranges().size() * (BAND_HEIGHT + 2);
			this.languages = coverage.languages().stream().map((tag) -> ArticlePages.language(tag, locale)).toList();
		}

		CoverageChart draw() {
			return new CoverageChart(this.base + LABEL_HEIGHT, this.base, bars(), bands(), ticks(), this.languages,
					rows(), this.coverage.unlisted(), this.coverage.undated());
		}

		private List<Bar> bars() {
			List<Bar> bars = new ArrayList<>();
			for (Coverage.Period period : this.coverage.periods()) {
				double left = x(period.first());
				double width = Math.max(4, Math.min(26, x(period.last().plusDays(1)) - left - 2));
				double top = this.base;
				for (ArticlePage.Language language : this.languages) {
					int count = period.counts().getOrDefault(language.tag(), 0);
					if (count > 0) {
						double height = count * this.unit;
						top -= height;
						bars.add(new Bar(number(left), number(top), number(width), number(Math.max(.5, height - .8)),
								language.tag(), words(period) + ": " + count + ", " + language.name()));
					}
				}
			}
			return bars;
		}

		private List<Band> bands() {
			List<Band> bands = new ArrayList<>();
			int y = this.barHeight + 2;
			for (Coverage.Range range : this.coverage.ranges()) {
				double left = (range.first() != null) ? Math.max(0, x(range.first())) : 0;
				double right = (range.last() != null) ? Math.min(WIDTH, x(range.last().plusDays(1))) : WIDTH;
				bands.add(new Band(number(left), number(y), number(Math.max(4, right - left)), range.language(),
						words(range) + ": " + range.count() + ", "
								+ ArticlePages.language(range.language(), this.locale).name()));
				y += BAND_HEIGHT + 2;
			}
			return bands;
		}

		/**
		 * A tick where the year, or the period where there are no years to speak of,
		 * begins.
		 */
		private List<Tick> ticks() {
			TreeMap<LocalDate, String> begins = new TreeMap<>();
			for (Coverage.Period period : this.coverage.periods()) {
				LocalDate day = period.first();
				boolean yearly = this.coverage.unit() == Coverage.Unit.MONTH;
				if (!yearly || day.getMonthValue() == 1 || day.equals(this.first)) {
					begins.put(day, yearly ? Coverage.Unit.YEAR.edtf(day) : this.coverage.unit().edtf(day));
				}
			}
			int every = (begins.size() + MOST_TICKS - 1) / MOST_TICKS;
			List<Tick> ticks = new ArrayList<>();
			int at = 0;
			double last = -WIDTH;
			for (Map.Entry<LocalDate, String> begin : begins.entrySet()) {
				double x = x(begin.getKey());
				if (at++ % every == 0 && x - last >= 40) {
					String anchor = (x > WIDTH - 60) ? "end" : "start";
					ticks.add(new Tick(number(anchor.equals("end") ? Math.min(WIDTH, x + 30) : x),
							this.dates.inShort(EdtfDate.parse(begin.getValue()), this.locale), anchor));
					last = x;
				}
			}
			return ticks;
		}

		private List<Row> rows() {
			List<Row> rows = new ArrayList<>();
			for (Coverage.Range range : this.coverage.ranges()) {
				rows.add(new Row(words(range), counts(Map.of(range.language(), range.count())), true));
			}
			for (Coverage.Period period : this.coverage.periods()) {
				if (period.total() > 0) {
					rows.add(new Row(words(period), counts(period.counts()), false));
				}
			}
			return rows;
		}

		private List<Integer> counts(Map<String, Integer> counts) {
			return this.languages.stream().map((language) -> counts.getOrDefault(language.tag(), 0)).toList();
		}

		private String words(Coverage.Period period) {
			return this.dates.inShort(EdtfDate.parse(this.coverage.unit().edtf(period.first())), this.locale);
		}

		private String words(Coverage.Range range) {
			String edtf = "[" + ((range.first() != null) ? range.first() : "") + ".."
					+ ((range.last() != null) ? range.last() : "") + "]";
			return this.dates.inFull(EdtfDate.parse(edtf), this.locale);
		}

		private double x(LocalDate day) {
			return ChronoUnit.DAYS.between(this.first, day) / this.days * WIDTH;
		}

		private static String number(double value) {
			long tenths = Math.round(value * 10);
			return (tenths % 10 == 0) ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
		}

	}

}
