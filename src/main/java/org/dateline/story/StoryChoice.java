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
	 * others become one with it, which takes more. None if it begins a story of its own.
	 */
	public static List<Long> of(List<Candidate> candidates) {
		List<Candidate> near = candidates.stream()
			.filter((one) -> one.nearest() >= 1 && one.average() >= StoryParameters.STORY_AVERAGE)
			.sorted(Comparator.comparingDouble(Candidate::nearest).reversed().thenComparing(Candidate::story))
			.toList();
		return near.stream()
			.filter((one) -> one == near.get(0) || (one.isClearlyNear() && !near.get(0).isMuchNearerThan(one)))
			.map(Candidate::story)
			.toList();
	}

	/** Whether two stories are one, by all reports of the one beside all of the other. */
	static boolean areOne(Halves halves) {
		return halves.across() >= StoryParameters.STORIES_ARE_ONE && !halves.areTwo();
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

		/** How near its nearest member is: 1 is just near enough. */
		double nearest() {
			return this.likenings.stream().mapToDouble(Likening::nearness).max().orElse(0);
		}

		/** Whether it may become one with another story that the report belongs to. */
		boolean isClearlyNear() {
			return average() >= StoryParameters.STORY_MERGES;
		}

		/** Whether a report of this story is no sign that the other is one with it. */
		private boolean isMuchNearerThan(Candidate other) {
			return this.likenings.size() > 1 && other.likenings.size() > 1
					&& average() >= StoryParameters.STORIES_ARE_TWO * other.average();
		}

		/** How near its members are on average. */
		double average() {
			return this.likenings.stream().mapToDouble(Likening::nearness).average().orElse(0);
		}

	}

}
