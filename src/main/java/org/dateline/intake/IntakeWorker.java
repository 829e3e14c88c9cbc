package org.dateline.intake;

import org.dateline.database.ArchiveRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does in the background what intake left undone. */
@Component
class IntakeWorker {

	private static final int SOME = 100;

	private final Intake intake;

	private final Likeness likeness;

	private final ArchiveRevision revision;

	private volatile boolean ready;

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
		while (isAble() && this.intake.judgeWaiting(SOME)) {
			Thread.yield();
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
