package org.dateline.article;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.dateline.database.ArchiveFollower;
import org.dateline.database.DatabaseTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is derived from reports in step with them, behind the intake and never in
 * its way. Every node does so; the work sees to it that one does at a time.
 */
public class ChangeFollower extends ArchiveFollower implements MeterBinder {

	private static final Logger log = LoggerFactory.getLogger(ChangeFollower.class);

	/** Reports in a transaction: readers see what becomes of them together. */
	private static final int BATCH = 100;

	/** After a failure, so long until the next try, in milliseconds. */
	private static final long PAUSE = 5_000;

	/** Changes are told of; another node may have left some, in milliseconds. */
	private static final long POLL = 1_000;

	/** Between two batches in a rush, so long at most, in nanoseconds. */
	private static final long REST = TimeUnit.SECONDS.toNanos(10);

	/** How often is looked whether a rush is over, in milliseconds. */
	private static final long LOOK = 250;

	/** How old the number of those that wait may be, in nanoseconds. */
	private static final long COUNTED_EVERY = TimeUnit.SECONDS.toNanos(10);

	private final String name;

	private final Work work;

	private final boolean wanted;

	private final Rush rush;

	/** Of a batch that failed, how many reports may still be taken one at a time. */
	private int alone;

	private volatile long behind;

	private long countedAt = System.nanoTime() - COUNTED_EVERY;

	/**
	 * A follower of the changes.
	 * @param name of what it keeps, in the metrics and of its thread
	 * @param wanted whether this node does so
	 * @param rush when it is to leave the processors to the intake
	 * @param work what it does with them
	 */
	public ChangeFollower(String name, boolean wanted, Rush rush, Work work) {
		super(name);
		this.name = name;
		this.wanted = wanted;
		this.rush = rush;
		this.work = work;
	}

	/** What is done with the reports that changed, in the order of their changes. */
	public interface Work {

		/**
		 * Does it with the next reports, in a transaction.
		 * @param most at most so many
		 * @return whether there may be more; not while another node does it
		 */
		boolean next(int most);

		/** Goes past the next report, with which it cannot be done. */
		void passOver(RuntimeException cause);

		/** How many changes wait, as {@link Reports#countChangedAfter} counts them. */
		long behind();

	}

	@Override
	protected boolean isWanted() {
		return this.wanted;
	}

	@Override
	protected void follow() {
		boolean more = this.work.next((this.alone > 0) ? 1 : BATCH);
		this.alone = more ? Math.max(0, this.alone - 1) : 0;
		count();
		if (!more) {
			await(POLL, () -> true);
		}
		if (this.alone == 0) {
			standBack();
		}
	}

	/**
	 * In a rush a batch is done every few seconds and no more. However long the rush
	 * lasts, it goes on.
	 */
	private void standBack() {
		long began = System.nanoTime();
		while (isRunning() && this.rush.isOn() && System.nanoTime() - began < REST) {
			await(LOOK, () -> true);
		}
	}

	/**
	 * One report with which it cannot be done never stops the others: those of its batch
	 * are taken one at a time until it is found. What fails because of the database says
	 * nothing of a report: it is tried again until it answers.
	 */
	@Override
	protected void failed(RuntimeException cause) {
		if (DatabaseTrouble.isBehind(cause)) {
			pause(cause);
			return;
		}
		if (this.alone == 0) {
			log.debug("Taking one report at a time for {}", this.name, cause);
			this.alone = BATCH;
			return;
		}
		this.alone = 0;
		try {
			this.work.passOver(cause);
		}
		catch (RuntimeException away) {
			pause(away);
		}
	}

	private void pause(RuntimeException cause) {
		log.warn("What follows the changes for {} waits: {}", this.name, cause.getMessage());
		await(PAUSE, () -> true);
	}

	/** Counted here, so that who reads the metrics never waits for the database. */
	private void count() {
		long now = System.nanoTime();
		if (now - this.countedAt >= COUNTED_EVERY) {
			this.behind = this.work.behind();
			this.countedAt = now;
		}
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("dateline.%s.behind".formatted(this.name), this, (follower) -> follower.behind)
			.description("Reports that changed and are not in the %s yet".formatted(this.name))
			.register(registry);
	}

}
