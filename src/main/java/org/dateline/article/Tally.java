package org.dateline.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.roaringbitmap.RoaringBitmap;

/**
 * The values of one facet, place by place: for counting those of a few places.
 * <p>
 * The values of place {@code p} are {@code values[starts[p]]} to before
 * {@code values[starts[p + 1]]}, each an index into the names.
 */
final class Tally {

	private final String[] names;

	private final int[] starts;

	private final int[] values;

	private Tally(String[] names, int[] starts, int[] values) {
		this.names = names;
		this.starts = starts;
		this.values = values;
	}

	/** Turns the places of each value into the values of each place. */
	static Tally of(Map<String, RoaringBitmap> placesByValue, int size) {
		List<Map.Entry<String, RoaringBitmap>> entries = List.copyOf(placesByValue.entrySet());
		int[] starts = new int[size + 1];
		entries.forEach((entry) -> entry.getValue().forEach((int place) -> starts[place + 1]++));
		for (int place = 0; place < size; place++) {
			starts[place + 1] += starts[place];
		}
		int[] values = new int[starts[size]];
		int[] next = Arrays.copyOf(starts, size);
		for (int value = 0; value < entries.size(); value++) {
			int index = value;
			entries.get(value).getValue().forEach((int place) -> values[next[place]++] = index);
		}
		return new Tally(entries.stream().map(Map.Entry::getKey).toArray(String[]::new), starts, values);
	}

	/** Adds up how many of these places have each value. */
	void count(RoaringBitmap places, Map<String, Integer> counts) {
		int[] found = new int[this.names.length];
		places.forEach((int place) -> {
			for (int i = this.starts[place]; i < this.starts[place + 1]; i++) {
				found[this.values[i]]++;
			}
		});
		for (int value = 0; value < found.length; value++) {
			if (found[value] > 0) {
				counts.merge(this.names[value], found[value], Integer::sum);
			}
		}
	}

}
