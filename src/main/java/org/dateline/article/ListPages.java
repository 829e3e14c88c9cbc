package org.dateline.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateBound;
import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts lists of reports into the words of a language.
 */
@Component
class ListPages {

	static final int PAGE_SIZE = 20;

	/** This many choices of a facet stand open; the rest unfolds. */
	private static final int OPEN_CHOICES = 10;

	private final Shelflists shelflists;

	private final ArticleQueries articles;

	private final ReportLines reportLines;

	private final DateWords dates;

	private final MessageSource messages;

	private final ObjectProvider<ReportSearch> search;

	ListPages(Shelflists shelflists, ArticleQueries articles, ReportLines reportLines, DateWords dates,
			MessageSource messages, ObjectProvider<ReportSearch> search) {
		this.shelflists = shelflists;
		this.articles = articles;
		this.reportLines = reportLines;
		this.dates = dates;
		this.messages = messages;
		this.search = search;
	}

	/**
	 * The filter with the present addresses of its sources; the same where it has them
	 * already.
	 */
	ListFilter withPresentSources(ListFilter filter) {
		return filter.chosen(Facet.SOURCE).isEmpty() ? filter : this.shelflists.current().withPresentSources(filter);
	}

	/** A list page as of one revision of the archive. */
	Revised<ListPage> page(ListFilter filter, Locale locale) {
		return atOneRevision(filter, locale, (chosen) -> chosen.slice(PAGE_SIZE), ChosenReports.Slice::ids,
				(chosen, slice, lines) -> page(chosen, slice, lines, locale));
	}

	/**
	 * Something made of the lines of chosen reports, as of one revision of the archive.
	 */
	<T> Revised<T> named(ListFilter filter, Function<ChosenReports, List<Long>> choice, Locale locale, View<T> view) {
		return atOneRevision(filter, locale, choice, Function.identity(),
				(chosen, ids, lines) -> view.of(chosen, lines(lines, Map.of(), chosen.shelflist(), locale)));
	}

	/**
	 * Reads the lines that a choice names. Where a change was committed in between, both
	 * are read again: a page never mixes two revisions, unless the archive changes faster
	 * than it can be read; then it is not kept.
	 */
	private <C, T> Revised<T> atOneRevision(ListFilter filter, Locale locale, Function<ChosenReports, C> choice,
			Function<C, List<Long>> ids, Composition<C, T> composition) {
		Shelflist shelflist = this.shelflists.current();
		for (int tries = 1;; tries++) {
			try (Findings findings = find(filter, shelflist, locale)) {
				ChosenReports chosen = (findings != null) ? shelflist.choose(filter, findings)
						: shelflist.choose(filter);
				C part = choice.apply(chosen);
				ArticleQueries.Lines read = read(shelflist, ids.apply(part));
				boolean same = read.revision() == shelflist.revision();
				if (same || tries == Shelflists.MOST_TRIES) {
					boolean isCurrent = same && (findings == null || findings.revision() >= shelflist.revision());
					return new Revised<>(shelflist.revision(), isCurrent, composition.of(chosen, part, read.lines()));
				}
				shelflist = this.shelflists.atLeast(read.revision());
			}
		}
	}

	/** The lines of reports: those kept from memory, the others from the database. */
	private ArticleQueries.Lines read(Shelflist shelflist, List<Long> ids) {
		Map<Long, ArticleQueries.ArticleLine> lines = shelflist.lines().of(ids, shelflist.revision());
		List<Long> missing = ids.stream().filter((id) -> !lines.containsKey(id)).toList();
		long revision = shelflist.revision();
		if (!missing.isEmpty()) {
			ArticleQueries.Lines read = this.articles.lines(missing);
			revision = read.revision();
			if (revision == shelflist.revision()) {
				shelflist.lines().keep(read.lines(), revision);
			}
			read.lines().forEach((line) -> lines.put(line.id(), line));
		}
		return new ArticleQueries.Lines(revision, ids.stream().map(lines::get).filter(Objects::nonNull).toList());
	}

	@Nullable Findings find(ListFilter filter, Shelflist shelflist, Locale locale) {
		ListFilter.Asked asked = filter.asked();
		return (asked == null) ? null : this.search.getObject().find(asked.words(), asked.breadth(), shelflist, locale);
	}

	private ListPage page(ChosenReports chosen, ChosenReports.Slice slice, List<ArticleQueries.ArticleLine> lines,
			Locale locale) {
		ListFilter filter = chosen.filter();
		Shelflist shelflist = chosen.shelflist();
		Findings findings = chosen.findings();
		List<ListPage.Chip> chips = chips(filter, shelflist, locale);
		Map<Long, Passage> passages = (findings == null) ? Map.of()
				: findings.passages(lines.stream()
					.map((line) -> new Findings.Shown(line.id(), line.language(), line.heading().words()))
					.toList());
		ListFilter.Sort sort = filter.sort();
		return new ListPage(slice.total(), slice.before() + 1, slice.before() + slice.ids().size(),
				this.reportLines.write(lines(lines, passages, shelflist, locale), filter.queryOfOrigin(), locale),
				facets(chosen, locale), (filter.pair() != null) ? filter.pair().toString() : null,
				(filter.from() != null) ? filter.from().written() : null,
				(filter.to() != null) ? filter.to().written() : null,
				new ListPage.UndatedChoice(chosen.countUndated(), filter.undated()), chips, both(chosen, locale),
				(slice.total() == 0) ? loosen(chips, chosen) : List.of(), orders(filter),
				(sort != filter.usualSort()) ? sort.code() : null,
				(slice.before() > 0) ? filter.startingAfter(null).query() : null, query(slice.previous()),
				query(slice.next()), feed(filter), (findings != null) ? search(chosen, findings, locale) : null);
	}

	/** What is new in the list, whatever order it is shown in. */
	private static String feed(ListFilter filter) {
		return filter.sorted(ListFilter.Sort.ADDED).queryOfFeed();
	}

	/** The orders a list can have. */
	private static List<ListPage.Choice> orders(ListFilter filter) {
		return Arrays.stream(ListFilter.Sort.values())
			.filter((sort) -> sort != ListFilter.Sort.RELEVANCE || filter.asked() != null)
			.sorted(Comparator.comparing((sort) -> sort != ListFilter.Sort.RELEVANCE))
			.map((sort) -> new ListPage.Choice(sort.code(), filter.sorted(sort).query(), filter.sort() == sort))
			.toList();
	}

	private static ListPage.SearchPart search(ChosenReports chosen, Findings findings, Locale locale) {
		ListFilter filter = chosen.filter();
		ListFilter.Asked asked = Objects.requireNonNull(filter.asked());
		Understanding understanding = findings.understanding(locale);
		List<ListPage.Choice> breadths = Arrays.stream(Breadth.values())
			.map((breadth) -> new ListPage.Choice(breadth.code(), filter.asking(asked.words(), breadth).query(),
					breadth == asked.breadth()))
			.toList();
		List<ListPage.Year> years = chosen.countYears()
			.entrySet()
			.stream()
			.map((year) -> new ListPage.Year(year.getKey(), year.getValue(), filter.within(year.getKey()).query()))
			.toList();
		List<ListPage.Suggestion> suggestions = understanding.suggestions()
			.stream()
			.map((words) -> new ListPage.Suggestion(words, filter.asking(words, asked.breadth()).query()))
			.toList();
		return new ListPage.SearchPart(asked.words(), (asked.breadth() != Breadth.ALL) ? asked.breadth().code() : null,
				understanding.parts(), understanding.loosened(), breadths, years, suggestions);
	}

	/** Who chooses two countries is shown what is on either, and may have meant both. */
	private static ListPage.@Nullable Narrowing both(ChosenReports chosen, Locale locale) {
		ListFilter filter = chosen.filter();
		List<String> countries = List.copyOf(filter.chosen(Facet.COUNTRY));
		if (countries.size() != 2 || filter.pair() != null) {
			return null;
		}
		CountryPair pair = CountryPair.of(countries.get(0), countries.get(1));
		ListFilter narrowed = filter.on(pair).without(Facet.COUNTRY, pair.one()).without(Facet.COUNTRY, pair.other());
		return new ListPage.Narrowing(InterfaceWords.in(locale).pair(pair), narrowed.query(), count(narrowed, chosen));
	}

	/** The filters that alone keep a list empty, with what it would have without them. */
	private static List<ListPage.Loosening> loosen(List<ListPage.Chip> chips, ChosenReports chosen) {
		return chips.stream()
			.filter((chip) -> chosen.findings() == null || chip.without().asked() != null)
			.map((chip) -> new ListPage.Loosening(chip.words(), chip.without().query(), count(chip.without(), chosen)))
			.filter((loosening) -> loosening.count() > 0)
			.toList();
	}

	/** How many reports another list has, of the same words if of any. */
	private static int count(ListFilter filter, ChosenReports chosen) {
		Findings findings = chosen.findings();
		return ((findings != null) ? chosen.shelflist().choose(filter, findings) : chosen.shelflist().choose(filter))
			.count();
	}

	/** Lines in words, with why they were found. */
	List<ListPage.Line> lines(List<ArticleQueries.ArticleLine> lines, Map<Long, Passage> passages, Shelflist shelflist,
			Locale locale) {
		return lines.stream()
			.map((line) -> new ListPage.Line(line.id(), ArticlePages.language(line.language(), locale), line.heading(),
					line.edtf(), (line.edtf() != null) ? this.dates.inShort(EdtfDate.parse(line.edtf()), locale) : null,
					line.basis(), attribution(line, shelflist, locale), passages.get(line.id())))
			.toList();
	}

	/** Who says so, in one line: "ANTARA · crediting Anadolu Agency". */
	private String attribution(ArticleQueries.ArticleLine line, Shelflist shelflist, Locale locale) {
		List<String> parts = new ArrayList<>();
		boolean anyStated = false;
		for (String attribution : line.attributions()) {
			int space = attribution.indexOf(' ');
			String role = attribution.substring(0, space);
			SourceName source = shelflist.sources().get(attribution.substring(space + 1));
			anyStated |= source != null;
			parts.add((source != null) ? say("list.by." + role, locale, source.in(locale))
					: say("list.not-stated." + role, locale));
		}
		return anyStated ? String.join(" · ", parts) : say("list.not-stated", locale);
	}

	/** The facets that leave something to choose. */
	private List<ListPage.FacetChoices> facets(ChosenReports chosen, Locale locale) {
		List<ListPage.FacetChoices> facets = new ArrayList<>();
		for (Facet facet : Facet.values()) {
			List<ListPage.CountedChoice> choices = counted(facet, chosen, locale);
			if (!choices.isEmpty()) {
				facets.add(choices(facet, choices, locale));
			}
		}
		return facets;
	}

	private static ListPage.FacetChoices choices(Facet facet, List<ListPage.CountedChoice> choices, Locale locale) {
		int open = Math.min(choices.size(), OPEN_CHOICES);
		return new ListPage.FacetChoices(facet.parameter(), markup(facet, choices.subList(0, open), locale),
				markup(facet, choices.subList(open, choices.size()), locale), choices.size() - open);
	}

	private static Markup markup(Facet facet, List<ListPage.CountedChoice> choices, Locale locale) {
		InterfaceWords words = InterfaceWords.in(locale);
		Markup markup = new Markup();
		for (ListPage.CountedChoice choice : choices) {
			markup.tags("<label><input type=\"checkbox\" name=\"")
				.tags(facet.parameter())
				.tags("\" value=\"")
				.text(choice.value())
				.tags(choice.chosen() ? "\" checked> <span>" : "\"> <span>")
				.text(choice.name())
				.tags("</span> <span class=\"count\">")
				.text(words.number(choice.count()))
				.tags("</span></label>\n");
		}
		return markup;
	}

	/**
	 * The values of a facet with their counts: the chosen ones, then those with most
	 * reports.
	 */
	List<ListPage.CountedChoice> counted(Facet facet, ChosenReports chosen, Locale locale) {
		Shelflist shelflist = chosen.shelflist();
		Set<String> picked = chosen.filter().chosen(facet);
		Map<String, Integer> counts = new TreeMap<>();
		chosen.counts(facet).forEach((value, count) -> counts.put(shelflist.asAsked(facet, value), count));
		picked.forEach((value) -> counts.putIfAbsent(value, 0));
		List<ListPage.CountedChoice> choices = new ArrayList<>();
		counts.forEach((value, count) -> choices.add(new ListPage.CountedChoice(value,
				name(facet, value, shelflist, locale), count, picked.contains(value))));
		choices.sort(Comparator.comparing((ListPage.CountedChoice choice) -> !choice.chosen())
			.thenComparing(Comparator.comparing(ListPage.CountedChoice::count).reversed())
			.thenComparing(ListPage.CountedChoice::name, InterfaceWords.in(locale).alphabetical()));
		return choices;
	}

	/** What a filter says, part by part. */
	List<String> words(ListFilter filter, Shelflist shelflist, Locale locale) {
		return chips(filter, shelflist, locale).stream().map(ListPage.Chip::words).toList();
	}

	private List<ListPage.Chip> chips(ListFilter filter, Shelflist shelflist, Locale locale) {
		List<ListPage.Chip> chips = new ArrayList<>();
		if (filter.asked() != null) {
			chips.add(new ListPage.Chip(say("list.asked", locale, filter.asked().words()), filter.withoutWords()));
		}
		for (Facet facet : Facet.values()) {
			for (String value : filter.chosen(facet)) {
				chips.add(new ListPage.Chip(name(facet, value, shelflist, locale), filter.without(facet, value)));
			}
		}
		if (filter.pair() != null) {
			chips.add(new ListPage.Chip(InterfaceWords.in(locale).pair(filter.pair()), filter.withoutPair()));
		}
		if (filter.hasRange()) {
			chips.add(new ListPage.Chip(range(filter, locale), filter.withoutRange()));
		}
		if (filter.undated()) {
			chips.add(new ListPage.Chip(say(filter.hasRange() ? "list.or-undated" : "list.undated", locale),
					filter.withoutUndated()));
		}
		return chips;
	}

	private String range(ListFilter filter, Locale locale) {
		String from = (filter.from() != null) ? day(filter.from(), locale) : "";
		String to = (filter.to() != null) ? day(filter.to(), locale) : "";
		if (filter.to() == null) {
			return say("list.from", locale, from);
		}
		return (filter.from() == null) ? say("list.to", locale, to)
				: from.equals(to) ? from : say("list.from-to", locale, from, to);
	}

	private String day(DateBound bound, Locale locale) {
		return this.dates.inShort(EdtfDate.parse(bound.written()), locale);
	}

	String name(Facet facet, String value, Shelflist shelflist, Locale locale) {
		return switch (facet) {
			case LANGUAGE -> InterfaceWords.in(locale).languageInList(value);
			case COUNTRY -> InterfaceWords.in(locale).country(value);
			case SOURCE -> value.equals(Facet.NOT_STATED) ? say("source.not-stated", locale)
					: shelflist.source(value).map((source) -> source.in(locale)).orElse(value);
		};
	}

	private static @Nullable String query(@Nullable ListFilter filter) {
		return (filter != null) ? filter.query() : null;
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/**
	 * What to make of the reports chosen, the part of them asked for and its lines.
	 */
	private interface Composition<C, T> {

		T of(ChosenReports chosen, C part, List<ArticleQueries.ArticleLine> lines);

	}

	/** What to make of the reports chosen and lines in words. */
	interface View<T> {

		T of(ChosenReports chosen, List<ListPage.Line> lines);

	}

	/**
	 * Something as of one revision of the archive.
	 *
	 * @param revision the revision
	 * @param isCurrent whether everything in it is of that revision: search may be a
	 * moment behind
	 * @param of what it is
	 */
	record Revised<T>(long revision, boolean isCurrent, T of) {
	}

}
