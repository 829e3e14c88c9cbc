package org.dateline.export;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A table of the archive as a bag has it.
 *
 * @param name its name
 * @param columns the columns that are in the bag
 * @param key the columns of its primary key
 * @param selfReference a column by which its rows refer to others of it, or null
 */
record BagTable(String name, List<String> columns, List<String> key, @Nullable String selfReference) {

	/** The bytes are beside the table, under their digest. */
	static final String CAPTURE = "capture";

	/**
	 * The tables whose every change revises an article, with the column that names it: of
	 * these an incremental bag has the rows of the articles that changed.
	 */
	private static final List<String> OF_AN_ARTICLE = List.of("article", "article_date", "attribution", "evidence",
			"article_revision", "correction", "earlier_version");

	/** The columns, each quoted, as a statement names them. */
	String list() {
		return this.columns.stream().map(BagTable::quoted).collect(Collectors.joining(", "));
	}

	boolean isOfAnArticle() {
		return OF_AN_ARTICLE.contains(this.name);
	}

	/** The condition for the rows of articles that changed after a revision. */
	String ofArticlesChangedAfter(long revision) {
		return quoted(this.name.equals("article") ? "id" : "article_id")
				+ " in (select article_id from article_revision where archive_revision > " + revision + ")";
	}

	/** Such that a row comes after those it refers to. */
	String order() {
		String byKey = this.key.stream().map(BagTable::quoted).collect(Collectors.joining(", "));
		return (this.selfReference != null) ? quoted(this.selfReference) + " nulls first, " + byKey : byKey;
	}

	static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

}
