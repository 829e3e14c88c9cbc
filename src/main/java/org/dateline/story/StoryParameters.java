package org.dateline.story;

import java.util.Set;

/**
 * Every number on which it depends what one story is. They were chosen on one part of the
 * material and measured on another: docs/stories.md.
 */
final class StoryParameters {

	/** The score from which two reports in one language are one story. */
	static final double NEEDED_WITHIN = 0.23;

	/** The score from which two reports in two languages of the lexicon are. */
	static final double NEEDED_ACROSS = 0.2;

	/** The score from which two reports are where the lexicon is of no help. */
	static final double NEEDED_WITHOUT_CONCEPTS = 0.11;

	/** How much more is needed by the first reports of an archive. */
	static final double NEEDED_YOUNG = 0.3;

	/**
	 * What two reports of one affair share anyway, in names that nobody else has, against
	 * what is needed.
	 */
	static final double NEEDED_AFFAIR = 6;

	/** So many characters of a report say whom and where it is about. */
	static final int OPENING = 500;

	/** From this cosine on the openings of two reports name the same. */
	static final double OPENING_ALIKE = 0.15;

	/** How much more is needed of two reports that begin with different names. */
	static final double NEEDED_OF_OTHERS = 1;

	/** So many reports make an archive half as young. */
	static final double YOUNG = 50;

	/** How much a word counts that only sounds alike, against a name. */
	static final double FAINT = 0.15;

	/** How much a name counts that only one report writes with a capital. */
	static final double HALF_FAINT = 0.75;

	/** The languages in which the lexicon has the terms of the field. */
	private static final Set<String> LANGUAGES_WITH_CONCEPTS = Set.of("en", "ru", "az", "id");

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
	static final double PAIRS_GAIN = 5;

	/** So much of a text wants a counterpart before it is taken for a translation. */
	static final double PAIRS_PARALLEL = 0.15;

	/** What it counts that sentences share all. */
	static final double PAIRS_EVIDENCE = 8;

	/** What it counts that lengths differ, against what Gale and Church expect. */
	static final double PAIRS_LENGTH = 0.3;

	/** Beyond this much, lengths differ no more. */
	static final double PAIRS_LENGTH_MOST = 8;

	/** What it costs to lay two sentences to one. */
	static final double PAIRS_TWO = 1.75;

	/** A shorter stem sounds like too many others. */
	static final int WORD_LETTERS = 5;

	/** A word of fewer sounds sounds like too many others. */
	static final int WORD_SOUNDS = 4;

	/** What the members of a story have to be near a report, against what one has to. */
	static final double STORY_AVERAGE = 1;

	/** What they have to be for two stories to become one. */
	static final double STORY_MERGES = 1.4;

	/** What the reports of two stories have to be near each other, where all speak. */
	static final double STORIES_ARE_ONE = 1.2;

	/**
	 * So much nearer each other than to others, the reports of two stories are not one.
	 */
	static final double STORIES_ARE_TWO = 1.5;

	/** So much more a rare name weighs before an older report is looked at again. */
	static final double WEIGHED_ANEW = 1.05;

	private StoryParameters() {
	}

	/**
	 * Where a report was looked at in an archive of fewer reports than this, it was
	 * weighed by what no longer holds.
	 * @param reports how many reports the archive has now
	 */
	static long outdatedBelow(double reports) {
		return (long) Math.max(1, Math.ceil(rareIn(Math.pow(rare(reports), 1 / WEIGHED_ANEW))));
	}

	/** How rare a name is that one report has. */
	private static double rare(double reports) {
		return (reports + PRIOR_REPORTS) / (1 + usual(Kind.NAME) * PRIOR_REPORTS);
	}

	/** In how many reports a name is so rare. */
	private static double rareIn(double rare) {
		return rare * (1 + usual(Kind.NAME) * PRIOR_REPORTS) - PRIOR_REPORTS;
	}

	static boolean haveConcepts(String language, String other) {
		return LANGUAGES_WITH_CONCEPTS.contains(language) && LANGUAGES_WITH_CONCEPTS.contains(other);
	}

	/**
	 * The score from which two reports are one story: more in an archive that has hardly
	 * seen yet what is rare, and more of short reports, in which the names that all
	 * reports of one affair have are a larger part.
	 * @param reports how many reports the archive has
	 * @param lengths the lengths of both as vectors, multiplied
	 */
	static double needed(String language, String other, double reports, double lengths) {
		double base = NEEDED_WITHIN;
		if (!language.equals(other)) {
			base = haveConcepts(language, other) ? NEEDED_ACROSS : NEEDED_WITHOUT_CONCEPTS;
		}
		double rareName = Math.log(rare(reports));
		double affair = NEEDED_AFFAIR * rareName * rareName / Math.max(1, lengths);
		return Math.min(1, base * (1 + NEEDED_YOUNG * YOUNG / (reports + YOUNG) + affair));
	}

	/**
	 * How much more is needed of two reports whose openings name others.
	 * @param alike the cosine of what they name
	 */
	static double ofOthers(double alike) {
		return 1 + NEEDED_OF_OTHERS * Math.max(0, 1 - alike / OPENING_ALIKE);
	}

	/** How much a kind counts: what many stories are about tells less of one of them. */
	static double share(Kind kind) {
		return switch (kind) {
			case COUNTRY, PLACE, CONCEPT -> 0.7;
			default -> 1;
		};
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
