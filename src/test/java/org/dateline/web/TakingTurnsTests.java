package org.dateline.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

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

	/** Whoever takes a bag over a slow line keeps nobody from reading. */
	@ParameterizedTest
	@ValueSource(strings = { "/en/desk/bags/dateline-52.tar.gz", "/ru/desk/trail.jsonl", "/az/desk/feeds.opml",
			"/id/desk/intake/7/original", "/en/desk/intake/consignments/7/refused" })
	void keepsNoTurnForAFile(String address) throws Exception {
		Pages pages = Mockito.mock();
		given(pages.answerKept(any(), any())).willReturn(Mockito.mock());
		PageFilter filter = new PageFilter(pages, new SecurityHeaders(), new Turns(1, Duration.ofMinutes(10)));
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch taken = new CountDownLatch(1);
		CompletableFuture<Void> slow = asked(filter, address, () -> {
			begun.countDown();
			taken.await();
		});
		begun.await(60, TimeUnit.SECONDS);

		asked(filter, "/en/articles", () -> {
		}).get(60, TimeUnit.SECONDS);

		assertThat(slow).isNotDone();
		taken.countDown();
		slow.get(60, TimeUnit.SECONDS);
	}

	private static CompletableFuture<Void> asked(PageFilter filter, String address, ThrowingRunnable work) {
		CompletableFuture<Void> done = new CompletableFuture<>();
		new Thread(() -> {
			try {
				filter.doFilter(new MockHttpServletRequest("GET", address), new MockHttpServletResponse(),
						(request, response) -> {
							try {
								work.run();
							}
							catch (InterruptedException ex) {
								throw new IllegalStateException(ex);
							}
						});
				done.complete(null);
			}
			catch (IOException | ServletException | RuntimeException ex) {
				done.completeExceptionally(ex);
			}
		}).start();
		return done;
	}

	private interface ThrowingRunnable {

		void run() throws InterruptedException;

	}

	private static CompletableFuture<Void> inAnotherThread(Turns turns, Runnable work) {
		return CompletableFuture.runAsync(() -> {
			Turns.Turn turn = turns.take();
			work.run();
			turn.end();
		}, (task) -> new Thread(task).start());
	}

}
