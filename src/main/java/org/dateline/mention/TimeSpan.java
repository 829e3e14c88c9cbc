package org.dateline.mention;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as it is commonly meant, in the time of the place: "the beginning of
 * July" is its first ten days here, which EDTF does not say.
 *
 * @param from its first moment, or null where it is open
 * @param until the first moment after it, or null where it is open
 * @param grain how finely its ends are given
 */
public record TimeSpan(@Nullable LocalDateTime from, @Nullable LocalDateTime until, Grain grain) {

	/** One stretch of a grain. */
	static TimeSpan of(LocalDateTime from, Grain grain) {
		return new TimeSpan(from, grain.plus(from, 1), grain);
	}

}
