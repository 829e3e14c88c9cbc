package org.dateline.search;

import java.io.IOException;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.dateline.article.Places;

/**
 * What a query finds in the index as it stands: all words of a short query, half of a
 * question; if nothing has these, any of the words.
 */
final class Found {

	private final Interpretation meant;

	private final IndexSearcher searcher;

	private final ArticleIds ids;

	private final Places places;

	private Query query;

	private FoundPlaces found;

	private boolean anyWord;

	Found(Interpretation meant, IndexSearcher searcher, ArticleIds ids, Places places) throws IOException {
		this.meant = meant;
		this.searcher = searcher;
		this.ids = ids;
		this.places = places;
		this.query = meant.isEmpty() ? new MatchNoDocsQuery() : meant.isQuestion() ? meant.question() : meant.strict();
		this.found = collect(this.query);
		if (this.found.isEmpty() && meant.canBeLoosened()) {
			findAnyWord();
		}
	}

	/**
	 * Takes any of the words of a question for enough, where filters leave nothing of
	 * what was found: in another language a question shares hardly more than a name and a
	 * number with its answer. Of a short query all words go on to be meant.
	 * @return whether that changes anything
	 */
	boolean loosen() throws IOException {
		boolean changes = this.meant.isQuestion() && !this.anyWord;
		if (changes) {
			findAnyWord();
		}
		return changes;
	}

	private void findAnyWord() throws IOException {
		this.anyWord = true;
		this.query = this.meant.loosened();
		this.found = collect(this.query);
	}

	private FoundPlaces collect(Query query) throws IOException {
		return this.searcher.search(Unscored.of(query), new OneCollector<>(new FoundPlaces(this.ids, this.places)));
	}

	/** The query that found it, for the ranking. */
	Query query() {
		return this.query;
	}

	/** Whether what it found has all words. */
	boolean hasAllWords() {
		return !this.anyWord && !this.meant.isQuestion();
	}

	/** The places found, as bits. */
	long[] places() {
		return this.found.bits();
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

	/** Whether no report has all words, so that those with some are found. */
	boolean isLoosened() throws IOException {
		return !isEmpty() && (this.anyWord || this.meant.isQuestion() && collect(this.meant.strict()).isEmpty());
	}

}
