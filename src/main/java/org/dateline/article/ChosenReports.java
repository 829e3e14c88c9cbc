package org.dateline.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

import org.dateline.vocabulary.CountryPair;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The reports of a shelflist that a filter chooses: their pages, their number, and what
 * else could be chosen among them.
 */
final class ChosenReports {

	private final Shelflist shelflist;

	private final ListFilter filter;

	private final Selection large;

	private final Selection small;

	private final @Nullable Findings findings;

	ChosenReports(Shelflist shelflist, ListFilter filter, Selection large, Selection small,
			@Nullable Findings findings) {
		this.shelflist = shelflist;
		this.filter = filter;
		this.large = large;
		this.small = small;
		this.findings = findings;
	}

	/** The list it was chosen from. */
	Shelflist shelflist() {
		return this.shelflist;
	}

	ListFilter filter() {
		return this.filter;
	}

	/** What search found, if words were asked for. */
	@Nullable Findings findings() {
		return this.findings;
	}

	/** How many reports there are. */
	int count() {
		return this.large.all().getCardinality() + this.small.all().getCardinality();
	}

	/** One page of the list. */
	Slice slice(int size) {
		if (this.findings != null && this.filter.sort() == ListFilter.Sort.RELEVANCE) {
			return ranked(this.findings, size);
		}
		Shelf.Key after = this.filter.after();
		List<Shelf.Key> keys = walk(false, after, size + 1);
		boolean more = keys.size() > size;
		List<Shelf.Key> shown = more ? keys.subList(0, size) : keys;
		int before = (after != null) ? countBefore(shown) : 0;
		ListFilter next = more ? this.filter.startingAfter(shown.get(size - 1)) : null;
		ListFilter previous = null;
		if (before > 0) {
			List<Shelf.Key> back = shown.isEmpty() ? List.of() : walk(true, shown.get(0), size + 1);
			previous = this.filter.startingAfter((back.size() > size) ? back.get(size) : null);
		}
		return new Slice(shown.stream().map(Shelf.Key::id).toList(), count(), before, previous, next);
	}

	/** A page of a ranking, which ends where nobody reads on. */
	private Slice ranked(Findings findings, int size) {
		int skip = this.filter.skip();
		int total = count();
		List<Long> best = (skip < total) ? findings.best(all(), Math.min(ListFilter.MOST_RANKED, skip + size))
				: List.of();
		List<Long> shown = best.subList(Math.min(skip, best.size()), best.size());
		int end = skip + shown.size();
		ListFilter next = (!shown.isEmpty() && end < Math.min(total, ListFilter.MOST_RANKED))
				? this.filter.skipping(end) : null;
		ListFilter previous = (skip > 0) ? this.filter.skipping(Math.max(0, skip - size)) : null;
		return new Slice(List.copyOf(shown), total, shown.isEmpty() ? total : skip, previous, next);
	}

	/**
	 * The next of them in their order, which is by date or by when they were added.
	 * @param after the last one known, or null for none
	 * @param most at most so many
	 */
	List<Shelf.Key> next(Shelf.@Nullable Key after, int most) {
		return walk(false, after, most);
	}

	/** The places of all of them, as search takes them. */
	private RoaringBitmap all() {
		RoaringBitmap beside = this.small.all();
		return beside.isEmpty() ? this.large.all()
				: RoaringBitmap.or(this.large.all(), RoaringBitmap.addOffset(beside, this.shelflist.large().size()));
	}

	/**
	 * How many reports have a date within each year from 1 to 9999, the newest first. A
	 * date that is open at an end counts where another date or its own end is.
	 */
	SortedMap<Integer, Integer> countYears() {
		SortedMap<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
		this.shelflist.large().countYears(this.large.withoutDates(), years);
		this.shelflist.small().countYears(this.small.withoutDates(), years);
		this.shelflist.large().countOpenYears(this.large.withoutDates(), years);
		this.shelflist.small().countOpenYears(this.small.withoutDates(), years);
		return years;
	}

	/**
	 * For each value of a facet that occurs, how many reports match the rest of the
	 * filter and have it.
	 */
	Map<String, Integer> counts(Facet facet) {
		ListFilter rest = this.filter.without(facet).startingAfter(null).sorted(ListFilter.Sort.NEWEST);
		return (this.findings != null) ? count(facet)
				: this.shelflist.counted(facet + rest.query(), () -> count(facet));
	}

	private Map<String, Integer> count(Facet facet) {
		Map<String, Integer> counts = new HashMap<>();
		this.shelflist.large().count(this.large, facet, counts);
		this.shelflist.small().count(this.small, facet, counts);
		return counts;
	}

	/** How many of the reports are on each two countries. */
	Map<CountryPair, Integer> countPairs() {
		Map<CountryPair, Integer> counts = new HashMap<>();
		this.shelflist.large().countPairs(this.large.all(), counts);
		this.shelflist.small().countPairs(this.small.all(), counts);
		return counts;
	}

	/** How many reports without a date match the rest of the filter. */
	int countUndated() {
		return countUndated(this.shelflist.large(), this.large) + countUndated(this.shelflist.small(), this.small);
	}

	private static int countUndated(Shelf shelf, Selection selection) {
		return (shelf.datedSize() == shelf.size()) ? 0
				: (int) selection.withoutDates().rangeCardinality(shelf.datedSize(), shelf.size());
	}

	/** The reports before and after one in the list. */
	Neighbours neighbours(Shelf.Key key) {
		if (this.findings != null && this.filter.sort() == ListFilter.Sort.RELEVANCE) {
			List<Long> best = this.findings.best(all(), ListFilter.MOST_RANKED);
			int at = best.indexOf(key.id());
			return new Neighbours((at > 0) ? best.get(at - 1) : null,
					(at >= 0 && at + 1 < best.size()) ? best.get(at + 1) : null);
		}
		List<Shelf.Key> previous = walk(true, key, 1);
		List<Shelf.Key> next = walk(false, key, 1);
		return new Neighbours(previous.isEmpty() ? null : previous.get(0).id(),
				next.isEmpty() ? null : next.get(0).id());
	}

	/** The coverage over time. */
	Coverage coverage() {
		return Coverage.of(parts());
	}

	/**
	 * The first and the last possible day of any of them, or null where none is dated.
	 */
	@Nullable Days days() {
		LocalDate first = parts().stream()
			.map(Coverage.Part::firstDay)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
		LocalDate last = parts().stream()
			.map(Coverage.Part::lastDay)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
		return (first != null && last != null) ? new Days(first, last) : null;
	}

	private List<Coverage.Part> parts() {
		return List.of(new Coverage.Part(this.shelflist.large(), this.large.all()),
				new Coverage.Part(this.shelflist.small(), this.small.all()));
	}

	private List<Shelf.Key> walk(boolean backwards, Shelf.@Nullable Key after, int most) {
		if (this.filter.sort() == ListFilter.Sort.ADDED) {
			return asAdded(backwards, after, most);
		}
		Walk first = new Walk(this.shelflist.large(), this.large.all(), this.filter.sort(), backwards, after);
		Walk second = new Walk(this.shelflist.small(), this.small.all(), this.filter.sort(), backwards, after);
		Comparator<Shelf.Key> order = Walk.order(this.filter.sort(), backwards);
		List<Shelf.Key> keys = new ArrayList<>(most);
		while (keys.size() < most && (first.hasNext() || second.hasNext())) {
			boolean takeFirst = !second.hasNext()
					|| (first.hasNext() && order.compare(first.peek(), second.peek()) < 0);
			keys.add(takeFirst ? first.next() : second.next());
		}
		return keys;
	}

	/**
	 * The places are not in the order in which reports were taken in. Looking at each
	 * once costs about ten milliseconds for a million.
	 */
	private List<Shelf.Key> asAdded(boolean backwards, Shelf.@Nullable Key after, int most) {
		int direction = backwards ? -1 : 1;
		Comparator<Shelf.Key> order = Walk.order(ListFilter.Sort.ADDED, backwards);
		PriorityQueue<Shelf.Key> nearest = new PriorityQueue<>(order.reversed());
		long bound = (after != null) ? direction * after.id() : Long.MAX_VALUE;
		eachChosen((shelf, place) -> {
			long rank = direction * shelf.idAt(place);
			Shelf.Key farthest = (nearest.size() == most) ? nearest.element() : null;
			if (rank < bound && (farthest == null || rank > direction * farthest.id())) {
				if (farthest != null) {
					nearest.remove();
				}
				nearest.add(shelf.keyAt(place));
			}
		});
		return nearest.stream().sorted(order).toList();
	}

	private void eachChosen(Visitor visitor) {
		this.large.all().forEach((int place) -> visitor.visit(this.shelflist.large(), place));
		this.small.all().forEach((int place) -> visitor.visit(this.shelflist.small(), place));
	}

	private int countBefore(List<Shelf.Key> shown) {
		if (shown.isEmpty()) {
			return count();
		}
		ListFilter.Sort sort = this.filter.sort();
		if (sort == ListFilter.Sort.ADDED) {
			int[] before = { 0 };
			eachChosen((shelf, place) -> before[0] += (shelf.idAt(place) > shown.get(0).id()) ? 1 : 0);
			return before[0];
		}
		return countBefore(this.shelflist.large(), this.large.all(), sort, shown.get(0))
				+ countBefore(this.shelflist.small(), this.small.all(), sort, shown.get(0));
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

	/** Is shown the chosen places of both shelves. */
	private interface Visitor {

		void visit(Shelf shelf, int place);

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

	/** A span of days. */
	record Days(LocalDate first, LocalDate last) {
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
