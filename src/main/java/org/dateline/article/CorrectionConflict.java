package org.dateline.article;

import java.util.List;

/**
 * The article changed since it was seen; nothing was overwritten. It tells what changed,
 * so that whoever comes second can decide.
 */
public class CorrectionConflict extends RuntimeException {

	private final transient HeldRecord present;

	private final transient List<Correction> since;

	CorrectionConflict(long revisionSeen, HeldRecord present, List<Correction> since) {
		super("Article %d was seen at revision %d and is at %d".formatted(present.articleId(), revisionSeen,
				present.revision()));
		this.present = present;
		this.since = List.copyOf(since);
	}

	/** The record as it is now. */
	public HeldRecord present() {
		return this.present;
	}

	/**
	 * The corrections made since, the newest first. None where something else revised the
	 * article: a check of its original, a new name of a source.
	 */
	public List<Correction> since() {
		return this.since;
	}

}
