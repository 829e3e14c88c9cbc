package org.dateline.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dateline.web.InterfaceLanguage;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Markup;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the sources: who published, with coverage. */
@Controller
class SourceController {

	private static final int NEWEST = 10;

	/**
	 * This many sources stand open, those with most reports; the rest by their letters.
	 */
	private static final int OPEN = 50;

	private static final int HEIGHT = 64;

	private final Shelflists shelflists;

	private final ListPages lists;

	private final ReportLines reportLines;

	private final CoverageChart charts;

	private final MessageSource messages;

	SourceController(Shelflists shelflists, ListPages lists, ReportLines reportLines, CoverageChart charts,
			MessageSource messages) {
		this.shelflists = shelflists;
		this.lists = lists;
		this.reportLines = reportLines;
		this.charts = charts;
		this.messages = messages;
	}

	@GetMapping("/{ui}/sources")
	Page list(@PathVariable InterfaceLanguage ui) {
		Locale locale = ui.getLocale();
		Shelflist shelflist = this.shelflists.current();
		Map<String, Integer> counts = shelflist.choose(ListFilter.ALL).counts(Facet.SOURCE);
		List<SourceLine> sources = shelflist.sources()
			.values()
			.stream()
			.map((source) -> new SourceLine(source.slug(), source.in(locale), about(source, locale),
					counts.getOrDefault(source.id(), 0),
					this.lists.counted(Facet.LANGUAGE, shelflist.choose(of(source.slug())), locale)))
			.sorted(Comparator.comparing(SourceLine::count)
				.reversed()
				.thenComparing(SourceLine::name, InterfaceWords.in(locale).alphabetical()))
			.toList();
		return Page.ofArchive("article/sources", shelflist.revision())
			.described("sources.purpose")
			.with("sources", sources.subList(0, Math.min(OPEN, sources.size())))
			.with("letters", letters(sources.subList(Math.min(OPEN, sources.size()), sources.size()), locale))
			.with("notStated", counts.getOrDefault(Facet.NOT_STATED, 0));
	}

	/**
	 * Sources by what their names begin with, which is no letter where it is a figure.
	 */
	private static Map<String, List<SourceLine>> letters(List<SourceLine> sources, Locale locale) {
		Map<String, List<SourceLine>> letters = new LinkedHashMap<>();
		sources.stream()
			.sorted(Comparator.comparing(SourceLine::name, InterfaceWords.in(locale).alphabetical()))
			.forEach((source) -> {
				int first = source.name().codePointAt(0);
				String letter = Character.isLetter(first) ? Character.toString(first).toUpperCase(locale) : "0–9";
				letters.computeIfAbsent(letter, (key) -> new ArrayList<>()).add(source);
			});
		return letters;
	}

	/** Leads to the source that this one was merged into, for good. */
	@GetMapping("/{ui}/sources/{slug}")
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable String slug) {
		Locale locale = ui.getLocale();
		ListPages.Revised<Optional<SourcePage>> page = this.lists.named(of(slug),
				(chosen) -> chosen.slice(NEWEST).ids(), locale, (chosen,
						lines) -> chosen.shelflist().source(slug).map((source) -> page(source, chosen, lines, locale)));
		SourcePage source = page.of().orElseThrow(() -> new PageNotFound("source " + slug));
		if (!source.slug().equals(slug)) {
			return Page.moved("/" + ui + "/sources/" + source.slug());
		}
		return Page.ofArchive("article/source", page.revision())
			.described("source.described", source.name(), source.total())
			.with("source", source);
	}

	private SourcePage page(SourceName source, ChosenReports chosen, List<ListPage.Line> lines, Locale locale) {
		String name = source.in(locale);
		String homePage = source.about().homePage();
		return new SourcePage(source.slug(), name, about(source, locale),
				(homePage != null) ? new HomePage(homePage, homePage.replaceAll("^https?://(www\\.)?|/$", "")) : null,
				otherNames(source, name, locale),
				source.former().stream().map(SourceName.Former::name).distinct().toList(), chosen.count(),
				this.lists.counted(Facet.LANGUAGE, chosen, locale), chosen.filter().query(),
				this.reportLines.write(lines, chosen.filter().queryOfOrigin(), locale),
				this.charts.draw(chosen.coverage(), "coverage-chart", HEIGHT, null, locale));
	}

	/** Its other names, each once, with the languages that call it so. */
	private static List<OtherName> otherNames(SourceName source, String name, Locale locale) {
		InterfaceWords words = InterfaceWords.in(locale);
		Map<String, List<String>> languages = new LinkedHashMap<>();
		if (!source.name().equals(name)) {
			languages.put(source.name(), new ArrayList<>());
		}
		Map<String, String> names = (source.names() != null) ? source.names().texts() : Map.of();
		names.entrySet()
			.stream()
			.filter((other) -> !other.getValue().equals(name))
			.sorted(Comparator.comparing((other) -> words.languageInList(other.getKey()), words.alphabetical()))
			.forEach((other) -> languages.computeIfAbsent(other.getValue(), (key) -> new ArrayList<>())
				.add(other.getKey()));
		return languages.entrySet()
			.stream()
			.map((other) -> new OtherName(other.getKey(), other.getValue().isEmpty() ? null : other.getValue().get(0),
					words.list(other.getValue().stream().map(words::languageInList).toList())))
			.toList();
	}

	/** What it is and where it is at home, as far as somebody has said. */
	private List<String> about(SourceName source, Locale locale) {
		List<String> about = new ArrayList<>();
		SourceName.About known = source.about();
		if (known.kind() != null) {
			about.add(this.messages.getMessage("source.kind." + known.kind().code(), null, locale));
		}
		if (known.country() != null) {
			about.add(InterfaceWords.in(locale).country(known.country()));
		}
		return about;
	}

	private static ListFilter of(String slug) {
		return ListFilter.ALL.with(Facet.SOURCE, slug);
	}

	/**
	 * A source in the list of them: what it is, how many reports, in which languages.
	 */
	record SourceLine(String slug, String name, List<String> about, int count, List<ListPage.CountedChoice> languages) {
	}

	/**
	 * A name in other languages.
	 *
	 * @param name the name
	 * @param language the tag of the first of them, or null where it is of none
	 * @param languageNames what they are called
	 */
	record OtherName(String name, @Nullable String language, String languageNames) {
	}

	/**
	 * A home page.
	 *
	 * @param address where it is
	 * @param words the address as one would say it
	 */
	record HomePage(String address, String words) {
	}

	/**
	 * The page of a source.
	 *
	 * @param slug its part of the address
	 * @param name its name in the language of the page
	 * @param about what it is and where it is at home, as far as known
	 * @param homePage its home page, or null
	 * @param otherNames its names in other languages, where they differ
	 * @param formerNames the names of the sources that were merged into it
	 * @param total how many reports it has a part in
	 * @param languages their languages
	 * @param query the list of them
	 * @param lines the newest of them
	 * @param chart their coverage over time, or null when nothing is dated
	 */
	record SourcePage(String slug, String name, List<String> about, @Nullable HomePage homePage,
			List<OtherName> otherNames, List<String> formerNames, int total, List<ListPage.CountedChoice> languages,
			String query, Markup lines, @Nullable Markup chart) {
	}

}
