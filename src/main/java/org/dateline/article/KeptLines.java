package org.dateline.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The lines of reports that lists have shown lately, as of one archive revision: the
 * newest reports stand in many lists, and need not be read for each.
 */
final class KeptLines {

	/** At about a kilobyte each. */
	private static final int MOST = 16_384;

	private final Cache<Long, ArticleQueries.ArticleLine> lines = Caffeine.newBuilder().maximumSize(MOST).build();

	/** What is kept of these reports. */
	Map<Long, ArticleQueries.ArticleLine> of(List<Long> ids) {
		return this.lines.getAllPresent(ids);
	}

	/** Keeps lines that were read at this revision. */
	void keep(Collection<ArticleQueries.ArticleLine> read) {
		read.forEach((line) -> this.lines.put(line.id(), line));
	}

	/** What is still true of this after some reports have changed. */
	KeptLines without(Collection<Long> changed) {
		KeptLines later = new KeptLines();
		this.lines.asMap().forEach((id, line) -> {
			if (!changed.contains(id)) {
				later.lines.put(id, line);
			}
		});
		return later;
	}

}
