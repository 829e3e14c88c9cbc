package org.dateline.chronicle;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.dateline.database.ArchiveAdvanced;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Draws in the background from whatever changes, behind the intake and never in its way.
 * Every node does so; the database lets one of them at a time.
 */
@Component
@EnableConfigurationProperties(ChronicleSettings.class)
class ChronicleFollower implements SmartLifecycle, MeterBinder {

	private static final Logger log = LoggerFactory.getLogger(ChronicleFollower.class);

	/** Reports in a transaction: readers see what is drawn from them together. */
	private static final int BATCH = 100;

	/** After a failure, so long until the next try, in milliseconds. */
	private static final long PAUSE = 5_000;

	/** Changes are told of; another node may have left some, in milliseconds. */
	private static final long POLL = 1_000;

	/** How old the number of those that wait may be, in nanoseconds. */
	private static final long COUNTED_EVERY = TimeUnit.SECONDS.toNanos(10);

	/** Enough to know that there is much to do. */
	private static final int MOST_COUNTED = 100_000;

	private final ChronicleSettings settings;

	private final ChronicleDrawing drawing;

	private final DrawingRows rows;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private boolean somethingNew;

	private volatile long behind;

	private long countedAt = System.nanoTime() - COUNTED_EVERY;

	private volatile boolean stopped;

	private volatile @Nullable Thread thread;

	ChronicleFollower(ChronicleSettings settings, ChronicleDrawing drawing, DrawingRows rows) {
		this.settings = settings;
		this.drawing = drawing;
		this.rows = rows;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (this.settings.follow() && this.thread == null && !this.stopped) {
			Thread follower = new Thread(this::follow, "chronicle");
			follower.setDaemon(true);
			follower.setPriority(Thread.MIN_PRIORITY);
			this.thread = follower;
			follower.start();
		}
	}

	@EventListener
	void hear(ArchiveAdvanced advanced) {
		signal();
	}

	private void follow() {
		int batch = BATCH;
		while (!this.stopped) {
			try {
				boolean more = this.drawing.next(batch);
				batch = BATCH;
				count();
				if (!more) {
					await(POLL);
				}
			}
			catch (RuntimeException ex) {
				if (this.stopped) {
					return;
				}
				batch = recover(batch, ex);
			}
		}
	}

	/** One report that nothing can be drawn from never stops the others. */
	private int recover(int batch, RuntimeException ex) {
		if (batch > 1) {
			log.debug("Drawing from one report at a time", ex);
			return 1;
		}
		try {
			this.drawing.passOver(ex);
		}
		catch (RuntimeException away) {
			log.warn("Drawing waits: {}", away.getMessage());
			await(PAUSE);
		}
		return BATCH;
	}

	/** Counted here, so that who reads the metrics never waits for the database. */
	private void count() {
		long now = System.nanoTime();
		if (now - this.countedAt >= COUNTED_EVERY) {
			this.behind = this.rows.behind(this.rows.look(), MOST_COUNTED);
			this.countedAt = now;
		}
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("dateline.chronicle.behind", this, (follower) -> follower.behind)
			.description("Reports that changed and are not drawn into the chronicle yet")
			.register(registry);
	}

	private void signal() {
		this.lock.lock();
		try {
			this.somethingNew = true;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void await(long milliseconds) {
		this.lock.lock();
		try {
			if (!this.stopped && !this.somethingNew) {
				this.changed.await(milliseconds, TimeUnit.MILLISECONDS);
			}
			this.somethingNew = false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Goes on after a stop. The first time it begins when the application is ready. */
	@Override
	public void start() {
		if (this.stopped) {
			this.stopped = false;
			this.thread = null;
			begin();
		}
	}

	@Override
	public void stop() {
		this.stopped = true;
		signal();
		Thread follower = this.thread;
		if (follower != null) {
			try {
				follower.join(TimeUnit.SECONDS.toMillis(10));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return !this.stopped;
	}

}
