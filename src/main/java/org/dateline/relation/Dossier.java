package org.dateline.relation;

import java.util.List;

import org.dateline.article.Holding;
import org.dateline.article.ListPage;
import org.dateline.chronicle.Authority;
import org.dateline.story.PairStories;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

/**
 * What the page of two countries shows.
 *
 * @param pair the two countries
 * @param within the time asked for, in words, or null for all of it
 * @param query the query of the days asked for
 * @param reports how many reports there are
 * @param list the query of the list of them
 * @param days when they were published, or null where that is not known
 * @param chart their number over time by language, or null where none is dated
 * @param zoom the spans of time to look at more closely
 * @param languages their languages
 * @param sources their sources
 * @param newest the newest of them, as the items of a list
 * @param events what happened
 * @param figures which figures were given
 * @param named who and what is named
 * @param stories the stories they tell
 * @param missing what is not held, in sentences
 */
record Dossier(PairName pair, @Nullable String within, String query, int reports, String list, @Nullable String days,
		@Nullable Markup chart, List<Zoom> zoom, List<ListPage.CountedChoice> languages,
		List<Holding.HeldSource> sources, Markup newest, EventList.Part events, FigureList.Part figures,
		List<Named> named, PairStories.Told stories, List<String> missing) {

	/**
	 * Two countries.
	 *
	 * @param code as they stand in an address
	 * @param one the name of the first
	 * @param other the name of the second
	 * @param oneCode the code of the first
	 * @param otherCode the code of the second
	 */
	record PairName(String code, String one, String other, String oneCode, String otherCode) {

		/** Both names. */
		public String name() {
			return this.one + " – " + this.other;
		}

	}

	/**
	 * A span of time to look at.
	 *
	 * @param words what it is
	 * @param query the page of it
	 * @param count how many reports are, or may be, of it
	 * @param current whether the page shows it
	 */
	record Zoom(String words, String query, int count, boolean current) {
	}

	/**
	 * People, organisations or places.
	 *
	 * @param kind what they are, as in message keys
	 * @param names who they are, those named in most reports first
	 */
	record Named(String kind, List<Authority> names) {
	}

	/**
	 * Somebody or something with the reports that name it.
	 *
	 * @param total how many reports do
	 * @param reports those of this page, as the items of a list
	 * @param first the query of the first page, or null on it
	 * @param next the query of the next page, or null on the last
	 */
	record Naming(PairName pair, Authority named, int total, Markup reports, @Nullable String first,
			@Nullable String next) {
	}

}
