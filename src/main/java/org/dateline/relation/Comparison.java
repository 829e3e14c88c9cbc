package org.dateline.relation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Parts of a dossier side by side.
 *
 * @param pair the two countries
 * @param columns what is compared
 * @param rows by what
 */
record Comparison(Dossier.PairName pair, List<String> columns, List<Row> rows) {

	/**
	 * One thing that all parts are compared by.
	 *
	 * @param name what it is
	 * @param language the language of that name where it is not that of the page, or null
	 * @param cells what each part has of it
	 */
	record Row(String name, @Nullable String language, List<List<Entry>> cells) {
	}

	/**
	 * Something that a part has.
	 *
	 * @param words what
	 * @param language the language of the words where it is not that of the page, or null
	 * @param count how often, or null
	 * @param address where there is more of it, without the language of the page, or null
	 */
	record Entry(String words, @Nullable String language, @Nullable Integer count, @Nullable String address) {
	}

}
