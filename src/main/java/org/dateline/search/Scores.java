package org.dateline.search;

import java.util.Arrays;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.roaringbitmap.RoaringBitmap;

/**
 * Scores that were computed while finding. To find a phrase is to read where its words
 * stand, and so is to rank it: what was read for the one serves the other. The same holds
 * where few are found.
 */
final class Scores {

	private int[] documents = new int[64];

	private int[] places = new int[64];

	private float[] scores = new float[64];

	private int size;

	/** Whether a query costs as much to find as to rank: it asks for a phrase. */
	static boolean comeWith(Query query) {
		if (query instanceof BooleanQuery all) {
			return all.clauses()
				.stream()
				.filter(BooleanClause::isRequired)
				.anyMatch((part) -> comeWith(part.getQuery()));
		}
		return query instanceof PhraseQuery || query instanceof MultiPhraseQuery;
	}

	void add(int document, int place, float score) {
		if (this.size == this.documents.length) {
			this.documents = Arrays.copyOf(this.documents, 2 * this.size);
			this.places = Arrays.copyOf(this.places, 2 * this.size);
			this.scores = Arrays.copyOf(this.scores, 2 * this.size);
		}
		this.documents[this.size] = document;
		this.places[this.size] = place;
		this.scores[this.size++] = score;
	}

	/** The best among some places, best first. */
	TopDocs best(RoaringBitmap among, int most) {
		HitQueue queue = new HitQueue(most, true);
		ScoreDoc worst = queue.top();
		int found = 0;
		for (int i = 0; i < this.size; i++) {
			int place = this.places[i];
			if (among.contains(place)) {
				found++;
				// documents come in order, and of equals the first stays
				if (this.scores[i] > worst.score) {
					worst.doc = this.documents[i];
					worst.score = this.scores[i];
					worst = queue.updateTop();
				}
			}
		}
		ScoreDoc[] best = new ScoreDoc[Math.min(found, most)];
		for (int surplus = most - best.length; surplus > 0; surplus--) {
			queue.pop();
		}
		for (int i = best.length - 1; i >= 0; i--) {
			best[i] = queue.pop();
		}
		return new TopDocs(new TotalHits(found, TotalHits.Relation.EQUAL_TO), best);
	}

}
