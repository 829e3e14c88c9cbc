package org.dateline.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A picture of something over time, with the table behind it: bars of counts, bands for
 * what is only known to lie within a span, gaps where there is nothing, and points of
 * values. Drawn here as SVG, so that it needs no script; {@code chart.js} lets readers
 * hover and choose a span. It is as wide as there is room, and as high on a telephone as
 * on a desk: across it is measured in hundredths of its width, upwards in CSS pixels.
 * <p>
 * A series has a colour of its own and a texture, for who cannot tell the colours apart.
 */
public final class Chart {

	private static final int WIDTH = 100;

	private static final double NARROWEST = .6;

	private static final double WIDEST_BAR = 8;

	private static final double BETWEEN_BARS = .3;

	private static final int LABEL_HEIGHT = 24;

	private static final int BAND_HEIGHT = 10;

	/** Low, so that what is held outweighs what is not. */
	private static final int GAP_HEIGHT = 7;

	private static final int MOST_TICKS = 7;

	private static final double TICKS_APART = 5.5;

	/** How much of the end a word needs that begins there. */
	private static final double LAST_TICK = 8;

	/** The height of one report in a bar, where there are few. */
	private static final double TALLEST_UNIT = 18;

	/** The radius of a point, in CSS pixels. */
	private static final double POINT = 6;

	private static final String[] TEXTURES = { "", "M0 5L5 0", "M0 2.5H5", "M0 0L5 5", "M2.5 0V5", "M0 5L5 0M0 0L5 5" };

	private final String id;

	private final String title;

	private final LocalDate first;

	private final double days;

	private final Map<String, Series> series = new LinkedHashMap<>();

	private final Map<LocalDate, Stack> stacks = new LinkedHashMap<>();

	private final List<Band> bands = new ArrayList<>();

	private final List<Gap> gaps = new ArrayList<>();

	private final List<Point> points = new ArrayList<>();

	private final Map<LocalDate, String> ticks = new LinkedHashMap<>();

	private final List<String> notes = new ArrayList<>();

	private int height = 84;

	private @Nullable String most;

	private String description = "";

	private @Nullable String brush;

	private @Nullable Table table;

	/**
	 * A chart of a span of days.
	 * @param id its id in the page
	 * @param title what it shows, in words
	 */
	public Chart(String id, String title, LocalDate first, LocalDate last) {
		this.id = id;
		this.title = title;
		this.first = first;
		this.days = ChronoUnit.DAYS.between(first, last) + 1.0;
	}

	/** Says in a sentence what is drawn, for who does not see it. */
	public Chart describe(String sentence) {
		this.description = sentence;
		return this;
	}

	/** Makes it as high as this, in CSS pixels and without its labels. */
	public Chart height(int pixels) {
		this.height = pixels;
		return this;
	}

	/** Adds a series of reports in a language, which has its colour on all pages. */
	public Chart language(String tag, String name) {
		this.series.put(tag, new Series("data-tongue", tag, name, this.series.size()));
		return this;
	}

	/** Adds another series. */
	public Chart series(String key, String name) {
		int index = this.series.size();
		this.series.put(key, new Series("data-series", Integer.toString(index % TEXTURES.length), name, index));
		return this;
	}

	/**
	 * Adds counts of a period, one on the other.
	 * @param counts how many of each series
	 * @param words the same in words
	 * @param from the first day as it stands in an address
	 * @param to the last day, likewise
	 */
	public Chart bar(LocalDate first, LocalDate last, Map<String, Integer> counts, String words, String from,
			String to) {
		this.stacks.put(first, new Stack(last, counts, words, from, to));
		return this;
	}

	/** Adds what is only known to lie within a span; an end may be open. */
	public Chart band(@Nullable LocalDate first, @Nullable LocalDate last, String key, String words) {
		this.bands.add(new Band(first, last, key, words));
		return this;
	}

	/** Marks a span of which there is nothing. */
	public Chart gap(LocalDate first, LocalDate last, String words) {
		this.gaps.add(new Gap(first, last, words));
		return this;
	}

	/** Adds a value, or a range of values, that is of a span of days. */
	public Chart point(LocalDate first, LocalDate last, String key, double low, double high, boolean approximate,
			String words) {
		this.points.add(new Point(first, last, key, low, high, approximate, words));
		return this;
	}

	/** Says what the highest value is, beside it. */
	public Chart most(String words) {
		this.most = words;
		return this;
	}

	/** Adds words under the axis; not all are shown where they are many. */
	public Chart tick(LocalDate day, String words) {
		this.ticks.put(day, words);
		return this;
	}

	/** Adds a sentence below. */
	public Chart note(String sentence) {
		this.notes.add(sentence);
		return this;
	}

	/** Lets a span be chosen: it leads there, with {@code from} and {@code to} added. */
	public Chart brush(String address) {
		this.brush = address;
		return this;
	}

	/** Puts a table behind the picture. */
	public Chart table(String summary, String caption, List<String> columns) {
		this.table = new Table(summary, caption, columns, new ArrayList<>());
		return this;
	}

	/** Adds a row to the table. */
	public Chart row(String head, List<String> cells) {
		if (this.table == null) {
			throw new IllegalStateException("No table to add a row to");
		}
		this.table.rows().add(new Row(head, cells));
		return this;
	}

	/** The chart as a figure. */
	public Markup write() {
		return new Drawing().write();
	}

	private double x(LocalDate day) {
		return ChronoUnit.DAYS.between(this.first, day) / this.days * WIDTH;
	}

	private final class Drawing {

		private final Markup markup = new Markup();

		private final int most = Chart.this.stacks.values().stream().mapToInt(Stack::total).max().orElse(0);

		private final double unit = Math.min(TALLEST_UNIT, (double) Chart.this.height / Math.max(1, this.most));

		private final int top = (Chart.this.most != null) ? 18 : 0;

		private final int plot = Chart.this.points.isEmpty() ? (int) Math.ceil(this.most * this.unit)
				: Chart.this.height;

		private final int base = this.top + this.plot + 4 + Chart.this.bands.size() * (BAND_HEIGHT + 2);

		Markup write() {
			this.markup.tags("<figure class=\"chart\" id=\"").text(Chart.this.id).tags("\"");
			if (Chart.this.brush != null) {
				this.markup.tags(" data-brush=\"").text(Chart.this.brush).tags("\"");
			}
			this.markup.tags(">\n<svg height=\"" + (this.base + LABEL_HEIGHT) + "\" role=\"img\"");
			this.markup.tags(" aria-labelledby=\"").text(Chart.this.id).tags("-title\" aria-describedby=\"");
			this.markup.text(Chart.this.id).tags("-what\"><title id=\"");
			this.markup.text(Chart.this.id).tags("-title\">").text(Chart.this.title).tags("</title>\n");
			this.markup.tags("<desc id=\"").text(Chart.this.id).tags("-what\">");
			this.markup.text(Chart.this.description).tags("</desc>\n");
			textures();
			Chart.this.gaps.forEach(this::gap);
			scale();
			bands();
			Chart.this.stacks.forEach(this::stack);
			Chart.this.points.forEach(this::point);
			line("axis", 0, WIDTH, this.base, this.base);
			ticks();
			this.markup.tags("</svg>\n<figcaption>\n");
			legend();
			Chart.this.notes.forEach((note) -> this.markup.tags("<p class=\"quiet\">").text(note).tags("</p>\n"));
			if (Chart.this.table != null) {
				table(Chart.this.table);
			}
			return this.markup.tags("</figcaption>\n</figure>\n");
		}

		private void textures() {
			this.markup.tags("<defs>");
			for (int i = 1; i < Math.min(TEXTURES.length, Chart.this.series.size()); i++) {
				this.markup.tags("<pattern id=\"")
					.text(Chart.this.id)
					.tags("-t" + i
							+ "\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"scale(1.6)\"><path class=\"texture\" d=\""
							+ TEXTURES[i] + "\"/></pattern>");
			}
			this.markup.tags("</defs>\n");
		}

		private void gap(Gap gap) {
			double left = x(gap.first());
			rect("gap", left, (double) this.base - GAP_HEIGHT, x(gap.last().plusDays(1)) - left, GAP_HEIGHT, null);
			closeWith(gap.words());
		}

		private void scale() {
			if (Chart.this.most != null) {
				line("grid", 0, WIDTH, this.top, this.top);
				text(0, 1, "start", Chart.this.most);
			}
		}

		private void bands() {
			double y = this.top + this.plot + 2;
			for (Band band : Chart.this.bands) {
				double left = (band.first() != null) ? Math.max(0, x(band.first())) : 0;
				double right = (band.last() != null) ? Math.min(WIDTH, x(band.last().plusDays(1))) : WIDTH;
				rect("band", left, y, Math.max(NARROWEST, right - left), BAND_HEIGHT,
						Chart.this.series.get(band.key()));
				closeWith(band.words());
				y += BAND_HEIGHT + 2;
			}
		}

		private void stack(LocalDate begin, Stack stack) {
			double left = x(begin);
			double room = x(stack.last().plusDays(1)) - left;
			double width = Math.max(NARROWEST, Math.min(WIDEST_BAR, room - BETWEEN_BARS));
			double bottom = this.base;
			for (Map.Entry<String, Series> series : Chart.this.series.entrySet()) {
				int count = stack.counts().getOrDefault(series.getKey(), 0);
				if (count > 0) {
					double height = count * this.unit;
					bottom -= height;
					double drawn = Math.max(.5, height - .8);
					rect("bar", left, bottom, width, drawn, series.getValue());
					this.markup.tags("/>");
					texture(series.getValue(), left, bottom, width, drawn);
				}
			}
			this.markup.tags("<rect class=\"hit\" data-from=\"").text(stack.from()).tags("\" data-to=\"");
			this.markup.text(stack.to()).tags("\"");
			place(left, this.top, Math.max(NARROWEST, room), (double) this.base - this.top);
			closeWith(stack.words());
		}

		private void texture(Series series, double x, double y, double width, double height) {
			int texture = series.index() % TEXTURES.length;
			if (texture > 0) {
				this.markup.tags("<rect fill=\"url(#").text(Chart.this.id).tags("-t" + texture + ")\"");
				place(x, y, width, height);
				this.markup.tags("/>\n");
			}
		}

		/** The highest value is at the top and nothing at the bottom. */
		private void point(Point point) {
			double highest = Chart.this.points.stream().mapToDouble(Point::high).max().orElse(1);
			double lowest = Math.min(0, Chart.this.points.stream().mapToDouble(Point::low).min().orElse(0));
			double scale = (highest > lowest) ? (this.plot - POINT) / (highest - lowest) : 0;
			double low = this.base - 4 - (point.low() - lowest) * scale;
			double high = this.base - 4 - (point.high() - lowest) * scale;
			double left = Math.max(0, x(point.first()));
			double right = Math.min(WIDTH, x(point.last().plusDays(1)));
			double middle = Math.min(WIDTH - NARROWEST, Math.max(NARROWEST, (left + right) / 2));
			Series series = Chart.this.series.get(point.key());
			this.markup.tags("<g");
			colour(series);
			this.markup.tags(point.approximate() ? " class=\"point about\">" : " class=\"point\">");
			line("span", left, right, (low + high) / 2, (low + high) / 2);
			line("span", middle, middle, low, high);
			this.markup.tags("<circle cx=\"" + percent(middle) + "\" cy=\"" + number((low + high) / 2) + "\" r=\""
					+ POINT + "\"");
			closeWith(point.words(), "circle");
			this.markup.tags("</g>\n");
		}

		private void ticks() {
			int every = (Chart.this.ticks.size() + MOST_TICKS - 1) / MOST_TICKS;
			int at = 0;
			double last = -WIDTH;
			for (Map.Entry<LocalDate, String> tick : Chart.this.ticks.entrySet()) {
				double x = x(tick.getKey());
				if (at++ % every == 0 && x - last >= TICKS_APART) {
					boolean atEnd = x > WIDTH - LAST_TICK;
					text(atEnd ? Math.min(WIDTH, x + LAST_TICK / 2) : x, this.base + 5.0, atEnd ? "end" : "start",
							tick.getValue());
					last = x;
				}
			}
		}

		private void legend() {
			if (Chart.this.series.isEmpty()) {
				return;
			}
			this.markup.tags("<ul class=\"legend\">");
			for (Series series : Chart.this.series.values()) {
				this.markup.tags("<li><svg class=\"swatch\" width=\"16\" height=\"12\" aria-hidden=\"true\">");
				rect("bar", 0, 0, WIDTH, 12, series);
				this.markup.tags("/>");
				texture(series, 0, 0, WIDTH, 12);
				this.markup.tags("</svg> ").text(series.name()).tags("</li>\n");
			}
			this.markup.tags("</ul>\n");
		}

		private void table(Table table) {
			this.markup.tags("<details><summary>")
				.text(table.summary())
				.tags("</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"");
			this.markup.text(Chart.this.id).tags("-caption\"><table><caption id=\"");
			this.markup.text(Chart.this.id).tags("-caption\">").text(table.caption()).tags("</caption>\n<thead><tr>");
			for (int i = 0; i < table.columns().size(); i++) {
				this.markup.tags((i == 0) ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">")
					.text(table.columns().get(i))
					.tags("</th>");
			}
			this.markup.tags("</tr></thead>\n<tbody>");
			for (Row row : table.rows()) {
				this.markup.tags("<tr><th scope=\"row\">").text(row.head()).tags("</th>");
				row.cells().forEach((cell) -> this.markup.tags("<td class=\"number\">").text(cell).tags("</td>"));
				this.markup.tags("</tr>\n");
			}
			this.markup.tags("</tbody></table></div></details>\n");
		}

		private void rect(String kind, double x, double y, double width, double height, @Nullable Series series) {
			this.markup.tags("<rect class=\"").tags(kind).tags("\"");
			if (series != null) {
				colour(series);
			}
			place(x, y, width, height);
			if (kind.equals("band")) {
				this.markup.tags(" rx=\"5\"");
			}
		}

		private void colour(@Nullable Series series) {
			if (series != null) {
				this.markup.tags(" ").tags(series.attribute()).tags("=\"").text(series.value()).tags("\"");
			}
		}

		private void place(double x, double y, double width, double height) {
			this.markup.tags(" x=\"" + percent(x) + "\" y=\"" + number(y) + "\" width=\"" + percent(width)
					+ "\" height=\"" + number(height) + "\"");
		}

		private void closeWith(String words) {
			closeWith(words, "rect");
		}

		private void closeWith(String words, String element) {
			this.markup.tags("><title>").text(words).tags("</title></").tags(element).tags(">\n");
		}

		private void line(String kind, double x1, double x2, double y1, double y2) {
			this.markup.tags("<line class=\"" + kind + "\" x1=\"" + percent(x1) + "\" x2=\"" + percent(x2) + "\" y1=\""
					+ number(y1) + "\" y2=\"" + number(y2) + "\"/>\n");
		}

		private void text(double x, double y, String anchor, String words) {
			this.markup.tags("<text x=\"" + percent(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">")
				.text(words)
				.tags("</text>\n");
		}

		private static String number(double value) {
			return decimal(value, 1);
		}

		private static String percent(double value) {
			return decimal(value, 2) + "%";
		}

		private static String decimal(double value, int places) {
			return BigDecimal.valueOf(value)
				.setScale(places, RoundingMode.HALF_UP)
				.stripTrailingZeros()
				.toPlainString();
		}

	}

	private record Series(String attribute, String value, String name, int index) {
	}

	private record Stack(LocalDate last, Map<String, Integer> counts, String words, String from, String to) {

		int total() {
			return this.counts.values().stream().mapToInt(Integer::intValue).sum();
		}

	}

	private record Band(@Nullable LocalDate first, @Nullable LocalDate last, String key, String words) {
	}

	private record Gap(LocalDate first, LocalDate last, String words) {
	}

	private record Point(LocalDate first, LocalDate last, String key, double low, double high, boolean approximate,
			String words) {
	}

	private record Table(String summary, String caption, List<String> columns, List<Row> rows) {
	}

	private record Row(String head, List<String> cells) {
	}

}
