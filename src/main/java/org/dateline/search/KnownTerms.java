package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a query the terms that no report has, and looks up the others once for
 * all that is asked about them. A word is widened to a dozen terms, few of which are
 * there; Lucene by itself looks for each in every segment, for finding and for ranking
 * anew.
 */
final class KnownTerms {

	/** More than any index has, and few enough to be added up. */
	private static final long UNTOLD = 1L << 40;

	private final IndexReader reader;

	/** Where each term stands, or null for one that is not there. */
	private final Map<Term, @Nullable TermStates> states = new HashMap<>();

	/** For each field what reads its terms, segment by segment. */
	private final Map<String, @Nullable TermsEnum[]> segments = new HashMap<>();

	KnownTerms(IndexReader reader) {
		this.reader = reader;
	}

	/** The query without what is not there; it finds the same with the same scores. */
	Query of(Query query) throws IOException {
		if (query instanceof TermQuery one) {
			return term(one.getTerm());
		}
		if (query instanceof BoostQuery boost) {
			Query known = of(boost.getQuery());
			return (known instanceof MatchNoDocsQuery) ? known : new BoostQuery(known, boost.getBoost());
		}
		if (query instanceof SynonymQuery same) {
			return same(same);
		}
		if (query instanceof DisjunctionMaxQuery best) {
			List<Query> known = new ArrayList<>();
			for (Query way : best.getDisjuncts()) {
				addKnown(of(way), known);
			}
			return switch (known.size()) {
				case 0 -> nothing();
				case 1 -> known.get(0);
				default -> new DisjunctionMaxQuery(known, best.getTieBreakerMultiplier());
			};
		}
		return (query instanceof BooleanQuery all) ? all(all) : query;
	}

	private Query term(Term term) throws IOException {
		TermStates states = states(term);
		return (states != null) ? new TermQuery(term, states) : nothing();
	}

	private Query same(SynonymQuery query) throws IOException {
		List<Term> known = new ArrayList<>();
		for (Term term : query.getTerms()) {
			if (states(term) != null) {
				known.add(term);
			}
		}
		if (known.size() < 2) {
			return known.isEmpty() ? nothing() : term(known.get(0));
		}
		SynonymQuery.Builder same = new SynonymQuery.Builder(query.getField());
		known.forEach(same::addTerm);
		return same.build();
	}

	private Query all(BooleanQuery query) throws IOException {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		all.setMinimumNumberShouldMatch(query.getMinimumNumberShouldMatch());
		boolean asksForAny = false;
		for (BooleanClause clause : query) {
			Query known = of(clause.getQuery());
			if (!(known instanceof MatchNoDocsQuery)) {
				all.add(known, clause.getOccur());
				asksForAny |= !clause.isProhibited();
			}
			else if (clause.isRequired()) {
				return known;
			}
		}
		return asksForAny ? all.build() : nothing();
	}

	private static void addKnown(Query query, List<Query> known) {
		if (!(query instanceof MatchNoDocsQuery)) {
			known.add(query);
		}
	}

	private static Query nothing() {
		return new MatchNoDocsQuery("no report has it");
	}

	/**
	 * As many reports a query finds at most, as far as its terms tell.
	 * @param known what {@link #of} made of it
	 */
	long most(Query known) {
		if (known instanceof TermQuery one) {
			TermStates states = this.states.get(one.getTerm());
			return (states != null) ? states.docFreq() : UNTOLD;
		}
		if (known instanceof BoostQuery boost) {
			return most(boost.getQuery());
		}
		if (known instanceof SynonymQuery same) {
			return any(same.getTerms().stream().map(TermQuery::new).toList());
		}
		if (known instanceof DisjunctionMaxQuery best) {
			return any(best.getDisjuncts());
		}
		if (known instanceof BooleanQuery all) {
			return all.clauses()
				.stream()
				.filter(BooleanClause::isRequired)
				.mapToLong((clause) -> most(clause.getQuery()))
				.min()
				.orElseGet(() -> any(optional(all)));
		}
		return (known instanceof MatchNoDocsQuery) ? 0 : UNTOLD;
	}

	private static List<Query> optional(BooleanQuery query) {
		return query.clauses()
			.stream()
			.filter((clause) -> clause.getOccur() == BooleanClause.Occur.SHOULD)
			.map(BooleanClause::getQuery)
			.toList();
	}

	private long any(Collection<? extends Query> queries) {
		return Math.min(UNTOLD, queries.stream().mapToLong(this::most).sum());
	}

	private @Nullable TermStates states(Term term) throws IOException {
		if (!this.states.containsKey(term)) {
			this.states.put(term, lookUp(term));
		}
		return this.states.get(term);
	}

	private @Nullable TermStates lookUp(Term term) throws IOException {
		TermStates states = new TermStates(this.reader.getContext());
		@Nullable TermsEnum[] segments = segments(term.field());
		for (LeafReaderContext leaf : this.reader.leaves()) {
			TermsEnum terms = segments[leaf.ord];
			if (terms != null && terms.seekExact(term.bytes())) {
				states.register(terms.termState(), leaf.ord, terms.docFreq(), terms.totalTermFreq());
			}
		}
		return (states.docFreq() > 0) ? states : null;
	}

	private @Nullable TermsEnum[] segments(String field) throws IOException {
		@Nullable TermsEnum[] known = this.segments.get(field);
		if (known == null) {
			known = new @Nullable TermsEnum[this.reader.leaves().size()];
			for (LeafReaderContext leaf : this.reader.leaves()) {
				Terms terms = leaf.reader().terms(field);
				known[leaf.ord] = (terms != null) ? terms.iterator() : null;
			}
			this.segments.put(field, known);
		}
		return known;
	}

}
