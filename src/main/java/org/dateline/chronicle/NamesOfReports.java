package org.dateline.chronicle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names in some reports, to count whose they are. They are counted here and not by
 * the database, which unnests a hundred thousand of them three times as slowly.
 */
final class NamesOfReports {

	private final List<int[]> reports = new ArrayList<>();

	private int names;

	/** Adds a report, by the numbers of the names in it, each once. */
	void add(Integer[] named) {
		int[] report = new int[named.length];
		for (int i = 0; i < named.length; i++) {
			report[i] = named[i];
		}
		this.reports.add(report);
		this.names += report.length;
	}

	/** The numbers of the names that most reports use, the most first. */
	Integer[] mostUsed(int most) {
		return counts().entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(most)
			.map(Map.Entry::getKey)
			.toArray(Integer[]::new);
	}

	/** How many reports use each name. */
	Map<Integer, Integer> counts() {
		int[] all = new int[this.names];
		int end = 0;
		for (int[] report : this.reports) {
			System.arraycopy(report, 0, all, end, report.length);
			end += report.length;
		}
		Arrays.sort(all);
		Map<Integer, Integer> counts = new HashMap<>();
		int first = 0;
		for (int i = 1; i <= end; i++) {
			if (i == end || all[i] != all[first]) {
				counts.put(all[first], i - first);
				first = i;
			}
		}
		return counts;
	}

	/** How many reports use at least one of some names. */
	int reportsWith(Set<Integer> names) {
		return (int) this.reports.stream().filter((report) -> Arrays.stream(report).anyMatch(names::contains)).count();
	}

	/**
	 * In how many reports somebody is named, whatever the name: those that most reports
	 * name, kind after kind.
	 * @param holders whose the names are that count
	 * @param most at most so many of each kind
	 */
	Map<Long, Integer> reportsOf(Map<Integer, Holder> holders, int most) {
		Map<Holder, Count> counts = new HashMap<>();
		Map<Integer, Count> byName = new HashMap<>();
		holders.forEach((name, holder) -> byName.put(name, counts.computeIfAbsent(holder, Count::new)));
		for (int i = 0; i < this.reports.size(); i++) {
			for (int name : this.reports.get(i)) {
				Count count = byName.get(name);
				if (count != null && count.last != i) {
					count.last = i;
					count.reports++;
				}
			}
		}
		Map<String, Integer> ofKind = new HashMap<>();
		Map<Long, Integer> named = new LinkedHashMap<>();
		counts.values()
			.stream()
			.filter((count) -> count.reports > 0)
			.sorted(Comparator.comparing((Count count) -> count.holder.kind())
				.thenComparing(Comparator.comparingInt((Count count) -> count.reports).reversed())
				.thenComparing((count) -> count.holder.authority()))
			.filter((count) -> ofKind.merge(count.holder.kind(), 1, Integer::sum) <= most)
			.forEachOrdered((count) -> named.put(count.holder.authority(), count.reports));
		return named;
	}

	/**
	 * Whose a name is.
	 *
	 * @param authority the number
	 * @param kind what they are
	 */
	record Holder(long authority, String kind) {
	}

	private static final class Count {

		private final Holder holder;

		/** The report that was counted last. */
		private int last = -1;

		private int reports;

		Count(Holder holder) {
			this.holder = holder;
		}

	}

}
