package org.dateline.search;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.dateline.article.Places;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * Collects the places of all reports that match, with their scores if wanted. Few are
 * kept as a list, so that finding them costs the same in an archive of any size; many as
 * one bit for each report there is.
 */
final class FoundPlaces {

	/** One found of so many reports is few. */
	private static final int RARE = 128;

	private final Documents documents;

	private final Places places;

	private int[] few = new int[64];

	private int size;

	private long @Nullable [] bits;

	private final @Nullable Scores scores;

	/**
	 * Nothing yet.
	 * @param scores what takes the score of each, or null if finding needs none
	 */
	FoundPlaces(Documents documents, Places places, @Nullable Scores scores) {
		this.documents = documents;
		this.places = places;
		this.scores = scores;
	}

	RoaringBitmap places() {
		return (this.bits != null) ? BitSetUtil.bitmapOf(this.bits)
				: RoaringBitmap.bitmapOfUnordered(Arrays.copyOf(this.few, this.size));
	}

	@Nullable Scores scores() {
		return this.scores;
	}

	boolean isEmpty() {
		return this.size == 0;
	}

	/**
	 * Collects all that a query finds. What Lucene has kept of a query as one bit for
	 * each document is read word by word: asking document by document is most of the time
	 * that a word in half of the archive takes.
	 */
	void collect(IndexSearcher searcher, Query query) throws IOException {
		Weight weight = searcher.createWeight(searcher.rewrite(query), scoreMode(), 1);
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
			FixedBitSet kept = (this.scores == null) ? kept(weight, leaf) : null;
			BulkScorer scorer = (kept == null) ? weight.bulkScorer(leaf) : null;
			if (kept != null) {
				addAll(kept, leaf.reader().getLiveDocs(), this.documents.places(leaf.reader(), this.places));
			}
			else if (scorer != null) {
				scorer.score(collector(leaf), leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
			}
		}
	}

	private static @Nullable FixedBitSet kept(Weight weight, LeafReaderContext leaf) throws IOException {
		Scorer scorer = weight.scorer(leaf);
		return (scorer != null && scorer.twoPhaseIterator() == null)
				? BitSetIterator.getFixedBitSetOrNull(scorer.iterator()) : null;
	}

	private void addAll(FixedBitSet documents, @Nullable Bits live, int[] placeOf) {
		long[] words = documents.getBits();
		for (int i = 0; i < FixedBitSet.bits2words(documents.length()); i++) {
			for (long word = words[i]; word != 0; word &= word - 1) {
				int document = (i << 6) + Long.numberOfTrailingZeros(word);
				if (placeOf[document] >= 0 && (live == null || live.get(document))) {
					add(placeOf[document]);
				}
			}
		}
	}

	private void add(int place) {
		long[] bits = this.bits;
		if (bits != null) {
			bits[place >> 6] |= 1L << place;
			return;
		}
		if (this.size == this.few.length) {
			this.few = Arrays.copyOf(this.few, 2 * this.size);
		}
		this.few[this.size++] = place;
		if (this.size > 64 && this.size > this.places.size() / RARE) {
			this.bits = spread();
		}
	}

	private long[] spread() {
		long[] bits = new long[(this.places.size() + Long.SIZE - 1) / Long.SIZE];
		for (int i = 0; i < this.size; i++) {
			bits[this.few[i] >> 6] |= 1L << this.few[i];
		}
		return bits;
	}

	private LeafCollector collector(LeafReaderContext context) throws IOException {
		int[] placeOf = this.documents.places(context.reader(), this.places);
		return (this.scores != null) ? new Scoring(placeOf, this.scores, context.docBase) : new Finding(placeOf);
	}

	private ScoreMode scoreMode() {
		return (this.scores != null) ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
	}

	private final class Finding implements LeafCollector {

		private final int[] placeOf;

		Finding(int[] placeOf) {
			this.placeOf = placeOf;
		}

		@Override
		public void setScorer(Scorable scorer) {
			// finding needs no score
		}

		@Override
		public void collect(int doc) {
			int place = this.placeOf[doc];
			if (place >= 0) {
				add(place);
			}
		}

	}

	private final class Scoring implements LeafCollector {

		private final int[] placeOf;

		private final Scores scores;

		private final int docBase;

		private @Nullable Scorable scorer;

		Scoring(int[] placeOf, Scores scores, int docBase) {
			this.placeOf = placeOf;
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
				FoundPlaces.this.add(place);
				this.scores.add(this.docBase + doc, place, this.scorer.score());
			}
		}

	}

}
