package org.dateline.pages;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** The stories of the first reports, which are found in the background after a start. */
final class AwaitedStories {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private AwaitedStories() {
	}

	/**
	 * Waits until the first two reports are one story, and the last two near each other.
	 */
	static void await(int port) {
		PageReader reader = new PageReader(port);
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!reader.read("/en/articles/1").text().contains("The same story")
				|| !reader.read("/en/articles/5").text().contains("More on these days")) {
			assertThat(System.nanoTime()).as("stories found within %s", PATIENCE).isLessThan(end);
			try {
				Thread.sleep(200);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

}
