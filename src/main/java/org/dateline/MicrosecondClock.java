package org.dateline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The time in microseconds, as PostgreSQL keeps it: what is read again is what was
 * written. {@link Clock#tick} does not serve, since its {@code millis()} divides by zero
 * where a tick is shorter than a millisecond.
 */
final class MicrosecondClock extends Clock {

	private final Clock clock;

	MicrosecondClock(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Instant instant() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	@Override
	public ZoneId getZone() {
		return this.clock.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new MicrosecondClock(this.clock.withZone(zone));
	}

}
