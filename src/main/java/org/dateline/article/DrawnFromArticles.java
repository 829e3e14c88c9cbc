package org.dateline.article;

/**
 * Whoever keeps words of reports beside their records, and gives them up when a text is
 * taken down.
 */
public interface DrawnFromArticles {

	/**
	 * Removes the words of an article, from the database too. Called in the transaction
	 * of the takedown, when the article has given up its own: where this fails, nothing
	 * is taken down.
	 */
	void giveUp(long articleId);

	/**
	 * Removes the words that were kept while an article was a version that is taken down,
	 * on a revision up to this one. Whoever keeps nothing of earlier versions has nothing
	 * to do.
	 */
	default void giveUp(long articleId, long upToRevision) {
	}

}
