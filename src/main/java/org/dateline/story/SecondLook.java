package org.dateline.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Looks again at reports that are in their places, when nothing else waits: once
 * thoroughly, and whenever the archive has grown so much that it weighs them otherwise.
 * Whoever loads a thousand reports at once finds the stories of the first as those of the
 * last; what people decided stays.
 */
@Component
class SecondLook {

	private static final Logger log = LoggerFactory.getLogger(SecondLook.class);

	/** So many in a transaction: whoever decides on stories waits for no more. */
	private static final int STEP = 20;

	/** At most this many reports of a story are compared with those of another. */
	private static final int MOST_SPEAKERS = 12;

	/** Two stories have at least so many reports, */
	private static final int FEWEST_PARTED = 4;

	/** and of more than so many one is left as it is. */
	private static final int MOST_PARTED = 30;

	/** What readers are shown of a link has changed from here on. */
	private static final double SEEN = 0.005;

	private final LinkingQueries queries;

	private final StoryRows stories;

	private final StorySearch search;

	private final StoryPlacer placer;

	SecondLook(LinkingQueries queries, StoryRows stories, StorySearch search, StoryPlacer placer) {
		this.queries = queries;
		this.stories = stories;
		this.search = search;
		this.placer = placer;
	}

	/**
	 * Looks again at some reports, those that were placed in the smallest archive first.
	 * @return whether there may be more
	 */
	boolean next(Rarity counts) {
		List<Long> early = early(counts.reports(), STEP);
		Map<Long, Traits> known = new HashMap<>();
		this.queries.traits(StoryLinker.METHOD, early).forEach((article, packed) -> {
			Traits traits = StorySearch.unpack(packed);
			if (traits != null) {
				known.put(article, traits);
			}
		});
		for (long article : early) {
			Traits traits = known.get(article);
			if (traits != null) {
				look(article, traits, counts);
			}
		}
		this.queries.weighed(early, counts.reports());
		return early.size() == STEP;
	}

	/** Goes past the next report, which cannot be looked at again. */
	void passOver(long reports, RuntimeException cause) {
		List<Long> next = early(reports, 1);
		next.forEach((article) -> log.warn("The story of report {} could not be looked at again", article, cause));
		this.queries.weighed(next, reports);
	}

	private List<Long> early(long reports, int most) {
		return this.queries.weighedBelow(StoryParameters.outdatedBelow(reports), most);
	}

	private void look(long article, Traits traits, Rarity counts) {
		List<StoryLink> linked = this.stories.scoresOf(article);
		Set<Long> others = new HashSet<>(this.search.candidates(article, traits,
				traits.strongest(counts, traits.size()), counts, StorySearch.Reach.FAR));
		linked.forEach((link) -> others.add((link.one() == article) ? link.other() : link.one()));
		others.addAll(this.stories.companionsOf(article, MOST_SPEAKERS));
		List<Comparison> comparisons = this.search.near(article, traits, others, counts);
		renew(linked, comparisons);
		Long before = this.stories.storiesOf(List.of(article)).get(article);
		this.placer.place(article, comparisons);
		stay(article, before, comparisons);
		becomeOne(article, comparisons, counts);
		becomeTwo(article, counts);
	}

	/** Who is in a story goes only where none of its reports is near any more. */
	private void stay(long article, @Nullable Long story, List<Comparison> comparisons) {
		if (story == null || this.stories.storiesOf(List.of(article)).containsKey(article)
				|| comparisons.stream().noneMatch((one) -> story.equals(one.story()) && one.likening().same())) {
			return;
		}
		List<Long> all = new ArrayList<>(this.stories.reportsOf(story));
		all.add(article);
		if (this.stories.partedAmong(all).apart().isEmpty()) {
			this.stories.join(story, List.of(article));
		}
	}

	/**
	 * Keeps the links that have changed for a reader, and forgets those that are none.
	 */
	private void renew(List<StoryLink> linked, List<Comparison> comparisons) {
		Map<Pair, StoryLink> before = new HashMap<>();
		linked.forEach((link) -> before.put(Pair.of(link.one(), link.other()), link));
		List<StoryLink> changed = new ArrayList<>();
		List<Pair> gone = new ArrayList<>();
		int links = 0;
		for (Comparison comparison : comparisons) {
			Pair pair = comparison.pair();
			StoryLink known = before.get(pair);
			if (!comparison.isLink()) {
				gone.addAll((known != null) ? List.of(pair) : List.of());
			}
			else if (known != null || links < StoryLinker.MOST_LINKS) {
				changed.addAll((known == null || isSeen(known, comparison.likening())) ? List.of(comparison.link())
						: List.of());
				links++;
			}
		}
		this.stories.forgetLinks(gone);
		this.stories.keep(changed);
	}

	private static boolean isSeen(StoryLink known, Likening now) {
		return known.same() != now.same() || Math.abs(known.score() - now.score()) >= SEEN
				|| Math.abs(known.needed() - now.needed()) >= SEEN;
	}

	/**
	 * Two stories that were one all along, and were begun by reports that came too early
	 * to tell: with all their reports at hand, all speak.
	 */
	private void becomeOne(long article, Collection<Comparison> comparisons, Rarity counts) {
		Set<Long> near = new HashSet<>();
		comparisons.stream().filter((one) -> one.likening().same()).forEach((one) -> near.add(one.article()));
		Set<Long> beside = new HashSet<>(this.stories.storiesOf(near).values());
		for (long other : beside) {
			Long own = this.stories.storiesOf(List.of(article)).get(article);
			if (own != null && own != other && areOne(own, other, counts) && !areParted(own, other)) {
				this.stories.merge(Math.max(own, other), Math.min(own, other));
			}
		}
	}

	private boolean areOne(long story, long other, Rarity counts) {
		Map<Long, List<Long>> members = this.stories.readableOf(List.of(story, other), MOST_SPEAKERS);
		Weights weights = new Weights(counts);
		List<Weights.Weighed> these = List.copyOf(weighed(members.getOrDefault(story, List.of()), weights).values());
		List<Weights.Weighed> those = List.copyOf(weighed(members.getOrDefault(other, List.of()), weights).values());
		return StoryChoice.areOne(Halves.of(these, those));
	}

	/**
	 * Two stories that grew as one, because the first reports of both came together: the
	 * address stays with the earliest. Where somebody has decided on a report, nothing is
	 * parted.
	 */
	private void becomeTwo(long article, Rarity counts) {
		Long story = this.stories.storiesOf(List.of(article)).get(article);
		if (story == null) {
			return;
		}
		List<Long> reports = this.stories.reportsOf(story);
		if (reports.size() < FEWEST_PARTED || reports.size() > MOST_PARTED
				|| !this.stories.verdictsOn(reports).isEmpty()) {
			return;
		}
		Map<Long, Weights.Weighed> weighed = weighed(reports, new Weights(counts));
		Halves halves = Halves.of(List.copyOf(weighed.values()));
		if (weighed.size() == reports.size() && halves.areTwo()) {
			part(story, reports, halves.second().stream().map(reports::get).collect(Collectors.toSet()));
		}
	}

	/** What had become part of a story gets its address back, and follows its reports. */
	private void part(long story, List<Long> reports, Set<Long> parted) {
		Map<Long, Long> before = this.stories.storiesOf(reports);
		StoryNumbers numbers = new StoryNumbers(before, this.stories.partsOf(List.of(story)),
				this.stories.joinedAt(reports), story);
		numbers.taken(story);
		Long former = numbers.givenBack(parted);
		if (former != null) {
			this.stories.revive(former);
		}
		long own = (former != null) ? former : numbers.taken(this.stories.found());
		this.stories.join(own, parted);
		Map<Long, Long> now = new HashMap<>(before);
		parted.forEach((report) -> now.put(report, own));
		numbers.leading(now).forEach(this.stories::lead);
	}

	/** Reports in their order, as far as they are known. */
	private Map<Long, Weights.Weighed> weighed(Collection<Long> articles, Weights weights) {
		Map<Long, byte[]> packed = this.queries.traits(StoryLinker.METHOD, articles);
		Map<Long, Weights.Weighed> weighed = new LinkedHashMap<>();
		for (long article : articles) {
			byte[] bytes = packed.get(article);
			Traits traits = (bytes != null) ? StorySearch.unpack(bytes) : null;
			if (traits != null) {
				weighed.put(article, weights.weigh(traits));
			}
		}
		return weighed;
	}

	private boolean areParted(long story, long other) {
		List<Long> all = new ArrayList<>(this.stories.reportsOf(story));
		all.addAll(this.stories.reportsOf(other));
		return !this.stories.partedAmong(all).apart().isEmpty();
	}

}
