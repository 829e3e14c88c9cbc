package org.dateline.search;

import java.io.IOException;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.dateline.article.Places;

/**
 * What a query finds in the index as it stands.
 *
 * @param query the query that found it, for the ranking
 * @param places the places found, as bits
 * @param loosened whether not all words had to be found
 */
record Found(Query query, long[] places, boolean isEmpty, boolean loosened) {

	/** All words of a short query, most of a question; if that finds nothing, any. */
	static Found by(Interpretation meant, IndexSearcher searcher, ArticleIds ids, Places places) throws IOException {
		Query query = meant.isEmpty() ? new MatchNoDocsQuery() : meant.isQuestion() ? meant.question() : meant.strict();
		FoundPlaces found = collect(searcher, query, ids, places);
		boolean loosened = meant.isQuestion();
		if (found.isEmpty() && meant.canBeLoosened()) {
			query = meant.loosened();
			found = collect(searcher, query, ids, places);
			loosened = true;
		}
		return new Found(query, found.bits(), found.isEmpty(), loosened && !found.isEmpty());
	}

	private static FoundPlaces collect(IndexSearcher searcher, Query query, ArticleIds ids, Places places)
			throws IOException {
		return searcher.search(query, new OneCollector<>(new FoundPlaces(ids, places)));
	}

}
