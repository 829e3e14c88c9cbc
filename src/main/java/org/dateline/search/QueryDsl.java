package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.jspecify.annotations.Nullable;

/**
 * Lucene queries in the query language of OpenSearch and Elasticsearch, which makes the
 * very same Lucene queries of it again. Alternatives at one place have no clause of their
 * own there: they are one "word" of a text, which the analyzer {@link #ALTERNATIVES}
 * takes apart.
 */
final class QueryDsl {

	/** Splits words at spaces, and each into alternatives that stand at its place. */
	static final String ALTERNATIVES = "alternatives";

	/** Between alternatives; a character for private use, which no term has. */
	static final char OR = '\ue000';

	/** What the engine's scores are of Lucene's. */
	private final float scale;

	/**
	 * The language as an engine has it.
	 * @param scale its score of a word by Lucene's
	 */
	QueryDsl(float scale) {
		this.scale = scale;
	}

	float scale() {
		return this.scale;
	}

	/**
	 * The clause for a query.
	 * @throws IllegalArgumentException if it is of a kind that is never asked
	 */
	Map<String, Object> of(Query query) {
		Map<String, Object> plain = plain(query);
		if (plain != null) {
			return plain;
		}
		if (query instanceof BoostQuery boosted) {
			return boosted(of(boosted.getQuery()), boosted.getBoost());
		}
		if (query instanceof ConstantScoreQuery constant) {
			return Map.of("constant_score", Map.of("filter", of(constant.getQuery()), "boost", this.scale));
		}
		if (query instanceof DisjunctionMaxQuery best) {
			return Map.of("dis_max", Map.of("queries", best.getDisjuncts().stream().map(this::of).toList(),
					"tie_breaker", best.getTieBreakerMultiplier()));
		}
		if (query instanceof BooleanQuery all) {
			return Map.of("bool", bool(all));
		}
		throw new IllegalArgumentException(query.getClass().getName());
	}

	private static @Nullable Map<String, Object> plain(Query query) {
		if (query instanceof TermQuery term) {
			return Map.of("term", Map.of(term.getTerm().field(), Map.of("value", term.getTerm().text())));
		}
		if (query instanceof PrefixQuery prefix) {
			return Map.of("prefix", Map.of(prefix.getPrefix().field(), Map.of("value", prefix.getPrefix().text())));
		}
		if (query instanceof TermInSetQuery any) {
			return Map.of("terms", Map.of(any.getField(), terms(any)));
		}
		if (query instanceof SynonymQuery same) {
			return match("match", same.getTerms().get(0).field(), alternatives(same.getTerms()));
		}
		if (query instanceof PhraseQuery phrase) {
			return match("match_phrase", phrase.getField(),
					Arrays.stream(phrase.getTerms()).map(Term::text).collect(Collectors.joining(" ")));
		}
		if (query instanceof MultiPhraseQuery phrase) {
			return match("match_phrase", phrase.getTermArrays()[0][0].field(),
					Arrays.stream(phrase.getTermArrays())
						.map((terms) -> alternatives(List.of(terms)))
						.collect(Collectors.joining(" ")));
		}
		if (query instanceof MatchAllDocsQuery) {
			return Map.of("match_all", Map.of());
		}
		return (query instanceof MatchNoDocsQuery) ? Map.of("match_none", Map.of()) : null;
	}

	private static Map<String, Object> match(String kind, String field, String text) {
		return Map.of(kind, Map.of(field, Map.of("query", text, "analyzer", ALTERNATIVES)));
	}

	private static String alternatives(Collection<Term> terms) {
		return terms.stream().map(Term::text).collect(Collectors.joining(String.valueOf(OR)));
	}

	private static List<String> terms(TermInSetQuery query) {
		try {
			List<String> terms = new ArrayList<>();
			BytesRefIterator each = query.getBytesRefIterator();
			for (BytesRef term = each.next(); term != null; term = each.next()) {
				terms.add(term.utf8ToString());
			}
			return terms;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, Object> bool(BooleanQuery query) {
		Map<String, List<Object>> parts = new LinkedHashMap<>();
		for (BooleanClause clause : query) {
			String occur = switch (clause.getOccur()) {
				case MUST -> "must";
				case FILTER -> "filter";
				case SHOULD -> "should";
				case MUST_NOT -> "must_not";
			};
			parts.computeIfAbsent(occur, (first) -> new ArrayList<>()).add(of(clause.getQuery()));
		}
		Map<String, Object> clauses = new LinkedHashMap<>(parts);
		if (query.getMinimumNumberShouldMatch() > 0) {
			clauses.put("minimum_should_match", query.getMinimumNumberShouldMatch());
		}
		return clauses;
	}

	/** A boost has its place inside of each kind of clause, or around all of a bool. */
	private static Map<String, Object> boosted(Map<String, Object> clause, float boost) {
		return Map.of("bool", Map.of("must", List.of(clause), "boost", boost));
	}

}
