package org.dateline.article;

import java.util.List;
import java.util.Locale;

import org.dateline.vocabulary.DateWords;
import org.dateline.web.InterfaceLanguage;
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

	private final ListPages lists;

	private final ReportLines reportLines;

	private final DateWords dates;

	FrontController(ListPages lists, ReportLines reportLines, DateWords dates) {
		this.lists = lists;
		this.reportLines = reportLines;
		this.dates = dates;
	}

	@GetMapping("/{ui}")
	Page welcome(@PathVariable InterfaceLanguage ui) {
		Locale locale = ui.getLocale();
		ListPages.Revised<FrontPage> front = this.lists.named(ListFilter.ALL, (all) -> all.slice(NEWEST).ids(), locale,
				(all, lines) -> new FrontPage(all.count(),
						this.reportLines.write(lines, ListFilter.ALL.queryOfOrigin(), locale),
						this.lists.counted(Facet.LANGUAGE, all, locale), this.lists.counted(Facet.COUNTRY, all, locale),
						CoverageChart.draw(all.coverage(), this.dates, locale)));
		return Page.ofArchive("article/front", front.revision()).with("front", front.of());
	}

	/**
	 * What the front page shows.
	 *
	 * @param total how many reports there are
	 * @param lines the newest of them
	 * @param languages the languages, most reports first
	 * @param countries the countries, likewise
	 * @param chart coverage over time, or null when nothing is dated
	 */
	record FrontPage(int total, Markup lines, List<ListPage.CountedChoice> languages,
			List<ListPage.CountedChoice> countries, @Nullable CoverageChart chart) {
	}

}
