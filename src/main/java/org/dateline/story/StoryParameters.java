package org.dateline.story;

/**
 * Every number on which it depends what one story is. They were chosen on one part of the
 * material and measured on another: docs/stories.md.
 */
final class StoryParameters {

	/** The score from which two reports in different languages are one story. */
	static final double NEEDED_ACROSS = 0.2;

	/** The score from which two reports in one language are. */
	static final double NEEDED_WITHIN = 0.25;

	/** The part of the needed score from which two reports are related. */
	static final double RELATED = 0.5;

	/** So many reports of elsewhere are thought to have been counted before the first. */
	static final double PRIOR_REPORTS = 200;

	/** Up to so many days apart costs nothing. */
	static final int DAYS_NEAR = 2;

	/** From so many days apart on it is no story. */
	static final int DAYS_FAR = 14;

	/** What sentences have to share before they are laid together, if little else is. */
	static final double PAIRS_WANT = 1;

	/** How much more readily sentences are laid together the more of both texts are. */
	static final double PAIRS_GAIN = 3;

	/** So much of a text wants a counterpart before it is taken for a translation. */
	static final double PAIRS_PARALLEL = 0.4;

	/** What it counts that sentences share all. */
	static final double PAIRS_EVIDENCE = 8;

	/** What it counts that lengths differ, against what Gale and Church expect. */
	static final double PAIRS_LENGTH = 0.3;

	/** Beyond this much, lengths differ no more. */
	static final double PAIRS_LENGTH_MOST = 8;

	/** What it costs to lay two sentences to one. */
	static final double PAIRS_TWO = 1.5;

	private StoryParameters() {
	}

	/** Which part of all reports has a trait of a kind, before any are counted. */
	static double usual(Kind kind) {
		return switch (kind) {
			case COUNTRY -> 0.1;
			case PLACE, CONCEPT -> 0.05;
			case NAME, FIGURE, WORD -> 0.01;
			case DATE -> 0.02;
			case QUOTATION -> 0.001;
			case WIRE -> 0.1;
		};
	}

}
