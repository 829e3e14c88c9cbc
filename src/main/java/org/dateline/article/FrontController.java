package org.dateline.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.vocabulary.CountryPair;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Markup;
import org.dateline.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The front page. */
@Controller
class FrontController {

	private static final int NEWEST = 5;

	private static final int PAIRS = 12;

	private static final int HEIGHT = 96;

	private final ListPages lists;

	private final ReportLines reportLines;

	private final CoverageChart charts;

	FrontController(ListPages lists, ReportLines reportLines, CoverageChart charts) {
		this.lists = lists;
		this.reportLines = reportLines;
		this.charts = charts;
	}

	@GetMapping("/{ui}")
	Page welcome(@PathVariable InterfaceLanguage ui) {
		Locale locale = ui.getLocale();
		ListPages.Revised<FrontPage> front = this.lists.named(ListFilter.ALL, (all) -> all.slice(NEWEST).ids(), locale,
				(all, lines) -> new FrontPage(all.count(),
						this.reportLines.write(lines, ListFilter.ALL.queryOfOrigin(), locale),
						this.lists.counted(Facet.LANGUAGE, all, locale), this.lists.counted(Facet.COUNTRY, all, locale),
						pairs(all.shelflist(), locale),
						this.charts.draw(all.coverage(), "coverage-chart", HEIGHT, null, locale)));
		return Page.ofArchive("article/front", front.revision()).described("front.purpose").with("front", front.of());
	}

	/** The pairs of countries that most reports are on. */
	private static List<ListPage.CountedChoice> pairs(Shelflist shelflist, Locale locale) {
		InterfaceWords words = InterfaceWords.in(locale);
		return shelflist.pairs()
			.entrySet()
			.stream()
			.sorted(Map.Entry.<CountryPair, Integer>comparingByValue()
				.reversed()
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(PAIRS)
			.map((pair) -> new ListPage.CountedChoice(pair.getKey().toString(), words.pair(pair.getKey()),
					pair.getValue(), false))
			.toList();
	}

	/**
	 * What the front page shows.
	 *
	 * @param total how many reports there are
	 * @param lines the newest of them
	 * @param languages the languages, most reports first
	 * @param countries the countries, likewise
	 * @param pairs the pairs of countries with most reports
	 * @param chart coverage over time, or null when nothing is dated
	 */
	record FrontPage(int total, Markup lines, List<ListPage.CountedChoice> languages,
			List<ListPage.CountedChoice> countries, List<ListPage.CountedChoice> pairs, @Nullable Markup chart) {
	}

}
