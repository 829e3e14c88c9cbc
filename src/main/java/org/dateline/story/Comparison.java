package org.dateline.story;

import org.jspecify.annotations.Nullable;

/**
 * A report beside the one that is linked.
 *
 * @param article the report
 * @param story its story, or null
 * @param one of the two the report of the lower number
 * @param other of the two the report of the higher number
 * @param likening how alike they are
 */
record Comparison(long article, @Nullable Long story, Side one, Side other, Likening likening) {

	static Comparison of(long article, Weights.Weighed weighed, LinkingQueries.Known known, Weights.Weighed beside) {
		Side linked = new Side(article, weighed);
		Side found = new Side(known.article(), beside);
		boolean isFirst = article < known.article();
		Side one = isFirst ? linked : found;
		Side other = isFirst ? found : linked;
		return new Comparison(known.article(), known.story(), one, other,
				StoryScorer.compare(one.weighed(), other.weighed()));
	}

	/** How near it is to what it would have needed. */
	double strength() {
		return this.likening.nearness();
	}

	/** The two. */
	Pair pair() {
		return new Pair(this.one.article(), this.other.article());
	}

	/** Whether the two are near enough for it to be kept. */
	boolean isLink() {
		return this.likening.same() || this.likening.related();
	}

	/** What is kept of it: with what parts the two. */
	StoryLink link() {
		return StoryLink.of(this.one.article(), this.other.article(),
				StoryScorer.withDifferences(this.likening, this.one.weighed(), this.other.weighed()));
	}

	/** One of the two, as the archive weighs it. */
	record Side(long article, Weights.Weighed weighed) {
	}

}
