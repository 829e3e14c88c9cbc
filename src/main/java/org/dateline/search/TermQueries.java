package org.dateline.search;

import java.util.Collection;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** The kinds of queries that {@link Interpreter} asks for a word in several ways with. */
final class TermQueries {

	private TermQueries() {
	}

	static Query term(String field, String text, float boost) {
		return boosted(new TermQuery(new Term(field, text)), boost);
	}

	/**
	 * Adds terms of which a report has hardly more than one, as if they were the same
	 * term: that is as fast as one. Adds nothing if there is none.
	 */
	static void add(List<Query> ways, String field, Collection<String> terms, float boost) {
		if (!terms.isEmpty()) {
			SynonymQuery.Builder same = new SynonymQuery.Builder(field);
			terms.forEach((term) -> same.addTerm(new Term(field, term)));
			ways.add(boosted(same.build(), boost));
		}
	}

	/**
	 * Adds names as one term, too. Where only their keys are known, all names that have
	 * one are asked for.
	 */
	static void addNames(List<Query> ways, String field, Collection<String> names, float boost) {
		add(ways, field, names.stream().filter(Fields::isName).toList(), boost);
		names.stream()
			.filter((name) -> !Fields.isName(name))
			.forEach((key) -> ways.add(boosted(new PrefixQuery(new Term(field, Fields.names(key))), boost)));
	}

	/** The best of several ways, and as much of the others. */
	static Query anyOf(List<Query> ways, float tie) {
		return (ways.size() == 1) ? ways.get(0) : new DisjunctionMaxQuery(ways, tie);
	}

	static Query all(List<Query> queries) {
		if (queries.size() == 1) {
			return queries.get(0);
		}
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		queries.forEach((one) -> query.add(one, BooleanClause.Occur.MUST));
		return query.build();
	}

	/** What is found anywhere, and counts more where the headline has it too. */
	static Query withHeadline(Query anywhere, Query headline, float boost) {
		return new BooleanQuery.Builder().add(anywhere, BooleanClause.Occur.MUST)
			.add(new BoostQuery(headline, boost), BooleanClause.Occur.SHOULD)
			.build();
	}

	private static Query boosted(Query query, float boost) {
		return (boost == 1) ? query : new BoostQuery(query, boost);
	}

}
