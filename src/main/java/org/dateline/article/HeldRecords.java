package org.dateline.article;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

/** Reads the record of an article as the values that can be corrected. */
@Component
class HeldRecords {

	private final CorrectionQueries queries;

	HeldRecords(CorrectionQueries queries) {
		this.queries = queries;
	}

	HeldRecord of(ArticleRecord article) {
		List<String> sources = article.settled()
			.attributions()
			.stream()
			.map(ArticleRecord.AttributionLine::source)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
		return HeldRecord.of(article, this.queries.slugs(sources));
	}

}
