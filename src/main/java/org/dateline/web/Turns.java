package org.dateline.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets few pages be made at a time: more than the processors can work on only get in each
 * other's way, and in that of the compiler while the program is young. Nobody is held for
 * good: after a while one goes on all the same, since then something else keeps the
 * others, such as a database that does not answer.
 */
final class Turns {

	private final Semaphore free;

	private final Duration patience;

	/**
	 * Turns to take.
	 * @param count how many at a time
	 * @param patience how long one waits at most
	 */
	Turns(int count, Duration patience) {
		this.free = new Semaphore(count);
		this.patience = patience;
	}

	/** Waits for one's turn, which lasts until it is ended. */
	Turn take() {
		boolean taken = false;
		try {
			taken = this.free.tryAcquire(this.patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return taken ? this.free::release : () -> {
		};
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
