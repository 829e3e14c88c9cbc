package org.dateline.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of some reports are one story after people have decided: joined by what was
 * confirmed, then by the links, the strongest first (Kruskal 1956), and never across what
 * was parted. What is in one story already goes before what would come to it: a newcomer
 * drives nobody out, and comes only where a report that is new would join.
 */
final class Partition {

	private static final Likening NOT_ALIKE = new Likening(0, 1, false, List.of(), List.of());

	private final Map<Long, Set<Long>> groupOf = new HashMap<>();

	private final Map<Long, Long> storyOf;

	private final Verdicts verdicts;

	/**
	 * Groups reports.
	 * @param alone those of them that were in no story, and that nobody decides on
	 * @param storyOf the stories they are in now
	 * @param together reports that stay together whatever links them
	 * @param verdicts what was decided of them
	 * @param links what the machine found
	 */
	Partition(Collection<Long> reports, Collection<Long> alone, Map<Long, Long> storyOf,
			List<? extends Collection<Long>> together, Verdicts verdicts, Collection<StoryLink> links) {
		this.storyOf = storyOf;
		this.verdicts = verdicts;
		reports.forEach((report) -> this.groupOf.put(report, new TreeSet<>(Set.of(report))));
		together.forEach((some) -> some.forEach((one) -> unite(some.iterator().next(), one)));
		verdicts.same()
			.stream()
			.sorted(Comparator.comparing((Pair pair) -> !areTogether(pair.one(), pair.other()))
				.thenComparingLong(Pair::one)
				.thenComparingLong(Pair::other))
			.forEach((pair) -> unite(pair.one(), pair.other()));
		links.stream()
			.filter(StoryLink::same)
			.filter((link) -> !alone.contains(link.one()) && !alone.contains(link.other()))
			.sorted(Comparator.comparing((StoryLink link) -> !areTogether(link.one(), link.other()))
				.thenComparing(Comparator.comparingDouble(StoryLink::strength).reversed()))
			.forEach((link) -> unite(link.one(), link.other()));
		stay();
		alone.forEach((report) -> come(report, links));
	}

	/** Brings a report that was alone to the group that it is near to on average. */
	private void come(long report, Collection<StoryLink> links) {
		Map<Long, Likening> likenings = new HashMap<>();
		for (StoryLink link : links) {
			if (link.one() == report || link.other() == report) {
				likenings.put((link.one() == report) ? link.other() : link.one(), likening(link));
			}
		}
		List<StoryChoice.Candidate> candidates = new ArrayList<>();
		for (Set<Long> group : groups()) {
			if (!group.contains(report)) {
				candidates.add(new StoryChoice.Candidate(group.iterator().next(),
						group.stream().map((other) -> likenings.getOrDefault(other, NOT_ALIKE)).toList()));
			}
		}
		for (long group : StoryChoice.of(candidates)) {
			if (unite(group, report)) {
				return;
			}
		}
	}

	private static Likening likening(StoryLink link) {
		return new Likening(link.score(), link.needed(), link.same(), List.of(), List.of());
	}

	private boolean areTogether(long one, long other) {
		Long story = this.storyOf.get(one);
		return story != null && story.equals(this.storyOf.get(other));
	}

	/** What nothing links any more stays in its story, with the most of it. */
	private void stay() {
		Map<Long, List<Long>> first = new TreeMap<>();
		for (Set<Long> group : groups()) {
			for (long report : group) {
				Long story = this.storyOf.get(report);
				if (story != null) {
					stay(report, first.computeIfAbsent(story, (key) -> new ArrayList<>()));
				}
			}
		}
	}

	/**
	 * Unites a report with the first group of its story that it is not parted from.
	 * @param present a report of each of these groups
	 */
	private void stay(long report, List<Long> present) {
		for (long other : present) {
			if (unite(other, report)) {
				return;
			}
		}
		present.add(report);
	}

	/** Whether the two are one now, as far as nobody has parted them. */
	private boolean unite(long one, long other) {
		Set<Long> group = this.groupOf.get(one);
		Set<Long> second = this.groupOf.get(other);
		if (group == null || second == null || group == second || this.verdicts.part(group, second)) {
			return group != null && group == second;
		}
		group.addAll(second);
		second.forEach((report) -> this.groupOf.put(report, group));
		return true;
	}

	/** The groups, the largest first, and of equal ones that of the oldest report. */
	List<Set<Long>> groups() {
		Map<Long, Set<Long>> groups = new TreeMap<>();
		this.groupOf.values().forEach((group) -> groups.put(group.iterator().next(), group));
		List<Set<Long>> sorted = new ArrayList<>(groups.values());
		sorted.sort(Comparator.comparing((Set<Long> group) -> -group.size()));
		return sorted;
	}

}
