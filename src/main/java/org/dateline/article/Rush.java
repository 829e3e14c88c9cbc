package org.dateline.article;

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

	private final AtomicInteger batches = new AtomicInteger();

	/** Does something with a batch that is taken in. */
	public <T> T during(Supplier<T> work) {
		this.batches.incrementAndGet();
		try {
			return work.get();
		}
		finally {
			this.batches.decrementAndGet();
		}
	}

	/** Whether something is done with any batch. */
	boolean isOn() {
		return this.batches.get() > 0;
	}

}
