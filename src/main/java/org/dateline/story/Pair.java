package org.dateline.story;

/**
 * Two reports, in the order of their numbers.
 *
 * @param one the lower number
 * @param other the higher one
 */
record Pair(long one, long other) {

	static Pair of(long a, long b) {
		return (a < b) ? new Pair(a, b) : new Pair(b, a);
	}

}
