package org.dateline.database;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/**
 * Threads for work that no reader waits for: where the operating system can be told, a
 * reader's page goes before all of them.
 */
public final class Background {

	private static final ForkJoinPool PROCESSORS = new ForkJoinPool(Runtime.getRuntime().availableProcessors(),
			Worker::new, null, false);

	private Background() {
	}

	/** Threads of this name, which keep no program running. */
	public static ThreadFactory threads(String name) {
		return (work) -> {
			Thread thread = new Thread(() -> {
				Niceness.raise();
				work.run();
			}, name);
			thread.setDaemon(true);
			return thread;
		};
	}

	/**
	 * Does something with each of many on every processor, while the caller waits. One
	 * alone is done at once: who brings one thing may be a person.
	 * @return what becomes of them, in their order
	 */
	public static <T, R> List<R> each(Collection<T> many, Function<? super T, R> work) {
		if (many.size() == 1) {
			return List.of(work.apply(many.iterator().next()));
		}
		return PROCESSORS.submit(() -> many.parallelStream().<R>map(work).toList()).join();
	}

	private static final class Worker extends ForkJoinWorkerThread {

		Worker(ForkJoinPool pool) {
			super(pool);
			setName("background-" + getPoolIndex());
			setDaemon(true);
		}

		@Override
		protected void onStart() {
			super.onStart();
			Niceness.raise();
		}

	}

}
