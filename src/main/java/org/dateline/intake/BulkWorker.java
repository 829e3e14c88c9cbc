package org.dateline.intake;

import java.util.concurrent.atomic.AtomicBoolean;

import org.dateline.database.ArchiveRevision;
import org.dateline.database.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes in spooled files in the background, on a thread of its own: what else is done by
 * and by need not wait for the end of a million lines.
 */
@Component
class BulkWorker {

	private static final Logger log = LoggerFactory.getLogger(BulkWorker.class);

	private final BulkIntake bulk;

	private final ArchiveRevision revision;

	private final AtomicBoolean busy = new AtomicBoolean();

	private volatile boolean ready;

	BulkWorker(BulkIntake bulk, ArchiveRevision revision) {
		this.bulk = bulk;
		this.revision = revision;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.ready = true;
	}

	@Scheduled(fixedDelay = 1_000)
	void look() {
		if (this.ready && this.revision.isInSight() && this.busy.compareAndSet(false, true)) {
			Background.threads("bulk-intake").newThread(this::work).start();
		}
	}

	private void work() {
		try {
			while (this.bulk.takeInNext()) {
				log.debug("A bulk file was taken in");
			}
		}
		catch (RuntimeException ex) {
			log.warn("A bulk file could not be taken in further; it is tried again: {}", ex.toString());
			log.debug("A bulk file could not be taken in further", ex);
		}
		finally {
			this.busy.set(false);
		}
	}

}
