package org.dateline.article;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Whether this node takes in one batch of reports after another. What follows the changes
 * then leaves the processors to the intake, and catches up when it is over.
 *
 * @see ChangeFollower
 */
@Component
public class Rush {

	/** Two batches in a row may be so far apart, in nanoseconds. */
	private static final long LULL = TimeUnit.SECONDS.toNanos(1);

	private final AtomicInteger batches = new AtomicInteger();

	private volatile long lastEnd = System.nanoTime() - LULL;

	/** Does something with a batch that is taken in. */
	public <T> T during(Supplier<T> work) {
		this.batches.incrementAndGet();
		try {
			return work.get();
		}
		finally {
			this.lastEnd = System.nanoTime();
			this.batches.decrementAndGet();
		}
	}

	/** Whether something is done with any batch, or was a moment ago. */
	boolean isOn() {
		return this.batches.get() > 0 || System.nanoTime() - this.lastEnd < LULL;
	}

}
