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
 * was parted.
 */
final class Partition {

	private final Map<Long, Set<Long>> groupOf = new HashMap<>();

	private final Verdicts verdicts;

	Partition(Collection<Long> reports, Verdicts verdicts, Collection<StoryLink> links) {
		this.verdicts = verdicts;
		reports.forEach((report) -> this.groupOf.put(report, new TreeSet<>(Set.of(report))));
		verdicts.same()
			.stream()
			.sorted(Comparator.comparingLong(Pair::one).thenComparingLong(Pair::other))
			.forEach((pair) -> unite(pair.one(), pair.other()));
		links.stream()
			.filter(StoryLink::same)
			.sorted(Comparator.comparingDouble(StoryLink::strength).reversed())
			.forEach((link) -> unite(link.one(), link.other()));
	}

	private void unite(long one, long other) {
		Set<Long> group = this.groupOf.get(one);
		Set<Long> second = this.groupOf.get(other);
		if (group == null || second == null || group == second || this.verdicts.part(group, second)) {
			return;
		}
		group.addAll(second);
		second.forEach((report) -> this.groupOf.put(report, group));
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
