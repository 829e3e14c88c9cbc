package org.dateline.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds for a report the few that share something rare with it and are of its days, and
 * compares it with them.
 */
@Component
class StorySearch {

	/** A report can be found by at most this many of its traits, the strongest. */
	private static final int MOST_INDEXED = 96;

	/**
	 * While fewer reports than these are counted, no trait can be called rare, and a
	 * report is found by all of its traits.
	 */
	private static final int FEW = 5_000;

	/** At most this many reports of a story speak for all of it. */
	private static final int MOST_SPEAKERS = 12;

	/** A date that is known no better than so many weeks says nothing. */
	private static final int WIDEST = 54;

	/** Stands for the weeks of a report whose day is not known. */
	private static final int UNKNOWN_WEEK = -1;

	private final LinkingQueries queries;

	private final StoryRows stories;

	StorySearch(LinkingQueries queries, StoryRows stories) {
		this.queries = queries;
		this.stories = stories;
	}

	/** The reports that may tell the same, compared, nearest first. */
	List<Comparison> near(long article, Traits traits, Collection<Long> candidates, Rarity counts) {
		Weights weights = new Weights(counts);
		Weights.Weighed weighed = weights.weigh(traits);
		Map<Long, Comparison> compared = new HashMap<>();
		compare(article, weighed, candidates, weights, compared);
		Set<Long> promising = new HashSet<>();
		compared.values().forEach((comparison) -> {
			Long story = comparison.story();
			if (story != null && comparison.likening().same()) {
				promising.add(story);
			}
		});
		Set<Long> speakers = new HashSet<>();
		this.stories.readableOf(promising, MOST_SPEAKERS).values().forEach(speakers::addAll);
		speakers.removeAll(compared.keySet());
		speakers.remove(article);
		compare(article, weighed, speakers, weights, compared);
		return compared.values()
			.stream()
			.sorted(Comparator.comparingDouble(Comparison::strength)
				.reversed()
				.thenComparing(Comparison::article, Comparator.reverseOrder()))
			.toList();
	}

	private void compare(long article, Weights.Weighed weighed, Collection<Long> others, Weights weights,
			Map<Long, Comparison> compared) {
		for (LinkingQueries.Known known : this.queries.known(StoryLinker.METHOD, others)) {
			Traits read = unpack(known.traits());
			if (read != null) {
				compared.put(known.article(), Comparison.of(article, weighed, known, weights.weigh(read)));
			}
		}
	}

	/** What an older version wrote is of no use until that report is read anew. */
	static @Nullable Traits unpack(byte[] packed) {
		try {
			return Traits.unpack(packed);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** By which of its traits a report can be found. */
	static Long[] rare(List<String> strongest, Rarity counts) {
		int most = (counts.reports() < FEW) ? strongest.size() : MOST_INDEXED;
		return strongest.stream().limit(most).map(Traits::hash).toArray(Long[]::new);
	}

	/** The reports of its days that share what is rare, those that share most of it. */
	Collection<Long> candidates(long article, Traits traits, List<String> strongest, Rarity counts, Reach reach) {
		List<Long> keys = new ArrayList<>();
		int found = 0;
		for (String key : strongest) {
			int with = counts.reportsWith(key) - 1; // without the report itself
			if (with > 0 && found + with <= reach.found && keys.size() < reach.keys) {
				keys.add(Traits.hash(key));
				found += with;
			}
		}
		if (keys.isEmpty()) {
			return List.of();
		}
		Map<Long, Double> shared = new HashMap<>();
		Integer[] weeks = weeks(traits.earliest(), traits.latest(), StoryParameters.DAYS_FAR);
		this.queries
			.having(StoryLinker.METHOD, keys, (weeks[0] == UNKNOWN_WEEK) ? new Integer[0] : withUnknown(weeks), article)
			.forEach((other, theirs) -> shared.put(other,
					theirs.stream()
						.mapToDouble((key) -> Math.log((counts.reports() + 1.0) / counts.reportsWith(key)))
						.sum()));
		return shared.entrySet()
			.stream()
			.sorted(Map.Entry.<Long, Double>comparingByValue()
				.reversed()
				.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
			.limit(reach.compared)
			.map(Map.Entry::getKey)
			.toList();
	}

	/** The weeks since 1970 that a report may be of, and so many days around. */
	static Integer[] weeks(@Nullable LocalDate earliest, @Nullable LocalDate latest, int around) {
		if (earliest == null || latest == null || latest.toEpochDay() - earliest.toEpochDay() > 7L * WIDEST) {
			return new Integer[] { UNKNOWN_WEEK };
		}
		int first = (int) Math.floorDiv(earliest.toEpochDay() - around, 7L);
		int last = (int) Math.floorDiv(latest.toEpochDay() + around, 7L);
		// before 1970 is known as well: -1 is kept free
		return IntStream.rangeClosed(first, last)
			.map((week) -> (week < 0) ? week - 1 : week)
			.boxed()
			.toArray(Integer[]::new);
	}

	private static Integer[] withUnknown(Integer[] weeks) {
		Integer[] with = Arrays.copyOf(weeks, weeks.length + 1);
		with[weeks.length] = UNKNOWN_WEEK;
		return with;
	}

	/** How far is searched. */
	enum Reach {

		/** For a report that waits: in milliseconds. */
		NEAR(24, 600, 40),

		/** For one that is in its place already: what it may have missed. */
		FAR(96, 4_000, 120);

		/** At most this many traits are looked up, the strongest first. */
		private final int keys;

		/**
		 * At most this many reports are found by all of them together: what more have
		 * leads to no story.
		 */
		private final int found;

		/** At most this many of those are compared, which share the strongest traits. */
		private final int compared;

		Reach(int keys, int found, int compared) {
			this.keys = keys;
			this.found = found;
			this.compared = compared;
		}

	}

}
