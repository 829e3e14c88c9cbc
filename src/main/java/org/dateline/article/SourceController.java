package org.dateline.article;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.dateline.vocabulary.DateWords;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Markup;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the sources: who published, with coverage. */
@Controller
class SourceController {

	private static final int NEWEST = 10;

	private final Shelflists shelflists;

	private final ListPages lists;

	private final ReportLines reportLines;

	private final DateWords dates;

	SourceController(Shelflists shelflists, ListPages lists, ReportLines reportLines, DateWords dates) {
		this.shelflists = shelflists;
		this.lists = lists;
		this.reportLines = reportLines;
		this.dates = dates;
	}

	@GetMapping("/{ui}/sources")
	Page list(@PathVariable InterfaceLanguage ui) {
		Locale locale = ui.getLocale();
		Shelflist shelflist = this.shelflists.current();
		Map<String, Integer> counts = shelflist.choose(ListFilter.ALL).counts(Facet.SOURCE);
		List<SourceLine> sources = shelflist.sources()
			.values()
			.stream()
			.map((source) -> new SourceLine(source.slug(), source.in(locale), counts.getOrDefault(source.id(), 0),
					this.lists.counted(Facet.LANGUAGE, shelflist.choose(of(source.slug())), locale)))
			.sorted(Comparator.comparing(SourceLine::count)
				.reversed()
				.thenComparing(SourceLine::name, Words.in(locale).alphabetical()))
			.toList();
		return Page.ofArchive("article/sources", shelflist.revision())
			.with("sources", sources)
			.with("notStated", counts.getOrDefault(Facet.NOT_STATED, 0));
	}

	@GetMapping("/{ui}/sources/{slug}")
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable String slug) {
		Locale locale = ui.getLocale();
		ListPages.Revised<Optional<SourcePage>> page = this.lists.named(of(slug),
				(chosen) -> chosen.slice(NEWEST).ids(), locale, (chosen,
						lines) -> chosen.shelflist().source(slug).map((source) -> page(source, chosen, lines, locale)));
		SourcePage source = page.of().orElseThrow(() -> new PageNotFound("source " + slug));
		return Page.ofArchive("article/source", page.revision()).with("source", source);
	}

	private SourcePage page(SourceName source, Chosen chosen, List<ListPage.Line> lines, Locale locale) {
		Map<String, String> otherNames = new TreeMap<>((source.names() != null) ? source.names().texts() : Map.of());
		String name = source.in(locale);
		return new SourcePage(source.slug(), name,
				otherNames.entrySet()
					.stream()
					.filter((other) -> !other.getValue().equals(name))
					.map((other) -> new OtherName(other.getValue(), other.getKey(),
							Words.in(locale).languageInList(other.getKey())))
					.toList(),
				chosen.count(), this.lists.counted(Facet.LANGUAGE, chosen, locale), chosen.filter().query(),
				this.reportLines.write(lines, chosen.filter().queryOfOrigin(), locale),
				CoverageChart.draw(chosen.coverage(), this.dates, locale));
	}

	private static ListFilter of(String slug) {
		return ListFilter.ALL.with(Facet.SOURCE, slug);
	}

	/** A source in the list of them: how many reports, in which languages. */
	record SourceLine(String slug, String name, int count, List<ListPage.CountedChoice> languages) {
	}

	/** A name in another language. */
	record OtherName(String name, String language, String languageName) {
	}

	/**
	 * The page of a source.
	 *
	 * @param slug its part of the address
	 * @param name its name in the language of the page
	 * @param otherNames its names in other languages, where they differ
	 * @param total how many reports it has a part in
	 * @param languages their languages
	 * @param query the list of them
	 * @param lines the newest of them
	 * @param chart their coverage over time, or null when nothing is dated
	 */
	record SourcePage(String slug, String name, List<OtherName> otherNames, int total,
			List<ListPage.CountedChoice> languages, String query, Markup lines, @Nullable CoverageChart chart) {
	}

}
