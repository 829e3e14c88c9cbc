package org.dateline.article;

import java.util.List;
import java.util.stream.Stream;

import org.dateline.provenance.Takedowns;
import org.dateline.web.PageNotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down the bytes that an article and its earlier versions were drawn from, and with
 * them the article; and what else came with its words, or comes with them again.
 */
@Service
public class ArticleTakedowns {

	/** The most characters a reason has. */
	public static final int LONGEST_REASON = Takedowns.LONGEST_REASON;

	private final VersionQueries versions;

	private final Takedowns takedowns;

	private final ObjectProvider<CopiesOfArticles> copies;

	ArticleTakedowns(VersionQueries versions, Takedowns takedowns, ObjectProvider<CopiesOfArticles> copies) {
		this.versions = versions;
		this.takedowns = takedowns;
		this.copies = copies;
	}

	/**
	 * Takes down, for good, what an article was drawn from, and every copy of it. Of an
	 * article that was taken down before, what came again since.
	 * @throws IllegalArgumentException if the reason is blank or too long
	 * @throws IllegalStateException if it was taken down before, and nothing came again
	 */
	@Transactional
	public void takeDown(long article, String reason, String byName, String byRole) {
		if (!isAnythingLeft(article)) {
			throw new IllegalStateException("Article %d was taken down".formatted(article));
		}
		takeDownAll(this.versions.captures(article), reason, byName, byRole);
		// asked for only now: whoever judges the same words has done so, or waits
		takeDownAll(copies(article), reason, byName, byRole);
	}

	/** Whether anything of an article can still be taken down. */
	@Transactional(readOnly = true)
	public boolean isAnythingLeft(long article) {
		List<Long> drawnFrom = this.versions.captures(article);
		if (drawnFrom.isEmpty()) {
			throw new PageNotFound("article " + article);
		}
		return Stream.concat(drawnFrom.stream(), copies(article).stream()).anyMatch(this.takedowns::isAnythingLeft);
	}

	/** Versions share most of their words: the newest alone would leave them. */
	private void takeDownAll(List<Long> captures, String reason, String byName, String byRole) {
		for (long capture : captures) {
			if (this.takedowns.isAnythingLeft(capture)) {
				this.takedowns.takeDown(capture, reason, byName, byRole);
			}
		}
	}

	private List<Long> copies(long article) {
		return this.copies.stream().flatMap((keeper) -> keeper.captures(article).stream()).distinct().toList();
	}

}
