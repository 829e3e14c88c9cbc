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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.dateline.article.ChangeFollower;
import org.dateline.article.Dispatch;
import org.dateline.article.Dispatches;
import org.dateline.article.Reports;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds the story of each report that is new, changed or gone: some reports in a
 * transaction, with how far it has come. A report is compared with the few that share
 * something rare with it and are of its days, never with all.
 */
@Component
class StoryLinker implements ChangeFollower.Work {

	private static final Logger log = LoggerFactory.getLogger(StoryLinker.class);

	/** Another version of the method reads, compares and places every report anew. */
	static final String METHOD = "5";

	/** At most this many traits of a report are looked up, the strongest first. */
	private static final int MOST_KEYS = 24;

	/**
	 * At most this many reports are found by all of them together: what more have leads
	 * to no story.
	 */
	private static final int MOST_FOUND = 600;

	/**
	 * At most this many of those found are compared, which share the strongest traits.
	 */
	private static final int MOST_COMPARED = 40;

	/** A report can be found by at most this many of its traits, the strongest. */
	private static final int MOST_INDEXED = 96;

	/**
	 * While fewer reports than these are counted, no trait can be called rare, and a
	 * report is found by all of its traits.
	 */
	private static final int FEW = 5_000;

	/** At most this many reports of a story speak for all of it. */
	private static final int MOST_SPEAKERS = 12;

	/** At most this many links of a report are kept, the strongest. */
	private static final int MOST_LINKS = 12;

	/** A date that is known no better than so many weeks says nothing. */
	private static final int WIDEST = 54;

	/** Stands for the weeks of a report whose day is not known. */
	private static final int UNKNOWN_WEEK = -1;

	private final Reports reports;

	private final Dispatches dispatches;

	private final LinkingQueries queries;

	private final StoryRows stories;

	private final TransactionTemplate transaction;

	/** It takes a second to make, which a start need not wait for. */
	private final SingletonSupplier<TraitReader> reader = SingletonSupplier.of(TraitReader::new);

	/** As of {@link #known}; who finds that another node went on reads them anew. */
	private @Nullable TraitCounts counts;

	private @Nullable LinkingProgress known;

	StoryLinker(Reports reports, Dispatches dispatches, LinkingQueries queries, StoryRows stories,
			PlatformTransactionManager transactions) {
		this.reports = reports;
		this.dispatches = dispatches;
		this.queries = queries;
		this.stories = stories;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Links the next reports. */
	@Override
	public synchronized boolean next(int most) {
		boolean done = false;
		try {
			Boolean more = this.transaction
				.execute((status) -> this.queries.take().map((progress) -> link(progress, most)).orElse(false));
			done = true;
			return Boolean.TRUE.equals(more);
		}
		finally {
			if (!done) {
				this.counts = null;
			}
		}
	}

	/** Goes past the next report, which cannot be linked. */
	@Override
	public synchronized void passOver(RuntimeException cause) {
		this.counts = null;
		this.transaction.executeWithoutResult((status) -> this.queries.take().ifPresent((progress) -> {
			for (Reports.Change change : changes(started(progress), 1)) {
				log.warn("Report {} could not be linked to a story and was passed over", change.id(), cause);
				this.queries.advance(started(progress).at(change.revision(), change.id(), progress.reports()));
			}
		}));
	}

	@Override
	public long behind() {
		LinkingProgress progress = this.queries.look();
		return this.reports.countChangedAfter(progress.revision(), progress.article());
	}

	private List<Reports.Change> changes(LinkingProgress progress, int most) {
		return this.reports.changedAfter(progress.revision(), progress.article(), most);
	}

	private static LinkingProgress started(LinkingProgress progress) {
		return progress.method().equals(METHOD) ? progress : progress.startOver(METHOD);
	}

	private boolean link(LinkingProgress reached, int most) {
		LinkingProgress progress = started(reached);
		List<Reports.Change> changes = changes(progress, most);
		if (changes.isEmpty()) {
			return false;
		}
		TraitCounts counts = counts(reached);
		List<Long> ids = changes.stream().map(Reports.Change::id).toList();
		// before the texts: who reads again reads rightly
		Map<Long, Integer> versions = this.queries.versions(ids);
		Map<Long, Dispatch> readable = this.dispatches.of(ids);
		Map<Long, Integer> counted = new HashMap<>();
		long known = progress.reports();
		for (Reports.Change change : changes) {
			known += readable.containsKey(change.id()) ? 0 : lose(change.id(), counts, counted);
		}
		known += follow(readable.values(), versions, counts, counted);
		this.queries.count(counted);
		Reports.Change last = changes.get(changes.size() - 1);
		LinkingProgress now = progress.at(last.revision(), last.id(), known);
		this.queries.advance(now);
		this.known = now;
		return changes.size() == most;
	}

	private TraitCounts counts(LinkingProgress progress) {
		TraitCounts counts = this.counts;
		if (counts == null || !progress.equals(this.known)) {
			counts = this.queries.counts(progress);
			this.counts = counts;
		}
		return counts;
	}

	/** A report that can no longer be read is of no story. */
	private int lose(long article, TraitCounts counts, Map<Long, Integer> counted) {
		this.stories.leave(List.of(article));
		this.stories.forgetLinks(article);
		List<Long> keys = this.queries.forget(article);
		count(keys, -1, counts, counted);
		return keys.isEmpty() ? 0 : -1;
	}

	/**
	 * Links reports that are new or have changed; returns how many more are known. All
	 * are counted before the first is compared: what they have in common is not rare.
	 * @param versions how many earlier versions they have, where some
	 */
	int follow(Collection<Dispatch> dispatches, Map<Long, Integer> versions, TraitCounts counts,
			Map<Long, Integer> counted) {
		int more = 0;
		List<Fresh> fresh = new ArrayList<>();
		List<Long> ids = dispatches.stream().map(Dispatch::id).toList();
		Map<Long, byte[]> before = this.queries.traits(METHOD, ids);
		for (Dispatch dispatch : dispatches) {
			long article = dispatch.id();
			Traits traits = this.reader.obtain().read(told(dispatch));
			byte[] packed = traits.pack();
			byte[] known = before.get(article);
			int earlier = versions.getOrDefault(article, 0);
			if (!Arrays.equals(known, packed)) {
				more += (known == null) ? 1 : 0;
				fresh.add(new Fresh(article, traits, packed, earlier));
				if (known != null) {
					this.stories.forgetLinks(article);
					count(this.queries.forget(article), -1, counts, counted);
				}
				count(traits.hashes(), 1, counts, counted);
			}
			else if (earlier > 0) {
				this.queries.keep(article, earlier);
			}
		}
		fresh.sort(Comparator.comparingLong(Fresh::article));
		fresh.forEach((one) -> find(one, counts));
		return more;
	}

	/** Finds the story of a report. */
	private void find(Fresh report, TraitCounts counts) {
		long article = report.article();
		Traits traits = report.traits();
		List<String> strongest = traits.strongest(counts, traits.size());
		List<Comparison> comparisons = compare(article, traits, candidates(article, traits, strongest, counts), counts);
		this.queries.keep(METHOD, article, weeks(traits.earliest(), traits.latest(), 0),
				traits.hashes().toArray(Long[]::new), rare(strongest, counts), report.packed(), report.versions());
		this.stories.keep(comparisons.stream()
			.filter((one) -> one.likening().same() || one.likening().related())
			.limit(MOST_LINKS)
			.map(Comparison::link)
			.toList());
		place(article, comparisons);
	}

	private static Long[] rare(List<String> strongest, TraitCounts counts) {
		int most = (counts.reports() < FEW) ? strongest.size() : MOST_INDEXED;
		return strongest.stream().limit(most).map(Traits::hash).toArray(Long[]::new);
	}

	static Told told(Dispatch dispatch) {
		return new Told(dispatch.text(), dispatch.headline(), dispatch.language(), dispatch.published(),
				dispatch.credits().stream().map(Dispatch.Credit::name).distinct().toList());
	}

	static void count(Collection<Long> keys, int more, TraitCounts counts, Map<Long, Integer> counted) {
		for (long key : keys) {
			counts.add(key, more);
			counted.merge(key, more, Integer::sum);
		}
		if (!keys.isEmpty()) {
			counts.addReports(more);
		}
	}

	/** The reports that may tell the same, compared, nearest first. */
	private List<Comparison> compare(long article, Traits traits, Collection<Long> candidates, TraitCounts counts) {
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
		for (LinkingQueries.Known known : this.queries.known(METHOD, others)) {
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

	private Collection<Long> candidates(long article, Traits traits, List<String> strongest, TraitCounts counts) {
		List<Long> keys = new ArrayList<>();
		int found = 0;
		for (String key : strongest) {
			int with = counts.reportsWith(key) - 1; // without the report itself
			if (with > 0 && found + with <= MOST_FOUND && keys.size() < MOST_KEYS) {
				keys.add(Traits.hash(key));
				found += with;
			}
		}
		if (keys.isEmpty()) {
			return List.of();
		}
		Map<Long, Double> shared = new HashMap<>();
		Integer[] weeks = weeks(traits.earliest(), traits.latest(), StoryParameters.DAYS_FAR);
		this.queries.having(METHOD, keys, (weeks[0] == UNKNOWN_WEEK) ? new Integer[0] : withUnknown(weeks), article)
			.forEach((other, theirs) -> shared.put(other,
					theirs.stream()
						.mapToDouble((key) -> Math.log((counts.reports() + 1.0) / counts.reportsWith(key)))
						.sum()));
		return shared.entrySet()
			.stream()
			.sorted(Map.Entry.<Long, Double>comparingByValue()
				.reversed()
				.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
			.limit(MOST_COMPARED)
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

	/**
	 * Puts a report into its story, as far as nobody has decided otherwise. The number of
	 * a story stays with the first of its reports that are read anew, and the others find
	 * that one; a story that the last report has left leads where that went.
	 */
	private void place(long article, List<Comparison> comparisons) {
		List<Placing.Group> groups = groups(article, comparisons);
		Optional<Long> present = Optional.ofNullable(this.stories.storiesOf(List.of(article)).get(article));
		Optional<Long> own = present.filter((story) -> !this.queries.knowsOthersOf(METHOD, story, article));
		if (groups.isEmpty()) {
			if (present.isPresent() && own.isEmpty()) {
				this.stories.leave(List.of(article));
			}
			return;
		}
		List<Long> among = groups.stream().map(Placing.Group::story).filter((story) -> story != null).sorted().toList();
		List<Long> alone = groups.stream()
			.filter((group) -> group.story() == null)
			.flatMap((group) -> group.members().stream())
			.toList();
		long story = !among.isEmpty() ? among.get(0)
				: own.filter((one) -> !areParted(one, alone)).orElseGet(this.stories::found);
		this.stories.join(story, List.of(article));
		this.stories.join(story, alone);
		among.stream().skip(1).forEach((other) -> this.stories.merge(other, story));
		present.filter((left) -> left != story && !among.contains(left) && this.stories.reportsOf(left).isEmpty())
			.ifPresent((left) -> this.stories.merge(left, story));
	}

	/** The stories and lone reports that a report belongs to. */
	private List<Placing.Group> groups(long article, List<Comparison> comparisons) {
		Verdicts verdicts = this.stories.verdictsOn(List.of(article));
		Placing placing = new Placing(article, verdicts);
		comparisons.forEach(placing::consider);
		Set<Long> confirmed = this.stories.readableAmong(verdicts.confirmedWith(article));
		Map<Long, Long> storyOf = this.stories.storiesOf(confirmed);
		confirmed.forEach((other) -> placing.confirm(other, storyOf.get(other)));
		return placing.chosen(this.stories::reportsOf, this.stories::partedAmong);
	}

	/** Whether somebody has parted one of these reports from one of a story. */
	private boolean areParted(long story, List<Long> reports) {
		List<Long> all = new ArrayList<>(this.stories.reportsOf(story));
		all.addAll(reports);
		return !this.stories.partedAmong(all).apart().isEmpty();
	}

	/**
	 * A report that is new, or has changed, as it was read.
	 *
	 * @param versions how many earlier versions it has
	 */
	@SuppressWarnings("ArrayRecordComponent") // kept as it is, for a moment
	private record Fresh(long article, Traits traits, byte[] packed, int versions) {
	}

	/**
	 * A report beside the one that is linked.
	 *
	 * @param article the report
	 * @param story its story, or null
	 * @param one of the two the report of the lower number
	 * @param other of the two the report of the higher number
	 * @param likening how alike they are
	 */
	record Comparison(long article, @Nullable Long story, Side one, Side other, Likening likening) {

		static Comparison of(long article, Weights.Weighed weighed, LinkingQueries.Known known,
				Weights.Weighed beside) {
			Side linked = new Side(article, weighed);
			Side found = new Side(known.article(), beside);
			boolean isFirst = article < known.article();
			Side one = isFirst ? linked : found;
			Side other = isFirst ? found : linked;
			return new Comparison(known.article(), known.story(), one, other,
					StoryScorer.compare(one.weighed(), other.weighed()));
		}

		/** How near it is to what it would have needed. */
		double strength() {
			return this.likening.nearness();
		}

		/** What is kept of it: with what parts the two. */
		StoryLink link() {
			return StoryLink.of(this.one.article(), this.other.article(),
					StoryScorer.withDifferences(this.likening, this.one.weighed(), this.other.weighed()));
		}

		/** One of the two, as the archive weighs it. */
		record Side(long article, Weights.Weighed weighed) {
		}

	}

}
