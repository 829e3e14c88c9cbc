package org.dateline.article;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.vocabulary.CountryCode;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.web.BadParameter;
import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

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
 * @param cursor the place the page begins after, or null for the first page
 */
record ListFilter(@Nullable Asked asked, Map<Facet, Set<String>> facets, @Nullable CountryPair pair,
		@Nullable Bound from, @Nullable Bound to, boolean undated, Sort sort, @Nullable Cursor cursor) {

	static final ListFilter ALL = new ListFilter(null, Map.of(), null, null, null, false, Sort.NEWEST, null);

	/** Nobody reads a ranking further; who wants all of it sorts by date. */
	static final int MOST_RANKED = 1000;

	private static final List<String> PARAMETERS = List.of("q", "match", "language", "from", "to", "undated", "source",
			"country", "pair", "sort", "after");

	private static final int MOST_VALUES = 50;

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
		for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
			if (!PARAMETERS.contains(parameter.getKey())) {
				throw new BadParameter(parameter.getKey(), String.join(", ", given(query, parameter.getKey())),
						"list.bad.unknown", String.join(", ", PARAMETERS));
			}
		}
		Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
		facets.put(Facet.LANGUAGE, values(query, "language", LanguageTag::isWellFormed, "list.bad.language"));
		facets.put(Facet.SOURCE, values(query, "source", SourceRules::canBeAsked, "list.bad.source"));
		facets.put(Facet.COUNTRY, values(query, "country", CountryCode::isKnown, "list.bad.country"));
		facets.values().removeIf(Set::isEmpty);
		Bound from = bound(query, "from");
		Bound to = bound(query, "to");
		if (from != null && to != null && from.first().isAfter(to.last())) {
			throw new BadParameter("from", from.written(), "list.bad.order", to.written());
		}
		Asked asked = asked(query);
		Sort sort = sort(query, asked);
		return new ListFilter(asked, facets, pair(query), from, to, undated(query), sort,
				Cursor.read(single(query, "after"), sort));
	}

	/**
	 * Whether a query has parameters without a value: the form's way of saying nothing.
	 */
	static boolean hasEmptyParameters(MultiValueMap<String, String> query) {
		return query.values().stream().flatMap(List::stream).anyMatch((value) -> value == null || value.isBlank());
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

	boolean isUnfiltered() {
		return this.facets.isEmpty() && this.pair == null && !isByDate();
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
		return (this.cursor != null) ? this.cursor.key() : null;
	}

	/** How many reports of a ranking stand before the page. */
	int skip() {
		return (this.cursor != null) ? this.cursor.skip() : 0;
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
		return with(Facet.SOURCE, slugs).at(this.cursor);
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
		return new ListFilter(this.asked, this.facets, this.pair, null, null, this.undated, this.sort, null);
	}

	/** The reports of one year. */
	ListFilter within(int year) {
		Bound bound = Bound.read("%04d".formatted(year));
		return new ListFilter(this.asked, this.facets, this.pair, bound, bound, this.undated, this.sort, null);
	}

	/** The reports of a range of days. */
	ListFilter within(LocalDate from, LocalDate to) {
		return new ListFilter(this.asked, this.facets, this.pair, Bound.read(from.toString()),
				Bound.read(to.toString()), this.undated, this.sort, null);
	}

	/** The reports on both of these countries. */
	ListFilter on(CountryPair pair) {
		return withPair(pair);
	}

	ListFilter withoutPair() {
		return withPair(null);
	}

	private ListFilter withPair(@Nullable CountryPair pair) {
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
		return at((key != null) ? new Cursor(key, 0) : null);
	}

	ListFilter skipping(int reports) {
		return at((reports > 0) ? new Cursor(null, reports) : null);
	}

	private ListFilter at(@Nullable Cursor place) {
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
		StringBuilder query = new StringBuilder();
		if (this.asked != null) {
			append(query, "q", this.asked.words());
			if (this.asked.breadth() != Breadth.ALL) {
				append(query, "match", this.asked.breadth().code());
			}
		}
		for (Facet facet : Facet.values()) {
			for (String value : chosen(facet)) {
				append(query, facet.parameter(), value);
			}
		}
		if (this.pair != null) {
			append(query, "pair", this.pair.toString());
		}
		if (this.from != null) {
			append(query, "from", this.from.written());
		}
		if (this.to != null) {
			append(query, "to", this.to.written());
		}
		if (this.undated) {
			append(query, "undated", "true");
		}
		if (this.sort != unnamed) {
			append(query, "sort", this.sort.code());
		}
		if (this.cursor != null) {
			append(query, "after", this.cursor.write(this.sort));
		}
		return query.toString();
	}

	private static void append(StringBuilder query, String parameter, String value) {
		query.append(query.isEmpty() ? '?' : '&')
			.append(parameter)
			.append('=')
			.append(UriUtils.encode(value, StandardCharsets.UTF_8));
	}

	private static Set<String> values(MultiValueMap<String, String> query, String parameter, Predicate<String> valid,
			String expectation) {
		Set<String> values = new TreeSet<>(given(query, parameter));
		for (String value : values) {
			if (!valid.test(value)) {
				throw new BadParameter(parameter, value, expectation);
			}
		}
		if (values.size() > MOST_VALUES) {
			throw new BadParameter(parameter, values.size() + " ×", "list.bad.many", MOST_VALUES);
		}
		return values;
	}

	private static @Nullable Bound bound(MultiValueMap<String, String> query, String parameter) {
		String written = single(query, parameter);
		if (written == null) {
			return null;
		}
		Bound bound = Bound.read(written);
		if (bound == null) {
			throw new BadParameter(parameter, written, "list.bad.day");
		}
		return bound;
	}

	private static @Nullable CountryPair pair(MultiValueMap<String, String> query) {
		String written = single(query, "pair");
		if (written == null) {
			return null;
		}
		return CountryPair.parse(written).orElseThrow(() -> new BadParameter("pair", written, "list.bad.pair"));
	}

	private static boolean undated(MultiValueMap<String, String> query) {
		String undated = single(query, "undated");
		if (undated != null && !undated.equals("true")) {
			throw new BadParameter("undated", undated, "list.bad.undated");
		}
		return undated != null;
	}

	private static @Nullable Asked asked(MultiValueMap<String, String> query) {
		String words = single(query, "q");
		String match = single(query, "match");
		Breadth breadth = (match == null) ? Breadth.ALL
				: Arrays.stream(Breadth.values())
					.filter((one) -> one.code().equals(match))
					.findFirst()
					.orElseThrow(() -> new BadParameter("match", match, "list.bad.match"));
		return (words != null) ? new Asked(Markup.printable(words), breadth) : null;
	}

	private static Sort sort(MultiValueMap<String, String> query, @Nullable Asked asked) {
		String code = single(query, "sort");
		if (code == null) {
			return (asked != null) ? Sort.RELEVANCE : Sort.NEWEST;
		}
		return Arrays.stream(Sort.values())
			.filter((sort) -> sort.code().equals(code) && (sort != Sort.RELEVANCE || asked != null))
			.findFirst()
			.orElseThrow(() -> new BadParameter("sort", code, "list.bad.sort"));
	}

	private static @Nullable String single(MultiValueMap<String, String> query, String parameter) {
		Set<String> given = new LinkedHashSet<>(given(query, parameter));
		if (given.size() > 1) {
			throw new BadParameter(parameter, String.join(", ", given), "list.bad.once");
		}
		return given.stream().findFirst().orElse(null);
	}

	private static List<String> given(MultiValueMap<String, String> query, String parameter) {
		List<String> given = new ArrayList<>();
		for (String value : query.getOrDefault(parameter, List.of())) {
			if (value != null && !value.isBlank()) {
				given.add(value.strip());
			}
		}
		return given;
	}

	/**
	 * One end of a date range: a year, a month or a day.
	 *
	 * @param written as it was written: {@code YYYY}, {@code YYYY-MM} or
	 * {@code YYYY-MM-DD}
	 * @param first its first day
	 * @param last its last day
	 */
	record Bound(String written, LocalDate first, LocalDate last) {

		private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

		static @Nullable Bound read(String written) {
			Matcher form = FORM.matcher(written);
			if (!form.matches()) {
				return null;
			}
			try {
				int year = Integer.parseInt(form.group(1));
				if (form.group(2) == null) {
					return new Bound(written, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
				}
				YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
				if (form.group(3) == null) {
					return new Bound(written, month.atDay(1), month.atEndOfMonth());
				}
				LocalDate day = month.atDay(Integer.parseInt(form.group(3)));
				return new Bound(written, day, day);
			}
			catch (DateTimeException ex) {
				return null;
			}
		}

	}

	/**
	 * Words to be found.
	 *
	 * @param words as they were typed
	 * @param breadth how widely to understand them
	 */
	record Asked(String words, Breadth breadth) {
	}

	/**
	 * A place in a list, opaque in addresses: in a list by date behind a report, in a
	 * ranking behind so many.
	 */
	record Cursor(Shelf.@Nullable Key key, int skip) {

		private static final Pattern FORM = Pattern.compile("([noa])(-?\\d{1,10})\\.(\\d{1,18})");

		private static final Pattern RANKED = Pattern.compile("r(\\d{1,4})");

		String write(Sort sort) {
			String plain = sort.code().charAt(0)
					+ ((this.key != null) ? this.key.day() + "." + this.key.id() : Integer.toString(this.skip));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
		}

		static @Nullable Cursor read(@Nullable String cursor, Sort sort) {
			if (cursor == null) {
				return null;
			}
			try {
				String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
				Matcher ranked = RANKED.matcher(plain);
				if (sort == Sort.RELEVANCE && ranked.matches() && Integer.parseInt(ranked.group(1)) < MOST_RANKED) {
					return new Cursor(null, Integer.parseInt(ranked.group(1)));
				}
				Matcher form = FORM.matcher(plain);
				if (form.matches() && form.group(1).charAt(0) == sort.code().charAt(0)) {
					return new Cursor(new Shelf.Key(Integer.parseInt(form.group(2)), Long.parseLong(form.group(3))), 0);
				}
			}
			catch (IllegalArgumentException ex) {
				// neither Base64 nor numbers: refused below like any other cursor that is
				// not ours
			}
			throw new BadParameter("after", cursor, "list.bad.after");
		}

	}

}
