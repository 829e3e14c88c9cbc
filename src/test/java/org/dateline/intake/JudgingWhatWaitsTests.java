package org.dateline.intake;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How much of what waits is judged at a time. */
class JudgingWhatWaitsTests {

	@Test
	void isAsMuchAsFitsIntoMemory() {
		List<Waiting> waiting = List.of(new Waiting(3, 40), new Waiting(5, 60), new Waiting(7, 1), new Waiting(9, 1));

		assertThat(Waiting.fitting(waiting, 100)).containsExactly(3L, 5L);
		assertThat(Waiting.fitting(waiting, 1000)).containsExactly(3L, 5L, 7L, 9L);
	}

	@Test
	void isOneHoweverLargeItIs() {
		assertThat(Waiting.fitting(List.of(new Waiting(3, 2000), new Waiting(5, 1)), 100)).containsExactly(3L);
		assertThat(Waiting.fitting(List.of(), 100)).isEmpty();
	}

}
