package org.dateline.pages;

import org.dateline.database.DatelineProcess;

/** The stories of the first reports, which are found in the background after a start. */
final class AwaitedStories {

	private AwaitedStories() {
	}

	/**
	 * Waits until the first two reports are one story, and the last two near each other.
	 */
	static void await(int port) {
		PageReader reader = new PageReader(port);
		DatelineProcess.await("stories", () -> reader.read("/en/articles/1").text().contains("The same story")
				&& reader.read("/en/articles/5").text().contains("More on these days"));
	}

}
