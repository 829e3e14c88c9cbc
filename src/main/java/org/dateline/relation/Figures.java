package org.dateline.relation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import java.util.stream.Stream;

import org.dateline.chronicle.Authorities;
import org.dateline.chronicle.Authority;
import org.dateline.chronicle.ChronicleFilter;
import org.dateline.chronicle.Disagreement;
import org.dateline.chronicle.FigurePoint;
import org.dateline.chronicle.FigureQueries;
import org.dateline.chronicle.MeasureCount;
import org.dateline.chronicle.Measures;
import org.dateline.chronicle.StatedFigure;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.web.Amounts;
import org.dateline.web.Chart;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the ledger of figures of a pair into the words of a language. */
@Component
class Figures {

	/** At most this many figures of a measure are drawn. */
	private static final int MOST_DRAWN = 200;

	/** At most this many disagreements of a measure stand in the dossier. */
	private static final int FEW = 2;

	/** At most this many disagreements of a measure stand in the ledger. */
	private static final int MANY = 12;

	private static final String KIND = "measure";

	private static final int HEIGHT = 140;

	private static final int WIDEST_YEAR = 9999;

	private final FigureQueries figures;

	private final Authorities authorities;

	private final Spans spans;

	private final Amounts amounts;

	private final MessageSource messages;

	Figures(FigureQueries figures, Authorities authorities, Spans spans, Amounts amounts, MessageSource messages) {
		this.figures = figures;
		this.authorities = authorities;
		this.spans = spans;
		this.amounts = amounts;
		this.messages = messages;
	}

	/** How many figures of each measure there are, the most first. */
	List<MeasureCount> measures(DossierFilter filter) {
		return this.figures.measures(filter.pair(), filter.chronicle());
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
				: this.figures.latestOfEach(filter.pair(), asked, lines);
		return new FigureList.Part(total(measures), measures.size(), groups(filter, most, asked, latest, FEW, locale));
	}

	private static Set<String> names(List<MeasureCount> measures) {
		return measures.stream().map(MeasureCount::measure).collect(Collectors.toSet());
	}

	/** Some measures with their figures, what contradicts them, and their charts. */
	private List<FigureList.Group> groups(DossierFilter filter, List<MeasureCount> measures, ChronicleFilter asked,
			Map<String, List<StatedFigure>> shown, int contradicted, Locale locale) {
		if (measures.isEmpty()) {
			return List.of();
		}
		Map<String, List<Disagreement>> disagreements = this.figures.disagreements(filter.pair(), asked, contradicted)
			.stream()
			.collect(Collectors.groupingBy(Disagreement::measure));
		Map<String, List<FigurePoint>> points = this.figures.points(filter.pair(), asked, MOST_DRAWN);
		Map<Long, Authority> speakers = speakers(shown, disagreements, locale);
		return measures.stream().map((measure) -> {
			String id = measure.measure();
			DossierFilter all = filter.of(Set.of(id));
			List<Disagreement> contradictions = disagreements.getOrDefault(id, List.of());
			return new FigureList.Group(id, Measures.nameOf(id, locale), measure.figures(),
					chart(id, points.getOrDefault(id, List.of()), locale),
					lines(shown.getOrDefault(id, List.of()), speakers, locale),
					contradictions.stream()
						.filter((one) -> !one.figures().isEmpty())
						.map((one) -> new FigureList.Contradiction(one.total(), lines(one.figures(), speakers, locale),
								all.ofPeriod(one.period().edtf()).query(KIND)))
						.toList(),
					contradictions.stream()
						.filter((one) -> one.figures().isEmpty())
						.map((one) -> new FigureList.Time(this.spans.inShort(one.period(), locale),
								all.ofPeriod(one.period().edtf()).query(KIND)))
						.distinct()
						.toList(),
					all.query(KIND));
		}).toList();
	}

	/** Whose names are shown: texts inflect them. */
	private Map<Long, Authority> speakers(Map<String, List<StatedFigure>> shown,
			Map<String, List<Disagreement>> disagreements, Locale locale) {
		Stream<StatedFigure> contradicting = disagreements.values()
			.stream()
			.flatMap(List::stream)
			.flatMap((one) -> one.figures().stream());
		Set<Long> ids = Stream.concat(shown.values().stream().flatMap(List::stream), contradicting)
			.flatMap((figure) -> Stream.ofNullable(figure.speaker()))
			.flatMap((speaker) -> Stream.ofNullable(speaker.authority()))
			.collect(Collectors.toSet());
		return this.authorities.of(ids, locale);
	}

	private List<FigureList.Line> lines(List<StatedFigure> figures, Map<Long, Authority> speakers, Locale locale) {
		return figures.stream().map((figure) -> line(figure, speakers, locale)).toList();
	}

	/** A page of the ledger. */
	FigureList.Part part(DossierFilter filter, int size, Locale locale) {
		List<MeasureCount> measures = measures(filter).stream()
			.filter((measure) -> filter.kinds().isEmpty() || filter.kinds().contains(measure.measure()))
			.toList();
		ChronicleFilter asked = filter.chronicle().ofMeasures(filter.kinds());
		Map<String, List<StatedFigure>> figures = new LinkedHashMap<>();
		this.figures.figures(filter.pair(), asked, filter.offset(size), size)
			.forEach((figure) -> figures.computeIfAbsent(figure.measure(), (key) -> new ArrayList<>()).add(figure));
		List<MeasureCount> onPage = measures.stream()
			.filter((measure) -> figures.containsKey(measure.measure()))
			.sorted(Comparator.comparing(MeasureCount::measure))
			.toList();
		return new FigureList.Part(total(measures), measures.size(),
				groups(filter, onPage, filter.chronicle().ofMeasures(names(onPage)), figures, MANY, locale));
	}

	private static int total(List<MeasureCount> measures) {
		return measures.stream().mapToInt(MeasureCount::figures).sum();
	}

	private FigureList.Line line(StatedFigure figure, Map<Long, Authority> speakers, Locale locale) {
		StatedFigure.Period period = figure.period();
		EdtfDate published = figure.published();
		return new FigureList.Line(said(figure, locale), figure.change(),
				(period != null) ? period.date().edtf() : null,
				(period != null) ? this.spans.inShort(period.date(), locale) : null,
				(published != null) ? this.spans.inShort(published, locale) : null, speaker(figure, speakers),
				figure.byArticle(), Quotation.of(figure.article(), figure.language(),
						InterfaceWords.in(locale).languageInList(figure.language()), figure.quoted()));
	}

	private String said(StatedFigure figure, Locale locale) {
		return this.amounts.say(figure.value(), figure.upTo(), figure.unit(), figure.approximation(), locale);
	}

	private String said(FigurePoint figure, Locale locale) {
		return this.amounts.say(figure.value(), figure.upTo(), figure.unit(), figure.approximation(), locale);
	}

	private static FigureList.@Nullable Speaker speaker(StatedFigure figure, Map<Long, Authority> speakers) {
		StatedFigure.Speaker speaker = figure.speaker();
		if (speaker == null) {
			return null;
		}
		Authority known = (speaker.authority() != null) ? speakers.get(speaker.authority()) : null;
		return (known != null) ? new FigureList.Speaker(known.name(), known.nameLanguage())
				: new FigureList.Speaker(speaker.words(), figure.language());
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
		String name = Measures.nameOf(measure, locale);
		Chart chart = new Chart("figures-" + measure,
				this.messages.getMessage("relation.figures.chart", new Object[] { name }, locale),
				LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31))
			.height(HEIGHT);
		InterfaceWords words = InterfaceWords.in(locale);
		new TreeSet<>(figures.stream().map(FigurePoint::language).toList())
			.forEach((tag) -> chart.language(tag, words.languageInList(tag)));
		chart.table(say("chart.table", locale), name,
				List.of(say("chart.date", locale), say("relation.figures.value", locale)));
		List<FigurePoint> inOrder = new ArrayList<>(figures);
		inOrder.sort(Comparator.comparing(Figures::firstDay));
		for (FigurePoint figure : inOrder) {
			String time = this.spans.inShort(figure.time(), locale);
			String value = said(figure, locale);
			chart.point(firstDay(figure), lastDay(figure), figure.language(), figure.value().doubleValue(),
					highest(figure).doubleValue(), !figure.approximation().equals("exact"),
					time + ": " + value + ", " + words.languageInList(figure.language()));
			chart.row(time, List.of(value));
		}
		figures.stream()
			.map(Figures::highest)
			.max(Comparator.naturalOrder())
			.ifPresent((most) -> chart.most(words.amount(most, unit)));
		chart.describe(description(inOrder, locale));
		for (int year = first; year <= last; year++) {
			chart.tick(LocalDate.of(year, 1, 1), Integer.toString(year));
		}
		return chart.write();
	}

	/** The first, the last, the lowest and the highest of the figures in words. */
	private String description(List<FigurePoint> inOrder, Locale locale) {
		FigurePoint lowest = Collections.min(inOrder, Comparator.comparing(FigurePoint::value));
		FigurePoint highest = Collections.max(inOrder, Comparator.comparing(Figures::highest));
		Object[] said = { inOrder.size(), this.spans.inShort(inOrder.get(0).time(), locale),
				this.spans.inShort(inOrder.get(inOrder.size() - 1).time(), locale), said(lowest, locale),
				this.spans.inShort(lowest.time(), locale), said(highest, locale),
				this.spans.inShort(highest.time(), locale) };
		return this.messages.getMessage("relation.figures.chart.what", said, locale);
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
