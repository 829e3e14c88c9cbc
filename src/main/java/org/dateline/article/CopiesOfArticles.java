package org.dateline.article;

import java.util.List;

/**
 * Whoever keeps captures beside those of the versions of an article that have its words:
 * a takedown takes these, too.
 */
public interface CopiesOfArticles {

	/**
	 * The captures of copies of an article, also of one that is taken down. A copy has
	 * the same bytes or the same words; what is only like it, a person decides about.
	 */
	List<Long> captures(long articleId);

}
