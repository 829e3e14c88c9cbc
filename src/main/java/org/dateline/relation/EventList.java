package org.dateline.relation;

import java.util.List;

import org.dateline.article.ListPage;
import org.dateline.chronicle.Authority;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

/**
 * What the list of events shows.
 *
 * @param pair the two countries
 * @param part the events
 * @param chart how many there are over time, by type, or null where there are none
 * @param zoom years, and the months of one, to look at more closely
 * @param filters what can be chosen
 * @param pages the pages of the list
 * @param exports the query of the exports
 */
record EventList(Dossier.PairName pair, Part part, @Nullable Markup chart, List<Dossier.Zoom> zoom, Filters filters,
		Pages pages, String exports) {

	/**
	 * Some events of all.
	 *
	 * @param total how many there are
	 * @param lines those that are shown
	 */
	record Part(int total, List<Line> lines) {
	}

	/**
	 * An event.
	 *
	 * @param id its number
	 * @param pair the code of the pair on whose pages it stands
	 * @param edtf when it was (EDTF)
	 * @param date the same in words
	 * @param type what it is
	 * @param state whether it is proposed, called off, only announced or confirmed, as in
	 * message keys
	 * @param others the countries that take part beside the two
	 * @param place where it was, or null
	 * @param participants who took part
	 * @param reports how many reports tell of it
	 * @param languages their languages
	 * @param quotations the words of some of them
	 */
	record Line(long id, String pair, String edtf, String date, String type, String state, List<String> others,
			@Nullable Authority place, List<Authority> participants, int reports, List<Tongue> languages,
			List<Quotation> quotations) {

		/** How many reports tell of it whose words are not shown. */
		public int more() {
			return Math.max(0,
					this.reports - (int) this.quotations.stream().map(Quotation::article).distinct().count());
		}

	}

	/** A language by its tag and its name. */
	record Tongue(String tag, String name) {
	}

	/**
	 * What a list can be filtered by.
	 *
	 * @param languages the languages of the reports
	 * @param sources their sources
	 * @param kinds types of events or measures of figures
	 * @param kindParameter the query parameter of these
	 * @param from the first day asked for, as it was written, or null
	 * @param to the last day asked for, or null
	 * @param period the time that the figures speak of (EDTF), or null
	 * @param chips the active filters
	 */
	record Filters(List<ListPage.CountedChoice> languages, List<ListPage.CountedChoice> sources,
			List<ListPage.CountedChoice> kinds, String kindParameter, @Nullable String from, @Nullable String to,
			@Nullable String period, List<Chip> chips) {
	}

	/** An active filter, and the list without it. */
	record Chip(String words, String query) {
	}

	/**
	 * The pages of a list.
	 *
	 * @param first the query of the first page, or null when this is it
	 * @param next the query of the page after, or null
	 */
	record Pages(@Nullable String first, @Nullable String next) {
	}

}
