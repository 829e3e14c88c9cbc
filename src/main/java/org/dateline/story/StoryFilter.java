package org.dateline.story;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.vocabulary.CountryCode;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateBound;
import org.dateline.vocabulary.DateRange;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.web.BadParameter;
import org.dateline.web.Parameters;
import org.dateline.web.QueryString;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * Which stories a list shows, in which order and from where on: the query of
 * {@code /stories}, written as that of {@code /articles}. A story has what one of its
 * reports has.
 *
 * @param languages any of these languages
 * @param sources any of these sources, by address
 * @param countries any of these countries
 * @param pair both of these countries, or null
 * @param from the first day asked for, or null
 * @param to the last day asked for, or null
 * @param sort the order
 * @param cursor the place the page begins after, or null for the first page
 */
record StoryFilter(Set<String> languages, Set<String> sources, Set<String> countries, @Nullable CountryPair pair,
		@Nullable DateBound from, @Nullable DateBound to, Sort sort, @Nullable Cursor cursor) {

	private static final List<String> PARAMETERS = List.of("language", "source", "country", "pair", "from", "to",
			"sort", "after");

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
		Parameters parameters = Parameters.of(query, PARAMETERS);
		DateRange days = parameters.days();
		Sort sort = sort(parameters);
		return new StoryFilter(parameters.all("language", LanguageTag::isWellFormed, "list.bad.language"),
				parameters.all("source", Parameters::isSlug, "list.bad.source"),
				parameters.all("country", CountryCode::isKnown, "list.bad.country"), parameters.pair("pair"),
				days.from(), days.to(), sort, Cursor.read(parameters.single("after"), sort));
	}

	/** The stories on both countries, of some days or of all. */
	static StoryFilter on(CountryPair pair, @Nullable DateBound from, @Nullable DateBound to) {
		return new StoryFilter(Set.of(), Set.of(), Set.of(), pair, from, to, Sort.NEWEST, null);
	}

	/**
	 * Whether a query has parameters without a value: the form's way of saying nothing.
	 */
	static boolean hasEmptyParameters(MultiValueMap<String, String> query) {
		return Parameters.of(query, PARAMETERS).anyEmpty();
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
				(facet == StoryFacet.COUNTRY) ? values : this.countries, this.pair, this.from, this.to, this.sort,
				null);
	}

	StoryFilter withoutPair() {
		return new StoryFilter(this.languages, this.sources, this.countries, null, this.from, this.to, this.sort, null);
	}

	StoryFilter withoutRange() {
		return new StoryFilter(this.languages, this.sources, this.countries, this.pair, null, null, this.sort, null);
	}

	StoryFilter sorted(Sort order) {
		return new StoryFilter(this.languages, this.sources, this.countries, this.pair, this.from, this.to, order,
				null);
	}

	StoryFilter after(@Nullable Cursor place) {
		return new StoryFilter(this.languages, this.sources, this.countries, this.pair, this.from, this.to, this.sort,
				place);
	}

	boolean hasRange() {
		return this.from != null || this.to != null;
	}

	/** The canonical query with its question mark, or nothing for the plain list. */
	String query() {
		QueryString query = new QueryString();
		for (StoryFacet facet : StoryFacet.values()) {
			query.add(facet.parameter(), chosen(facet));
		}
		return query.add("pair", (this.pair != null) ? this.pair.toString() : null)
			.add("from", (this.from != null) ? this.from.written() : null)
			.add("to", (this.to != null) ? this.to.written() : null)
			.add("sort", (this.sort != Sort.NEWEST) ? this.sort.code() : null)
			.add("after", (this.cursor != null) ? this.cursor.write(this.sort) : null)
			.toString();
	}

	private static Sort sort(Parameters parameters) {
		String code = parameters.single("sort");
		return (code == null) ? Sort.NEWEST
				: Arrays.stream(Sort.values())
					.filter((sort) -> sort.code().equals(code))
					.findFirst()
					.orElseThrow(() -> new BadParameter("sort", code, "story.bad.sort"));
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

		/**
		 * Days of four figures, which are all that PostgreSQL reads as Java writes them.
		 */
		private static final ValueRange DAYS = ValueRange.of(LocalDate.of(1, 1, 1).toEpochDay(),
				LocalDate.of(9999, 12, 31).toEpochDay());

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
				if (form.matches() && form.group(1).charAt(0) == sort.code().charAt(0) && isKey(form.group(2), sort)) {
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

		private static boolean isKey(String key, Sort sort) {
			return (sort == Sort.LARGEST) ? !key.equals("-")
					: key.equals("-") || DAYS.isValidValue(Long.parseLong(key));
		}

	}

}
