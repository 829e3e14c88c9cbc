package org.dateline.search;

import java.util.Collection;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A query that finds the same without a score. Lucene reads plain disjunctions of terms
 * in bulk, a thousand documents at a time, but the others one by one as if there were
 * scores: for a word in half of the archive that is many times slower.
 */
final class Unscored {

	private Unscored() {
	}

	static Query of(Query query) {
		if (query instanceof BoostQuery boost) {
			return of(boost.getQuery());
		}
		if (query instanceof DisjunctionMaxQuery best) {
			return any(best.getDisjuncts());
		}
		if (query instanceof SynonymQuery same) {
			return any(same.getTerms().stream().map(TermQuery::new).toList());
		}
		if (query instanceof BooleanQuery all) {
			boolean optional = all.getMinimumNumberShouldMatch() == 0
					&& all.clauses().stream().anyMatch(BooleanClause::isRequired);
			BooleanQuery.Builder unscored = new BooleanQuery.Builder();
			unscored.setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
			for (BooleanClause clause : all) {
				if (!optional || clause.getOccur() != BooleanClause.Occur.SHOULD) {
					unscored.add(of(clause.getQuery()), clause.getOccur());
				}
			}
			return unscored.build();
		}
		return query;
	}

	private static Query any(Collection<? extends Query> queries) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		queries.forEach((query) -> any.add(of(query), BooleanClause.Occur.SHOULD));
		return any.build();
	}

}
