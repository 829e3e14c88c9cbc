package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.dateline.article.Report;
import org.dateline.article.Reports;
import org.dateline.database.ArchiveFollower;
import org.dateline.database.ArchiveRevision;
import org.dateline.database.Background;
import org.dateline.web.Preparation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Keeps the index in step with the archive. What has changed is asked of the database by
 * revision, so nothing that was committed can be missed, however it was written and
 * whatever happened before it was indexed.
 */
@Component
class IndexFollower extends ArchiveFollower implements Preparation {

	private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);

	/** Reports read and indexed at a time. */
	private static final int BATCH = 500;

	/**
	 * A crash costs the work of so long, in nanoseconds: it is done again. Each commit
	 * leaves a part of the index that is to be merged with others.
	 */
	private static final long BETWEEN_COMMITS = TimeUnit.SECONDS.toNanos(30);

	/** After a failure, so long until the next try, in milliseconds. */
	private static final long PAUSE = 5_000;

	/** Changes are told of; should that fail, they are asked for, in milliseconds. */
	private static final long POLL = 1_000;

	/** How long a node among others puts off its first request for the index. */
	private static final long PREPARATION = 20_000;

	/** How often another node's work is looked at, in milliseconds. */
	private static final long WATCH = 250;

	private final SearchEngine engine;

	private final Reports reports;

	private final ArchiveRevision revision;

	private final LanguageTools tools;

	private final IndexMaking making;

	private volatile Phase phase = Phase.OPENING;

	private volatile long reached = -1;

	private volatile @Nullable SearchIndex index;

	private volatile boolean rebuildAsked;

	private long place;

	private long committed = -1;

	private long lastCommit;

	IndexFollower(SearchEngine engine, Reports reports, ArchiveRevision revision, LanguageTools tools) {
		super("search-index");
		this.engine = engine;
		this.reports = reports;
		this.revision = revision;
		this.tools = tools;
		this.making = new IndexMaking(reports, tools);
	}

	/** How the index stands. */
	enum Phase {

		/** Being opened. */
		OPENING,

		/** Being made anew; queries cannot be asked. */
		REBUILDING,

		/** In step, or catching up. */
		FOLLOWING,

		/** Not to be had at the moment; tried again by and by. */
		AWAY

	}

	@Override
	public void prepare() {
		begin();
		waitWhile(PREPARATION, () -> this.phase == Phase.OPENING);
	}

	/** Makes the index anew, in the background. */
	void rebuild() {
		this.rebuildAsked = true;
		signal();
	}

	Phase phase() {
		return this.phase;
	}

	/** How many reports of a new index are made, and of how many. */
	IndexMaking.Progress progress() {
		return this.making.progress();
	}

	/** The archive revision up to which every change is found; -1 before the first. */
	long reached() {
		return this.reached;
	}

	/**
	 * A reader that has every change up to a revision, or what there is after waiting.
	 * @param wanted the revision
	 * @param patience how long to wait at most for an index that can be asked
	 * @param forChanges how long to wait at most for the changes up to the revision
	 * @return the reader, to be closed by the caller, and what it has reached; null where
	 * there is no index to ask
	 */
	@Nullable Reading read(long wanted, long patience, long forChanges) {
		awaitReached(0, patience);
		awaitReached(wanted, forChanges);
		SearchIndex open = this.index;
		if (open == null || this.phase != Phase.FOLLOWING) {
			return null;
		}
		// asked before the reader is opened: it may have reached further, never less
		long at = this.reached;
		Reading reading = new Reading(open.reading(), at);
		if (this.reached < at) {
			// emptied meanwhile, to be made anew
			reading.close();
			return null;
		}
		return reading;
	}

	private void awaitReached(long wanted, long milliseconds) {
		waitWhile(milliseconds, () -> !hasReached(wanted) && isWorthWaitingFor());
	}

	private boolean hasReached(long wanted) {
		return this.reached >= wanted && this.phase != Phase.OPENING;
	}

	private boolean isWorthWaitingFor() {
		return switch (this.phase) {
			case OPENING, FOLLOWING -> true;
			case REBUILDING -> this.making.isQuick();
			case AWAY -> false;
		};
	}

	@Override
	protected void follow() {
		SearchIndex open = open();
		// whoever is asked to make the index anew becomes the writer for it
		if (this.rebuildAsked || this.engine.isWriter()) {
			write(open);
		}
		else {
			watch(open);
		}
	}

	/** Keeps the index, for as long as that is for this node to do. */
	private void write(SearchIndex open) {
		IndexState state = open.state().orElse(null);
		if (this.rebuildAsked || !fits(state)) {
			rebuild(open, fits(state) && open.staysWhileMadeAnew());
		}
		else if (state != null) {
			this.place = 0;
			this.reached = state.getRevision();
			this.lastCommit = System.nanoTime();
		}
		while (isRunning() && !this.rebuildAsked && this.engine.isWriter()) {
			if (!catchUp(open)) {
				become(Phase.FOLLOWING);
				awaitChange(POLL);
			}
		}
	}

	/** Learns how far the node that keeps the index has come. */
	private void watch(SearchIndex open) {
		while (isRunning() && !this.rebuildAsked && !this.engine.isWriter()) {
			IndexState state = open.state().orElse(null);
			if (fits(state) && state != null) {
				this.reached = state.getRevision();
				become(Phase.FOLLOWING);
				signal();
			}
			else {
				this.reached = -1;
				become(Phase.REBUILDING);
			}
			await(WATCH, () -> true);
		}
	}

	private SearchIndex open() {
		SearchIndex open = this.index;
		if (open == null) {
			this.tools.load();
			open = this.engine.open();
			this.index = open;
		}
		return open;
	}

	private boolean fits(@Nullable IndexState state) {
		return state != null && state.isWhole() && state.getMapping().equals(ReportTerms.VERSION)
				&& state.getArchive().equals(this.revision.identity().toString()) && hasHappened(state.getRevision());
	}

	/** Whether the archive has come so far; another node may know of it sooner. */
	private boolean hasHappened(long revision) {
		if (revision > this.revision.current()) {
			this.revision.refresh();
		}
		return revision <= this.revision.current();
	}

	/**
	 * Makes the index anew.
	 * @param meanwhile whether the present one can be asked until then
	 */
	private void rebuild(SearchIndex open, boolean meanwhile) {
		this.rebuildAsked = false;
		this.engine.becomeWriter();
		this.revision.refresh();
		long from = this.revision.current();
		this.making.begin();
		if (!meanwhile) {
			this.reached = -1;
			// so few are made while a reader still waits
			become(this.making.isQuick() ? Phase.OPENING : Phase.REBUILDING);
		}
		long began = System.nanoTime();
		NewIndex anew = open.anew();
		this.making.fill(anew, this::goesOn);
		if (!isRunning()) {
			return;
		}
		anew.refresh();
		open.giveWay(anew);
		open.commit(state(from));
		this.place = 0;
		this.reached = from;
		this.lastCommit = System.nanoTime();
		double seconds = (System.nanoTime() - began) / 1e9;
		if (seconds > 1) {
			log.info("The search index of {} reports was made in {} s.", progress().done(), Math.round(seconds));
		}
	}

	private boolean goesOn() {
		if (!isRunning()) {
			return false;
		}
		if (!this.engine.isWriter()) {
			throw new IllegalStateException("Another node makes the index now.");
		}
		return true;
	}

	/** Indexes the next changes, and says whether there may be more. */
	private boolean catchUp(SearchIndex open) {
		long newest = this.revision.current();
		List<Reports.Change> changes = this.reports.changedAfter(this.reached + 1, this.place, BATCH);
		if (changes.isEmpty()) {
			if (newest > this.reached) {
				// what changed last is no article, or was the end of a full batch
				this.place = 0;
				advance(newest);
			}
			commitIfDue(open, true);
			return false;
		}
		Map<Long, Report> readable = this.reports.of(changes.stream().map(Reports.Change::id).toList())
			.stream()
			.collect(Collectors.toMap(Report::id, (report) -> report));
		List<Long> gone = changes.stream().map(Reports.Change::id).filter((id) -> !readable.containsKey(id)).toList();
		open.change(Background.each(readable.values(), this.tools.terms()::read), gone);
		open.refresh();
		Reports.Change last = changes.get(changes.size() - 1);
		if (changes.size() == BATCH) {
			// the last revision may go on
			this.place = last.id();
			advance(last.revision() - 1);
		}
		else {
			this.place = 0;
			advance(last.revision());
		}
		commitIfDue(open, false);
		return true;
	}

	private void advance(long to) {
		if (to > this.reached) {
			this.reached = to;
			signal();
		}
	}

	private void commitIfDue(SearchIndex open, boolean idle) {
		long at = this.reached;
		if (at > this.committed && (idle || System.nanoTime() - this.lastCommit > BETWEEN_COMMITS)) {
			open.commit(state(at));
			this.committed = at;
			this.lastCommit = System.nanoTime();
		}
	}

	private IndexState state(long revision) {
		return new IndexState(ReportTerms.VERSION, this.revision.identity().toString(), revision, true);
	}

	@Override
	protected void failed(RuntimeException ex) {
		boolean known = this.phase == Phase.AWAY;
		become(Phase.AWAY);
		if (!known) {
			log.warn("Search is away, browsing goes on: {}", IndexDirectory.message(ex));
			log.debug("Search is away", ex);
		}
		this.reached = -1;
		closeIndex();
		awaitChange(PAUSE);
	}

	private void become(Phase next) {
		if (this.phase != next) {
			this.phase = next;
			signal();
		}
	}

	private void awaitChange(long milliseconds) {
		await(milliseconds, () -> this.phase == Phase.AWAY || this.revision.current() <= this.reached);
	}

	/**
	 * Goes on after a stop. The first time it begins when the application is ready: a
	 * reader comes before search does.
	 */
	@Override
	public void start() {
		if (!isRunning()) {
			this.reached = -1;
			become(Phase.OPENING);
		}
		super.start();
	}

	@Override
	protected void ended() {
		closeIndex();
		try {
			this.engine.close();
		}
		catch (IOException ex) {
			log.debug("Giving back the search index", ex);
		}
	}

	private void closeIndex() {
		SearchIndex open = this.index;
		this.index = null;
		if (open != null) {
			try {
				open.close();
			}
			catch (IOException | RuntimeException ex) {
				log.debug("Closing the search index", ex);
			}
		}
	}

	/**
	 * An index to ask and what it has.
	 *
	 * @param index the index
	 * @param reached the archive revision up to which it has every change
	 */
	record Reading(IndexReading index, long reached) implements AutoCloseable {

		@Override
		public void close() {
			try {
				this.index.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
