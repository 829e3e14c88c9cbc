package org.dateline.language;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The lexicon, asked for at the start, when everybody waits for it. */
class LoadingTheLexiconTests {

	private static final int SUBMITTERS = 32;

	/**
	 * As where reports come in at once: what draws from them needs the lexicon too, and
	 * stands in all the queues of the threads that everything shares.
	 */
	@Test
	void waitsForNobodyWhoWaitsForIt() throws Exception {
		CountDownLatch loaded = new CountDownLatch(1);
		for (int i = 0; i < SUBMITTERS; i++) {
			start(() -> {
				while (loaded.getCount() > 0) {
					ForkJoinPool.commonPool().execute(() -> await(loaded));
					LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
				}
			});
		}
		try (URLClassLoader fresh = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
			FutureTask<Object> loading = new FutureTask<>(
					() -> fresh.loadClass(Lexicon.class.getName()).getMethod("load").invoke(null));
			start(loading);

			assertThat(loading.get(1, TimeUnit.MINUTES)).isNotNull();
		}
		finally {
			loaded.countDown();
		}
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work);
		thread.setDaemon(true);
		thread.start();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static URL[] classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map((entry) -> {
			try {
				return Path.of(entry).toUri().toURL();
			}
			catch (MalformedURLException ex) {
				throw new IllegalStateException(ex);
			}
		}).toArray(URL[]::new);
	}

}
