package org.dateline.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stories of reports that come one after the other, in memory: the same rule as in
 * the archive, to be measured and tried. A report joins the story it is nearest to; where
 * it is near to two, and they are near to each other, they become one. For one thread.
 */
public final class StoryClusters {

	/** So many of a report's rarest traits find its candidates. */
	private static final int KEYS = 100;

	private static final int MOST_CANDIDATES = 100;

	private final Counted counted = new Counted();

	private final Rarity rarity;

	private final Map<Long, Traits> traits = new HashMap<>();

	private final Map<Long, List<Long>> reportsWith = new HashMap<>();

	private final Map<Long, Long> storyOf = new HashMap<>();

	private final Map<Long, List<Long>> members = new LinkedHashMap<>();

	/** Reports that come one by one, with nothing known of how rare their traits are. */
	public StoryClusters() {
		this.rarity = this.counted;
	}

	/** Reports that were counted before they are compared, as many at a time are. */
	public StoryClusters(Rarity rarity) {
		this.rarity = rarity;
	}

	/**
	 * Takes in the next report.
	 * @return the story it is in: the number of its first report
	 */
	public long add(long report, Traits read) {
		List<Long> near = candidates(read);
		this.counted.add(read);
		Weights weights = new Weights(this.rarity);
		Weights.Weighed weighed = weights.weigh(read);
		Map<Long, List<Long>> candidates = new LinkedHashMap<>();
		for (long other : near) {
			candidates.computeIfAbsent(story(other), (key) -> this.members.getOrDefault(key, List.of()));
		}
		List<StoryChoice.Candidate> stories = new ArrayList<>();
		candidates.forEach((story, reports) -> stories.add(new StoryChoice.Candidate(story,
				reports.stream().map((other) -> StoryScorer.compare(weighed, weights.weigh(traits(other)))).toList())));
		List<Long> chosen = StoryChoice.of(stories);
		long story = chosen.isEmpty() ? report : chosen.get(0);
		this.traits.put(report, read);
		read.hashes().forEach((key) -> this.reportsWith.computeIfAbsent(key, (any) -> new ArrayList<>()).add(report));
		this.members.computeIfAbsent(story, (key) -> new ArrayList<>()).add(report);
		this.storyOf.put(report, story);
		chosen.stream().skip(1).forEach((other) -> merge(other, story));
		return story(report);
	}

	/** The story of a report. */
	public long story(long report) {
		Long story = this.storyOf.get(report);
		if (story == null) {
			throw new IllegalArgumentException("no report " + report);
		}
		return story;
	}

	/** All stories with their reports. */
	public Map<Long, List<Long>> stories() {
		return this.members;
	}

	/** How rare traits are among the reports taken in. */
	public Rarity rarity() {
		return this.rarity;
	}

	private Traits traits(long report) {
		return this.traits.getOrDefault(report, Traits.none());
	}

	private List<Long> candidates(Traits read) {
		Rarity among = (this.rarity == this.counted) ? this.counted : this.rarity.besides(read);
		Map<Long, Integer> shared = new HashMap<>();
		for (String key : read.strongest(among, KEYS)) {
			this.reportsWith.getOrDefault(Traits.hash(key), List.of())
				.forEach((other) -> shared.merge(other, 1, Integer::sum));
		}
		return shared.entrySet()
			.stream()
			.sorted(Map.Entry.<Long, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(MOST_CANDIDATES)
			.map(Map.Entry::getKey)
			.toList();
	}

	private void merge(long from, long into) {
		List<Long> moved = this.members.remove(from);
		if (moved != null) {
			moved.forEach((report) -> this.storyOf.put(report, into));
			this.members.computeIfAbsent(into, (key) -> new ArrayList<>()).addAll(moved);
		}
	}

	private static final class Counted implements Rarity {

		private final Map<Long, Integer> counts = new HashMap<>();

		private int reports;

		void add(Traits traits) {
			this.reports++;
			traits.hashes().forEach((key) -> this.counts.merge(key, 1, Integer::sum));
		}

		@Override
		public int reports() {
			return this.reports;
		}

		@Override
		public int reportsWith(long key) {
			return this.counts.getOrDefault(key, 0);
		}

	}

}
