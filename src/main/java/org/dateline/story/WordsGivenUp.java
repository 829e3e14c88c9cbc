package org.dateline.story;

import org.dateline.article.DrawnFromArticles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives up the words that links and traits keep of a text that is taken down, at once;
 * the linking forgets the rest when it comes to it, and needs the keys for that.
 */
@Repository
class WordsGivenUp implements DrawnFromArticles {

	private final JdbcClient jdbc;

	WordsGivenUp(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void giveUp(long articleId) {
		this.jdbc.sql("update report_traits set traits = :none where article_id = :article")
			.param("none", Traits.none().pack())
			.param("article", articleId)
			.update();
		this.jdbc.sql("""
				update story_link set ties = '[]', parts = '[]'
				where :article in (one_id, other_id) and (ties <> '[]' or parts <> '[]')
				""").param("article", articleId).update();
	}

}
