package org.dateline.search;

import java.io.IOException;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.dateline.article.Places;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * What a query finds in the index as it stands: what has all words; if nothing has, half
 * of a question's; if nothing has these, any of the words.
 */
final class Found {

	private final Interpretation meant;

	private final IndexSearcher searcher;

	private final Documents documents;

	private final Places places;

	private Query query;

	private FoundPlaces found;

	private Asked asked = Asked.ALL_WORDS;

	Found(Interpretation meant, IndexSearcher searcher, Documents documents, Places places) throws IOException {
		this.meant = meant;
		this.searcher = searcher;
		this.documents = documents;
		this.places = places;
		this.query = meant.isEmpty() ? new MatchNoDocsQuery() : meant.strict();
		this.found = collect(this.query);
		while (this.found.isEmpty() && meant.canBeLoosened() && this.asked != Asked.ANY_WORD) {
			askForFewer();
		}
	}

	/** How many of the words are asked for. */
	private enum Asked {

		ALL_WORDS, HALF_OF_THEM, ANY_WORD

	}

	/**
	 * Takes fewer of the words of a question for enough, where filters leave nothing of
	 * what was found: in another language a question shares hardly more than a name and a
	 * number with its answer. Of a short query all words go on to be meant.
	 * @return whether that changes anything
	 */
	boolean loosen() throws IOException {
		boolean changes = this.meant.isQuestion() && this.asked != Asked.ANY_WORD;
		if (changes) {
			askForFewer();
		}
		return changes;
	}

	private void askForFewer() throws IOException {
		boolean half = this.asked == Asked.ALL_WORDS && this.meant.isQuestion();
		this.asked = half ? Asked.HALF_OF_THEM : Asked.ANY_WORD;
		this.query = half ? this.meant.question() : this.meant.loosened();
		this.found = collect(this.query);
	}

	private FoundPlaces collect(Query query) throws IOException {
		boolean scored = Scores.comeWith(query);
		FoundPlaces places = new FoundPlaces(this.documents, this.places, scored ? new Scores() : null);
		return this.searcher.search(scored ? query : Unscored.of(query), new OneCollector<>(places));
	}

	/** The query that found it, for the ranking. */
	Query query() {
		return this.query;
	}

	/** Whether what it found has all words. */
	boolean hasAllWords() {
		return this.asked == Asked.ALL_WORDS;
	}

	/** The scores, where finding had to compute them. */
	@Nullable Scores scores() {
		return this.found.scores();
	}

	/** The places found. */
	RoaringBitmap places() {
		return this.found.places();
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

	/** Whether no report has all words, so that those with some are found. */
	boolean isLoosened() {
		return !isEmpty() && this.asked != Asked.ALL_WORDS;
	}

}
