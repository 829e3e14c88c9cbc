package org.dateline.search;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.dateline.article.Places;
import org.roaringbitmap.RoaringBitmap;

/**
 * What a query finds in the index as it stands: what has all words; if nothing has, half
 * of a question's; if nothing has these, any of the words.
 */
final class Found {

	private final Interpretation meant;

	private final IndexReading index;

	private final Places places;

	private Matches found;

	private Asked asked = Asked.ALL_WORDS;

	Found(Interpretation meant, IndexReading index, Places places) throws IOException {
		this.meant = meant;
		this.index = index;
		this.places = places;
		this.found = find(meant.isEmpty() ? new MatchNoDocsQuery() : meant.strict());
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
		this.found = find(half ? this.meant.question() : this.meant.loosened());
	}

	private Matches find(Query query) throws IOException {
		return this.index.match(query, this.places);
	}

	/** The best by their words alone, best first; the newest where words rank nothing. */
	List<Matches.Hit> best(RoaringBitmap among, int most) throws IOException {
		boolean all = this.asked == Asked.ALL_WORDS;
		// with fewer, who has more of them fits better
		return (all && !this.meant.ranks()) ? newest(among, most) : this.found.best(among, most, all);
	}

	/** An index that is asked for the best of equals answers in an order of its own. */
	private List<Matches.Hit> newest(RoaringBitmap among, int most) {
		return this.places.newest(among, most).stream().map((article) -> new Matches.Hit(article, 1)).toList();
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
