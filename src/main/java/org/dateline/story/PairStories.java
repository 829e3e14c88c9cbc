package org.dateline.story;

import java.util.List;
import java.util.Locale;

import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateBound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The stories on two countries, for pages of other modules. */
@Component
public class PairStories {

	private final StoryListQueries queries;

	private final StoryLists lists;

	PairStories(StoryListQueries queries, StoryLists lists) {
		this.queries = queries;
		this.lists = lists;
	}

	/**
	 * The newest stories on both countries, and how many there are.
	 * @param from the first day on which one of their reports may be, or null for any
	 * @param to the last such day, or null
	 */
	public Told of(CountryPair pair, @Nullable DateBound from, @Nullable DateBound to, int most, Locale locale) {
		StoryFilter filter = StoryFilter.on(pair, from, to);
		return new Told(this.queries.count(filter), this.lists.lines(this.queries.page(filter, most), locale),
				filter.query());
	}

	/**
	 * Stories.
	 *
	 * @param count how many there are
	 * @param newest the newest of them
	 * @param query the query of the list of all
	 */
	public record Told(int count, List<StoryList.Line> newest, String query) {

		public Told {
			newest = List.copyOf(newest);
		}

	}

}
