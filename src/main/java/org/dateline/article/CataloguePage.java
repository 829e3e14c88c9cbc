package org.dateline.article;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list, for other programs.
 *
 * @param revision the revision of the archive that it is of
 * @param isCurrent whether everything in it is of that revision: search may be a moment
 * behind
 * @param total how many reports the list has
 * @param entries the reports of this page, in order
 * @param filters what the list is limited to, each in a few words
 * @param query this page; like the others with its question mark, naming every order but
 * that in which reports were added
 * @param firstQuery the first page
 * @param previousQuery the page before, or null
 * @param nextQuery the page after, or null
 */
public record CataloguePage(long revision, boolean isCurrent, int total, List<CatalogueEntry> entries,
		List<String> filters, String query, String firstQuery, @Nullable String previousQuery,
		@Nullable String nextQuery) {
}
