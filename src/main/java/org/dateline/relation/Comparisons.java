package org.dateline.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.dateline.article.Holding;
import org.dateline.article.Holdings;
import org.dateline.article.ListPage;
import org.dateline.chronicle.Authority;
import org.dateline.chronicle.Event;
import org.dateline.chronicle.EventQueries;
import org.dateline.chronicle.FigureQueries;
import org.dateline.chronicle.Measures;
import org.dateline.chronicle.NameUse;
import org.dateline.chronicle.PairAuthorities;
import org.dateline.chronicle.StatedFigure;
import org.dateline.chronicle.Teller;
import org.dateline.chronicle.ToldBy;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateBound;
import org.dateline.web.Amounts;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lays periods, languages or sources of a pair side by side: how much there is of each,
 * what only one of them tells, and which names it uses.
 */
@Component
class Comparisons {

	/** How many languages or sources are compared: more do not fit side by side. */
	static final int MOST_COLUMNS = 5;

	private static final int ENTRIES = 6;

	private static final int NAMES = 6;

	private static final int FORMS = 3;

	private final Holdings holdings;

	private final EventQueries told;

	private final FigureQueries figures;

	private final PairAuthorities authorities;

	private final Events events;

	private final Amounts amounts;

	private final Spans spans;

	private final MessageSource messages;

	Comparisons(Holdings holdings, EventQueries told, FigureQueries figures, PairAuthorities authorities, Events events,
			Amounts amounts, Spans spans, MessageSource messages) {
		this.holdings = holdings;
		this.told = told;
		this.figures = figures;
		this.authorities = authorities;
		this.events = events;
		this.amounts = amounts;
		this.spans = spans;
		this.messages = messages;
	}

	/** The years that a comparison begins with: the first and the last with reports. */
	List<Period> ends(CountryPair pair, long revision) {
		List<Integer> years = this.holdings.on(pair, revision).years().keySet().stream().sorted().toList();
		return (years.size() < 2) ? List.of()
				: List.of(Period.ofYear(years.get(0)), Period.ofYear(years.get(years.size() - 1)));
	}

	/** Periods side by side. */
	Comparison periods(CountryPair pair, List<Period> periods, long revision, Locale locale) {
		Holding whole = this.holdings.on(pair, revision);
		List<Column> columns = periods.stream()
			.map((period) -> new Column(DossierFilter.of(pair).within(period.from(), period.to()),
					whole.within(period.from().first(), period.to().last()), period.written(),
					String.valueOf(this.spans.asked(period.from(), period.to(), locale))))
			.toList();
		List<Comparison.Row> rows = new ArrayList<>();
		counts(columns, (column) -> this.told.countEvents(pair, column.filter().chronicle()),
				(column) -> this.figures.measures(pair, column.filter().chronicle())
					.stream()
					.mapToInt((measure) -> measure.figures())
					.sum(),
				rows, locale);
		rows.add(row("relation.held.languages", columns, (column) -> choices(column.holding().languages(locale)),
				locale));
		rows.add(row("relation.held.sources", columns, (column) -> sources(column, locale), locale));
		rows.add(row("relation.compare.types", columns, (column) -> types(column, locale), locale));
		rows.add(row("relation.compare.events", columns,
				(column) -> entries(this.told.events(pair, column.filter().chronicle(), 0, ENTRIES, locale),
						(event) -> event(event, column, locale)),
				locale));
		rows.add(row("relation.compare.figures", columns,
				(column) -> entries(this.figures.figuresGiven(pair, column.filter().chronicle(), ENTRIES),
						(figure) -> figure(figure, locale)),
				locale));
		named(List.of(Authority.Kind.PERSON), columns, pair, rows, locale);
		return new Comparison(Dossiers.name(pair, locale), columns.stream().map(Column::name).toList(), rows);
	}

	/** The languages with most reports side by side, or the sources. */
	Comparison differences(CountryPair pair, boolean bySource, long revision, Locale locale) {
		Holding whole = this.holdings.on(pair, revision);
		List<Column> columns = bySource
				? whole.sources(locale)
					.stream()
					.limit(MOST_COLUMNS)
					.map((source) -> new Column(DossierFilter.of(pair).by(Set.of(source.slug())),
							whole.by(source.slug()), source.slug(), source.name()))
					.toList()
				: whole.languages(locale)
					.stream()
					.limit(MOST_COLUMNS)
					.map((language) -> new Column(DossierFilter.of(pair).in(Set.of(language.value())),
							whole.in(language.value()), language.value(), language.name()))
					.toList();
		Teller teller = bySource ? Teller.SOURCE : Teller.LANGUAGE;
		List<String> tellers = columns.stream().map(Column::key).toList();
		Map<String, ToldBy<Event>> told = this.told.toldBy(pair, teller, tellers, ENTRIES, locale);
		Map<String, ToldBy<StatedFigure>> given = this.figures.givenBy(pair, teller, tellers, ENTRIES);
		List<Comparison.Row> rows = new ArrayList<>();
		counts(columns, (column) -> told.getOrDefault(column.key(), ToldBy.nothing()).count(),
				(column) -> given.getOrDefault(column.key(), ToldBy.nothing()).count(), rows, locale);
		rows.add(bySource ? row("relation.held.languages", columns,
				(column) -> choices(column.holding().languages(locale)), locale)
				: row("relation.held.sources", columns, (column) -> sources(column, locale), locale));
		rows.add(row("relation.compare.only-events", columns,
				(column) -> entries(told.getOrDefault(column.key(), ToldBy.nothing()).alone(),
						(event) -> event(event, column, locale)),
				locale));
		rows.add(row("relation.compare.only-figures", columns,
				(column) -> entries(given.getOrDefault(column.key(), ToldBy.nothing()).alone(),
						(figure) -> figure(figure, locale)),
				locale));
		named(List.of(Authority.Kind.PLACE, Authority.Kind.PERSON), columns, pair, rows, locale);
		return new Comparison(Dossiers.name(pair, locale), columns.stream().map(Column::name).toList(), rows);
	}

	private void counts(List<Column> columns, ToIntFunction<Column> events, ToIntFunction<Column> given,
			List<Comparison.Row> rows, Locale locale) {
		rows.add(row("relation.facts.reports", columns, (column) -> List
			.of(new Comparison.Entry("", null, column.holding().count(), "/articles" + column.holding().query())),
				locale));
		rows.add(row("relation.facts.events", columns,
				(column) -> List
					.of(new Comparison.Entry("", null, events.applyAsInt(column), address(column, "events", "type"))),
				locale));
		rows.add(row("relation.facts.figures", columns, (column) -> List
			.of(new Comparison.Entry("", null, given.applyAsInt(column), address(column, "figures", "measure"))),
				locale));
	}

	private static String address(Column column, String part, String kind) {
		return "/relations/" + column.filter().pair() + "/" + part + column.filter().query(kind);
	}

	private void named(List<Authority.Kind> kinds, List<Column> columns, CountryPair pair, List<Comparison.Row> rows,
			Locale locale) {
		Map<Authority.Kind, List<Authority>> most = this.authorities.named(pair, DossierFilter.of(pair).chronicle(),
				NAMES, locale);
		List<Authority> named = kinds.stream().flatMap((kind) -> most.getOrDefault(kind, List.of()).stream()).toList();
		List<Map<Long, List<NameUse>>> uses = columns.stream()
			.map((column) -> this.authorities.uses(named, pair, column.filter().chronicle()))
			.toList();
		for (Authority one : named) {
			List<List<Comparison.Entry>> cells = uses.stream()
				.map((used) -> forms(used.getOrDefault(one.id(), List.of())))
				.toList();
			if (cells.stream().anyMatch((cell) -> !cell.isEmpty())) {
				rows.add(new Comparison.Row(one.name(), one.nameLanguage(), cells));
			}
		}
	}

	/** The forms that most reports use; what two languages write alike stands once. */
	private static List<Comparison.Entry> forms(List<NameUse> uses) {
		Map<String, NameUse> forms = new LinkedHashMap<>();
		for (NameUse use : uses) {
			forms.merge(use.form(), use, (one, other) -> new NameUse(one.authority(), one.language(), one.form(),
					one.reports() + other.reports()));
		}
		return forms.values()
			.stream()
			.sorted(Comparator.comparingInt(NameUse::reports).reversed())
			.limit(FORMS)
			.map((use) -> new Comparison.Entry(use.form(), use.language(), use.reports(), null))
			.toList();
	}

	private static List<Comparison.Entry> choices(List<ListPage.CountedChoice> choices) {
		return choices.stream()
			.limit(ENTRIES)
			.map((choice) -> new Comparison.Entry(choice.name(), null, choice.count(), null))
			.toList();
	}

	private static List<Comparison.Entry> sources(Column column, Locale locale) {
		return column.holding()
			.sources(locale)
			.stream()
			.limit(ENTRIES)
			.map((source) -> new Comparison.Entry(source.name(), null, source.count(), null))
			.toList();
	}

	private List<Comparison.Entry> types(Column column, Locale locale) {
		return this.events.types(column.filter())
			.entrySet()
			.stream()
			.map((type) -> new Comparison.Entry(this.events.type(type.getKey(), locale), null, type.getValue(), null))
			.toList();
	}

	private Comparison.Entry event(Event event, Column column, Locale locale) {
		String place = (event.place() != null) ? ", " + event.place().name() : "";
		return new Comparison.Entry(
				this.spans.inShort(event.date(), locale) + ": " + this.events.type(event.type(), locale) + place, null,
				null, address(column, "events", "type"));
	}

	private Comparison.Entry figure(StatedFigure figure, Locale locale) {
		StatedFigure.Period period = figure.period();
		String time = (period != null) ? " (" + this.spans.inShort(period.date(), locale) + ")" : "";
		Quotation words = Quotation.of(figure.article(), figure.language(),
				InterfaceWords.in(locale).languageInList(figure.language()), figure.quoted());
		return new Comparison.Entry(Measures.nameOf(figure.measure(), locale) + ": "
				+ this.amounts.say(figure.value(), figure.upTo(), figure.unit(), figure.approximation(), locale) + time,
				null, null, "/articles/" + figure.article() + words.query());
	}

	private static <T> List<Comparison.Entry> entries(Collection<T> things, Function<T, Comparison.Entry> words) {
		return things.stream().limit(ENTRIES).map(words).toList();
	}

	private Comparison.Row row(String key, List<Column> columns, Function<Column, List<Comparison.Entry>> cell,
			Locale locale) {
		return new Comparison.Row(this.messages.getMessage(key, null, locale), null,
				columns.stream().map(cell).toList());
	}

	/**
	 * A period to compare.
	 *
	 * @param from where it begins
	 * @param to where it ends
	 */
	record Period(DateBound from, DateBound to) {

		static Period ofYear(int year) {
			return new Period(DateBound.ofYear(year), DateBound.ofYear(year));
		}

		/** Reads "2022" or "2022-04/2023", or null where it is neither. */
		static @Nullable Period read(String written) {
			int slash = written.indexOf('/');
			DateBound from = DateBound.read((slash >= 0) ? written.substring(0, slash) : written);
			DateBound to = DateBound.read((slash >= 0) ? written.substring(slash + 1) : written);
			return (from == null || to == null || isTurned(from.first(), to.last())) ? null : new Period(from, to);
		}

		private static boolean isTurned(LocalDate first, LocalDate last) {
			return first.isAfter(last);
		}

		/** As it stands in an address. */
		public String written() {
			return this.from.equals(this.to) ? this.from.written() : this.from.written() + "/" + this.to.written();
		}

	}

	/** A part that is compared; its key is of all parts its own. */
	private record Column(DossierFilter filter, Holding holding, String key, String name) {
	}

}
