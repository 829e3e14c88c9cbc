package org.dateline.relation;

import java.util.List;

import org.dateline.article.ListPage;
import org.jspecify.annotations.Nullable;

/**
 * What the list of country pairs shows.
 *
 * @param total how many pairs there are
 * @param country the country that all have in common, or null
 * @param lines the pairs shown, those with most reports first
 * @param matrix the most reported countries and how often they are reported together
 * @param firstQuery the first page of the list, or null when this is it
 * @param nextQuery the page after, or null
 */
record PairList(int total, @Nullable Country country, List<Line> lines, Matrix matrix, @Nullable String firstQuery,
		@Nullable String nextQuery) {

	/** A country by its code and its name. */
	record Country(String code, String name) {
	}

	/**
	 * A pair in the list.
	 *
	 * @param pair as it stands in an address
	 * @param name as it reads
	 * @param reports how many reports are on both
	 * @param days when they were published, or null where that is not known
	 * @param languages their languages, the most frequent first
	 * @param newest the newest of them, or null
	 */
	record Line(String pair, String name, int reports, @Nullable String days, List<ListPage.CountedChoice> languages,
			ListPage.@Nullable Line newest) {
	}

	/**
	 * Countries against countries.
	 *
	 * @param countries the columns and the rows
	 * @param rows the cells of each row
	 */
	record Matrix(List<Country> countries, List<Row> rows) {
	}

	/** A row of the matrix. */
	record Row(Country country, List<Cell> cells) {
	}

	/**
	 * How many reports are on two countries.
	 *
	 * @param pair as it stands in an address, or null where it is one country twice
	 * @param words the same in words
	 * @param count how many
	 * @param shade from 0 for none to 5 for the most
	 */
	record Cell(@Nullable String pair, String words, int count, int shade) {
	}

}
