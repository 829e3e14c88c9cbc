package org.dateline.story;

import java.util.Comparator;
import java.util.List;

/**
 * Which story a report joins. A story is as near as its nearest member, if the others are
 * not far: one accidental likeness makes no story.
 */
public final class StoryChoice {

	private StoryChoice() {
	}

	/**
	 * The stories that a report belongs to, the nearest first: it joins that, and the
	 * others become one with it. None if it begins a story of its own.
	 */
	public static List<Long> of(List<Candidate> candidates) {
		return candidates.stream()
			.filter(Candidate::isNear)
			.sorted(Comparator.comparingDouble(Candidate::nearness).reversed().thenComparing(Candidate::story))
			.map(Candidate::story)
			.toList();
	}

	/**
	 * A story that a report may belong to.
	 *
	 * @param story its number
	 * @param likenings the report compared with each of its members
	 */
	public record Candidate(long story, List<Likening> likenings) {

		public Candidate {
			likenings = List.copyOf(likenings);
		}

		/** How near it is: 1 is just near enough. */
		double nearness() {
			return this.likenings.stream().mapToDouble((one) -> one.score() / one.needed()).max().orElse(0);
		}

		boolean isNear() {
			double average = this.likenings.stream()
				.mapToDouble((one) -> one.score() / one.needed())
				.average()
				.orElse(0);
			return nearness() >= 1 && average >= StoryParameters.STORY_AVERAGE;
		}

	}

}
