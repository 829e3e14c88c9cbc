package org.dateline.story;

/**
 * How many reports have each trait, in memory: comparing two reports asks for hundreds of
 * them. An open table of keys, since there are millions, in which a count lies beside its
 * key: most of them are in no cache of the processor.
 */
final class TraitCounts implements Rarity {

	private static final int SMALLEST = 1 << 10;

	/** A place in two is free at least, or the way to a key gets long. */
	private static final int FREE = 2;

	/**
	 * A key and the count behind it in turn, the count raised by one: zero where a place
	 * is free. Keys stay when their count has fallen to nothing.
	 */
	private long[] table = new long[2 * SMALLEST];

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
	public int reportsWith(long key) {
		return (int) Math.max(0, this.table[place(this.table, key) + 1] - 1);
	}

	/** Counts a report more, or one less. */
	void addReports(int more) {
		this.reports = Math.max(0, this.reports + more);
	}

	/** Counts reports with a trait. */
	void add(long key, int more) {
		int place = place(this.table, key);
		if (this.table[place + 1] == 0) {
			if (2 * FREE * (this.size + 1L) > this.table.length) {
				grow();
				place = place(this.table, key);
			}
			this.table[place] = key;
			this.table[place + 1] = 1;
			this.size++;
		}
		this.table[place + 1] = 1 + Math.max(0, this.table[place + 1] - 1 + more);
	}

	/** Where a key is, or would be. */
	private static int place(long[] table, long key) {
		int mask = table.length / 2 - 1;
		int place = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
		while (table[2 * place + 1] != 0 && table[2 * place] != key) {
			place = (place + 1) & mask;
		}
		return 2 * place;
	}

	private void grow() {
		long[] larger = new long[Math.multiplyExact(this.table.length, 2)];
		for (int i = 0; i < this.table.length; i += 2) {
			if (this.table[i + 1] != 0) {
				int place = place(larger, this.table[i]);
				larger[place] = this.table[i];
				larger[place + 1] = this.table[i + 1];
			}
		}
		this.table = larger;
	}

}
