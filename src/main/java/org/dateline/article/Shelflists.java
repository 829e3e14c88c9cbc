package org.dateline.article;

import java.util.Map;

import org.dateline.database.ArchiveRevision;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the shelflist in step with the archive: whoever asks gets it as of the newest
 * revision this node knows.
 */
@Service
class Shelflists {

	private final ArchiveRevision revision;

	private final ShelflistQueries queries;

	private final TransactionTemplate snapshot;

	private volatile Shelflist known = Shelflist.empty();

	Shelflists(ArchiveRevision revision, ShelflistQueries queries, PlatformTransactionManager transactions) {
		this.revision = revision;
		this.queries = queries;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setReadOnly(true);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/** The shelflist as of the newest revision known, or a newer one. */
	Shelflist current() {
		return atLeast(this.revision.current());
	}

	/** All sources by id, as of the newest revision known. */
	Map<String, SourceName> sources() {
		return current().sources();
	}

	/** The shelflist as of this revision, or a newer one. */
	Shelflist atLeast(long revision) {
		Shelflist shelflist = this.known;
		return (shelflist.revision() >= revision) ? shelflist : catchUp(revision);
	}

	/** A large archive takes seconds to shelve: begin before the first reader comes. */
	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread thread = new Thread(this::current, "shelflist");
		thread.setDaemon(true);
		thread.start();
	}

	private synchronized Shelflist catchUp(long revision) {
		Shelflist before = this.known;
		if (before.revision() < revision) {
			Shelflist after = this.snapshot.execute((status) -> before.advance(this.queries.revision(),
					this.queries.sources(), this.queries.changesAfter(before.revision())));
			this.known = (after != null) ? after : before;
		}
		return this.known;
	}

}
