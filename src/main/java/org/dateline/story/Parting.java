package org.dateline.story;

import org.jspecify.annotations.Nullable;

/**
 * One thing that parts two reports.
 *
 * @param why what it is
 * @param days how many days lie between the reports, else 0
 * @param inA the words in the one report; null where it has none
 * @param inB the words in the other; null where it has none
 */
public record Parting(Why why, int days, @Nullable Place inA, @Nullable Place inB) {

	/** What can part two reports. */
	public enum Why {

		/** They are of different days. */
		DAYS_APART,

		/** A figure, a date or a name that matters to one and is not in the other. */
		ONLY_IN_ONE

	}

}
