package org.dateline.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The turn of one host after the other, as a fetch goes from one to the next. It has one
 * at a time, so that no two fetches wait for each other.
 */
final class HostTurn implements Fetcher.Turn {

	private static final Duration PAUSE = Duration.ofMillis(250);

	private final FeedLeases leases;

	private final Clock clock;

	private final Consumer<Duration> pause;

	private String host;

	private boolean taken = true;

	/**
	 * A turn that was taken.
	 * @param pause waits so long
	 */
	HostTurn(FeedLeases leases, Clock clock, Consumer<Duration> pause, String host) {
		this.leases = leases;
		this.clock = clock;
		this.pause = pause;
		this.host = host;
	}

	@Override
	public boolean take(URI address, long deadline) {
		String next = Feeds.host(address);
		if (!next.equals(this.host)) {
			free();
			this.host = next;
		}
		while (!this.taken) {
			this.taken = this.leases.takeHost(next, this.clock.instant());
			if (!this.taken) {
				if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
					return false;
				}
				this.pause.accept(PAUSE);
			}
		}
		return true;
	}

	/** Gives the last one back. */
	void free() {
		if (this.taken) {
			this.taken = false;
			this.leases.freeHost(this.host, this.clock.instant());
		}
	}

}
