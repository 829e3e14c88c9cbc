package org.dateline.article;

import java.util.List;

import org.roaringbitmap.RoaringBitmap;

/**
 * The places of a shelf whose dates overlap a range: whole runs of places, and single
 * ones outside of them whose date reaches into the range.
 *
 * @param runs stretches without a common place
 * @param outside the places in no run
 */
record Overlap(List<Run> runs, RoaringBitmap outside) {

	/** All places of a shelf. */
	static Overlap everything(int size) {
		return new Overlap(List.of(new Run(0, size)), new RoaringBitmap());
	}

	RoaringBitmap places() {
		RoaringBitmap places = this.outside.clone();
		this.runs.forEach((run) -> places.add((long) run.begin(), (long) run.end()));
		return places;
	}

	/**
	 * A stretch of places.
	 *
	 * @param begin its first
	 * @param end the one after its last
	 */
	record Run(int begin, int end) {
	}

}
