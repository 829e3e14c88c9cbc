package org.dateline.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateBound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

import static org.assertj.core.api.Assertions.assertThat;

/** The shelflist answers as a plain search through all reports would. */
class ShelvingReportsTests {

	private static final List<String> LANGUAGES = List.of("az", "en", "id", "ru");

	private static final List<String> COUNTRIES = List.of("AZ", "RU", "TR");

	private static final Map<String, SourceName> SOURCES = Map.of("1", source("1", "one", "One"), "2",
			source("2", "two", "Two"));

	@Property(tries = 300)
	void countsAndListsWhatMatches(@ForAll("reports") List<Shelf.Entry> reports, @ForAll("filters") ListFilter filter) {
		Shelflist shelflist = shelved(reports);
		List<Shelf.Entry> expected = matching(reports, filter);

		assertThat(shelflist.choose(filter).count()).isEqualTo(expected.size());
		assertThat(shelflist.choose(filter).slice(1000).ids()).containsExactlyElementsOf(ids(expected));
	}

	@Property(tries = 200)
	void countsEachChoiceByTheOtherFilters(@ForAll("reports") List<Shelf.Entry> reports,
			@ForAll("filters") ListFilter filter) {
		assertThat(counts(shelved(reports), filter)).isEqualTo(expectedCounts(reports, filter));
	}

	@Property(tries = 200)
	void countsAlongItsMilestones(@ForAll("filters") ListFilter filter, @ForAll long seed) {
		Random random = new Random(seed);
		Map<Long, Shelf.Entry> held = new HashMap<>();
		for (long id = 1; id <= 500; id++) {
			held.put(id, entry(id, random));
		}
		Shelflist shelflist = shelved(held.values());
		List<Shelflist.Change> changes = new ArrayList<>();
		for (long id = 400; id <= 450; id++) {
			if (random.nextBoolean()) {
				changes.add(new Shelflist.Change(id, null));
				held.remove(id);
			}
			else {
				held.put(id, entry(id, random));
				changes.add(new Shelflist.Change(id, held.get(id)));
			}
		}

		assertThat(counts(shelflist.advance(2, SOURCES, changes), filter))
			.isEqualTo(expectedCounts(held.values(), filter));
	}

	@Property(tries = 200)
	void countsEachPairOfCountries(@ForAll("reports") List<Shelf.Entry> reports,
			@ForAll("reports") List<Shelf.Entry> later) {
		Map<Long, Shelf.Entry> held = new HashMap<>();
		reports.forEach((entry) -> held.put(entry.id(), entry));
		later.forEach((entry) -> held.put(entry.id(), entry));
		Shelflist shelflist = shelved(reports).advance(2, SOURCES,
				later.stream().map((entry) -> new Shelflist.Change(entry.id(), entry)).toList());
		Map<CountryPair, Integer> expected = new HashMap<>();
		for (String written : List.of("AZ-RU", "AZ-TR", "RU-TR")) {
			int count = matching(held.values(), ListFilter.ALL.on(pair(written))).size();
			if (count > 0) {
				expected.put(pair(written), count);
			}
		}

		assertThat(shelflist.pairs()).isEqualTo(expected);
	}

	/** Beside search results; a date may be open at one end or at both. */
	@Property(tries = 200)
	void countsForEachYearWhatThatYearWouldFind(@ForAll long seed) {
		Random random = new Random(seed);
		List<Shelf.Entry> reports = new ArrayList<>();
		for (long id = 1; id <= 30; id++) {
			Shelf.Entry entry = entry(id, random);
			int earliest = (random.nextInt(5) == 0) ? Integer.MIN_VALUE + 1 : entry.earliest() * 20;
			int latest = (random.nextInt(5) == 0) ? Integer.MAX_VALUE - 1 : entry.latest() * 20;
			reports.add(!entry.isDated() ? entry
					: new Shelf.Entry(id, earliest, latest, entry.language(), entry.sources(), entry.countries()));
		}
		Shelflist shelflist = shelved(reports.subList(0, 20)).advance(2, SOURCES,
				reports.subList(20, 30).stream().map((entry) -> new Shelflist.Change(entry.id(), entry)).toList());

		Map<Integer, Integer> years = shelflist.choose(ListFilter.ALL).countYears();

		assertThat(years.keySet()).allMatch((year) -> year >= 1970 && year <= 2000);
		years.forEach((year, count) -> assertThat(count).as(year.toString())
			.isEqualTo(matching(reports, ListFilter.ALL.within(year)).size()));
		reports.stream()
			.filter(Shelf.Entry::isDated)
			.flatMapToInt((entry) -> IntStream.of(entry.earliest(), entry.latest()))
			.filter((day) -> Math.abs((long) day) < Integer.MAX_VALUE - 1)
			.map((day) -> LocalDate.ofEpochDay(day).getYear())
			.forEach((year) -> assertThat(years).containsKey(year));
	}

	@Property(tries = 200)
	void pagesWithoutSkippingOrRepeating(@ForAll("reports") List<Shelf.Entry> reports,
			@ForAll("filters") ListFilter filter) {
		Shelflist shelflist = shelved(reports);
		List<Long> paged = new ArrayList<>();
		ListFilter next = filter;
		while (next != null) {
			ChosenReports.Slice slice = shelflist.choose(next).slice(3);
			assertThat(slice.before()).isEqualTo(paged.size());
			paged.addAll(slice.ids());
			if (slice.previous() != null) {
				ChosenReports.Slice previous = shelflist.choose(slice.previous()).slice(3);
				assertThat(previous.ids())
					.isEqualTo(paged.subList(slice.before() - previous.ids().size(), slice.before()));
			}
			next = slice.next();
		}

		assertThat(paged).containsExactlyElementsOf(ids(matching(reports, filter)));
	}

	@Property(tries = 200)
	void standsTheSameHoweverItCameToBe(@ForAll("reports") List<Shelf.Entry> before,
			@ForAll("reports") List<Shelf.Entry> after, @ForAll("filters") ListFilter filter, @ForAll long seed) {
		Map<Long, Shelf.Entry> held = new LinkedHashMap<>();
		before.forEach((entry) -> held.put(entry.id(), entry));
		Shelflist shelflist = shelved(held.values());
		Random random = new Random(seed);
		List<Shelflist.Change> changes = new ArrayList<>();
		for (Shelf.Entry entry : after) {
			boolean withdrawn = random.nextBoolean();
			changes.add(new Shelflist.Change(entry.id(), withdrawn ? null : entry));
			if (withdrawn) {
				held.remove(entry.id());
			}
			else {
				held.put(entry.id(), entry);
			}
		}
		Shelflist advanced = shelflist.advance(2, SOURCES, changes);

		assertThat(advanced.choose(filter).slice(1000).ids())
			.containsExactlyElementsOf(ids(matching(held.values(), filter)));
		assertThat(advanced.count()).isEqualTo(held.size());
		RoaringBitmap everywhere = new RoaringBitmap();
		held.keySet().forEach((id) -> everywhere.add(advanced.of(id)));
		assertThat(advanced.newest(everywhere, 7)).containsExactlyElementsOf(held.values()
			.stream()
			.sorted(Comparator.comparing(Shelf.Entry::isDated)
				.thenComparing(Shelf.Entry::earliest)
				.thenComparing(Shelf.Entry::id)
				.reversed())
			.map(Shelf.Entry::id)
			.limit(7)
			.toList());
	}

	@Test
	void mergesItsShelvesWhenMuchHasChanged() {
		Map<Long, Shelf.Entry> held = new LinkedHashMap<>();
		Random random = new Random(7);
		Shelflist shelflist = Shelflist.empty();
		for (int revision = 1; revision <= 12; revision++) {
			List<Shelflist.Change> changes = new ArrayList<>();
			for (int i = 0; i < 700; i++) {
				Shelf.Entry entry = entry(random.nextInt(5000), random);
				boolean withdrawn = random.nextInt(4) == 0;
				changes.add(new Shelflist.Change(entry.id(), withdrawn ? null : entry));
				if (withdrawn) {
					held.remove(entry.id());
				}
				else {
					held.put(entry.id(), entry);
				}
			}
			shelflist = shelflist.advance(revision, SOURCES, changes);
			ListFilter russian = ListFilter.ALL.with(Facet.LANGUAGE, "ru");
			assertThat(shelflist.count()).isEqualTo(held.size());
			assertThat(shelflist.choose(russian).slice(10_000).ids())
				.containsExactlyElementsOf(ids(matching(held.values(), russian)));
		}
	}

	@Test
	void keepsTheReadersPlaceWhileReportsArrive() {
		Random random = new Random(3);
		List<Shelf.Entry> reports = new ArrayList<>();
		for (long id = 1; id <= 50; id++) {
			reports.add(entry(id, random));
		}
		Shelflist shelflist = shelved(reports);
		List<Long> expected = ids(matching(reports, ListFilter.ALL));
		List<Long> read = new ArrayList<>();
		ListFilter next = ListFilter.ALL;
		long arriving = 1000;
		while (next != null) {
			ChosenReports.Slice slice = shelflist.choose(next).slice(7);
			read.addAll(slice.ids());
			next = slice.next();
			shelflist = shelflist.advance(arriving, SOURCES,
					List.of(new Shelflist.Change(arriving, entry(arriving, random))));
			arriving++;
		}

		assertThat(read).doesNotHaveDuplicates().containsSubsequence(expected);
	}

	@Test
	void findsTheNeighboursOfAReport() {
		Shelflist shelflist = shelved(List.of(dated(1, 10, "ru"), dated(2, 20, "en"), dated(3, 30, "ru")));

		ChosenReports.Neighbours all = shelflist.choose(ListFilter.ALL).neighbours(new Shelf.Key(20, 2));
		assertThat(all).isEqualTo(new ChosenReports.Neighbours(3L, 1L));
		ChosenReports.Neighbours russian = shelflist
			.choose(ListFilter.ALL.with(Facet.LANGUAGE, "ru").sorted(ListFilter.Sort.OLDEST))
			.neighbours(new Shelf.Key(10, 1));
		assertThat(russian).isEqualTo(new ChosenReports.Neighbours(null, 3L));
	}

	@Provide
	Arbitrary<List<Shelf.Entry>> reports() {
		return Arbitraries.randomValue((random) -> {
			List<Shelf.Entry> reports = new ArrayList<>();
			int size = random.nextInt(40);
			for (long id = 1; id <= size; id++) {
				reports.add(entry(id, random));
			}
			return reports;
		});
	}

	@Provide
	Arbitrary<ListFilter> filters() {
		Arbitrary<Set<String>> languages = Arbitraries.of(LANGUAGES).set().ofMaxSize(2);
		Arbitrary<Set<String>> sources = Arbitraries.of("one", "two", "three", Facet.NOT_STATED).set().ofMaxSize(2);
		Arbitrary<Set<String>> countries = Arbitraries.of(COUNTRIES).set().ofMaxSize(2);
		Arbitrary<CountryPair> pairs = Arbitraries.of("AZ-RU", "AZ-TR", "AM-AZ")
			.map(ShelvingReportsTests::pair)
			.injectNull(.6);
		Arbitrary<DateBound> bounds = Arbitraries.of("1970", "1970-01", "1970-02", "1970-01-15", "1970-02-20", "1971")
			.map(DateBound::read)
			.injectNull(.5);
		return Combinators
			.combine(languages, sources, countries, pairs, bounds, bounds, Arbitraries.of(true, false),
					Arbitraries.of(ListFilter.Sort.NEWEST, ListFilter.Sort.OLDEST))
			.as(ShelvingReportsTests::filter);
	}

	private static ListFilter filter(Set<String> languages, Set<String> sources, Set<String> countries,
			@Nullable CountryPair pair, @Nullable DateBound from, @Nullable DateBound to, boolean undated,
			ListFilter.Sort sort) {
		Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
		facets.put(Facet.LANGUAGE, languages);
		facets.put(Facet.SOURCE, sources);
		facets.put(Facet.COUNTRY, countries);
		facets.values().removeIf(Set::isEmpty);
		// the other way round is refused before it gets here
		boolean inOrder = from == null || to == null || !from.first().isAfter(to.last());
		return new ListFilter(null, facets, pair, inOrder ? from : to, inOrder ? to : from, undated, sort, null);
	}

	private static CountryPair pair(String written) {
		return CountryPair.parse(written).orElseThrow();
	}

	private static Shelf.Entry dated(long id, int day, String language) {
		return new Shelf.Entry(id, day, day, language, Set.of("1"), Set.of("AZ"));
	}

	private static Shelf.Entry entry(long id, Random random) {
		boolean undated = random.nextInt(8) == 0;
		int earliest = undated ? Shelf.Key.UNDATED : random.nextInt(60);
		int latest = undated ? Shelf.Key.UNDATED : earliest + ((random.nextInt(4) == 0) ? random.nextInt(400) : 0);
		Set<String> sources = List.of(Set.of("1"), Set.of("2"), Set.of("1", "2"), Set.of(Facet.NOT_STATED))
			.get(random.nextInt(4));
		Set<String> countries = List.of(Set.of("AZ", "RU"), Set.of("TR"), Set.of("AZ", "RU", "TR"), Set.<String>of())
			.get(random.nextInt(4));
		return new Shelf.Entry(id, earliest, latest, LANGUAGES.get(random.nextInt(4)), sources, countries);
	}

	private static Map<Facet, Map<String, Integer>> counts(Shelflist shelflist, ListFilter filter) {
		Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
		for (Facet facet : Facet.values()) {
			counts.put(facet, shelflist.choose(filter).counts(facet));
		}
		return counts;
	}

	private static Map<Facet, Map<String, Integer>> expectedCounts(Collection<Shelf.Entry> reports, ListFilter filter) {
		Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
		for (Facet facet : Facet.values()) {
			Map<String, Integer> expected = new HashMap<>();
			matching(reports, filter.without(facet))
				.forEach((entry) -> entry.values(facet).forEach((value) -> expected.merge(value, 1, Integer::sum)));
			counts.put(facet, expected);
		}
		return counts;
	}

	private static Shelflist shelved(Collection<Shelf.Entry> reports) {
		return Shelflist.empty()
			.advance(1, SOURCES, reports.stream().map((entry) -> new Shelflist.Change(entry.id(), entry)).toList());
	}

	private static List<Long> ids(List<Shelf.Entry> reports) {
		return reports.stream().map(Shelf.Entry::id).toList();
	}

	/** What the shelflist must show, said as plainly as possible. */
	private static List<Shelf.Entry> matching(Collection<Shelf.Entry> reports, ListFilter filter) {
		Comparator<Shelf.Entry> oldest = Comparator.comparingInt(Shelf.Entry::earliest)
			.thenComparingLong(Shelf.Entry::id);
		Comparator<Shelf.Entry> order = Comparator.comparing((Shelf.Entry entry) -> !entry.isDated())
			.thenComparing((filter.sort() == ListFilter.Sort.OLDEST) ? oldest : oldest.reversed());
		return reports.stream()
			.filter((entry) -> has(filter, Facet.LANGUAGE, Set.of(entry.language())))
			.filter((entry) -> has(filter, Facet.COUNTRY, entry.countries()))
			.filter((entry) -> filter.pair() == null
					|| entry.countries().containsAll(Set.of(filter.pair().one(), filter.pair().other())))
			.filter((entry) -> has(filter, Facet.SOURCE,
					entry.sources().contains(Facet.NOT_STATED) ? entry.sources()
							: Set
								.copyOf(entry.sources().stream().map((id) -> id.equals("1") ? "one" : "two").toList())))
			.filter((entry) -> !filter.isByDate()
					|| (entry.isDated() ? filter.hasRange() && overlaps(filter, entry) : filter.undated()))
			.sorted(order)
			.toList();
	}

	private static boolean has(ListFilter filter, Facet facet, Set<String> values) {
		return filter.chosen(facet).isEmpty() || filter.chosen(facet).stream().anyMatch(values::contains);
	}

	private static boolean overlaps(ListFilter filter, Shelf.Entry entry) {
		return entry.earliest() <= filter.lastDay() && entry.latest() >= filter.firstDay();
	}

	private static SourceName source(String id, String slug, String name) {
		return new SourceName(id, slug, name, null, SourceName.About.NOTHING, List.of());
	}

}
