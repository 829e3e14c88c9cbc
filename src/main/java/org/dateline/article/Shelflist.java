package org.dateline.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * All readable reports in list order, as of one archive revision: what a list shows,
 * counts and pages through comes from here, so that its cost hardly grows with the
 * holdings. Immutable; PostgreSQL remains the truth.
 * <p>
 * A large shelf holds nearly everything; what changed since it was built stands on a
 * small one beside it. Both are read together, and merged once the small one has grown.
 */
final class Shelflist {

	/**
	 * The small shelf is merged when it holds more than this, and more than this part of
	 * the large one.
	 */
	private static final int SMALL = 1024;

	private static final int SMALL_PART = 64;

	/**
	 * Counts of this many filters are kept: they stay true as long as this object does.
	 */
	private static final int MOST_COUNTED = 2000;

	private final long revision;

	private final Map<String, SourceName> sources;

	private final Shelf large;

	/**
	 * Places of the large shelf whose reports have changed or been withdrawn since it was
	 * built.
	 */
	private final RoaringBitmap gone;

	private final Map<Long, Shelf.Entry> recent;

	private final Shelf small;

	private final Map<String, Map<String, Integer>> counted = new ConcurrentHashMap<>();

	private Shelflist(long revision, Map<String, SourceName> sources, Shelf large, RoaringBitmap gone,
			Map<Long, Shelf.Entry> recent) {
		this.revision = revision;
		this.sources = sources;
		this.large = large;
		this.gone = gone;
		this.recent = recent;
		this.small = recent.isEmpty() ? Shelf.EMPTY : Shelf.of(recent.values());
	}

	/** The list of an archive without reports. */
	static Shelflist empty() {
		return new Shelflist(-1, Map.of(), Shelf.EMPTY, new RoaringBitmap(), Map.of());
	}

	/**
	 * This list as it stands at a later revision.
	 * @param revision the later revision
	 * @param sources all sources, by id as text
	 * @param changes every report that was added, changed or withdrawn in between
	 */
	Shelflist advance(long revision, Map<String, SourceName> sources, Collection<Change> changes) {
		if (changes.isEmpty()) {
			return new Shelflist(revision, sources, this.large, this.gone, this.recent);
		}
		RoaringBitmap gone = this.gone.clone();
		Map<Long, Shelf.Entry> recent = new HashMap<>(this.recent);
		for (Change change : changes) {
			int place = this.large.placeOf(change.id());
			if (place >= 0) {
				gone.add(place);
			}
			if (change.entry() != null) {
				recent.put(change.id(), change.entry());
			}
			else {
				recent.remove(change.id());
			}
		}
		int changed = recent.size() + gone.getCardinality();
		if (changed > SMALL && changed > this.large.size() / SMALL_PART) {
			Shelf merged = this.large.merge(gone, Shelf.of(recent.values()));
			return new Shelflist(revision, sources, merged, new RoaringBitmap(), Map.of());
		}
		return new Shelflist(revision, sources, this.large, gone, recent);
	}

	/** The archive revision it shows. */
	long revision() {
		return this.revision;
	}

	int size() {
		return this.large.size() - this.gone.getCardinality() + this.small.size();
	}

	/** All sources, by id as text. */
	Map<String, SourceName> sources() {
		return this.sources;
	}

	Optional<SourceName> source(String slug) {
		return this.sources.values().stream().filter((source) -> source.slug().equals(slug)).findFirst();
	}

	/** One page of a list. */
	Slice slice(ListFilter filter, int size) {
		RoaringBitmap[] matching = matching(filter, null, true);
		Shelf.Key after = filter.after();
		List<Shelf.Key> keys = walk(matching, filter.sort(), false, after, size + 1);
		boolean more = keys.size() > size;
		List<Shelf.Key> shown = more ? keys.subList(0, size) : keys;
		int before = (after != null) ? countBefore(matching, filter.sort(), shown) : 0;
		ListFilter next = more ? filter.startingAfter(shown.get(size - 1)) : null;
		ListFilter previous = null;
		if (before > 0) {
			List<Shelf.Key> back = shown.isEmpty() ? List.of()
					: walk(matching, filter.sort(), true, shown.get(0), size + 1);
			previous = filter.startingAfter((back.size() > size) ? back.get(size) : null);
		}
		return new Slice(shown.stream().map(Shelf.Key::id).toList(), total(matching), before, previous, next);
	}

	/** How many reports match. */
	int count(ListFilter filter) {
		return total(matching(filter, null, true));
	}

	/**
	 * For each value of a facet that occurs, how many reports match the rest of the
	 * filter and have it.
	 */
	Map<String, Integer> counts(ListFilter filter, Facet facet) {
		String key = facet + filter.without(facet).startingAfter(null).sorted(ListFilter.Sort.NEWEST).query();
		Map<String, Integer> known = this.counted.get(key);
		if (known != null) {
			return known;
		}
		Map<String, Integer> counts = new HashMap<>();
		RoaringBitmap[] matching = matching(filter, facet, true);
		this.large.count(matching[0], facet, counts);
		this.small.count(matching[1], facet, counts);
		if (this.counted.size() < MOST_COUNTED) {
			this.counted.put(key, counts);
		}
		return counts;
	}

	/** How many reports without a date match the rest of the filter. */
	int countUndated(ListFilter filter) {
		RoaringBitmap[] matching = matching(filter, null, false);
		return (int) (matching[0].rangeCardinality(this.large.datedSize(), this.large.size())
				+ matching[1].rangeCardinality(this.small.datedSize(), this.small.size()));
	}

	/** The reports before and after one in a list. */
	Neighbours neighbours(ListFilter filter, Shelf.Key key) {
		RoaringBitmap[] matching = matching(filter, null, true);
		List<Shelf.Key> previous = walk(matching, filter.sort(), true, key, 1);
		List<Shelf.Key> next = walk(matching, filter.sort(), false, key, 1);
		return new Neighbours(previous.isEmpty() ? null : previous.get(0).id(),
				next.isEmpty() ? null : next.get(0).id());
	}

	/** The key of an article, if it can be read. */
	Optional<Shelf.Key> keyOf(long id) {
		int place = this.small.placeOf(id);
		if (place >= 0) {
			return Optional.of(this.small.keyAt(place));
		}
		place = this.large.placeOf(id);
		return (place >= 0 && !this.gone.contains(place)) ? Optional.of(this.large.keyAt(place)) : Optional.empty();
	}

	/** The coverage over time of the reports that match. */
	Coverage coverage(ListFilter filter) {
		RoaringBitmap[] matching = matching(filter, null, true);
		return Coverage
			.of(List.of(new Coverage.Part(this.large, matching[0]), new Coverage.Part(this.small, matching[1])));
	}

	private RoaringBitmap[] matching(ListFilter filter, @Nullable Facet except, boolean withDates) {
		ListFilter byId = withSourceIds(filter);
		RoaringBitmap large = this.large.matching(byId, except, withDates);
		large.andNot(this.gone);
		return new RoaringBitmap[] { large, this.small.matching(byId, except, withDates) };
	}

	/** Readers choose sources by slug, the shelves know them by id. */
	private ListFilter withSourceIds(ListFilter filter) {
		ListFilter byId = filter.without(Facet.SOURCE);
		for (String slug : filter.chosen(Facet.SOURCE)) {
			byId = byId.with(Facet.SOURCE,
					slug.equals(Facet.NOT_STATED) ? slug : source(slug).map(SourceName::id).orElse(""));
		}
		return byId;
	}

	private List<Shelf.Key> walk(RoaringBitmap[] matching, ListFilter.Sort sort, boolean backwards,
			Shelf.@Nullable Key after, int most) {
		Walk first = new Walk(this.large, matching[0], sort, backwards, after);
		Walk second = new Walk(this.small, matching[1], sort, backwards, after);
		Comparator<Shelf.Key> order = Walk.order(sort, backwards);
		List<Shelf.Key> keys = new ArrayList<>(most);
		while (keys.size() < most && (first.hasNext() || second.hasNext())) {
			boolean takeFirst = !second.hasNext()
					|| (first.hasNext() && order.compare(first.peek(), second.peek()) < 0);
			keys.add(takeFirst ? first.next() : second.next());
		}
		return keys;
	}

	private int countBefore(RoaringBitmap[] matching, ListFilter.Sort sort, List<Shelf.Key> shown) {
		if (shown.isEmpty()) {
			return total(matching);
		}
		return countBefore(this.large, matching[0], sort, shown.get(0))
				+ countBefore(this.small, matching[1], sort, shown.get(0));
	}

	private static int countBefore(Shelf shelf, RoaringBitmap places, ListFilter.Sort sort, Shelf.Key key) {
		int place = shelf.firstPlaceFrom(key);
		if (sort == ListFilter.Sort.OLDEST) {
			return (int) places.rangeCardinality(0, place);
		}
		boolean there = place < shelf.size() && shelf.keyAt(place).equals(key);
		int above = there ? place + 1 : place;
		return (int) (key.isDated() ? places.rangeCardinality(above, shelf.datedSize())
				: places.rangeCardinality(0, shelf.datedSize()) + places.rangeCardinality(above, shelf.size()));
	}

	private static int total(RoaringBitmap[] matching) {
		return Arrays.stream(matching).mapToInt(RoaringBitmap::getCardinality).sum();
	}

	/**
	 * A report that was added, changed or withdrawn.
	 *
	 * @param id the article
	 * @param entry how it stands now, or null when it can no longer be read
	 */
	record Change(long id, Shelf.@Nullable Entry entry) {
	}

	/**
	 * One page of a list.
	 *
	 * @param ids the articles it shows, in order
	 * @param total how many reports the list has
	 * @param before how many of them stand before this page
	 * @param previous the list from the previous page on, or null on the first
	 * @param next the list from the next page on, or null on the last
	 */
	record Slice(List<Long> ids, int total, int before, @Nullable ListFilter previous, @Nullable ListFilter next) {
	}

	/**
	 * The reports beside one in a list.
	 *
	 * @param previous the article before it, or null
	 * @param next the article after it, or null
	 */
	record Neighbours(@Nullable Long previous, @Nullable Long next) {
	}

}
