package org.dateline.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A query without the terms that no report has. */
class AskingForKnownTermsTests {

	private static final List<String> TERMS = List.of("baku", "bakı", "visa", "talks", "trade", "nowhere", "never");

	private static final IndexSearcher SEARCHER = new IndexSearcher(threeSegments());

	@Property
	void findsTheSameWithTheSameScores(@ForAll("queries") Query query) throws IOException {
		Query known = new KnownTerms(SEARCHER.getIndexReader()).of(query);

		Map<Integer, Float> wanted = scores(query);
		Map<Integer, Float> found = scores(known);
		assertThat(found.keySet()).isEqualTo(wanted.keySet());
		wanted.forEach((doc, score) -> assertThat(found.get(doc)).isCloseTo(score, within(1e-5f)));
	}

	@Property
	void findsNoMoreThanItSays(@ForAll("queries") Query query) throws IOException {
		KnownTerms terms = new KnownTerms(SEARCHER.getIndexReader());
		Query known = terms.of(query);

		assertThat(terms.most(known)).isGreaterThanOrEqualTo(SEARCHER.count(query));
	}

	@Property
	void asksForNoTermThatIsNotThere(@ForAll("queries") Query query) throws IOException {
		assertThat(new KnownTerms(SEARCHER.getIndexReader()).of(query).toString()).doesNotContain("word:nowhere",
				"word:never", "name:trade");
	}

	@Provide
	Arbitrary<Query> queries() {
		return Arbitraries.oneOf(ways(), all(ways()), all(Arbitraries.oneOf(ways(), all(ways()))));
	}

	private Arbitrary<Query> ways() {
		return Arbitraries.oneOf(terms(), synonyms(), best());
	}

	private Arbitrary<Query> terms() {
		return Arbitraries.of(TERMS).map((term) -> new TermQuery(new Term("word", term)));
	}

	private Arbitrary<Query> synonyms() {
		return Arbitraries.of(TERMS).set().ofMinSize(1).ofMaxSize(4).map((terms) -> {
			SynonymQuery.Builder same = new SynonymQuery.Builder("name");
			terms.forEach((term) -> same.addTerm(new Term("name", term)));
			return new BoostQuery(same.build(), 0.5f);
		});
	}

	private Arbitrary<Query> best() {
		return Arbitraries.oneOf(terms(), synonyms())
			.list()
			.ofMinSize(1)
			.ofMaxSize(3)
			.map((ways) -> new DisjunctionMaxQuery(ways, 0.1f));
	}

	private Arbitrary<Query> all(Arbitrary<Query> ways) {
		Arbitrary<Query> parts = Arbitraries.oneOf(ways, Arbitraries.of(new PhraseQuery("word", "visa", "talks")));
		Arbitrary<BooleanClause> clauses = parts
			.flatMap((part) -> Arbitraries.of(BooleanClause.Occur.values()).map((how) -> new BooleanClause(part, how)));
		return clauses.list()
			.ofMinSize(1)
			.ofMaxSize(4)
			.flatMap((list) -> Arbitraries.integers().between(0, 2).map((n) -> {
				BooleanQuery.Builder all = new BooleanQuery.Builder().setMinimumNumberShouldMatch(n);
				list.forEach(all::add);
				return all.build();
			}));
	}

	private static Map<Integer, Float> scores(Query query) throws IOException {
		Map<Integer, Float> scores = new TreeMap<>();
		for (ScoreDoc found : SEARCHER.search(query, 100).scoreDocs) {
			scores.put(found.doc, found.score);
		}
		return scores;
	}

	private static DirectoryReader threeSegments() {
		try {
			ByteBuffersDirectory directory = new ByteBuffersDirectory();
			IndexWriterConfig settings = new IndexWriterConfig(new WhitespaceAnalyzer())
				.setMergePolicy(NoMergePolicy.INSTANCE);
			try (IndexWriter writer = new IndexWriter(directory, settings)) {
				for (List<String> segment : List.of(List.of("baku visa talks", "visa trade", "bakı"),
						List.of("talks on visa talks", "baku baku baku trade"), List.of("visa", "bakı trade talks"))) {
					for (String words : segment) {
						Document document = new Document();
						document.add(new TextField("word", words, Field.Store.NO));
						document.add(new TextField("name", String.join(" ",
								Arrays.stream(words.split(" ")).filter((word) -> word.startsWith("ba")).toList()),
								Field.Store.NO));
						writer.addDocument(document);
					}
					writer.commit();
				}
			}
			return DirectoryReader.open(directory);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
