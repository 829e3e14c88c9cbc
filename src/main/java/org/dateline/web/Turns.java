package org.dateline.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Lets few pages be made at a time: more than the processors can work on only get in each
 * other's way, and in that of the compiler while the program is young. Nobody is held for
 * good: after a while one goes on all the same, since then something else keeps the
 * others, such as a database that does not answer.
 *
 * <p>
 * Work that no reader waits for, such as drawing from a file of many, stands back while a
 * page is made, between two pieces of its own: two processors that are busy with it would
 * let every reader wait.
 */
public final class Turns {

	/**
	 * As long as most pages take. However many readers there are, work goes on after it.
	 */
	private static final long STANDING_BACK = Duration.ofMillis(5).toNanos();

	private static final long LOOKING = 200_000;

	private final Semaphore free;

	private final Duration patience;

	private final LongConsumer pause;

	private final AtomicInteger pages = new AtomicInteger();

	/**
	 * Turns to take.
	 * @param count how many at a time
	 * @param patience how long one waits at most
	 */
	Turns(int count, Duration patience) {
		this(count, patience, LockSupport::parkNanos);
	}

	/**
	 * Turns to take.
	 * @param pause waits for so many nanoseconds
	 */
	Turns(int count, Duration patience, LongConsumer pause) {
		this.free = new Semaphore(count);
		this.patience = patience;
		this.pause = pause;
	}

	/** Waits for one's turn, which lasts until it is ended. */
	Turn take() {
		this.pages.incrementAndGet();
		boolean taken = false;
		try {
			taken = this.free.tryAcquire(this.patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return taken ? () -> {
			this.free.release();
			this.pages.decrementAndGet();
		} : this.pages::decrementAndGet;
	}

	/**
	 * Waits while pages are made, 5 ms at most. To be called between two pieces of work
	 * that take about a millisecond each and that no reader waits for.
	 */
	public void standBack() {
		if (this.pages.get() == 0) {
			return;
		}
		long began = System.nanoTime();
		while (this.pages.get() > 0 && System.nanoTime() - began < STANDING_BACK) {
			this.pause.accept(LOOKING);
		}
	}

	/** How many wait. */
	int waiting() {
		return this.free.getQueueLength();
	}

	/** The time in which one may work. */
	interface Turn {

		void end();

	}

}
