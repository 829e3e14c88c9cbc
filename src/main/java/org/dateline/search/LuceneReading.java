package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Places;
import org.jspecify.annotations.Nullable;

/** The embedded index as of its last refresh. */
final class LuceneReading implements IndexReading {

	private final IndexReader reader;

	private final Documents documents;

	/**
	 * A reading.
	 * @param reader closed with it
	 * @param documents those of the same index
	 */
	LuceneReading(IndexReader reader, Documents documents) {
		this.reader = reader;
		this.documents = documents;
	}

	@Override
	public Matches match(Query query, Places places) throws IOException {
		return new LuceneMatches(new IndexSearcher(this.reader), this.documents, places, query);
	}

	@Override
	public boolean has(String field, String term) throws IOException {
		return LiveTerms.has(this.reader, new Term(field, term));
	}

	@Override
	public Namesakes names() {
		return new WrittenNames(new LuceneNames(this.reader));
	}

	@Override
	public List<String> near(String word, int mostEdits) throws IOException {
		Terms terms = MultiTerms.getTerms(this.reader, Fields.WORD);
		if (terms == null) {
			return List.of();
		}
		FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.WORD, word), mostEdits, 1, true);
		List<Near> found = new ArrayList<>();
		BytesRef term;
		while ((term = next(near)) != null) {
			float likeness = near.attributes().addAttribute(BoostAttribute.class).getBoost();
			found.add(new Near(term.utf8ToString(), likeness, near.docFreq()));
		}
		found.sort(Comparator.comparingDouble(Near::likeness).thenComparingInt(Near::reports).reversed());
		return found.stream().map(Near::word).toList();
	}

	private static @Nullable BytesRef next(TermsEnum terms) throws IOException {
		return terms.next();
	}

	@Override
	public Map<Long, Long> revisions() throws IOException {
		Map<Long, Long> indexed = new HashMap<>();
		for (LeafReaderContext leaf : this.reader.leaves()) {
			Bits live = leaf.reader().getLiveDocs();
			SortedNumericDocValues articles = DocValues.getSortedNumeric(leaf.reader(), Fields.ARTICLE);
			SortedNumericDocValues revisions = DocValues.getSortedNumeric(leaf.reader(), Fields.CHANGED_IN);
			for (int doc = articles.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = articles.nextDoc()) {
				if ((live == null || live.get(doc)) && revisions.advanceExact(doc)) {
					indexed.put(articles.nextValue(), revisions.nextValue());
				}
			}
		}
		return indexed;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	private record Near(String word, float likeness, int reports) {
	}

}
