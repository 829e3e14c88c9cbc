package org.dateline.article;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.vocabulary.CountryCode;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateBound;
import org.dateline.vocabulary.DateRange;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.vocabulary.PrintableText;
import org.dateline.web.BadParameter;
import org.dateline.web.Parameters;
import org.dateline.web.QueryString;
import org.dateline.web.UnknownParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * Which reports a list shows, in which order and from where on: the query of
 * {@code /articles}.
 *
 * @param asked the words to be found, or null
 * @param facets the chosen values; any of a facet's, and all of the facets
 * @param pair two countries that a report has to be about, or null
 * @param from the first day asked for, as it was written, or null
 * @param to the last day asked for, as it was written, or null
 * @param undated whether reports without a date are asked for: alone, or beside a range
 * @param sort the order
 * @param place the place the page begins after, or null for the first page
 */
record ListFilter(@Nullable Asked asked, Map<Facet, Set<String>> facets, @Nullable CountryPair pair,
		@Nullable DateBound from, @Nullable DateBound to, boolean undated, Sort sort, @Nullable ListPlace place) {

	static final ListFilter ALL = new ListFilter(null, Map.of(), null, null, null, false, Sort.NEWEST, null);

	/** Nobody reads a ranking further; who wants all of it sorts by date. */
	static final int MOST_RANKED = 1000;

	private static final String AFTER = "after";

	private static final List<String> PARAMETERS = List.of("q", "match", "language", "from", "to", "undated", "source",
			"country", "pair", "sort", AFTER);

	/** The order of a list. */
	enum Sort {

		NEWEST("newest"), OLDEST("oldest"), RELEVANCE("relevance"),

		/** As they were taken in, the last first. */
		ADDED("added");

		private final String code;

		Sort(String code) {
			this.code = code;
		}

		String code() {
			return this.code;
		}

	}

	/**
	 * Reads a query. Parameters that are present but empty, as forms send them, count as
	 * absent.
	 * @throws BadParameter naming the parameter and what it takes
	 */
	static ListFilter parse(MultiValueMap<String, String> query) {
		Parameters parameters = Parameters.of(query, PARAMETERS);
		Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
		facets.put(Facet.LANGUAGE, parameters.all("language", LanguageTag::isWellFormed, "list.bad.language"));
		facets.put(Facet.SOURCE, parameters.all("source", SourceRules::canBeAsked, "list.bad.source"));
		facets.put(Facet.COUNTRY, parameters.all("country", CountryCode::isKnown, "list.bad.country"));
		facets.values().removeIf(Set::isEmpty);
		DateRange days = parameters.days();
		Asked asked = asked(parameters);
		Sort sort = sort(parameters, asked);
		return new ListFilter(asked, facets, parameters.pair("pair"), days.from(), days.to(), undated(parameters), sort,
				ListPlace.read(parameters.single(AFTER), sort));
	}

	/**
	 * Reads a query of a list that is never cut into pages, so that no place can be
	 * given.
	 * @param besides what the address takes beside the parameters of the list
	 * @throws BadParameter naming the parameter and what it takes
	 */
	static ListFilter parseUncut(MultiValueMap<String, String> query, String... besides) {
		List<String> taken = Stream
			.concat(PARAMETERS.stream().filter((parameter) -> !parameter.equals(AFTER)), Stream.of(besides))
			.toList();
		query.forEach((parameter, values) -> {
			boolean given = !parameter.equals(AFTER) || values.stream().anyMatch((value) -> !value.isBlank());
			if (given && !taken.contains(parameter)) {
				throw new UnknownParameter(parameter, String.join(", ", values), taken);
			}
		});
		return parse(query);
	}

	/**
	 * Whether a query has parameters without a value: the form's way of saying nothing.
	 */
	static boolean hasEmptyParameters(MultiValueMap<String, String> query) {
		return Parameters.of(query, PARAMETERS).anyEmpty();
	}

	Set<String> chosen(Facet facet) {
		return this.facets.getOrDefault(facet, Set.of());
	}

	boolean isByDate() {
		return hasRange() || this.undated;
	}

	boolean hasRange() {
		return this.from != null || this.to != null;
	}

	/** The first day of the range, in days since 1970-01-01. */
	int firstDay() {
		return (this.from != null) ? Shelf.day(this.from.first()) : Integer.MIN_VALUE;
	}

	/** The last day of the range, likewise. */
	int lastDay() {
		return (this.to != null) ? Shelf.day(this.to.last()) : Shelf.Key.UNDATED - 1;
	}

	/** The place of the list that the page begins after, or null. */
	Shelf.@Nullable Key after() {
		return (this.place != null) ? this.place.key() : null;
	}

	/** How many reports of a ranking stand before the page. */
	int skip() {
		return (this.place != null) ? this.place.skip() : 0;
	}

	ListFilter with(Facet facet, String value) {
		Set<String> chosen = new TreeSet<>(chosen(facet));
		chosen.add(value);
		return with(facet, chosen);
	}

	ListFilter without(Facet facet, String value) {
		Set<String> chosen = new TreeSet<>(chosen(facet));
		chosen.remove(value);
		return with(facet, chosen);
	}

	ListFilter without(Facet facet) {
		return with(facet, Set.of());
	}

	/** Other sources, and everything else as it is, the place in the list too. */
	ListFilter withSources(Set<String> slugs) {
		return with(Facet.SOURCE, slugs).at(this.place);
	}

	private ListFilter with(Facet facet, Set<String> chosen) {
		Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
		changed.putAll(this.facets);
		changed.put(facet, chosen);
		changed.values().removeIf(Set::isEmpty);
		return new ListFilter(this.asked, changed, this.pair, this.from, this.to, this.undated, this.sort, null);
	}

	/** Only reports without a date, and everything else as it is. */
	ListFilter undatedOnly() {
		return new ListFilter(this.asked, this.facets, this.pair, null, null, true, this.sort, null);
	}

	ListFilter withoutRange() {
		return between(null, null);
	}

	/** The reports of one year. */
	ListFilter within(int year) {
		DateBound bound = DateBound.read("%04d".formatted(year));
		return between(bound, bound);
	}

	/** The reports of a range of days. */
	ListFilter within(LocalDate from, LocalDate to) {
		return between(DateBound.read(from.toString()), DateBound.read(to.toString()));
	}

	private ListFilter between(@Nullable DateBound from, @Nullable DateBound to) {
		return new ListFilter(this.asked, this.facets, this.pair, from, to, this.undated, this.sort, null);
	}

	ListFilter withoutPair() {
		return on(null);
	}

	/** The reports on both of these countries; of null, on any. */
	ListFilter on(@Nullable CountryPair pair) {
		return new ListFilter(this.asked, this.facets, pair, this.from, this.to, this.undated, this.sort, null);
	}

	/** The reports on any of these countries. */
	ListFilter withCountries(Collection<String> codes) {
		return with(Facet.COUNTRY, new TreeSet<>(codes));
	}

	ListFilter withoutUndated() {
		return new ListFilter(this.asked, this.facets, this.pair, this.from, this.to, false, this.sort, null);
	}

	/** The list without its words, in an order that it still can have. */
	ListFilter withoutWords() {
		return new ListFilter(null, this.facets, this.pair, this.from, this.to, this.undated,
				(this.sort == Sort.RELEVANCE) ? Sort.NEWEST : this.sort, null);
	}

	/** Other words, or the same understood otherwise. */
	ListFilter asking(String words, Breadth breadth) {
		return new ListFilter(new Asked(words, breadth), this.facets, this.pair, this.from, this.to, this.undated,
				(this.asked == null) ? Sort.RELEVANCE : this.sort, null);
	}

	ListFilter sorted(Sort order) {
		return new ListFilter(this.asked, this.facets, this.pair, this.from, this.to, this.undated, order, null);
	}

	ListFilter startingAfter(Shelf.@Nullable Key key) {
		return at((key != null) ? new ListPlace(key, 0) : null);
	}

	ListFilter skipping(int reports) {
		return at((reports > 0) ? new ListPlace(null, reports) : null);
	}

	private ListFilter at(@Nullable ListPlace place) {
		return new ListFilter(this.asked, this.facets, this.pair, this.from, this.to, this.undated, this.sort, place);
	}

	/** The order where none is named. */
	Sort usualSort() {
		return (this.asked != null) ? Sort.RELEVANCE : Sort.NEWEST;
	}

	/**
	 * The canonical query string with its question mark, or nothing for the plain list.
	 */
	String query() {
		return query(usualSort());
	}

	/**
	 * The same, naming the order even where it is the usual one: a list someone came
	 * from.
	 */
	String queryOfOrigin() {
		return startingAfter(null).query(null);
	}

	/** The same for a feed, whose usual order is another. */
	String queryOfFeed() {
		return query(Sort.ADDED);
	}

	private String query(@Nullable Sort unnamed) {
		QueryString query = new QueryString();
		if (this.asked != null) {
			query.add("q", this.asked.words())
				.add("match", (this.asked.breadth() != Breadth.ALL) ? this.asked.breadth().code() : null);
		}
		for (Facet facet : Facet.values()) {
			query.add(facet.parameter(), chosen(facet));
		}
		return query.add("pair", (this.pair != null) ? this.pair.toString() : null)
			.add("from", (this.from != null) ? this.from.written() : null)
			.add("to", (this.to != null) ? this.to.written() : null)
			.add("undated", this.undated ? "true" : null)
			.add("sort", (this.sort != unnamed) ? this.sort.code() : null)
			.add(AFTER, (this.place != null) ? this.place.write(this.sort) : null)
			.toString();
	}

	private static boolean undated(Parameters parameters) {
		String undated = parameters.single("undated");
		if (undated != null && !undated.equals("true")) {
			throw new BadParameter("undated", undated, "list.bad.undated");
		}
		return undated != null;
	}

	private static @Nullable Asked asked(Parameters parameters) {
		String words = parameters.single("q");
		String match = parameters.single("match");
		Breadth breadth = (match == null) ? Breadth.ALL
				: Arrays.stream(Breadth.values())
					.filter((one) -> one.code().equals(match))
					.findFirst()
					.orElseThrow(() -> new BadParameter("match", match, "list.bad.match"));
		return (words != null) ? new Asked(PrintableText.of(words), breadth) : null;
	}

	private static Sort sort(Parameters parameters, @Nullable Asked asked) {
		String code = parameters.single("sort");
		if (code == null) {
			return (asked != null) ? Sort.RELEVANCE : Sort.NEWEST;
		}
		return Arrays.stream(Sort.values())
			.filter((sort) -> sort.code().equals(code) && (sort != Sort.RELEVANCE || asked != null))
			.findFirst()
			.orElseThrow(() -> new BadParameter("sort", code, "list.bad.sort"));
	}

	/**
	 * Words to be found.
	 *
	 * @param words as they were typed
	 * @param breadth how widely to understand them
	 */
	record Asked(String words, Breadth breadth) {
	}

}
