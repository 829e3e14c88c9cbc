package org.dateline.story;

import org.jspecify.annotations.Nullable;

/**
 * One thing that parts two reports.
 *
 * @param why what it is
 * @param days how many days lie between the reports, else 0
 * @param key the key of what only one has, else empty
 * @param inA the words in the one report; null where it has none
 * @param inB the words in the other; null where it has none
 */
public record Parting(Why why, int days, String key, @Nullable Place inA, @Nullable Place inB) {

	static Parting daysApart(int days) {
		return new Parting(Why.DAYS_APART, days, "", null, null);
	}

	/** What can part two reports. */
	public enum Why {

		/** They are of different days. */
		DAYS_APART,

		/** A figure matters to one, and is not in the other. */
		FIGURE_ONLY_IN_ONE,

		/** One speaks of a day that the other does not. */
		DATE_ONLY_IN_ONE,

		/** One names somebody or something that the other does not. */
		NAME_ONLY_IN_ONE

	}

}
