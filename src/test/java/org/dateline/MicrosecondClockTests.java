package org.dateline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The time that the archive goes by. */
class MicrosecondClockTests {

	private final Clock clock = new DatelineApplication().clock();

	@Test
	void isAsExactAsTheDatabaseKeepsIt() {
		Clock exact = Clock.fixed(Instant.parse("2024-10-08T12:00:00.123456789Z"), ZoneOffset.UTC);

		assertThat(new MicrosecondClock(exact).instant()).isEqualTo("2024-10-08T12:00:00.123456Z");
		assertThat(this.clock.instant().getNano() % 1000).isZero();
	}

	@Test
	void isThereInMillisecondsToo() {
		assertThat(this.clock.millis()).isPositive();
	}

}
