package org.dateline.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.dateline.article.Understanding;

/**
 * A query as it is asked of the index, and what each of its words stands for.
 */
final class Interpretation {

	/**
	 * From so many words on, a query is a question in words of its own, and hardly any
	 * report has all of them.
	 */
	private static final int MANY = 5;

	/** Of many words, this part is enough. */
	private static final double ENOUGH = 0.5;

	private final List<Query> required = new ArrayList<>();

	private final List<Query> excluded = new ArrayList<>();

	private final List<Query> filters = new ArrayList<>();

	private final List<Leaf> leaves = new ArrayList<>();

	private final List<Understanding.Part> conditions = new ArrayList<>();

	/** A word that is asked for twice is asked for. */
	void require(Query query) {
		if (!this.required.contains(query)) {
			this.required.add(query);
		}
	}

	void exclude(Query query) {
		this.excluded.add(query);
	}

	void filter(Query query) {
		this.filters.add(query);
	}

	void add(Leaf leaf) {
		this.leaves.add(leaf);
	}

	/** Says how a part was understood that no text is searched for. */
	void explain(Understanding.Part condition) {
		this.conditions.add(condition);
	}

	List<Understanding.Part> conditions() {
		return this.conditions;
	}

	List<Leaf> leaves() {
		return this.leaves;
	}

	boolean isEmpty() {
		return this.required.isEmpty() && this.excluded.isEmpty() && this.filters.isEmpty();
	}

	/**
	 * Whether some of what it finds fits better than the rest: a word may, but the
	 * beginning of one or a condition holds or does not.
	 */
	boolean ranks() {
		return this.required.stream().anyMatch((part) -> !(part instanceof ConstantScoreQuery));
	}

	/** Whether it has so many words that some are enough from the beginning. */
	boolean isQuestion() {
		return this.required.size() >= MANY;
	}

	/** Whether fewer words than all can be asked for. */
	boolean canBeLoosened() {
		return this.required.size() > 1;
	}

	/** All words. */
	Query strict() {
		return query(BooleanClause.Occur.MUST, 0);
	}

	/** Most of the words. */
	Query question() {
		return query(BooleanClause.Occur.SHOULD, (int) Math.ceil(this.required.size() * ENOUGH));
	}

	/** Any of the words. */
	Query loosened() {
		return query(BooleanClause.Occur.SHOULD, 1);
	}

	private Query query(BooleanClause.Occur occur, int minimum) {
		if (this.required.size() == 1 && this.excluded.isEmpty() && this.filters.isEmpty()) {
			return this.required.get(0);
		}
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		this.required.forEach((part) -> query.add(part, occur));
		query.setMinimumNumberShouldMatch(minimum);
		this.filters.forEach((part) -> query.add(part, BooleanClause.Occur.FILTER));
		this.excluded.forEach((part) -> query.add(part, BooleanClause.Occur.MUST_NOT));
		if (this.required.isEmpty() && this.filters.isEmpty()) {
			query.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
		}
		return query.build();
	}

}
