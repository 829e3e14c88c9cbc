package org.dateline.article;

/**
 * Someone changed or merged a source after it was looked at; nothing was overwritten.
 */
public class SourceEditConflict extends RuntimeException {

	private final transient Source current;

	SourceEditConflict(Source current, long seen) {
		super("Source %s is at version %d, not %d any more".formatted(current.slug(), current.version(), seen));
		this.current = current;
	}

	/** The source as it stands now; under another slug if it was merged. */
	public Source getCurrent() {
		return this.current;
	}

}
