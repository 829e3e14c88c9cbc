package org.dateline.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.dateline.article.Holding;
import org.dateline.article.Holdings;
import org.dateline.article.ListPage;
import org.dateline.chronicle.Measures;
import org.dateline.vocabulary.DateBound;
import org.dateline.web.InterfaceWords;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts together the lists of events and of figures of two countries, with their filters.
 */
@Component
class DossierLists {

	static final int EVENTS = 20;

	static final int FIGURES = 40;

	private static final int MOST_SOURCES = 40;

	private final Holdings holdings;

	private final Events events;

	private final Figures figures;

	private final Spans spans;

	private final MessageSource messages;

	DossierLists(Holdings holdings, Events events, Figures figures, Spans spans, MessageSource messages) {
		this.holdings = holdings;
		this.events = events;
		this.figures = figures;
		this.spans = spans;
		this.messages = messages;
	}

	EventList events(DossierFilter filter, long revision, Locale locale) {
		EventList.Part part = this.events.part(filter, EVENTS, locale);
		String address = Dossiers.address(filter.pair(), locale) + "/events" + filter.within(null, null).query("type");
		return new EventList(Dossiers.name(filter.pair(), locale), part, this.events.chart(filter, address, locale),
				this.events.zoom(filter, locale), filters(filter, "type", this.events.types(filter),
						(type) -> this.events.type(type, locale), revision, locale),
				pages(filter, "type", part.total(), EVENTS), filter.at(1).query("type"));
	}

	FigureList figures(DossierFilter filter, long revision, Locale locale) {
		FigureList.Part part = this.figures.part(filter, FIGURES, locale);
		Map<String, Integer> measures = new LinkedHashMap<>();
		this.figures.measures(filter).forEach((measure) -> measures.put(measure.measure(), measure.figures()));
		return new FigureList(Dossiers.name(filter.pair(), locale), part,
				filters(filter, "measure", measures, (measure) -> Measures.nameOf(measure, locale), revision, locale),
				pages(filter, "measure", part.total(), FIGURES), filter.at(1).query("measure"));
	}

	private static EventList.Pages pages(DossierFilter filter, String kind, int total, int size) {
		if (filter.page() > 1 && filter.offset(size) >= total) {
			throw new PageNotFound("page " + filter.page() + " of " + filter.pair());
		}
		boolean more = filter.offset(size) + size < total && filter.page() < DossierFilter.LAST_PAGE;
		return new EventList.Pages((filter.page() > 1) ? filter.at(1).query(kind) : null,
				more ? filter.at(filter.page() + 1).query(kind) : null);
	}

	private EventList.Filters filters(DossierFilter filter, String parameter, Map<String, Integer> kinds,
			Function<String, String> name, long revision, Locale locale) {
		Holding holding = this.holdings.on(filter.pair(), revision);
		List<ListPage.CountedChoice> languages = new ArrayList<>();
		holding.languages(locale)
			.forEach((language) -> languages.add(new ListPage.CountedChoice(language.value(), language.name(),
					language.count(), filter.languages().contains(language.value()))));
		List<ListPage.CountedChoice> sources = new ArrayList<>();
		holding.sources(locale)
			.stream()
			.limit(MOST_SOURCES)
			.forEach((source) -> sources.add(new ListPage.CountedChoice(source.slug(), source.name(), source.count(),
					filter.sources().contains(source.slug()))));
		List<ListPage.CountedChoice> choices = new ArrayList<>();
		kinds.forEach((kind, count) -> choices
			.add(new ListPage.CountedChoice(kind, name.apply(kind), count, filter.kinds().contains(kind))));
		return new EventList.Filters(
				withChosen(languages, filter.languages(), InterfaceWords.in(locale)::languageInList),
				withChosen(sources, filter.sources(), (slug) -> slug), withChosen(choices, filter.kinds(), name),
				parameter, written(filter.from()), written(filter.to()), filter.period(),
				chips(filter, parameter, name, holding, locale));
	}

	/** What is chosen can be taken off, even where nothing has it. */
	private static List<ListPage.CountedChoice> withChosen(List<ListPage.CountedChoice> choices, Set<String> chosen,
			Function<String, String> name) {
		for (String value : chosen) {
			if (choices.stream().noneMatch((choice) -> choice.value().equals(value))) {
				choices.add(new ListPage.CountedChoice(value, name.apply(value), 0, true));
			}
		}
		return List.copyOf(choices);
	}

	private List<EventList.Chip> chips(DossierFilter filter, String parameter, Function<String, String> name,
			Holding holding, Locale locale) {
		List<EventList.Chip> chips = new ArrayList<>();
		filter.languages()
			.forEach((tag) -> chips.add(new EventList.Chip(InterfaceWords.in(locale).languageInList(tag),
					filter.in(without(filter.languages(), tag)).query(parameter))));
		filter.sources()
			.forEach((slug) -> chips.add(new EventList.Chip(holding.sources(locale)
				.stream()
				.filter((source) -> source.slug().equals(slug))
				.map(Holding.HeldSource::name)
				.findFirst()
				.orElse(slug), filter.by(without(filter.sources(), slug)).query(parameter))));
		filter.kinds()
			.forEach((kind) -> chips
				.add(new EventList.Chip(name.apply(kind), filter.of(without(filter.kinds(), kind)).query(parameter))));
		String days = this.spans.asked(filter.from(), filter.to(), locale);
		if (days != null) {
			chips.add(new EventList.Chip(days, filter.within(null, null).query(parameter)));
		}
		if (filter.period() != null) {
			chips.add(new EventList.Chip(
					this.messages.getMessage("relation.of-time",
							new Object[] { this.spans.inShort(filter.period(), locale) }, locale),
					filter.ofPeriod(null).query(parameter)));
		}
		return chips;
	}

	private static Set<String> without(Set<String> values, String value) {
		Set<String> rest = new TreeSet<>(values);
		rest.remove(value);
		return rest;
	}

	private static @Nullable String written(@Nullable DateBound bound) {
		return (bound != null) ? bound.written() : null;
	}

}
