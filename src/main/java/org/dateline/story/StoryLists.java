package org.dateline.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.dateline.article.Briefs;
import org.dateline.article.ListPage;
import org.dateline.vocabulary.DateBound;
import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts lists of stories into the words of a language. */
@Component
class StoryLists {

	static final int PAGE_SIZE = 20;

	/** So many choices of a facet stand open; the rest unfolds. */
	private static final int OPEN_CHOICES = 10;

	/** So many reports of a story are looked through for its headlines. */
	private static final int MOST_LOOKED_AT = 12;

	/** So many headlines in other languages stand below the first. */
	private static final int MOST_OTHERS = 3;

	private final StoryListQueries queries;

	private final StoryRows stories;

	private final Briefs briefs;

	private final DateWords dates;

	private final MessageSource messages;

	StoryLists(StoryListQueries queries, StoryRows stories, Briefs briefs, DateWords dates, MessageSource messages) {
		this.queries = queries;
		this.stories = stories;
		this.briefs = briefs;
		this.dates = dates;
		this.messages = messages;
	}

	StoryList page(StoryFilter filter, Locale locale) {
		List<StoryListQueries.Row> rows = this.queries.page(filter, PAGE_SIZE + 1);
		boolean more = rows.size() > PAGE_SIZE;
		List<StoryListQueries.Row> shown = more ? rows.subList(0, PAGE_SIZE) : rows;
		StoryFilter.Sort sort = filter.sort();
		return new StoryList(this.queries.count(filter), lines(shown, locale), facets(filter, locale),
				written(filter.from()), written(filter.to()), (sort != StoryFilter.Sort.NEWEST) ? sort.code() : null,
				orders(filter), chips(filter, locale), (filter.pair() != null) ? filter.pair().toString() : null,
				(filter.cursor() != null) ? filter.after(null).query() : null,
				more ? filter.after(cursor(shown.get(PAGE_SIZE - 1), sort)).query() : null);
	}

	private static @Nullable String written(@Nullable DateBound bound) {
		return (bound != null) ? bound.written() : null;
	}

	private static StoryFilter.Cursor cursor(StoryListQueries.Row last, StoryFilter.Sort sort) {
		LocalDate newest = last.newest();
		return new StoryFilter.Cursor((sort == StoryFilter.Sort.LARGEST) ? (Integer) last.reports()
				: (newest != null) ? (Integer) (int) newest.toEpochDay() : null, last.id());
	}

	List<StoryList.Line> lines(List<StoryListQueries.Row> rows, Locale locale) {
		Map<Long, List<Long>> reports = this.stories.readableOf(rows.stream().map(StoryListQueries.Row::id).toList(),
				MOST_LOOKED_AT);
		Map<Long, ListPage.Line> lines = this.briefs.of(reports.values().stream().flatMap(List::stream).toList(),
				locale);
		List<StoryList.Line> stories = new ArrayList<>();
		for (StoryListQueries.Row row : rows) {
			List<ListPage.Line> told = reports.getOrDefault(row.id(), List.of())
				.stream()
				.map(lines::get)
				.filter(Objects::nonNull)
				.toList();
			if (!told.isEmpty()) {
				stories.add(line(row, told, locale));
			}
		}
		return stories;
	}

	private StoryList.Line line(StoryListQueries.Row row, List<ListPage.Line> told, Locale locale) {
		ListPage.Line head = head(told, locale);
		Map<String, ListPage.Line> others = new LinkedHashMap<>();
		told.forEach((line) -> others.putIfAbsent(line.language().tag(), line));
		others.remove(head.language().tag());
		InterfaceWords words = InterfaceWords.in(locale);
		return new StoryList.Line(row.id(), row.reports(), days(row, locale), head,
				others.values().stream().limit(MOST_OTHERS).toList(),
				row.languages().stream().map((tag) -> new StoryList.Tongue(tag, words.languageInList(tag))).toList());
	}

	/**
	 * The report that stands for a story: the first in the reader's language, if there is
	 * one.
	 */
	static ListPage.Line head(List<ListPage.Line> told, Locale locale) {
		return told.stream()
			.min(Comparator.comparing((ListPage.Line line) -> !line.language().tag().equals(locale.getLanguage()))
				.thenComparing((line) -> line.heading().opening()))
			.orElseThrow();
	}

	/** When the reports of a story were published, as far as known. */
	@Nullable String days(StoryListQueries.Row story, Locale locale) {
		LocalDate first = story.first();
		LocalDate last = story.last();
		if (first == null || last == null || first.getYear() < 0 || last.getYear() > 9999) {
			return null;
		}
		String imprecise = story.imprecise();
		String edtf = (imprecise != null) ? imprecise : first.equals(last) ? first.toString() : first + "/" + last;
		return this.dates.inShort(EdtfDate.parse(edtf), locale);
	}

	private List<StoryList.Facet> facets(StoryFilter filter, Locale locale) {
		List<StoryList.Facet> facets = new ArrayList<>();
		for (StoryFacet facet : StoryFacet.values()) {
			List<StoryList.Choice> choices = choices(filter, facet, locale);
			if (!choices.isEmpty()) {
				int open = Math.min(choices.size(), OPEN_CHOICES);
				facets.add(new StoryList.Facet(facet.parameter(), choices.subList(0, open),
						choices.subList(open, choices.size())));
			}
		}
		return facets;
	}

	private List<StoryList.Choice> choices(StoryFilter filter, StoryFacet facet, Locale locale) {
		Map<String, Integer> counts = this.queries.counts(filter, facet);
		filter.chosen(facet).forEach((value) -> counts.putIfAbsent(value, 0));
		return counts.entrySet()
			.stream()
			.map((one) -> new StoryList.Choice(one.getKey(), name(facet, one.getKey(), locale), one.getValue(),
					filter.chosen(facet).contains(one.getKey())))
			.sorted(Comparator.comparing((StoryList.Choice choice) -> !choice.chosen())
				.thenComparing(Comparator.comparing(StoryList.Choice::count).reversed())
				.thenComparing(StoryList.Choice::name, InterfaceWords.in(locale).alphabetical()))
			.toList();
	}

	private String name(StoryFacet facet, String value, Locale locale) {
		return switch (facet) {
			case LANGUAGE -> InterfaceWords.in(locale).languageInList(value);
			case COUNTRY -> InterfaceWords.in(locale).country(value);
			case SOURCE -> this.briefs.sources(locale).getOrDefault(value, value);
		};
	}

	private static List<StoryList.Order> orders(StoryFilter filter) {
		return Arrays.stream(StoryFilter.Sort.values())
			.map((sort) -> new StoryList.Order(sort.code(), filter.sorted(sort).query(), filter.sort() == sort))
			.toList();
	}

	private List<StoryList.Chip> chips(StoryFilter filter, Locale locale) {
		List<StoryList.Chip> chips = new ArrayList<>();
		for (StoryFacet facet : StoryFacet.values()) {
			for (String value : filter.chosen(facet)) {
				chips.add(new StoryList.Chip(name(facet, value, locale), filter.without(facet, value).query()));
			}
		}
		if (filter.pair() != null) {
			chips.add(new StoryList.Chip(InterfaceWords.in(locale).pair(filter.pair()), filter.withoutPair().query()));
		}
		if (filter.hasRange()) {
			chips.add(new StoryList.Chip(range(filter, locale), filter.withoutRange().query()));
		}
		return chips;
	}

	private String range(StoryFilter filter, Locale locale) {
		String from = day(filter.from(), locale);
		String to = day(filter.to(), locale);
		if (filter.to() == null) {
			return this.messages.getMessage("list.from", new Object[] { from }, locale);
		}
		return (filter.from() == null) ? this.messages.getMessage("list.to", new Object[] { to }, locale)
				: from.equals(to) ? from : this.messages.getMessage("list.from-to", new Object[] { from, to }, locale);
	}

	private String day(@Nullable DateBound bound, Locale locale) {
		return (bound != null) ? this.dates.inShort(EdtfDate.parse(bound.written()), locale) : "";
	}

}
