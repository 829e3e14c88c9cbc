package org.dateline.article;

import java.util.Map;

import org.dateline.database.ArchiveRevision;
import org.dateline.database.Snapshot;
import org.dateline.web.Preparation;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Keeps the shelflist in step with the archive: whoever asks gets it as of the newest
 * revision this node knows.
 */
@Service
class Shelflists implements Preparation {

	/** At most this often a list is read again because the archive changed meanwhile. */
	static final int MOST_TRIES = 20;

	private final ArchiveRevision revision;

	private final ShelflistQueries queries;

	private final Snapshot snapshot;

	private volatile Shelflist known = Shelflist.empty();

	Shelflists(ArchiveRevision revision, ShelflistQueries queries, Snapshot snapshot) {
		this.revision = revision;
		this.queries = queries;
		this.snapshot = snapshot;
	}

	/** The shelflist as of the newest revision known, or a newer one. */
	Shelflist current() {
		return atLeast(this.revision.current());
	}

	/**
	 * All sources by id, as of the newest revision known or the one in which an article
	 * last changed: renaming a source changes its articles, and a node may read these
	 * before it hears of that.
	 */
	Map<String, SourceName> sourcesFor(ArticleRecord article) {
		return atLeast(Math.max(this.revision.current(), article.changedIn())).sources();
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

	@Override
	public void prepare() {
		current();
	}

	private synchronized Shelflist catchUp(long revision) {
		Shelflist before = this.known;
		if (before.revision() < revision) {
			this.known = this.snapshot.read(
					(now) -> before.advance(now, this.queries.sources(), this.queries.changesAfter(before.revision())));
		}
		return this.known;
	}

}
