package org.dateline.story;

/**
 * How many reports have each trait, in memory: comparing two reports asks for hundreds of
 * them. An open table of keys, since there are millions.
 */
final class TraitCounts implements Rarity {

	private static final int SMALLEST = 1 << 10;

	private long[] keys = new long[SMALLEST];

	/** Zero where a place is free: keys stay when their count has fallen to nothing. */
	private int[] counts = new int[SMALLEST];

	private boolean[] taken = new boolean[SMALLEST];

	private int size;

	private int reports;

	TraitCounts(long reports) {
		this.reports = (int) Math.min(Integer.MAX_VALUE, reports);
	}

	@Override
	public int reports() {
		return this.reports;
	}

	@Override
	public int reportsWith(String key) {
		return get(Traits.hash(key));
	}

	/** How many reports have the trait of this key. */
	int get(long key) {
		int place = place(key);
		return this.taken[place] ? this.counts[place] : 0;
	}

	/** Counts a report more, or one less. */
	void addReports(int more) {
		this.reports = Math.max(0, this.reports + more);
	}

	/** Counts reports with a trait. */
	void add(long key, int more) {
		int place = place(key);
		if (!this.taken[place]) {
			if (this.size >= this.keys.length / 2) {
				grow();
				place = place(key);
			}
			this.taken[place] = true;
			this.keys[place] = key;
			this.counts[place] = 0;
			this.size++;
		}
		this.counts[place] = Math.max(0, this.counts[place] + more);
	}

	private int place(long key) {
		int mask = this.keys.length - 1;
		int place = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
		while (this.taken[place] && this.keys[place] != key) {
			place = (place + 1) & mask;
		}
		return place;
	}

	private void grow() {
		long[] oldKeys = this.keys;
		int[] oldCounts = this.counts;
		boolean[] oldTaken = this.taken;
		int larger = Math.multiplyExact(oldKeys.length, 2);
		this.keys = new long[larger];
		this.counts = new int[larger];
		this.taken = new boolean[larger];
		for (int i = 0; i < oldKeys.length; i++) {
			if (oldTaken[i]) {
				int place = place(oldKeys[i]);
				this.taken[place] = true;
				this.keys[place] = oldKeys[i];
				this.counts[place] = oldCounts[i];
			}
		}
	}

}
