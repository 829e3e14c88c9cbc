package org.dateline.article;

import java.util.List;
import java.util.stream.Collectors;

import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

/**
 * What a list of reports shows.
 *
 * @param total how many reports match
 * @param first the position of the first one shown, from 1
 * @param last the position of the last one shown
 * @param lines the reports shown, as list items
 * @param facets what can be chosen, with counts
 * @param pair the two countries that all are about, as in the address, or null
 * @param from the first day asked for, as it was written, or null
 * @param to the last day asked for, as it was written, or null
 * @param undated the choice of reports without a date
 * @param chips the active filters, each with the list without it
 * @param both of two countries chosen, the list of what is on both, or null
 * @param loosen where nothing matches: the lists that would, by what to leave out
 * @param orders the orders it can have
 * @param sort the order, where it is not the usual one, or null
 * @param firstQuery the first page of the list, or null when this is it
 * @param previousQuery the page before, or null
 * @param nextQuery the page after, or null
 * @param feed the query of the whole list, for programs
 * @param search what search has to say, where words were asked for, or null
 */
public record ListPage(int total, int first, int last, Markup lines, List<FacetChoices> facets, @Nullable String pair,
		@Nullable String from, @Nullable String to, UndatedChoice undated, List<Chip> chips, @Nullable Narrowing both,
		List<Loosening> loosen, List<Choice> orders, @Nullable String sort, @Nullable String firstQuery,
		@Nullable String previousQuery, @Nullable String nextQuery, String feed, @Nullable SearchPart search) {

	/** The active filters in one line; empty where there are none. */
	public String active() {
		return this.chips.stream().map(Chip::words).collect(Collectors.joining(", "));
	}

	/**
	 * A report in a list.
	 *
	 * @param id the article
	 * @param language its language
	 * @param heading its headline or opening words, and lede
	 * @param edtf its date (EDTF), or null when unknown
	 * @param date the same in few words, or null
	 * @param basis how the date is known, as in message keys
	 * @param source who says so, in one line
	 * @param passage why it was found, where words were asked for, or null
	 */
	public record Line(long id, ArticlePage.Language language, Heading heading, @Nullable String edtf,
			@Nullable String date, String basis, String source, @Nullable Passage passage) {
	}

	/**
	 * What can be chosen of a facet.
	 *
	 * @param parameter its query parameter
	 * @param choices the usual choices, as markup
	 * @param more further choices, shown when asked for, as markup
	 * @param moreCount how many further ones there are
	 */
	public record FacetChoices(String parameter, Markup choices, Markup more, int moreCount) {
	}

	/**
	 * A choice and how many reports it would show.
	 *
	 * @param value its value in the address
	 * @param name as it reads
	 * @param count how many reports have it, given the other filters
	 * @param chosen whether it is chosen
	 */
	public record CountedChoice(String value, String name, int count, boolean chosen) {
	}

	/**
	 * The choice of reports without a date.
	 *
	 * @param count how many there are, given the other filters
	 * @param chosen whether it is chosen
	 */
	public record UndatedChoice(int count, boolean chosen) {
	}

	/**
	 * An active filter.
	 *
	 * @param words what it says
	 * @param without the list without it
	 */
	public record Chip(String words, ListFilter without) {

		/** The query of the list without it. */
		public String query() {
			return this.without.query();
		}

	}

	/**
	 * A filter to leave out.
	 *
	 * @param words what it says
	 * @param query the list without it
	 * @param count how many reports that list has
	 */
	public record Loosening(String words, String query, int count) {
	}

	/**
	 * What is on both of two countries, where what is on either is shown.
	 *
	 * @param pair the two, in words
	 * @param query the list of it
	 * @param count how many reports that list has
	 */
	public record Narrowing(String pair, String query, int count) {
	}

	/**
	 * What search has to say of a list.
	 *
	 * @param words the words asked for
	 * @param match how they are understood, where not in the usual way, or null
	 * @param parts how each was understood
	 * @param loosened whether reports with some of the words only are shown
	 * @param breadths the ways to understand them
	 * @param years the years, newest first
	 * @param suggestions what may have been meant
	 */
	public record SearchPart(String words, @Nullable String match, List<Understanding.Part> parts, boolean loosened,
			List<Choice> breadths, List<Year> years, List<Suggestion> suggestions) {
	}

	/**
	 * A way to see the list.
	 *
	 * @param code as in message keys
	 * @param query the list seen so
	 * @param current whether this is it
	 */
	public record Choice(String code, String query, boolean current) {
	}

	/**
	 * A year and how many of the reports have a date in it.
	 */
	public record Year(int year, int count, String query) {
	}

	/**
	 * Words that may have been meant, and the list of them.
	 */
	public record Suggestion(String words, String query) {
	}

}
