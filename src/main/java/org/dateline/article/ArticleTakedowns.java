package org.dateline.article;

import org.dateline.provenance.Takedowns;
import org.dateline.web.PageNotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down the bytes that an article and its earlier versions were drawn from, and with
 * them the article.
 */
@Service
public class ArticleTakedowns {

	/** The most characters a reason has. */
	public static final int LONGEST_REASON = Takedowns.LONGEST_REASON;

	private final ArticleRepository articles;

	private final VersionQueries versions;

	private final Takedowns takedowns;

	ArticleTakedowns(ArticleRepository articles, VersionQueries versions, Takedowns takedowns) {
		this.articles = articles;
		this.versions = versions;
		this.takedowns = takedowns;
	}

	/**
	 * Takes down, for good, what an article was drawn from.
	 * @throws IllegalArgumentException if the reason is blank or too long
	 * @throws IllegalStateException if it was taken down before
	 */
	@Transactional
	public void takeDown(long article, String reason, String byName, String byRole) {
		Article drawn = this.articles.findById(article).orElseThrow(() -> new PageNotFound("article " + article));
		this.takedowns.takeDown(drawn.captureId(), reason, byName, byRole);
		// versions share most of their words: the newest alone would leave them
		for (long earlier : this.versions.captures(article)) {
			if (this.takedowns.find(earlier).isEmpty()) {
				this.takedowns.takeDown(earlier, reason, byName, byRole);
			}
		}
	}

}
