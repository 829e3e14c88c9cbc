package org.dateline.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Some places of a shelf, with the values of one facet counted from the first place up to
 * every n-th. What a run of places has is then the difference of two counts and a walk to
 * the next milestone at both ends, however long the run is. Immutable.
 */
final class Milestones {

	private final RoaringBitmap places;

	private final Tally tally;

	/** Before {@code at[k]} the values are counted in {@code counts[k]}. */
	private final int[] at;

	private final int[][] counts;

	private Milestones(RoaringBitmap places, Tally tally, int[] at, int[][] counts) {
		this.places = places;
		this.tally = tally;
		this.at = at;
		this.counts = counts;
	}

	/**
	 * Counts along the places.
	 * @param places the places, not to be changed afterwards
	 * @param tally the facet whose values are counted
	 * @param step how many places lie between two milestones
	 */
	static Milestones of(RoaringBitmap places, Tally tally, int step) {
		List<int[]> counts = new ArrayList<>(List.of(tally.nothing()));
		int[] at = new int[1 + places.getCardinality() / step];
		int[] counted = tally.nothing();
		int[] batch = new int[step];
		BatchIterator iterator = places.getBatchIterator();
		int filled = 0;
		while (iterator.hasNext()) {
			int[] part = (filled == 0) ? batch : new int[step - filled];
			int size = iterator.nextBatch(part);
			for (int i = 0; i < size; i++) {
				tally.add(part[i], 1, counted);
			}
			filled += size;
			if (filled == step) {
				at[counts.size()] = part[size - 1] + 1;
				counts.add(counted.clone());
				filled = 0;
			}
		}
		return new Milestones(places, tally, at, counts.toArray(new int[0][]));
	}

	/** Adds up the values of its places within a run. */
	void add(Overlap.Run run, int[] found) {
		int first = firstFrom(run.begin());
		int last = firstFrom(run.end() + 1) - 1;
		if (first > last) {
			this.tally.add(this.places, run, found);
			return;
		}
		this.tally.add(this.places, new Overlap.Run(run.begin(), this.at[first]), found);
		for (int value = 0; value < found.length; value++) {
			found[value] += this.counts[last][value] - this.counts[first][value];
		}
		this.tally.add(this.places, new Overlap.Run(this.at[last], run.end()), found);
	}

	/** The first milestone that is not before a place. */
	private int firstFrom(int place) {
		int found = Arrays.binarySearch(this.at, place);
		return (found >= 0) ? found : -found - 1;
	}

}
