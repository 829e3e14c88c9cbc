package org.dateline.story;

import java.util.List;

/**
 * How alike two reports are.
 *
 * @param score from 0, nothing in common, to 1
 * @param needed the score from which two reports such as these are one story
 * @param same whether they are one story
 * @param reasons what they share, what counts most first
 * @param partings what parts them, what counts most first
 */
public record Likening(double score, double needed, boolean same, List<Reason> reasons, List<Parting> partings) {

	public Likening {
		reasons = List.copyOf(reasons);
		partings = List.copyOf(partings);
	}

	/** How near they are to what they would need: one story from 1 on. */
	double nearness() {
		return (this.needed > 0) ? this.score / this.needed : this.score;
	}

	/** Whether they are no story, and yet near to one. */
	public boolean related() {
		return !this.same && this.score >= this.needed * StoryParameters.RELATED;
	}

}
