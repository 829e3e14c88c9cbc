package org.dateline.intake;

import java.time.Duration;

/**
 * How much and how long at most.
 *
 * @param bytes the size, as sent and as unpacked
 * @param redirects how many
 * @param connect until there is a connection
 * @param idle until the next byte
 * @param whole for all of it, so that a byte now and then does not hold a thread for ever
 */
record FetchLimits(int bytes, int redirects, Duration connect, Duration idle, Duration whole) {

	static final FetchLimits DEFAULT = new FetchLimits(10 * 1024 * 1024, 5, Duration.ofSeconds(5),
			Duration.ofSeconds(10), Duration.ofSeconds(30));

}
