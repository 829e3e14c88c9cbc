package org.dateline.relation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dateline.chronicle.Chronicle;
import org.dateline.chronicle.ChronicleFilter;
import org.dateline.chronicle.FigurePoint;
import org.dateline.chronicle.MeasureCount;
import org.dateline.chronicle.StatedFigure;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.web.Chart;
import org.dateline.web.Markup;
import org.dateline.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the ledger of figures of a pair into the words of a language. */
@Component
class Figures {

	/** So many figures of a measure are drawn. */
	private static final int MOST_DRAWN = 200;

	/** So many disagreements of a measure stand in the dossier, */
	private static final int FEW = 2;

	/** and so many in the ledger. */
	private static final int MANY = 12;

	private static final int HEIGHT = 90;

	private static final int WIDEST_YEAR = 9999;

	private final Chronicle chronicle;

	private final Spans spans;

	private final Values values;

	private final MessageSource messages;

	Figures(Chronicle chronicle, Spans spans, Values values, MessageSource messages) {
		this.chronicle = chronicle;
		this.spans = spans;
		this.values = values;
		this.messages = messages;
	}

	/** How many figures of each measure there are, the most first. */
	List<MeasureCount> measures(DossierFilter filter) {
		return this.chronicle.measures(filter.pair(), filter.chronicle());
	}

	/**
	 * The measures with most figures, of each the latest few.
	 * @param groups at most so many measures
	 * @param lines at most so many figures of each
	 */
	FigureList.Part glance(DossierFilter filter, int groups, int lines, Locale locale) {
		List<MeasureCount> measures = measures(filter);
		List<MeasureCount> most = measures.subList(0, Math.min(groups, measures.size()));
		ChronicleFilter asked = filter.chronicle().ofMeasures(names(most));
		Map<String, List<StatedFigure>> latest = most.isEmpty() ? Map.of()
				: this.chronicle.latestOfEach(filter.pair(), asked, lines);
		return new FigureList.Part(total(measures), measures.size(),
				groups(filter.pair(), most, asked, latest, FEW, locale));
	}

	private static Set<String> names(List<MeasureCount> measures) {
		return measures.stream().map(MeasureCount::measure).collect(Collectors.toSet());
	}

	/** Some measures with their figures, what contradicts them, and their charts. */
	private List<FigureList.Group> groups(CountryPair pair, List<MeasureCount> measures, ChronicleFilter asked,
			Map<String, List<StatedFigure>> shown, int contradicted, Locale locale) {
		if (measures.isEmpty()) {
			return List.of();
		}
		Map<String, List<List<FigureList.Line>>> contradictions = contradictions(pair, asked, contradicted, locale);
		Map<String, List<FigurePoint>> points = this.chronicle.points(pair, asked, MOST_DRAWN);
		return measures.stream()
			.map((measure) -> new FigureList.Group(measure.measure(), Chronicle.measure(measure.measure(), locale),
					measure.figures(),
					chart(measure.measure(), points.getOrDefault(measure.measure(), List.of()), locale),
					shown.getOrDefault(measure.measure(), List.of())
						.stream()
						.map((figure) -> line(figure, locale))
						.toList(),
					contradictions.getOrDefault(measure.measure(), List.of())))
			.toList();
	}

	/** A page of the ledger. */
	FigureList.Part part(DossierFilter filter, int size, Locale locale) {
		List<MeasureCount> measures = measures(filter).stream()
			.filter((measure) -> filter.kinds().isEmpty() || filter.kinds().contains(measure.measure()))
			.toList();
		ChronicleFilter asked = filter.chronicle().ofMeasures(filter.kinds());
		Map<String, List<StatedFigure>> figures = new LinkedHashMap<>();
		this.chronicle.figures(filter.pair(), asked, filter.offset(size), size)
			.forEach((figure) -> figures.computeIfAbsent(figure.measure(), (key) -> new ArrayList<>()).add(figure));
		List<MeasureCount> onPage = measures.stream()
			.filter((measure) -> figures.containsKey(measure.measure()))
			.sorted(Comparator.comparing(MeasureCount::measure))
			.toList();
		return new FigureList.Part(total(measures), measures.size(),
				groups(filter.pair(), onPage, filter.chronicle().ofMeasures(names(onPage)), figures, MANY, locale));
	}

	private static int total(List<MeasureCount> measures) {
		return measures.stream().mapToInt(MeasureCount::figures).sum();
	}

	private Map<String, List<List<FigureList.Line>>> contradictions(CountryPair pair, ChronicleFilter asked, int most,
			Locale locale) {
		Map<String, List<List<FigureList.Line>>> contradictions = new LinkedHashMap<>();
		this.chronicle.disagreements(pair, asked, most)
			.forEach((one) -> contradictions.computeIfAbsent(one.figures().get(0).measure(), (key) -> new ArrayList<>())
				.add(one.figures().stream().map((figure) -> line(figure, locale)).toList()));
		return contradictions;
	}

	FigureList.Line line(StatedFigure figure, Locale locale) {
		StatedFigure.Period period = figure.period();
		StatedFigure.Speaker speaker = figure.speaker();
		EdtfDate published = figure.published();
		return new FigureList.Line(this.values.say(figure, locale), figure.change(),
				(period != null) ? period.date().edtf() : null,
				(period != null) ? this.spans.inShort(period.date(), locale) : null,
				(published != null) ? this.spans.inShort(published, locale) : null,
				(speaker != null) ? speaker.words() : null, figure.byArticle(), Quotation.of(figure.article(),
						figure.language(), Words.in(locale).languageInList(figure.language()), figure.quoted()));
	}

	/**
	 * The figures of a known time, in the unit that most are in; null where they are of
	 * no two times.
	 */
	private @Nullable Markup chart(String measure, List<FigurePoint> figures, Locale locale) {
		Map<String, List<FigurePoint>> byUnit = figures.stream()
			.filter(Figures::isOfKnownTime)
			.collect(Collectors.groupingBy(FigurePoint::unit, TreeMap::new, Collectors.toList()));
		return byUnit.entrySet()
			.stream()
			.max(Comparator.comparingInt((unit) -> unit.getValue().size()))
			.filter((unit) -> unit.getValue().stream().map(Figures::firstDay).distinct().count() > 1)
			.map((unit) -> draw(measure, unit.getKey(), unit.getValue(), locale))
			.orElse(null);
	}

	private Markup draw(String measure, String unit, List<FigurePoint> figures, Locale locale) {
		int first = figures.stream().mapToInt((figure) -> firstDay(figure).getYear()).min().orElseThrow();
		int last = figures.stream().mapToInt((figure) -> lastDay(figure).getYear()).max().orElseThrow();
		String name = Chronicle.measure(measure, locale);
		Chart chart = new Chart("figures-" + measure,
				this.messages.getMessage("relation.figures.chart", new Object[] { name }, locale),
				LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31))
			.height(HEIGHT);
		Words words = Words.in(locale);
		new TreeSet<>(figures.stream().map(FigurePoint::language).toList())
			.forEach((tag) -> chart.language(tag, words.languageInList(tag)));
		chart.table(say("chart.table", locale), name,
				List.of(say("chart.date", locale), say("relation.figures.value", locale)));
		List<FigurePoint> inOrder = new ArrayList<>(figures);
		inOrder.sort(Comparator.comparing(Figures::firstDay));
		for (FigurePoint figure : inOrder) {
			String time = this.spans.inShort(figure.time(), locale);
			String value = this.values.say(figure, locale);
			chart.point(firstDay(figure), lastDay(figure), figure.language(), figure.value().doubleValue(),
					highest(figure).doubleValue(), !figure.approximation().equals("exact"),
					time + ": " + value + ", " + words.languageInList(figure.language()));
			chart.row(time, List.of(value));
		}
		figures.stream()
			.map(Figures::highest)
			.max(Comparator.naturalOrder())
			.ifPresent((most) -> chart.most(words.amount(most, unit)));
		for (int year = first; year <= last; year++) {
			chart.tick(LocalDate.of(year, 1, 1), Integer.toString(year));
		}
		return chart.write();
	}

	private static BigDecimal highest(FigurePoint figure) {
		return (figure.upTo() != null) ? figure.upTo() : figure.value();
	}

	private static boolean isOfKnownTime(FigurePoint figure) {
		LocalDate first = figure.time().earliest();
		LocalDate last = figure.time().latest();
		return first != null && last != null && first.getYear() > 0 && last.getYear() <= WIDEST_YEAR;
	}

	private static LocalDate firstDay(FigurePoint figure) {
		return Objects.requireNonNullElse(figure.time().earliest(), LocalDate.MIN);
	}

	private static LocalDate lastDay(FigurePoint figure) {
		return Objects.requireNonNullElse(figure.time().latest(), LocalDate.MAX);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
