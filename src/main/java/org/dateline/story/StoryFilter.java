package org.dateline.story;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.vocabulary.CountryCode;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.web.BadParameter;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * Which stories a list shows, in which order and from where on: the query of
 * {@code /stories}, written as that of {@code /articles}. A story has what one of its
 * reports has.
 *
 * @param languages any of these languages
 * @param sources any of these sources, by address
 * @param countries any of these countries
 * @param from the first day asked for, or null
 * @param to the last day asked for, or null
 * @param sort the order
 * @param cursor the place the page begins after, or null for the first page
 */
record StoryFilter(Set<String> languages, Set<String> sources, Set<String> countries, @Nullable Bound from,
		@Nullable Bound to, Sort sort, @Nullable Cursor cursor) {

	private static final List<String> PARAMETERS = List.of("language", "source", "country", "from", "to", "sort",
			"after");

	private static final int MOST_VALUES = 50;

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]{1,100}(-[a-z0-9]{1,100}){0,20}");

	/** The order of a list. */
	enum Sort {

		NEWEST("newest"), OLDEST("oldest"), LARGEST("largest");

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
	static StoryFilter parse(MultiValueMap<String, String> query) {
		for (String parameter : query.keySet()) {
			if (!PARAMETERS.contains(parameter)) {
				throw new BadParameter(parameter, String.join(", ", given(query, parameter)), "list.bad.unknown",
						String.join(", ", PARAMETERS));
			}
		}
		Bound from = bound(query, "from");
		Bound to = bound(query, "to");
		if (from != null && to != null && from.first().isAfter(to.last())) {
			throw new BadParameter("from", from.written(), "list.bad.order", to.written());
		}
		Sort sort = sort(query);
		return new StoryFilter(values(query, "language", LanguageTag::isWellFormed, "list.bad.language"),
				values(query, "source", (slug) -> SLUG.matcher(slug).matches(), "list.bad.source"),
				values(query, "country", CountryCode::isKnown, "list.bad.country"), from, to, sort,
				Cursor.read(single(query, "after"), sort));
	}

	/**
	 * Whether a query has parameters without a value: the form's way of saying nothing.
	 */
	static boolean hasEmptyParameters(MultiValueMap<String, String> query) {
		return query.values().stream().flatMap(List::stream).anyMatch((value) -> value == null || value.isBlank());
	}

	Set<String> chosen(StoryFacet facet) {
		return switch (facet) {
			case LANGUAGE -> this.languages;
			case SOURCE -> this.sources;
			case COUNTRY -> this.countries;
		};
	}

	StoryFilter without(StoryFacet facet) {
		return with(facet, Set.of());
	}

	StoryFilter without(StoryFacet facet, String value) {
		Set<String> rest = new TreeSet<>(chosen(facet));
		rest.remove(value);
		return with(facet, rest);
	}

	private StoryFilter with(StoryFacet facet, Set<String> values) {
		return new StoryFilter((facet == StoryFacet.LANGUAGE) ? values : this.languages,
				(facet == StoryFacet.SOURCE) ? values : this.sources,
				(facet == StoryFacet.COUNTRY) ? values : this.countries, this.from, this.to, this.sort, null);
	}

	StoryFilter withoutRange() {
		return new StoryFilter(this.languages, this.sources, this.countries, null, null, this.sort, null);
	}

	StoryFilter sorted(Sort order) {
		return new StoryFilter(this.languages, this.sources, this.countries, this.from, this.to, order, null);
	}

	StoryFilter after(@Nullable Cursor place) {
		return new StoryFilter(this.languages, this.sources, this.countries, this.from, this.to, this.sort, place);
	}

	boolean hasRange() {
		return this.from != null || this.to != null;
	}

	/** The canonical query with its question mark, or nothing for the plain list. */
	String query() {
		StringBuilder query = new StringBuilder();
		for (StoryFacet facet : StoryFacet.values()) {
			chosen(facet).forEach((value) -> append(query, facet.parameter(), value));
		}
		if (this.from != null) {
			append(query, "from", this.from.written());
		}
		if (this.to != null) {
			append(query, "to", this.to.written());
		}
		if (this.sort != Sort.NEWEST) {
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

	private static Sort sort(MultiValueMap<String, String> query) {
		String code = single(query, "sort");
		return (code == null) ? Sort.NEWEST
				: Arrays.stream(Sort.values())
					.filter((sort) -> sort.code().equals(code))
					.findFirst()
					.orElseThrow(() -> new BadParameter("sort", code, "story.bad.sort"));
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

	private static @Nullable String single(MultiValueMap<String, String> query, String parameter) {
		Set<String> given = new TreeSet<>(given(query, parameter));
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
	 * One end of a range of days: a year, a month or a day.
	 *
	 * @param written as it was written
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
	 * A place in a list, opaque in addresses: behind a story.
	 *
	 * @param key the day of its newest report, in days since 1970, or how many reports it
	 * has; null where it has no day
	 * @param story its number
	 */
	record Cursor(@Nullable Integer key, long story) {

		private static final Pattern FORM = Pattern.compile("([nol])(-?\\d{1,9}|-)\\.(\\d{1,18})");

		String write(Sort sort) {
			String plain = sort.code().charAt(0) + ((this.key != null) ? this.key.toString() : "-") + "." + this.story;
			return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
		}

		static @Nullable Cursor read(@Nullable String cursor, Sort sort) {
			if (cursor == null) {
				return null;
			}
			try {
				Matcher form = FORM
					.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
				if (form.matches() && form.group(1).charAt(0) == sort.code().charAt(0)
						&& (sort != Sort.LARGEST || !form.group(2).equals("-"))) {
					return new Cursor(form.group(2).equals("-") ? null : Integer.valueOf(form.group(2)),
							Long.parseLong(form.group(3)));
				}
			}
			catch (IllegalArgumentException ex) {
				// neither Base64 nor numbers: refused below like any other that is not
				// ours
			}
			throw new BadParameter("after", cursor, "list.bad.after");
		}

	}

}
