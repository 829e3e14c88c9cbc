package org.dateline.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How many pages are made at a time. */
class TakingTurnsTests {

	@Test
	void letsTheNextInWhenOneIsDone() throws Exception {
		Turns turns = new Turns(2, Duration.ofMinutes(1));
		Turns.Turn one = turns.take();
		Turns.Turn two = turns.take();
		AtomicBoolean begun = new AtomicBoolean();
		CompletableFuture<Void> next = inAnotherThread(turns, () -> begun.set(true));
		while (turns.waiting() == 0) {
			Thread.onSpinWait();
		}
		assertThat(begun).isFalse();

		one.end();

		next.get(60, TimeUnit.SECONDS);
		assertThat(begun).isTrue();
		two.end();
	}

	@Test
	void letsSomebodyGoOnWhoHasWaitedLong() throws Exception {
		Turns turns = new Turns(1, Duration.ofMillis(10));
		Turns.Turn stuck = turns.take();

		inAnotherThread(turns, () -> {
		}).get(60, TimeUnit.SECONDS);

		assertThat(turns.waiting()).isZero();
		stuck.end();
	}

	@Test
	void letsOtherWorkStandBackUntilThePageIsMade() {
		Deque<Turns.Turn> pages = new ArrayDeque<>();
		AtomicInteger pauses = new AtomicInteger();
		Turns turns = new Turns(2, Duration.ofMinutes(1), (nanoseconds) -> {
			pauses.incrementAndGet();
			pages.remove().end();
		});
		pages.add(turns.take());
		pages.add(turns.take());

		turns.standBack();
		turns.standBack();

		assertThat(pauses).hasValue(2);
	}

	@Test
	void letsOtherWorkGoOnWhenAPageTakesLong() {
		Turns turns = new Turns(2, Duration.ofMinutes(1));
		Turns.Turn stuck = turns.take();

		CompletableFuture<Void> work = CompletableFuture.runAsync(turns::standBack);

		assertThat(work).succeedsWithin(Duration.ofSeconds(60));
		stuck.end();
	}

	private static CompletableFuture<Void> inAnotherThread(Turns turns, Runnable work) {
		return CompletableFuture.runAsync(() -> {
			Turns.Turn turn = turns.take();
			work.run();
			turn.end();
		}, (task) -> new Thread(task).start());
	}

}
