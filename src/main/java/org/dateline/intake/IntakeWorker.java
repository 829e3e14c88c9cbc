package org.dateline.intake;

import org.dateline.database.ArchiveRevision;
import org.dateline.database.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does in the background what intake left undone. */
@Component
class IntakeWorker {

	private static final Logger log = LoggerFactory.getLogger(IntakeWorker.class);

	private static final int SOME = 100;

	/**
	 * While the database is in trouble, so many rounds are let pass at most: a minute.
	 */
	private static final int LONGEST_REST = 31;

	private final Intake intake;

	private final Likeness likeness;

	private final ArchiveRevision revision;

	private volatile boolean ready;

	/** After the last trouble, in rounds. */
	private int rest;

	private int resting;

	/** The last that was looked at; null when all were. */
	private volatile @Nullable Long last = 0L;

	IntakeWorker(Intake intake, Likeness likeness, ArchiveRevision revision) {
		this.intake = intake;
		this.likeness = likeness;
		this.revision = revision;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.ready = true;
	}

	/** What came in a file of many, and what a node that was killed left. */
	@Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
	void judgeWhatWaits() {
		if (this.resting > 0) {
			this.resting--;
			return;
		}
		Intake.Progress progress = Intake.Progress.MORE;
		while (isAble() && progress == Intake.Progress.MORE) {
			progress = judgeSome();
			Thread.yield();
		}
		this.rest = (progress == Intake.Progress.TROUBLE) ? Math.min(LONGEST_REST, 2 * this.rest + 1) : 0;
		this.resting = this.rest;
	}

	private Intake.Progress judgeSome() {
		try {
			return this.intake.judgeWaiting(SOME);
		}
		catch (RuntimeException ex) {
			if (!DatabaseTrouble.isBehind(ex)) {
				throw ex;
			}
			log.warn("What waits is judged when the database answers again: {}", ex.getMessage());
			return Intake.Progress.TROUBLE;
		}
	}

	/** Reports that came before likeness was kept, little by little. */
	@Scheduled(fixedDelay = 1_000, initialDelay = 20_000)
	void catchUp() {
		Long last = this.last;
		if (last != null && isAble()) {
			this.last = this.likeness.catchUp(last, SOME);
		}
	}

	private boolean isAble() {
		return this.ready && this.revision.isInSight();
	}

}
