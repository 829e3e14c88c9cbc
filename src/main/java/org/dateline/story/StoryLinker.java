package org.dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
	static final String METHOD = "7";

	/** At most this many links of a report are kept, the strongest. */
	static final int MOST_LINKS = 12;

	private final Reports reports;

	private final Dispatches dispatches;

	private final LinkingQueries queries;

	private final StoryRows stories;

	private final StorySearch search;

	private final StoryPlacer placer;

	private final SecondLook secondLook;

	private final TransactionTemplate transaction;

	/** It takes a second to make, which a start need not wait for. */
	private final SingletonSupplier<TraitReader> reader = SingletonSupplier.of(TraitReader::new);

	/** As of {@link #known}; who finds that another node went on reads them anew. */
	private @Nullable TraitCounts counts;

	private @Nullable LinkingProgress known;

	StoryLinker(Reports reports, Dispatches dispatches, LinkingQueries queries, StoryRows stories, StorySearch search,
			StoryPlacer placer, SecondLook secondLook, PlatformTransactionManager transactions) {
		this.reports = reports;
		this.dispatches = dispatches;
		this.queries = queries;
		this.stories = stories;
		this.search = search;
		this.placer = placer;
		this.secondLook = secondLook;
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

	/** Goes past the next report, which cannot be linked, or not be looked at again. */
	@Override
	public synchronized void passOver(RuntimeException cause) {
		this.counts = null;
		this.transaction.executeWithoutResult((status) -> this.queries.take().ifPresent((progress) -> {
			List<Reports.Change> changes = changes(started(progress), 1);
			for (Reports.Change change : changes) {
				log.warn("Report {} could not be linked to a story and was passed over", change.id(), cause);
				this.queries.advance(started(progress).at(change.revision(), change.id(), progress.reports()));
			}
			if (changes.isEmpty()) {
				this.secondLook.passOver(progress.reports(), cause);
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
			return this.secondLook.next(counts(reached));
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
		this.queries.weighed(fresh.stream().map(Fresh::article).toList(), 0);
		return more;
	}

	/** Finds the story of a report. */
	private void find(Fresh report, TraitCounts counts) {
		long article = report.article();
		Traits traits = report.traits();
		List<String> strongest = traits.strongest(counts, traits.size());
		List<Comparison> comparisons = this.search.near(article, traits,
				this.search.candidates(article, traits, strongest, counts, StorySearch.Reach.NEAR), counts);
		this.queries.keep(METHOD, article, StorySearch.weeks(traits.earliest(), traits.latest(), 0),
				traits.hashes().toArray(Long[]::new), StorySearch.rare(strongest, counts), report.packed(),
				report.versions());
		this.stories
			.keep(comparisons.stream().filter(Comparison::isLink).limit(MOST_LINKS).map(Comparison::link).toList());
		this.placer.place(article, comparisons);
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

	/**
	 * A report that is new, or has changed, as it was read.
	 *
	 * @param versions how many earlier versions it has
	 */
	@SuppressWarnings("ArrayRecordComponent") // kept as it is, for a moment
	private record Fresh(long article, Traits traits, byte[] packed, int versions) {
	}

}
