package org.dateline.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

import org.dateline.database.ArchiveRevision;
import org.dateline.database.Background;
import org.dateline.database.DatabaseTrouble;
import org.dateline.extraction.Feed;
import org.dateline.extraction.FeedItem;
import org.dateline.extraction.FeedReader;
import org.dateline.extraction.FeedRefused;
import org.dateline.intake.FeedLeases.Answer;
import org.dateline.intake.FeedLeases.DueFeed;
import org.dateline.intake.FeedLeases.DuePage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches the feeds that are due, and the pages that their items lead to. Any number of
 * nodes do so at once: {@link FeedLeases} sees to it that none does what another does.
 */
@Component
class FeedPoller implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);

	private static final int AT_ONCE = 4;

	/**
	 * A page that asks not to be fetched, or is of another kind, does so tomorrow too.
	 */
	private static final Set<Fetched.Reason> FOR_GOOD = Set.of(Fetched.Reason.ROBOTS, Fetched.Reason.MEDIA_TYPE);

	private static final Duration LONGEST_WAIT = Duration.ofDays(1);

	private static final Duration FIRST_PAGE_WAIT = Duration.ofMinutes(10);

	private final FeedLeases leases;

	private final FeedItems items;

	private final Intake intake;

	private final ArchiveRevision revision;

	private final ObjectProvider<Fetcher> fetcher;

	private final Clock clock;

	private final DoubleSupplier chance;

	private final Consumer<Duration> pause;

	private final boolean on;

	private final Semaphore workers = new Semaphore(AT_ONCE);

	private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Background.threads("feeds"));

	private volatile boolean ready;

	@Autowired
	FeedPoller(FeedLeases leases, FeedItems items, Intake intake, ArchiveRevision revision,
			ObjectProvider<Fetcher> fetcher, Clock clock, IntakeSettings settings) {
		this(leases, items, intake, revision, fetcher, clock, settings.poll(),
				() -> ThreadLocalRandom.current().nextDouble(), FeedPoller::pause);
	}

	FeedPoller(FeedLeases leases, FeedItems items, Intake intake, ArchiveRevision revision,
			ObjectProvider<Fetcher> fetcher, Clock clock, boolean on, DoubleSupplier chance, Consumer<Duration> pause) {
		this.leases = leases;
		this.items = items;
		this.intake = intake;
		this.revision = revision;
		this.fetcher = fetcher;
		this.clock = clock;
		this.on = on;
		this.chance = chance;
		this.pause = pause;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.ready = this.on;
	}

	/**
	 * Sets another worker to work, if there is one: a slow host holds up no other.
	 */
	@Scheduled(fixedDelay = 1_000, initialDelay = 5_000)
	void wake() {
		if (this.ready && this.revision.isInSight() && this.workers.tryAcquire()) {
			this.threads.execute(() -> {
				try {
					while (this.ready && step()) {
						Thread.yield();
					}
				}
				catch (RuntimeException ex) {
					if (this.ready) {
						log.warn("Feeds could not be fetched; it is tried again: {}", ex.toString());
					}
				}
				finally {
					this.workers.release();
				}
			});
		}
	}

	@Override
	public void close() {
		this.ready = false;
		this.threads.shutdownNow();
		try {
			// What is not finished then is taken up when its lease has run out.
			this.threads.awaitTermination(2, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Fetches one feed or one page that is due.
	 * @return whether there was one
	 */
	boolean step() {
		Optional<DueFeed> feed = this.leases.takeFeed(this.clock.instant());
		if (feed.isPresent()) {
			fetch(feed.get());
			return true;
		}
		Optional<DuePage> page = this.leases.takePage(this.clock.instant());
		page.ifPresent(this::fetch);
		return page.isPresent();
	}

	private void fetch(DueFeed feed) {
		FetchRequest request = new FetchRequest(feed.address(), FetchRequest.Kind.FEED, feed.etag(),
				feed.lastModified());
		Fetched fetched = fetch(request, feed.host());
		if (fetched instanceof Fetched.Content content) {
			read(feed, content);
		}
		else if (fetched instanceof Fetched.NotModified same) {
			this.leases.succeeded(feed, new Answer(feed.etag(), feed.lastModified(), same.moved()), null,
					this.clock.instant(), next(feed, same.maxAge(), null));
		}
		else if (fetched instanceof Fetched.Failed failed) {
			fail(feed, trouble(failed), failed.retryAfter());
		}
	}

	private void read(DueFeed feed, Fetched.Content content) {
		Feed read;
		try {
			read = FeedReader.read(content.body(), content.mediaType(), content.charset(), content.address());
		}
		catch (FeedRefused ex) {
			fail(feed, Trouble.of(ex.messageKey(), ex.arguments()), null);
			return;
		}
		catch (RuntimeException | StackOverflowError ex) {
			log.error("The feed {} could not be read", feed.address(), ex);
			fail(feed, Trouble.of("feed.broken", List.of()), null);
			return;
		}
		// The oldest first, so that the newest has the highest number.
		List<FeedItem> items = FeedItems.toldApart(read.items());
		for (int i = items.size() - 1; i >= 0; i--) {
			take(feed, items.get(i));
		}
		// Not before everything is kept: what has the same ETag next time is not sent
		// again.
		this.leases.succeeded(feed, new Answer(content.etag(), content.lastModified(), content.moved()),
				title(read.title()), this.clock.instant(), next(feed, content.maxAge(), read.ttl()));
	}

	/** One bad item never stops the feed. */
	private void take(DueFeed feed, FeedItem item) {
		try {
			this.items.keep(feed, item, this.clock.instant()).ifPresent(this.intake::judge);
		}
		catch (RuntimeException ex) {
			if (DatabaseTrouble.isBehind(ex)) {
				// not the item is at fault: the feed is fetched again
				throw ex;
			}
			log.warn("An item of {} could not be kept", feed.address(), ex);
			this.items.keepBroken(feed, item, this.clock.instant());
		}
	}

	private void fetch(DuePage page) {
		Fetched fetched = fetch(FetchRequest.page(page.address()), page.host());
		if (fetched instanceof Fetched.Content content) {
			take(page, content);
		}
		else if (fetched instanceof Fetched.Failed failed) {
			this.leases.failed(page, trouble(failed),
					FOR_GOOD.contains(failed.reason()) ? null : nextTry(page, failed.retryAfter()));
		}
		else {
			this.leases.failed(page, Trouble.of("fetch.failed.status", List.of(304)), nextTry(page, null));
		}
	}

	/** What cannot be kept is not fetched for ever. */
	private void take(DuePage page, Fetched.Content content) {
		try {
			this.items.pageCame(page, content).ifPresent(this.intake::judge);
		}
		catch (RuntimeException ex) {
			if (DatabaseTrouble.isBehind(ex)) {
				throw ex;
			}
			log.warn("The page {} could not be kept", page.address(), ex);
			this.leases.failed(page, Trouble.of("feed.item.broken", List.of()), nextTry(page, null));
		}
	}

	private Fetched fetch(FetchRequest request, String host) {
		HostTurn turn = new HostTurn(this.leases, this.clock, this.pause, host);
		try {
			return this.fetcher.getObject().fetch(request, turn);
		}
		finally {
			turn.free();
		}
	}

	private static void pause(Duration duration) {
		try {
			Thread.sleep(duration.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void fail(DueFeed feed, Trouble trouble, @Nullable Duration retryAfter) {
		// More doublings than these are beyond a day in any case.
		Duration doubled = Duration.ofMinutes(feed.minutes()).multipliedBy(1L << Math.min(feed.failures() + 1, 10));
		Duration wait = scattered(shorter(doubled, LONGEST_WAIT));
		this.leases.failed(feed, trouble, this.clock.instant().plus(longer(wait, retryAfter)));
	}

	private Instant next(DueFeed feed, @Nullable Duration maxAge, @Nullable Duration ttl) {
		Duration wait = scattered(Duration.ofMinutes(feed.minutes()));
		Duration asked = longer(longer(Duration.ZERO, maxAge), ttl);
		return this.clock.instant().plus(longer(wait, shorter(asked, LONGEST_WAIT)));
	}

	private @Nullable Instant nextTry(DuePage page, @Nullable Duration retryAfter) {
		if (page.tries() + 1 >= FeedLeases.TRIES) {
			return null;
		}
		return this.clock.instant()
			.plus(longer(scattered(FIRST_PAGE_WAIT.multipliedBy(1L << (3 * page.tries()))), retryAfter));
	}

	/** A tenth more or less, so that not everything is due at once. */
	private Duration scattered(Duration duration) {
		return Duration.ofMillis(Math.round(duration.toMillis() * (0.9 + 0.2 * this.chance.getAsDouble())));
	}

	private static Duration longer(Duration one, @Nullable Duration other) {
		return (other != null && other.compareTo(one) > 0) ? other : one;
	}

	private static Duration shorter(Duration one, Duration other) {
		return (other.compareTo(one) < 0) ? other : one;
	}

	private static @Nullable String title(@Nullable String title) {
		if (title == null || title.isBlank()) {
			return null;
		}
		String line = title.strip();
		int end = Math.min(line.length(), Feeds.LONGEST_TITLE);
		boolean half = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
		return line.substring(0, half ? end - 1 : end);
	}

	private static Trouble trouble(Fetched.Failed failed) {
		return Trouble.of(failed.messageKey(), failed.arguments());
	}

}
