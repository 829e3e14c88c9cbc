package org.dateline.search;

import java.io.IOException;
import java.util.List;

import org.roaringbitmap.RoaringBitmap;

/** The reports that a query finds, and which of them fit best. */
interface Matches {

	boolean isEmpty();

	/** Their places. Whoever asks may change the answer. */
	RoaringBitmap places();

	/**
	 * The best by their words alone (BM25), best first.
	 * @param among the places wanted, some of those found
	 * @param most at most so many
	 * @param typedIsEnough whether of very many it is enough to compare those that have
	 * the words as typed
	 */
	List<Hit> best(RoaringBitmap among, int most, boolean typedIsEnough) throws IOException;

	/** A report that was found. */
	record Hit(long article, float score) {
	}

}
