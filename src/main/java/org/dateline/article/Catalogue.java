package org.dateline.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.dateline.database.Snapshot;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/**
 * The catalogue as other programs ask for it: one entry, or a page of any list that
 * readers can have.
 */
@Service
public class Catalogue {

	private final ArticleQueries articles;

	private final Shelflists shelflists;

	private final ListPages lists;

	private final Histories histories;

	private final Snapshot snapshot;

	Catalogue(ArticleQueries articles, Shelflists shelflists, ListPages lists, Histories histories, Snapshot snapshot) {
		this.articles = articles;
		this.shelflists = shelflists;
		this.lists = lists;
		this.histories = histories;
		this.snapshot = snapshot;
	}

	/** The entry of an article, withdrawn or not. */
	public Optional<CatalogueEntry> find(long article) {
		return this.articles.find(article).map(this::entry);
	}

	/**
	 * The versions of an article that can be read now.
	 * @param page the address of the report, with or without its interface language
	 */
	public Optional<Mementos> mementos(long article, String page) {
		return this.histories.versions(article).map((versions) -> Mementos.of(page, versions));
	}

	CatalogueEntry entry(ArticleRecord article) {
		return CatalogueEntry.of(article, this.shelflists.sourcesFor(article));
	}

	/**
	 * Where the list that a query means is: sources that were merged go by their present
	 * address, and parameters without a value are left out.
	 * @return the query to ask for instead, or null where nothing is to be mended
	 * @throws org.dateline.web.BadParameter naming the parameter and what it takes
	 */
	public @Nullable String mended(MultiValueMap<String, String> query) {
		ListFilter filter = ListFilter.parse(query);
		ListFilter present = this.lists.withPresentSources(filter);
		return (!present.equals(filter) || ListFilter.hasEmptyParameters(query)) ? present.queryOfFeed() : null;
	}

	/**
	 * A page of a list, as of one revision of the archive.
	 * @param query the query of the list
	 * @param size how many entries a page has
	 * @param locale the language that the filter is put into words in
	 * @throws org.dateline.web.BadParameter naming the parameter and what it takes
	 */
	public CataloguePage page(MultiValueMap<String, String> query, int size, Locale locale) {
		ListFilter filter = ListFilter.parse(query);
		Shelflist shelflist = this.shelflists.current();
		for (int tries = 1;; tries++) {
			try (Findings findings = this.lists.find(filter, shelflist, locale)) {
				ChosenReports chosen = (findings != null) ? shelflist.choose(filter, findings)
						: shelflist.choose(filter);
				ChosenReports.Slice slice = chosen.slice(size);
				Read read = read(slice.ids());
				boolean same = read.revision() == shelflist.revision();
				if (same || tries == Shelflists.MOST_TRIES) {
					boolean isCurrent = same && (findings == null || findings.revision() >= shelflist.revision());
					return page(filter, shelflist, slice, read, isCurrent, locale);
				}
				shelflist = this.shelflists.atLeast(read.revision());
			}
		}
	}

	private CataloguePage page(ListFilter filter, Shelflist shelflist, ChosenReports.Slice slice, Read read,
			boolean isCurrent, Locale locale) {
		List<CatalogueEntry> entries = slice.ids()
			.stream()
			.map(read.articles()::get)
			.filter(Objects::nonNull)
			.map((article) -> CatalogueEntry.of(article, shelflist.sources()))
			.toList();
		return new CataloguePage(shelflist.revision(), isCurrent, slice.total(), entries,
				this.lists.words(filter, shelflist, locale), filter.queryOfFeed(),
				filter.startingAfter(null).queryOfFeed(), query(slice.previous()), query(slice.next()));
	}

	private static @Nullable String query(@Nullable ListFilter filter) {
		return (filter != null) ? filter.queryOfFeed() : null;
	}

	private Read read(List<Long> ids) {
		return this.snapshot.read((revision) -> {
			Map<Long, ArticleRecord> articles = new HashMap<>();
			this.articles.readable(ids).forEach((article) -> articles.put(article.id(), article));
			return new Read(revision, articles);
		});
	}

	/** Records as of one revision of the archive. */
	private record Read(long revision, Map<Long, ArticleRecord> articles) {
	}

}
