package org.dateline.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.web.Markup;

import org.springframework.stereotype.Component;

/**
 * Reports in a few words each, as lists show them, for pages of other modules. Asked
 * within a transaction that sees one moment, it answers of that moment.
 */
@Component
public class Briefs {

	private final ArticleQueries articles;

	private final ListPages lists;

	private final Shelflists shelflists;

	private final ReportLines reportLines;

	Briefs(ArticleQueries articles, ListPages lists, Shelflists shelflists, ReportLines reportLines) {
		this.articles = articles;
		this.lists = lists;
		this.shelflists = shelflists;
		this.reportLines = reportLines;
	}

	/** Those of these reports that can be read, by id and in this order. */
	public Map<Long, ListPage.Line> of(List<Long> ids, Locale locale) {
		Map<Long, ListPage.Line> briefs = new LinkedHashMap<>();
		if (!ids.isEmpty()) {
			ArticleQueries.Lines read = this.articles.lines(ids);
			this.lists.lines(read.lines(), Map.of(), this.shelflists.atLeast(read.revision()), locale)
				.forEach((line) -> briefs.put(line.id(), line));
		}
		return briefs;
	}

	/**
	 * The same as the items of a list.
	 * @param query the list they are of, which their pages follow
	 */
	public Markup written(List<Long> ids, String query, Locale locale) {
		return this.reportLines.write(List.copyOf(of(ids, locale).values()), query, locale);
	}

	/** The names of all sources in a language, by address. */
	public Map<String, String> sources(Locale locale) {
		return this.shelflists.current().sources(locale);
	}

}
