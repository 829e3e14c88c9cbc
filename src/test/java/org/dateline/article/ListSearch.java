package org.dateline.article;

import java.util.List;
import java.util.Locale;

import org.springframework.context.ApplicationContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The search of a list page without its rendering, for whoever measures it.
 */
public final class ListSearch {

	private static final int PAGE = 20;

	private final Shelflists shelflists;

	private final ReportSearch search;

	public ListSearch(ApplicationContext archive) {
		this.shelflists = archive.getBean(Shelflists.class);
		this.search = archive.getBean(ReportSearch.class);
	}

	/** Where reports stand now. */
	public Places places() {
		return this.shelflists.current();
	}

	/**
	 * The first page of what is found, by relevance, and how much that is.
	 * @param counts whether to count also by language, source, country and year
	 */
	public Answer ask(String words, Breadth breadth, boolean counts) {
		MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
		query.add("q", words);
		query.add("match", breadth.code());
		ListFilter filter = ListFilter.parse(query);
		Shelflist shelflist = this.shelflists.current();
		try (Findings findings = this.search.find(words, breadth, shelflist, Locale.ENGLISH)) {
			ChosenReports chosen = shelflist.choose(filter, findings);
			ChosenReports.Slice slice = chosen.slice(PAGE);
			int values = 0;
			if (counts) {
				for (Facet facet : Facet.values()) {
					values += chosen.counts(facet).size();
				}
				values += chosen.countYears().size();
			}
			return new Answer(slice.total(), slice.ids(), values);
		}
	}

	/**
	 * What was found.
	 *
	 * @param total how many reports
	 * @param best the articles of the first page
	 * @param values how many values were counted
	 */
	public record Answer(int total, List<Long> best, int values) {
	}

}
