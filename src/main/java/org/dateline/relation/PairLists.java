package org.dateline.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.article.Briefs;
import org.dateline.article.Holding;
import org.dateline.article.Holdings;
import org.dateline.article.ListPage;
import org.dateline.vocabulary.CountryPair;
import org.dateline.web.BadParameter;
import org.dateline.web.InterfaceWords;
import org.dateline.web.QueryString;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the pairs of countries into the words of a language. */
@Component
class PairLists {

	static final int PAGE_SIZE = 25;

	/** How many countries stand in the matrix: what fits on a screen. */
	private static final int MATRIX = 10;

	private static final int DARKEST = 5;

	private final Holdings holdings;

	private final Briefs briefs;

	private final Spans spans;

	private final MessageSource messages;

	PairLists(Holdings holdings, Briefs briefs, Spans spans, MessageSource messages) {
		this.holdings = holdings;
		this.briefs = briefs;
		this.spans = spans;
		this.messages = messages;
	}

	/**
	 * A page of the list.
	 * @param country only pairs with this country, or null
	 * @param after the place it begins after, or null
	 */
	PairList page(@Nullable String country, @Nullable Place after, long revision, Locale locale) {
		Map<CountryPair, Integer> counts = this.holdings.pairs(revision);
		List<Place> places = counts.entrySet()
			.stream()
			.filter((pair) -> country == null || pair.getKey().codes().contains(country))
			.map((pair) -> new Place(pair.getValue(), pair.getKey()))
			.sorted()
			.toList();
		List<CountryPair> pairs = places.stream().map(Place::pair).toList();
		int begin = (after != null) ? (int) places.stream().takeWhile((place) -> place.compareTo(after) <= 0).count()
				: 0;
		int end = Math.min(pairs.size(), begin + PAGE_SIZE);
		InterfaceWords words = InterfaceWords.in(locale);
		return new PairList(pairs.size(),
				(country != null) ? new PairList.Country(country, words.country(country)) : null,
				lines(pairs.subList(begin, end), revision, locale), matrix(counts, locale),
				(begin > 0) ? query(country, null) : null,
				(end < pairs.size()) ? query(country, places.get(end - 1)) : null);
	}

	private static String query(@Nullable String country, @Nullable Place after) {
		return new QueryString().add("country", country)
			.add("after", (after != null) ? after.toString() : null)
			.toString();
	}

	private List<PairList.Line> lines(List<CountryPair> pairs, long revision, Locale locale) {
		Map<CountryPair, Holding> held = new LinkedHashMap<>();
		pairs.forEach((pair) -> held.put(pair, this.holdings.on(pair, revision)));
		Map<Long, ListPage.Line> newest = this.briefs
			.of(held.values().stream().flatMap((holding) -> holding.newest(1).stream()).distinct().toList(), locale);
		List<PairList.Line> lines = new ArrayList<>();
		held.forEach((pair, holding) -> lines.add(new PairList.Line(pair.toString(),
				InterfaceWords.in(locale).pair(pair), holding.count(),
				this.spans.years(holding.firstDay(), holding.lastDay(), locale), holding.languages(locale),
				holding.newest(1).stream().map(newest::get).filter((line) -> line != null).findFirst().orElse(null))));
		return lines;
	}

	private PairList.Matrix matrix(Map<CountryPair, Integer> counts, Locale locale) {
		Map<String, Integer> reported = new TreeMap<>();
		counts.forEach((pair, count) -> pair.codes().forEach((code) -> reported.merge(code, count, Integer::sum)));
		InterfaceWords words = InterfaceWords.in(locale);
		List<PairList.Country> countries = reported.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
			.limit(MATRIX)
			.map((country) -> new PairList.Country(country.getKey(), words.country(country.getKey())))
			.toList();
		int most = counts.values().stream().max(Comparator.naturalOrder()).orElse(1);
		return new PairList.Matrix(countries,
				countries.stream()
					.map((row) -> new PairList.Row(row,
							countries.stream().map((column) -> cell(row, column, counts, most, locale)).toList()))
					.toList());
	}

	private PairList.Cell cell(PairList.Country row, PairList.Country column, Map<CountryPair, Integer> counts,
			int most, Locale locale) {
		if (row.equals(column)) {
			return new PairList.Cell(null, "", 0, 0);
		}
		CountryPair pair = CountryPair.of(row.code(), column.code());
		int count = counts.getOrDefault(pair, 0);
		return new PairList.Cell(pair.toString(),
				this.messages.getMessage("relation.matrix.cell",
						new Object[] { InterfaceWords.in(locale).pair(pair), count }, locale),
				count, shade(count, most));
	}

	/** By the square root: a few pairs have most of the reports. */
	static int shade(int count, int most) {
		return (int) Math.ceil(DARKEST * Math.sqrt((double) count / Math.max(1, most)));
	}

	/**
	 * A place in the list, which stays where it is when a pair moves.
	 *
	 * @param reports how many reports a pair has
	 * @param pair the pair
	 */
	record Place(int reports, CountryPair pair) implements Comparable<Place> {

		private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(.{1,9})");

		/**
		 * Reads a place as it stands in an address.
		 * @throws BadParameter if it is none
		 */
		static Place read(String written) {
			Matcher form = FORM.matcher(written);
			return Optional.of(form)
				.filter(Matcher::matches)
				.flatMap((place) -> CountryPair.parse(place.group(2)))
				.map((pair) -> new Place(Integer.parseInt(form.group(1)), pair))
				.orElseThrow(() -> new BadParameter("after", written, "list.bad.after"));
		}

		@Override
		public int compareTo(Place other) {
			int byReports = Integer.compare(other.reports, this.reports);
			return (byReports != 0) ? byReports : this.pair.compareTo(other.pair);
		}

		@Override
		public String toString() {
			return this.reports + "." + this.pair;
		}

	}

}
