package org.dateline.article;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads an article and its corrections as of one moment. */
@Service
class Histories {

	private final ArticleQueries articles;

	private final CorrectionQueries corrections;

	Histories(ArticleQueries articles, CorrectionQueries corrections) {
		this.articles = articles;
		this.corrections = corrections;
	}

	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Optional<History> find(long articleId) {
		return this.articles.find(articleId)
			.map((article) -> new History(article, this.corrections.since(articleId, 0)));
	}

	/**
	 * The history of a record.
	 *
	 * @param article the article as it is
	 * @param corrections what was changed, the newest first
	 */
	record History(ArticleRecord article, List<Correction> corrections) {
	}

}
