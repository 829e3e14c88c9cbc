package org.dateline.article;

import java.util.Arrays;

/**
 * The place of each article id. Ids are given one after the other, so a table of all is
 * hardly larger than a list of those there are, and needs no search.
 */
final class PlacesById {

	/** Ids may be this many times as far apart as without gaps. */
	private static final int SPARSE = 4;

	private static final int ALWAYS = 1024;

	private final long lowest;

	/** Place + 1 by id less the lowest, or empty where ids are too far apart. */
	private final int[] table;

	/** Ids in order and their places, where there is no table. */
	private final long[] ids;

	private final int[] places;

	private PlacesById(long lowest, int[] table, long[] ids, int[] places) {
		this.lowest = lowest;
		this.table = table;
		this.ids = ids;
		this.places = places;
	}

	/** Turns the ids of the places into the places of the ids. */
	static PlacesById of(long[] idsByPlace) {
		long lowest = Arrays.stream(idsByPlace).min().orElse(0);
		long highest = Arrays.stream(idsByPlace).max().orElse(0);
		if (highest - lowest < (long) SPARSE * idsByPlace.length + ALWAYS) {
			int[] table = new int[idsByPlace.length == 0 ? 0 : (int) (highest - lowest) + 1];
			for (int place = 0; place < idsByPlace.length; place++) {
				table[(int) (idsByPlace[place] - lowest)] = place + 1;
			}
			return new PlacesById(lowest, table, new long[0], new int[0]);
		}
		Integer[] order = new Integer[idsByPlace.length];
		Arrays.setAll(order, (place) -> place);
		Arrays.sort(order, (a, b) -> Long.compare(idsByPlace[a], idsByPlace[b]));
		long[] ids = new long[order.length];
		int[] places = new int[order.length];
		for (int i = 0; i < order.length; i++) {
			places[i] = order[i];
			ids[i] = idsByPlace[order[i]];
		}
		return new PlacesById(lowest, new int[0], ids, places);
	}

	/** The place of an article, or -1. */
	int of(long id) {
		if (this.ids.length > 0) {
			int found = Arrays.binarySearch(this.ids, id);
			return (found >= 0) ? this.places[found] : -1;
		}
		long at = id - this.lowest;
		return (at >= 0 && at < this.table.length) ? this.table[(int) at] - 1 : -1;
	}

}
