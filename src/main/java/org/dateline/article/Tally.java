package org.dateline.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * The values of one facet, place by place: for counting those of a few places.
 * <p>
 * The values of place {@code p} are {@code values[starts[p]]} to before
 * {@code values[starts[p + 1]]}, each an index into the names.
 */
final class Tally {

	/** Places are unpacked so many at a time. */
	private static final int BATCH = 512;

	/** Values are kept as chars; a facet with more values than that counts by bitmaps. */
	private static final int MOST_VALUES = Character.MAX_VALUE;

	private final String[] names;

	private final int[] starts;

	private final char[] values;

	private final boolean oneEach;

	private Tally(String[] names, int[] starts, char[] values) {
		this.names = names;
		this.starts = starts;
		this.values = values;
		this.oneEach = IntStream.range(1, starts.length).allMatch((next) -> starts[next] - starts[next - 1] <= 1);
	}

	/** Turns the places of each value into the values of each place. */
	static Tally of(Map<String, RoaringBitmap> placesByValue, int size) {
		List<Map.Entry<String, RoaringBitmap>> entries = List.copyOf(placesByValue.entrySet());
		if (entries.size() > MOST_VALUES) {
			return new Tally(new String[0], new int[0], new char[0]);
		}
		int[] starts = new int[size + 1];
		entries.forEach((entry) -> entry.getValue().forEach((int place) -> starts[place + 1]++));
		for (int place = 0; place < size; place++) {
			starts[place + 1] += starts[place];
		}
		char[] values = new char[starts[size]];
		int[] next = Arrays.copyOf(starts, size);
		for (int value = 0; value < entries.size(); value++) {
			char index = (char) value;
			entries.get(value).getValue().forEach((int place) -> values[next[place]++] = index);
		}
		return new Tally(entries.stream().map(Map.Entry::getKey).toArray(String[]::new), starts, values);
	}

	/** Whether there are so few values that it keeps them. */
	boolean counts() {
		return this.starts.length > 0;
	}

	/** Whether no place has more than one value. */
	boolean isOneEach() {
		return this.oneEach;
	}

	/** A count for each value, all nothing yet. */
	int[] nothing() {
		return new int[this.names.length];
	}

	/** Counts the values of one place, so many times. */
	void add(int place, int times, int[] found) {
		int end = this.starts[place + 1];
		for (int i = this.starts[place]; i < end; i++) {
			found[this.values[i]] += times;
		}
	}

	/** Counts the values of these places, each so many times. */
	void add(RoaringBitmap places, int times, int[] found) {
		int[] batch = new int[BATCH];
		BatchIterator iterator = places.getBatchIterator();
		while (iterator.hasNext()) {
			int size = iterator.nextBatch(batch);
			for (int i = 0; i < size; i++) {
				add(batch[i], times, found);
			}
		}
	}

	/** Counts the values of those places that are in a run. */
	void add(RoaringBitmap places, Overlap.Run run, int[] found) {
		int[] batch = new int[BATCH];
		BatchIterator iterator = places.getBatchIterator();
		iterator.advanceIfNeeded(run.begin());
		while (iterator.hasNext()) {
			int size = iterator.nextBatch(batch);
			for (int i = 0; i < size; i++) {
				if (batch[i] >= run.end()) {
					return;
				}
				add(batch[i], 1, found);
			}
		}
	}

	/** Adds what was counted to the counts by name. */
	void name(int[] found, Map<String, Integer> counts) {
		for (int value = 0; value < found.length; value++) {
			if (found[value] > 0) {
				counts.merge(this.names[value], found[value], Integer::sum);
			}
		}
	}

	/**
	 * Adds up how many of these places have each two values. All pairs are counted in one
	 * pass, in a square of counters: not for facets of many values.
	 */
	void countPairs(RoaringBitmap places, PairCount answer) {
		int size = this.names.length;
		int[] found = new int[Math.multiplyExact(size, size)];
		places.forEach((int place) -> {
			int end = this.starts[place + 1];
			for (int i = this.starts[place]; i < end; i++) {
				for (int j = this.starts[place]; j < i; j++) {
					found[this.values[j] * size + this.values[i]]++;
				}
			}
		});
		for (int one = 0; one < size; one++) {
			for (int other = one + 1; other < size; other++) {
				int count = found[one * size + other];
				if (count > 0) {
					answer.add(this.names[one], this.names[other], count);
				}
			}
		}
	}

	/** Takes how many places have two values. */
	interface PairCount {

		void add(String one, String other, int count);

	}

}
