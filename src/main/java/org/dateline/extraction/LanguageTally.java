package org.dateline.extraction;

import java.util.Arrays;

/**
 * Adds up bytes for all languages of a script at once: eight are added by two additions,
 * in lanes of sixteen bits which are emptied before they are full.
 */
final class LanguageTally {

	private static final long EVEN = 0x00FF00FF00FF00FFL;

	/** No byte that is added is more than 127. */
	private static final int MOST_ADDED = 0xFFFF / 127;

	/** Of the languages with even numbers, and behind each those with odd ones. */
	private final long[] lanes;

	private final int[] sums;

	private int added;

	/** What was added to all of them alike. */
	private int toEach;

	LanguageTally(int languages) {
		this.lanes = new long[2 * width(languages)];
		this.sums = new int[languages];
	}

	/** How many longs hold a byte for each of so many languages. */
	static int width(int languages) {
		return (languages + Long.BYTES - 1) / Long.BYTES;
	}

	/** Adds a row of bytes that begins here. */
	void add(long[] rows, int start) {
		if (this.added == MOST_ADDED) {
			empty();
		}
		this.added++;
		long[] lanes = this.lanes;
		for (int i = 0, at = start; i < lanes.length; i += 2, at++) {
			long bytes = rows[at];
			lanes[i] += bytes & EVEN;
			lanes[i + 1] += bytes >>> Byte.SIZE & EVEN;
		}
	}

	/** Adds the same to each. */
	void add(int value) {
		this.toEach += value;
	}

	/** The sums by the place of the language: what is added to them stays added. */
	int[] sums() {
		empty();
		return this.sums;
	}

	private void empty() {
		for (int i = 0; i < this.sums.length; i++) {
			int place = i % Long.BYTES;
			long lanes = this.lanes[2 * (i / Long.BYTES) + place % 2];
			this.sums[i] += (int) (lanes >>> Short.SIZE * (place / 2) & 0xFFFF) + this.toEach;
		}
		Arrays.fill(this.lanes, 0);
		this.added = 0;
		this.toEach = 0;
	}

}
