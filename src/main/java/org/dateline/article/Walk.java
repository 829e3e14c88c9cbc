package org.dateline.article;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * A walk along the matching places of a shelf, in the order of a list or against it.
 * Reports without a date come last in every list.
 */
final class Walk {

	private final Shelf shelf;

	private final RoaringBitmap places;

	private final List<Run> runs;

	private int run;

	private int place;

	/**
	 * Starts a walk.
	 * @param shelf the shelf
	 * @param places the places to visit
	 * @param sort the order of the list
	 * @param backwards whether to walk against it
	 * @param after the place in the list to start behind, or null to start at the
	 * beginning
	 */
	Walk(Shelf shelf, RoaringBitmap places, ListFilter.Sort sort, boolean backwards, Shelf.@Nullable Key after) {
		this.shelf = shelf;
		this.places = places;
		Run dated = new Run(0, shelf.datedSize(), (sort == ListFilter.Sort.NEWEST) != backwards);
		Run undated = new Run(shelf.datedSize(), shelf.size(), dated.descending());
		this.runs = backwards ? List.of(undated, dated) : List.of(dated, undated);
		if (after == null) {
			this.run = 0;
			this.place = seek(this.runs.get(0).start());
		}
		else {
			this.run = this.runs.indexOf(after.isDated() ? dated : undated);
			int from = shelf.firstPlaceFrom(after);
			boolean standsThere = from < shelf.size() && shelf.keyAt(from).equals(after);
			this.place = seek(this.runs.get(this.run).descending() ? from - 1 : from + (standsThere ? 1 : 0));
		}
	}

	boolean hasNext() {
		return this.place >= 0;
	}

	/** The key of the report the walk stands at. */
	Shelf.Key peek() {
		return this.shelf.keyAt(this.place);
	}

	Shelf.Key next() {
		Shelf.Key key = peek();
		this.place = seek(this.runs.get(this.run).descending() ? this.place - 1 : this.place + 1);
		return key;
	}

	/** The order of a list, as it holds between shelves. */
	static Comparator<Shelf.Key> order(ListFilter.Sort sort, boolean backwards) {
		if (sort == ListFilter.Sort.ADDED) {
			Comparator<Shelf.Key> byId = Comparator.comparingLong(Shelf.Key::id);
			return backwards ? byId : byId.reversed();
		}
		Comparator<Shelf.Key> byKey = (sort == ListFilter.Sort.NEWEST) ? Comparator.reverseOrder()
				: Comparator.naturalOrder();
		Comparator<Shelf.Key> order = Comparator.comparing((Shelf.Key key) -> !key.isDated()).thenComparing(byKey);
		return backwards ? order.reversed() : order;
	}

	private int seek(int from) {
		int candidate = from;
		while (true) {
			Run current = this.runs.get(this.run);
			int found = current.find(this.places, candidate);
			if (found >= 0) {
				return found;
			}
			if (this.run + 1 == this.runs.size()) {
				return -1;
			}
			this.run++;
			candidate = this.runs.get(this.run).start();
		}
	}

	/**
	 * A stretch of places, from {@code low} to before {@code high}, walked up or down.
	 */
	private record Run(int low, int high, boolean descending) {

		int start() {
			return this.descending ? this.high - 1 : this.low;
		}

		int find(RoaringBitmap places, int from) {
			if (from < this.low || from >= this.high) {
				return -1;
			}
			int found = (int) (this.descending ? places.previousValue(from) : places.nextValue(from));
			return (found >= this.low && found < this.high) ? found : -1;
		}

	}

}
