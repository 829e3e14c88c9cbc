package org.dateline.story;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Which number each group of reports has after people have decided: that of a story which
 * became part of theirs and is parted from it again; else the one that most of them had.
 */
final class StoryNumbers {

	private final Map<Long, Long> storyOf;

	private final List<StoryRows.Part> parts;

	private final Map<Long, Instant> joined;

	private final @Nullable Long preferred;

	private final Set<Long> taken = new HashSet<>();

	/**
	 * Gives numbers.
	 * @param storyOf the stories that reports were in before
	 * @param parts what had become part of these
	 * @param joined when the reports came to them
	 * @param preferred the story that keeps its number where it may be one of two
	 */
	StoryNumbers(Map<Long, Long> storyOf, Collection<StoryRows.Part> parts, Map<Long, Instant> joined,
			@Nullable Long preferred) {
		this.storyOf = storyOf;
		this.parts = List.copyOf(parts);
		this.joined = joined;
		this.preferred = preferred;
	}

	/** Whether a group has this number. */
	boolean isTaken(long story) {
		return this.taken.contains(story);
	}

	/** Notes that a group has this number. */
	Long taken(long story) {
		this.taken.add(story);
		return story;
	}

	/**
	 * The story that became part of another and that this group is again: none of it was
	 * in the other before.
	 */
	@Nullable Long givenBack(Set<Long> group) {
		return this.parts.stream()
			.filter((part) -> !isTaken(part.story()) && shared(part, group) > 0)
			.filter((part) -> group.stream().noneMatch((report) -> wasThereBefore(report, part)))
			// of two, one of which was part of the other before, that of which less is
			// missing
			.max(Comparator.comparingLong((StoryRows.Part part) -> shared(part, group))
				.thenComparing((part) -> -part.reports().size()))
			.map((part) -> taken(part.story()))
			.orElse(null);
	}

	private static long shared(StoryRows.Part part, Set<Long> group) {
		return part.reports().stream().filter(group::contains).count();
	}

	private boolean wasThereBefore(long report, StoryRows.Part part) {
		Instant at = this.joined.get(report);
		Long story = this.storyOf.get(report);
		return story != null && (story != part.into() || at == null || at.isBefore(part.at()));
	}

	/** The number that most of a group had before, if no larger group has it by now. */
	@Nullable Long kept(Set<Long> group) {
		Map<Long, Integer> votes = new TreeMap<>();
		for (long report : group) {
			Long story = this.storyOf.get(report);
			if (story != null && !isTaken(story)) {
				votes.merge(story, 1, Integer::sum);
			}
		}
		if (this.preferred != null && votes.containsKey(this.preferred)) {
			return taken(this.preferred);
		}
		return votes.entrySet()
			.stream()
			.max(Map.Entry.<Long, Integer>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
			.map((most) -> taken(most.getKey()))
			.orElse(null);
	}

	/**
	 * Where what had become part of these stories leads from now on, as far as that is
	 * elsewhere than before: to where most of its reports are.
	 */
	Map<Long, Long> leading(Map<Long, Long> now) {
		Map<Long, Long> leading = new TreeMap<>();
		for (StoryRows.Part part : this.parts) {
			Map<Long, Integer> votes = new TreeMap<>();
			part.reports()
				.stream()
				.filter(now::containsKey)
				.forEach((report) -> votes.merge(now.get(report), 1, Integer::sum));
			int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
			if (!isTaken(part.story()) && votes.getOrDefault(part.into(), 0) < most) {
				votes.entrySet()
					.stream()
					.filter((vote) -> vote.getValue() == most)
					.findFirst()
					.ifPresent((vote) -> leading.put(part.story(), vote.getKey()));
			}
		}
		return leading;
	}

}
