package org.dateline.chronicle;

/**
 * How far the drawing has come.
 *
 * @param rules by which version of the rules
 * @param revision all changes of articles up to this archive revision are drawn,
 * @param article and of the next one those up to this article
 */
record DrawingProgress(String rules, long revision, long article) {

	/** These rules, or every report anew by them. */
	DrawingProgress by(String rules) {
		return this.rules.equals(rules) ? this : new DrawingProgress(rules, -1, 0);
	}

	DrawingProgress at(long revision, long article) {
		return new DrawingProgress(this.rules, revision, article);
	}

}
