package org.dateline.search;

import java.util.List;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A query without its widenings, but for the headline: of very many reports the best are
 * among those that have the words as typed, and of one term Lucene knows which documents
 * cannot come first. That is ten times faster than to compare every way in which each
 * document was found.
 */
final class AsTyped {

	private AsTyped() {
	}

	static Query of(Query query) {
		if (query instanceof DisjunctionMaxQuery best) {
			List<Query> terms = best.getDisjuncts().stream().filter((way) -> way instanceof TermQuery).toList();
			return switch (terms.size()) {
				case 0 -> of(best.getDisjuncts().iterator().next());
				case 1 -> terms.get(0);
				default -> new DisjunctionMaxQuery(terms, 0);
			};
		}
		if (query instanceof BooleanQuery all) {
			BooleanQuery.Builder typed = new BooleanQuery.Builder();
			typed.setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
			for (BooleanClause clause : all) {
				// what is not wanted is kept out in all its ways
				typed.add(clause.isProhibited() ? clause.getQuery() : of(clause.getQuery()), clause.getOccur());
			}
			return typed.build();
		}
		return query;
	}

}
