package org.dateline.search;

import java.io.IOException;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.dateline.article.Places;

/** Collects the places of all reports that match, as bits. */
final class FoundPlaces implements Collector {

	private final ArticleIds ids;

	private final Places places;

	private final long[] bits;

	FoundPlaces(ArticleIds ids, Places places) {
		this.ids = ids;
		this.places = places;
		this.bits = new long[(places.size() + Long.SIZE - 1) / Long.SIZE];
	}

	long[] bits() {
		return this.bits;
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
		int[] ids = this.ids.of(context.reader());
		Places places = this.places;
		long[] bits = this.bits;
		return new LeafCollector() {

			@Override
			public void setScorer(Scorable scorer) {
				// finding needs no score
			}

			@Override
			public void collect(int doc) {
				int place = places.of(ids[doc]);
				if (place >= 0) {
					bits[place >> 6] |= 1L << place;
				}
			}

		};
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE_NO_SCORES;
	}

}
