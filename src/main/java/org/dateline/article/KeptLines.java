package org.dateline.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The lines of reports that lists have shown lately: what a list shows of a report need
 * not be read for each reader. One memory serves the list of every revision, since most
 * reports stay as they are; it is safe for use by many threads.
 */
final class KeptLines {

	/** At about a kilobyte each, a thirty-second of the heap. */
	private static final long MOST = Runtime.getRuntime().maxMemory() / 32 / 1024;

	private final Cache<Long, Kept> lines = Caffeine.newBuilder().maximumSize(MOST).build();

	private long revision = -1;

	/**
	 * What is kept of these reports and true at a revision. A line that was read later
	 * may tell of a change since.
	 * @param revision of the archive
	 */
	Map<Long, ArticleQueries.ArticleLine> of(List<Long> ids, long revision) {
		Map<Long, ArticleQueries.ArticleLine> kept = new HashMap<>();
		this.lines.getAllPresent(ids).forEach((id, line) -> {
			if (line.since() <= revision) {
				kept.put(id, line.line());
			}
		});
		return kept;
	}

	/**
	 * Keeps lines that were read at a revision, unless the archive has changed since:
	 * these reports may be what has changed.
	 * @param revision of the archive
	 */
	synchronized void keep(Collection<ArticleQueries.ArticleLine> read, long revision) {
		if (revision == this.revision) {
			read.forEach((line) -> this.lines.put(line.id(), new Kept(line, revision)));
		}
	}

	/**
	 * Forgets reports that have changed since the revision before.
	 * @param revision what the archive has come to
	 */
	synchronized void advance(long revision, Collection<Long> changed) {
		this.revision = revision;
		this.lines.invalidateAll(changed);
	}

	/**
	 * A line and when it was read.
	 *
	 * @param since the archive revision
	 */
	private record Kept(ArticleQueries.ArticleLine line, long since) {
	}

}
