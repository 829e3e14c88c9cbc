package org.dateline.story;

/**
 * How far the linking has come.
 *
 * @param method by which version of the method
 * @param revision all changes of articles up to this archive revision are linked,
 * @param article and of the next one those up to this article
 * @param reports how many reports are known by their traits
 */
record LinkingProgress(String method, long revision, long article, long reports) {

	/** Every report is read anew by this method. */
	LinkingProgress startOver(String method) {
		return new LinkingProgress(method, -1, 0, this.reports);
	}

	LinkingProgress at(long revision, long article, long reports) {
		return new LinkingProgress(this.method, revision, article, reports);
	}

}
