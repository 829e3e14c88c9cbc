package org.dateline.database;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The newest revision of the archive that this node knows of. It is read again after
 * every commit on this node, and within a second of a commit elsewhere.
 */
@Component
public class ArchiveRevision {

	private static final int MOST_ARTICLES_NAMED = 10_000;

	private static final long UNKNOWN = -1;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private volatile @Nullable Seen seen;

	private volatile @Nullable Instant outOfSightSince;

	ArchiveRevision(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** The newest revision known; asks the database the first time only. */
	public long current() {
		return seen().revision();
	}

	/** Tells this archive from another one that was served at the same address. */
	public UUID identity() {
		return seen().identity();
	}

	/**
	 * Asks the database whether the archive changed, and tells everyone who keeps
	 * something of it.
	 */
	public void refresh() {
		refresh(this.jdbc);
	}

	/** Whether the database answers: what need not be done now waits until it does. */
	public boolean isInSight() {
		return this.outOfSightSince == null;
	}

	/** Since when the database has not answered, or null while it does. */
	public @Nullable Instant outOfSightSince() {
		return this.outOfSightSince;
	}

	void lose(Instant since) {
		this.outOfSightSince = since;
	}

	void find() {
		this.outOfSightSince = null;
	}

	void refresh(JdbcClient jdbc) {
		Seen before = this.seen;
		// Asked outside the lock: whoever waits for the lock may hold the connection that
		// the holder waits for.
		Seen found = read(jdbc, (before != null) ? before.revision() : UNKNOWN);
		if (before == null || isNewer(found, before)) {
			advance(before, found);
		}
	}

	private synchronized void advance(@Nullable Seen before, Seen found) {
		Seen now = this.seen;
		if (now != null && !isNewer(found, now)) {
			return;
		}
		boolean all = before == null || now == null || !now.identity().equals(found.identity()) || found.all();
		this.events.publishEvent(new ArchiveAdvanced((now != null) ? now.revision() : UNKNOWN, found.revision(),
				found.articles(), found.surroundings(), all));
		this.seen = new Seen(found.identity(), found.revision(), Map.of(), Map.of(), false);
	}

	private static boolean isNewer(Seen found, Seen known) {
		return found.revision() > known.revision() || !found.identity().equals(known.identity());
	}

	private Seen seen() {
		if (this.seen == null) {
			refresh();
		}
		return Objects.requireNonNull(this.seen);
	}

	private Seen read(JdbcClient jdbc, long since) {
		List<Row> rows = jdbc.sql("""
				select a.identity, a.revision, r.article_id, r.own, r.counted, r.archive_revision
				from archive a
				left join (
				    (select article_id, true as own, revision as counted, archive_revision
				     from article_revision
				     where archive_revision > :since and :since >= 0
				     limit :most)
				    union all
				    (select article_id, false, revision, archive_revision
				     from article_surroundings
				     where archive_revision > :since and :since >= 0
				     limit :most)
				    union all
				    (select null, false, null, revision
				     from list_revision
				     where revision > :since and :since >= 0
				     limit :most)
				) r on true
				""")
			.param("since", since)
			.param("most", MOST_ARTICLES_NAMED + 1)
			.query((row, number) -> new Row(row.getObject("identity", UUID.class), row.getLong("revision"),
					row.getObject("article_id", Long.class), row.getBoolean("own"), row.getLong("counted"),
					row.getObject("archive_revision", Long.class)))
			.list();
		Map<Long, Long> articles = new HashMap<>();
		Map<Long, Long> surroundings = new HashMap<>();
		Set<Long> explained = new HashSet<>();
		for (Row row : rows) {
			if (row.article() != null) {
				(row.own() ? articles : surroundings).put(row.article(), row.counted());
			}
			if (row.changedIn() != null) {
				explained.add(row.changedIn());
			}
		}
		Row archive = rows.get(0);
		// A source renamed or an article removed leaves no article that changed in that
		// revision, and is not noted as a change of lists alone.
		boolean all = articles.size() > MOST_ARTICLES_NAMED || surroundings.size() > MOST_ARTICLES_NAMED
				|| explained.size() < archive.revision() - since;
		return new Seen(archive.identity(), archive.revision(), all ? Map.of() : Map.copyOf(articles),
				all ? Map.of() : Map.copyOf(surroundings), all);
	}

	private record Seen(UUID identity, long revision, Map<Long, Long> articles, Map<Long, Long> surroundings,
			boolean all) {
	}

	private record Row(UUID identity, long revision, @Nullable Long article, boolean own, long counted,
			@Nullable Long changedIn) {
	}

}
