package org.dateline.search;

import java.io.IOException;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.dateline.article.Places;
import org.jspecify.annotations.Nullable;

/**
 * Collects the places of all reports that match, as bits, with their scores if wanted.
 */
final class FoundPlaces implements Collector {

	private final Documents documents;

	private final Places places;

	private final long[] bits;

	private final @Nullable Scores scores;

	/**
	 * Nothing yet.
	 * @param scores what takes the score of each, or null if finding needs none
	 */
	FoundPlaces(Documents documents, Places places, @Nullable Scores scores) {
		this.documents = documents;
		this.places = places;
		this.bits = new long[(places.size() + Long.SIZE - 1) / Long.SIZE];
		this.scores = scores;
	}

	long[] bits() {
		return this.bits;
	}

	@Nullable Scores scores() {
		return this.scores;
	}

	boolean isEmpty() {
		for (long word : this.bits) {
			if (word != 0) {
				return false;
			}
		}
		return true;
	}

	@Override
	public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
		int[] placeOf = this.documents.places(context.reader(), this.places);
		return (this.scores != null) ? new Scoring(placeOf, this.bits, this.scores, context.docBase)
				: new Finding(placeOf, this.bits);
	}

	@Override
	public ScoreMode scoreMode() {
		return (this.scores != null) ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
	}

	private static final class Finding implements LeafCollector {

		private final int[] placeOf;

		private final long[] bits;

		Finding(int[] placeOf, long[] bits) {
			this.placeOf = placeOf;
			this.bits = bits;
		}

		@Override
		public void setScorer(Scorable scorer) {
			// finding needs no score
		}

		@Override
		public void collect(int doc) {
			int place = this.placeOf[doc];
			if (place >= 0) {
				this.bits[place >> 6] |= 1L << place;
			}
		}

	}

	private static final class Scoring implements LeafCollector {

		private final int[] placeOf;

		private final long[] bits;

		private final Scores scores;

		private final int docBase;

		private @Nullable Scorable scorer;

		Scoring(int[] placeOf, long[] bits, Scores scores, int docBase) {
			this.placeOf = placeOf;
			this.bits = bits;
			this.scores = scores;
			this.docBase = docBase;
		}

		@Override
		public void setScorer(Scorable scorer) {
			this.scorer = scorer;
		}

		@Override
		public void collect(int doc) throws IOException {
			int place = this.placeOf[doc];
			if (place >= 0 && this.scorer != null) {
				this.bits[place >> 6] |= 1L << place;
				this.scores.add(this.docBase + doc, place, this.scorer.score());
			}
		}

	}

}
