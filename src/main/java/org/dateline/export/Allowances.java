package org.dateline.export;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;

/** What everybody has left of the requests of a minute. */
interface Allowances {

	/** How long it takes until all that was taken is there again. */
	Duration MINUTE = Duration.ofMinutes(1);

	/** At most this many of those who ask are remembered in memory. */
	int MOST_REMEMBERED = 20_000;

	/**
	 * Takes one request, if there is one left.
	 * @param who whose
	 * @param requests how many they have in a minute
	 */
	ConsumptionProbe take(String who, int requests);

	/** An allowance of this many requests a minute, which come back one by one. */
	static Bandwidth of(int requests) {
		return Bandwidth.builder().capacity(requests).refillGreedy(requests, MINUTE).build();
	}

}
