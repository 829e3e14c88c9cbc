package org.dateline.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.dateline.vocabulary.CountryCode;
import org.dateline.vocabulary.CountryPair;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Reports in the order of their earliest day, with a bitmap of places for each value they
 * can be chosen by. Immutable.
 * <p>
 * A place is an index from 0; reports without a date stand after all others. A date range
 * is thus a run of places, and a count is the size of an intersection, whatever the
 * number of reports.
 */
final class Shelf {

	static final Shelf EMPTY = Shelf.of(List.of());

	/**
	 * Fewer places than this part of the shelf are few. An estimate of where both ways of
	 * counting cost the same.
	 */
	private static final int FEW = 6;

	/**
	 * So many places lie between two milestones for each value that is counted at one:
	 * with five values to a report, the milestones take five bytes for it.
	 */
	private static final int MILESTONE = 4;

	/** A date may be wider than anyone would page through by years. */
	private static final int MOST_YEARS = 200;

	/** What is before or after is an open end to who counts by years. */
	static final int FIRST_DAY = (int) LocalDate.of(1, 1, 1).toEpochDay();

	static final int LAST_DAY = (int) LocalDate.of(9999, 12, 31).toEpochDay();

	private final long[] ids;

	private final int[] earliest;

	private final int[] latest;

	private final int dated;

	private final PlacesById placesById;

	/**
	 * Reports whose date is wider than a day: they can overlap a range that their
	 * earliest day is not in.
	 */
	private final RoaringBitmap wide;

	private final Map<Facet, Map<String, RoaringBitmap>> values;

	private final Map<Facet, Tally> tallies = new EnumMap<>(Facet.class);

	private final RoaringBitmap everything;

	private final Map<Counted, Milestones> milestones = new ConcurrentHashMap<>();

	private final int step;

	private Shelf(long[] ids, int[] earliest, int[] latest, int dated, Map<Facet, Map<String, RoaringBitmap>> values) {
		this.ids = ids;
		this.earliest = earliest;
		this.latest = latest;
		this.dated = dated;
		this.values = values;
		this.placesById = PlacesById.of(ids);
		this.wide = new RoaringBitmap();
		for (int place = 0; place < dated; place++) {
			if (latest[place] > earliest[place]) {
				this.wide.add(place);
			}
		}
		values.values().forEach((bitmaps) -> bitmaps.values().forEach(RoaringBitmap::runOptimize));
		values.forEach((facet, bitmaps) -> this.tallies.put(facet, Tally.of(bitmaps, ids.length)));
		this.everything = RoaringBitmap.bitmapOfRange(0, ids.length);
		this.step = MILESTONE * Math.max(1, values.values().stream().mapToInt(Map::size).sum());
	}

	static Shelf of(Collection<Entry> entries) {
		List<Entry> ordered = entries.stream().sorted(Entry.ORDER).toList();
		int size = ordered.size();
		long[] ids = new long[size];
		int[] earliest = new int[size];
		int[] latest = new int[size];
		int dated = 0;
		Map<Facet, Map<String, RoaringBitmap>> values = noValues();
		for (int place = 0; place < size; place++) {
			Entry entry = ordered.get(place);
			ids[place] = entry.id();
			earliest[place] = entry.earliest();
			latest[place] = entry.latest();
			dated += entry.isDated() ? 1 : 0;
			for (Facet facet : Facet.values()) {
				for (String value : entry.values(facet)) {
					bitmap(values, facet, value).add(place);
				}
			}
		}
		return new Shelf(ids, earliest, latest, dated, values);
	}

	/** This shelf without some places and with another shelf's reports among its own. */
	Shelf merge(RoaringBitmap gone, Shelf other) {
		int size = this.ids.length - gone.getCardinality() + other.ids.length;
		long[] ids = new long[size];
		int[] earliest = new int[size];
		int[] latest = new int[size];
		int[] mine = new int[this.ids.length];
		int[] theirs = new int[other.ids.length];
		int dated = 0;
		int i = 0;
		int j = 0;
		for (int place = 0; place < size; place++) {
			while (gone.contains(i)) {
				mine[i++] = -1;
			}
			boolean takeMine = j == other.ids.length || (i < this.ids.length && keyAt(i).compareTo(other.keyAt(j)) < 0);
			Shelf from = takeMine ? this : other;
			int at = takeMine ? i : j;
			ids[place] = from.ids[at];
			earliest[place] = from.earliest[at];
			latest[place] = from.latest[at];
			dated += (at < from.dated) ? 1 : 0;
			if (takeMine) {
				mine[i++] = place;
			}
			else {
				theirs[j++] = place;
			}
		}
		while (i < mine.length) {
			mine[i++] = -1;
		}
		Map<Facet, Map<String, RoaringBitmap>> values = noValues();
		copyValues(this, mine, values);
		copyValues(other, theirs, values);
		return new Shelf(ids, earliest, latest, dated, values);
	}

	int size() {
		return this.ids.length;
	}

	/**
	 * The keys of the newest of some places, newest first; those without a date come
	 * last.
	 * @param most at most so many
	 */
	List<Key> newest(RoaringBitmap places, int most) {
		int all = places.getCardinality();
		int withDate = (int) places.rangeCardinality(0, this.dated);
		List<Key> newest = new ArrayList<>(Math.min(all, most));
		for (int i = 0; i < Math.min(all, most); i++) {
			int nth = (i < withDate) ? withDate - 1 - i : withDate + all - 1 - i;
			newest.add(keyAt(places.select(nth)));
		}
		return newest;
	}

	int datedSize() {
		return this.dated;
	}

	/** The place of an article, or -1. */
	int placeOf(long id) {
		return this.placesById.of(id);
	}

	/** The first place whose key is not before this one. */
	int firstPlaceFrom(Key key) {
		int low = 0;
		int high = this.ids.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (keyAt(middle).compareTo(key) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	Key keyAt(int place) {
		return new Key((place < this.dated) ? this.earliest[place] : Key.UNDATED, this.ids[place]);
	}

	/** The article at a place. */
	long idAt(int place) {
		return this.ids[place];
	}

	int latestAt(int place) {
		return this.latest[place];
	}

	RoaringBitmap wide() {
		return this.wide;
	}

	Set<String> valuesOf(Facet facet) {
		return facetValues(facet).keySet();
	}

	/** The places that have a value, or null where none has. */
	@Nullable RoaringBitmap places(Facet facet, String value) {
		return facetValues(facet).get(value);
	}

	/**
	 * Adds up how many places have each value of a facet, of those that the rest of a
	 * selection chooses. Where that is by dates and one facet only, it takes the same
	 * time whatever the number of places; otherwise few places are asked one by one for
	 * their values, and many are intersected with each value's.
	 */
	void count(Selection selection, Facet facet, Map<String, Integer> counts) {
		Tally tally = this.tallies.get(facet);
		if (tally != null && tally.counts()) {
			Set<Facet> others = selection.facetsBeside(facet);
			if (selection.isOfAll() && others.size() <= 1) {
				Facet chosen = others.isEmpty() ? null : others.iterator().next();
				tally.name(countAlong(selection, chosen, facet, tally), counts);
				return;
			}
			if (selection.without(facet).getCardinality() < this.ids.length / FEW) {
				int[] found = tally.nothing();
				tally.add(selection.without(facet), 1, found);
				tally.name(found, counts);
				return;
			}
		}
		facetValues(facet).forEach((value, having) -> {
			int count = RoaringBitmap.andCardinality(selection.without(facet), having);
			if (count > 0) {
				counts.merge(value, count, Integer::sum);
			}
		});
	}

	/** Counts along the milestones of all places, or of each value chosen of a facet. */
	private int[] countAlong(Selection selection, @Nullable Facet chosen, Facet facet, Tally tally) {
		Overlap days = selection.days();
		int[] found = tally.nothing();
		List<RoaringBitmap> counted = new ArrayList<>();
		Map<String, RoaringBitmap> byValue = (chosen != null) ? selection.byValue(chosen) : Map.of("", this.everything);
		byValue.forEach((value, having) -> {
			Milestones milestones = this.milestones.computeIfAbsent(new Counted(chosen, value, facet),
					(key) -> Milestones.of(having, tally, this.step));
			days.runs().forEach((run) -> milestones.add(run, found));
			tally.add(RoaringBitmap.and(having, days.outside()), 1, found);
			if (!isOneEach(chosen)) {
				uncount(having, counted, days, tally, found);
			}
			counted.add(having);
		});
		uncount(selection.gone(), counted, days, tally, found);
		return found;
	}

	/** Whether no report has two values of a facet. */
	private boolean isOneEach(@Nullable Facet facet) {
		Tally tally = (facet != null) ? this.tallies.get(facet) : null;
		return tally != null && tally.isOneEach();
	}

	/** Takes away again what was counted before. */
	private static void uncount(RoaringBitmap places, List<RoaringBitmap> counted, Overlap days, Tally tally,
			int[] found) {
		List<RoaringBitmap> common = counted.stream()
			.filter((before) -> RoaringBitmap.intersects(places, before))
			.map((before) -> RoaringBitmap.and(places, before))
			.toList();
		if (!common.isEmpty()) {
			tally.add(RoaringBitmap.and(Selection.any(common), days.places()), -1, found);
		}
	}

	/**
	 * Adds up how many of these places have a date within each of the years 1 to 9999,
	 * the wide ones in every year they may be of. Of dates that are open at an end only
	 * the other end is counted here.
	 */
	void countYears(RoaringBitmap places, Map<Integer, Integer> counts) {
		int place = firstPlaceFrom(new Key(FIRST_DAY, Long.MIN_VALUE));
		int end = Math.min(this.dated, firstPlaceFrom(new Key(LAST_DAY, Long.MAX_VALUE)));
		while (place < end) {
			int year = year(this.earliest[place]);
			int next = Math.min(end, firstPlaceFrom(new Key(day(LocalDate.of(year + 1, 1, 1)), Long.MIN_VALUE)));
			int count = (int) places.rangeCardinality(place, next);
			if (count > 0) {
				counts.merge(year, count, Integer::sum);
			}
			place = next;
		}
		RoaringBitmap.and(places, this.wide).forEach((int wide) -> {
			boolean ends = this.latest[wide] >= FIRST_DAY && this.latest[wide] <= LAST_DAY;
			if (!isOpen(wide)) {
				int last = Math.min(year(this.latest[wide]), year(this.earliest[wide]) + MOST_YEARS);
				for (int year = year(this.earliest[wide]) + 1; year <= last; year++) {
					counts.merge(year, 1, Integer::sum);
				}
			}
			else if (ends) {
				counts.merge(year(this.latest[wide]), 1, Integer::sum);
			}
		});
	}

	/**
	 * Adds those of these places whose dates are open at an end to every counted year
	 * that they may be of besides.
	 */
	void countOpenYears(RoaringBitmap places, Map<Integer, Integer> counts) {
		RoaringBitmap.and(places, this.wide).forEach((int wide) -> {
			if (isOpen(wide)) {
				boolean begins = this.earliest[wide] >= FIRST_DAY;
				int after = begins ? year(this.earliest[wide]) : Integer.MIN_VALUE;
				int before = begins || this.latest[wide] > LAST_DAY ? Integer.MAX_VALUE : year(this.latest[wide]);
				counts.replaceAll((year, count) -> (year > after && year < before) ? count + 1 : count);
			}
		});
	}

	/** Whether its date begins or ends where nobody counts years. */
	private boolean isOpen(int place) {
		return this.earliest[place] < FIRST_DAY || this.latest[place] > LAST_DAY;
	}

	private static int year(int day) {
		return LocalDate.ofEpochDay(day).getYear();
	}

	int dayAt(int place) {
		return (place < this.dated) ? this.earliest[place] : Key.UNDATED;
	}

	/**
	 * The places that each part of a filter chooses.
	 * @param gone the places that nothing chooses any more
	 * @param found the places to choose from, or null for all
	 */
	Selection select(ListFilter filter, RoaringBitmap gone, @Nullable RoaringBitmap found) {
		Map<Facet, Map<String, RoaringBitmap>> byFacet = new EnumMap<>(Facet.class);
		for (Facet facet : Facet.values()) {
			Set<String> chosen = filter.chosen(facet);
			if (!chosen.isEmpty()) {
				Map<String, RoaringBitmap> byValue = new HashMap<>(facetValues(facet));
				byValue.keySet().retainAll(chosen);
				byFacet.put(facet, byValue);
			}
		}
		return new Selection(this.ids.length, gone, (filter.pair() != null) ? both(filter.pair(), found) : found,
				filter.isByDate() ? overlapping(filter) : null, byFacet);
	}

	/** The places of reports on both countries, of those to choose from. */
	private RoaringBitmap both(CountryPair pair, @Nullable RoaringBitmap found) {
		RoaringBitmap first = places(Facet.COUNTRY, pair.one());
		RoaringBitmap second = places(Facet.COUNTRY, pair.other());
		if (first == null || second == null) {
			return new RoaringBitmap();
		}
		RoaringBitmap both = RoaringBitmap.and(first, second);
		if (found != null) {
			both.and(found);
		}
		return both;
	}

	/** Adds up how many of these places have each two countries. */
	void countPairs(RoaringBitmap places, Map<CountryPair, Integer> counts) {
		Tally countries = this.tallies.get(Facet.COUNTRY);
		if (countries != null && countries.counts()) {
			countries.countPairs(places, (one, other, count) -> {
				if (CountryCode.isKnown(one) && CountryCode.isKnown(other)) {
					counts.merge(CountryPair.of(one, other), count, Integer::sum);
				}
			});
		}
	}

	/**
	 * The places whose dates overlap the filter's range, and the undated ones where they
	 * are asked for.
	 */
	private Overlap overlapping(ListFilter filter) {
		List<Overlap.Run> runs = new ArrayList<>();
		RoaringBitmap outside = new RoaringBitmap();
		if (filter.hasRange()) {
			int from = filter.firstDay();
			int begin = Math.min(this.dated, firstPlaceFrom(new Key(from, Long.MIN_VALUE)));
			int end = Math.min(this.dated, firstPlaceFrom(new Key(filter.lastDay(), Long.MAX_VALUE)));
			runs.add(new Overlap.Run(begin, Math.max(begin, end)));
			this.wide.forEach((int place) -> {
				if (place < begin && this.latest[place] >= from) {
					outside.add(place);
				}
			});
		}
		if (filter.undated()) {
			runs.add(new Overlap.Run(this.dated, this.ids.length));
		}
		return new Overlap(runs, outside);
	}

	private Map<String, RoaringBitmap> facetValues(Facet facet) {
		return this.values.getOrDefault(facet, Map.of());
	}

	private static void copyValues(Shelf from, int[] newPlaces, Map<Facet, Map<String, RoaringBitmap>> into) {
		from.values.forEach((facet, bitmaps) -> bitmaps.forEach((value, places) -> {
			RoaringBitmap copy = bitmap(into, facet, value);
			places.forEach((int place) -> {
				if (newPlaces[place] >= 0) {
					copy.add(newPlaces[place]);
				}
			});
			if (copy.isEmpty()) {
				into.getOrDefault(facet, Map.of()).remove(value);
			}
		}));
	}

	private static Map<Facet, Map<String, RoaringBitmap>> noValues() {
		return new EnumMap<>(Facet.class);
	}

	private static RoaringBitmap bitmap(Map<Facet, Map<String, RoaringBitmap>> values, Facet facet, String value) {
		return values.computeIfAbsent(facet, (key) -> new HashMap<>())
			.computeIfAbsent(value, (key) -> new RoaringBitmap());
	}

	/**
	 * Where a report stands in the order of the shelf: by earliest day, then by article
	 * id.
	 *
	 * @param day days since 1970-01-01, or {@link #UNDATED}
	 * @param id the article
	 */
	record Key(int day, long id) implements Comparable<Key> {

		static final int UNDATED = Integer.MAX_VALUE;

		/** Those without a date are not new. */
		static final Comparator<Key> NEWEST_FIRST = Comparator.comparing((Key key) -> !key.isDated())
			.thenComparing(Comparator.reverseOrder());

		boolean isDated() {
			return this.day != UNDATED;
		}

		@Override
		public int compareTo(Key other) {
			int byDay = Integer.compare(this.day, other.day);
			return (byDay != 0) ? byDay : Long.compare(this.id, other.id);
		}

	}

	/**
	 * What the shelf knows of a report.
	 *
	 * @param id the article
	 * @param earliest its first possible day, in days since 1970-01-01, or
	 * {@link Key#UNDATED}
	 * @param latest its last possible day, likewise
	 * @param language its language tag
	 * @param sources the ids of its sources, as text, or {@link Facet#NOT_STATED}
	 * @param countries the codes of the countries it is about
	 */
	record Entry(long id, int earliest, int latest, String language, Set<String> sources, Set<String> countries) {

		private static final Comparator<Entry> ORDER = Comparator
			.comparing((entry) -> new Key(entry.earliest, entry.id));

		boolean isDated() {
			return this.earliest != Key.UNDATED;
		}

		Set<String> values(Facet facet) {
			return (facet == Facet.LANGUAGE) ? Set.of(this.language)
					: (facet == Facet.SOURCE) ? this.sources : this.countries;
		}

	}

	/**
	 * Days since 1970-01-01, within an int; far ends of the calendar are all the same to
	 * a list.
	 */
	static int day(@Nullable LocalDate date) {
		if (date == null) {
			return Key.UNDATED;
		}
		return (int) Math.max(Integer.MIN_VALUE + 1L, Math.min(Integer.MAX_VALUE - 1L, date.toEpochDay()));
	}

	/**
	 * What milestones are kept for.
	 *
	 * @param chosen the facet of the value whose places are walked, or null for all
	 * places
	 * @param value that value
	 * @param facet the facet whose values are counted
	 */
	private record Counted(@Nullable Facet chosen, String value, Facet facet) {
	}

}
