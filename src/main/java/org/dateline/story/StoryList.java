package org.dateline.story;

import java.util.List;

import org.dateline.article.ListPage;
import org.jspecify.annotations.Nullable;

/**
 * What the list of stories shows.
 *
 * @param total how many stories match
 * @param lines the stories shown
 * @param facets what can be chosen, with counts
 * @param from the first day asked for, as it was written, or null
 * @param to the last day asked for, as it was written, or null
 * @param sort the order, where it is not the usual one, or null
 * @param orders the orders it can have
 * @param chips the active filters, each with the list without it
 * @param pair the two countries that all are about, as in the address, or null
 * @param firstQuery the first page of the list, or null when this is it
 * @param nextQuery the page after, or null
 */
public record StoryList(int total, List<Line> lines, List<Facet> facets, @Nullable String from, @Nullable String to,
		@Nullable String sort, List<Order> orders, List<Chip> chips, @Nullable String pair, @Nullable String firstQuery,
		@Nullable String nextQuery) {

	/**
	 * A story in the list.
	 *
	 * @param id its number
	 * @param reports how many reports tell it
	 * @param days when they were published, in words, or null where that is not known
	 * @param head the report that stands for it: in the reader's language, if there is
	 * one
	 * @param others one report of each other language
	 * @param languages the languages it is told in
	 */
	public record Line(long id, int reports, @Nullable String days, ListPage.Line head, List<ListPage.Line> others,
			List<Tongue> languages) {
	}

	/** A language by its tag and its name. */
	public record Tongue(String tag, String name) {
	}

	/**
	 * What can be chosen of a facet.
	 *
	 * @param parameter its query parameter
	 * @param choices the usual choices
	 * @param more further ones, shown when asked for
	 */
	public record Facet(String parameter, List<Choice> choices, List<Choice> more) {
	}

	/** A choice and how many stories it would show. */
	public record Choice(String value, String name, int count, boolean chosen) {
	}

	/** An order, and the list in it. */
	public record Order(String code, String query, boolean current) {
	}

	/** An active filter, and the list without it. */
	public record Chip(String words, String query) {
	}

}
