package org.dateline.editorial;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Semaphore;

import org.dateline.intake.FetchRequest;
import org.dateline.intake.Fetched;
import org.dateline.intake.Fetcher;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Fetches pages while somebody waits for them. Only a few at once: slow servers must not
 * take all threads that answer readers.
 */
@Component
class PageFetches {

	private static final int AT_ONCE = 4;

	private final ObjectProvider<Fetcher> fetcher;

	private final Semaphore free = new Semaphore(AT_ONCE);

	PageFetches(ObjectProvider<Fetcher> fetcher) {
		this.fetcher = fetcher;
	}

	/**
	 * Fetches a page.
	 * @param byHand whether a person takes it on themselves, whatever robots.txt says
	 * @throws Refused if it cannot be fetched, with the reason
	 */
	Fetched.Content fetch(URI address, boolean byHand) {
		if (!this.free.tryAcquire()) {
			throw new Refused("page.address", "fetch.failed.busy");
		}
		try {
			Fetched fetched = this.fetcher.getObject()
				.fetch(byHand ? FetchRequest.byHand(address) : FetchRequest.page(address));
			if (fetched instanceof Fetched.Content content) {
				return content;
			}
			if (fetched instanceof Fetched.Failed failed) {
				throw new Refused("page.address", failed.messageKey(),
						failed.arguments().stream().map(Objects::toString).toArray());
			}
			throw new Refused("page.address", "fetch.failed.status", "304");
		}
		finally {
			this.free.release();
		}
	}

}
