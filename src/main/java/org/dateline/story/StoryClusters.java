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

	private final Map<Long, Traits> traits = new LinkedHashMap<>();

	private final Map<Long, List<Long>> reportsWith = new HashMap<>();

	private final Map<Long, Long> storyOf = new HashMap<>();

	private final Map<Long, List<Long>> members = new LinkedHashMap<>();

	private long last;

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
	 * @return the story it is in
	 */
	public long add(long report, Traits read) {
		List<Long> near = candidates(read, (this.rarity == this.counted) ? this.counted : this.rarity.besides(read));
		this.counted.add(read);
		this.traits.put(report, read);
		place(report, near, new Weights(this.rarity));
		read.hashes().forEach((key) -> this.reportsWith.computeIfAbsent(key, (any) -> new ArrayList<>()).add(report));
		return story(report);
	}

	/** Puts a report where it belongs; one that begins a story gives it a number. */
	private void place(long report, List<Long> near, Weights weights) {
		Weights.Weighed weighed = weights.weigh(traits(report));
		Map<Long, List<Long>> candidates = new LinkedHashMap<>();
		for (long other : near) {
			candidates.computeIfAbsent(story(other), (key) -> this.members.getOrDefault(key, List.of()));
		}
		List<StoryChoice.Candidate> stories = new ArrayList<>();
		candidates.forEach((story, reports) -> stories.add(new StoryChoice.Candidate(story,
				reports.stream().map((other) -> StoryScorer.compare(weighed, weights.weigh(traits(other)))).toList())));
		List<Long> chosen = StoryChoice.of(stories);
		long story = chosen.isEmpty() ? ++this.last : chosen.get(0);
		this.members.computeIfAbsent(story, (key) -> new ArrayList<>()).add(report);
		this.storyOf.put(report, story);
		chosen.stream().skip(1).forEach((other) -> merge(other, story));
	}

	/**
	 * Looks again at every report, in the order in which they came, with what is known of
	 * all of them by now.
	 */
	public void lookAgain() {
		Weights weights = new Weights(this.rarity);
		List.copyOf(this.traits.keySet()).forEach((report) -> {
			List<Long> near = new ArrayList<>(candidates(traits(report), this.rarity.besides(traits(report))));
			near.remove(report);
			leave(report);
			place(report, near, weights);
			becomeOne(report, near, weights);
			becomeTwo(story(report), weights);
		});
	}

	private void leave(long report) {
		long story = story(report);
		List<Long> left = this.members.getOrDefault(story, List.of());
		left.remove(report);
		if (left.isEmpty()) {
			this.members.remove(story);
		}
		this.storyOf.remove(report);
	}

	/** Makes one what was one all along. */
	private void becomeOne(long report, List<Long> near, Weights weights) {
		for (long other : near) {
			long own = story(report);
			long beside = story(other);
			if (own != beside && StoryScorer.compare(weights.weigh(traits(report)), weights.weigh(traits(other))).same()
					&& StoryChoice.areOne(Halves.of(weighed(own, weights), weighed(beside, weights)))) {
				merge(beside, own);
			}
		}
	}

	/** Parts what was never one. */
	private void becomeTwo(long story, Weights weights) {
		List<Long> reports = List.copyOf(this.members.getOrDefault(story, List.of()));
		Halves halves = Halves.of(weighed(story, weights));
		if (halves.areTwo()) {
			List<Long> parted = halves.second().stream().map(reports::get).toList();
			parted.forEach(this::leave);
			this.last++;
			parted.forEach((report) -> this.storyOf.put(report, this.last));
			this.members.put(this.last, new ArrayList<>(parted));
		}
	}

	private List<Weights.Weighed> weighed(long story, Weights weights) {
		return this.members.getOrDefault(story, List.of())
			.stream()
			.map((report) -> weights.weigh(traits(report)))
			.toList();
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

	/**
	 * The reports that share the most of what others have as well.
	 * @param among the rarity in the other reports
	 */
	private List<Long> candidates(Traits read, Rarity among) {
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
