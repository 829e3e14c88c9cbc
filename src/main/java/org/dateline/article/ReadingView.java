package org.dateline.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.web.BadParameter;
import org.dateline.web.QueryString;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * How a reader wants a text to be marked: a part of the address, so that each view is a
 * page of its own, can be kept, linked to and printed, and needs neither script nor
 * cookie.
 *
 * @param readings whether to mark what dates, figures and names were read as
 * @param cited the words to lead to, or null
 */
record ReadingView(boolean readings, @Nullable Cited cited) {

	static final String MARKS = "marks";

	static final String QUOTE = "quote";

	private static final Pattern PLACE = Pattern.compile("(\\d{1,7})-(\\d{1,7})");

	/**
	 * Words of a text.
	 *
	 * @param start the place of their first code point
	 * @param end the place after the last
	 */
	record Cited(int start, int end) {

		TextBlock.Span in(String text) {
			int from = text.offsetByCodePoints(0, this.start);
			return new TextBlock.Span(from, text.offsetByCodePoints(from, this.end - this.start));
		}

	}

	/**
	 * Reads a query.
	 * @throws BadParameter naming the parameter and what it takes
	 */
	static ReadingView parse(MultiValueMap<String, String> query, String text) {
		String marks = single(query, MARKS);
		if (marks != null && !marks.equals("on")) {
			throw new BadParameter(MARKS, marks, "marks.bad.marks");
		}
		String quote = single(query, QUOTE);
		return new ReadingView(marks != null, (quote != null) ? cited(quote, text) : null);
	}

	private static Cited cited(String written, String text) {
		Matcher place = PLACE.matcher(written);
		if (place.matches()) {
			Cited cited = new Cited(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
			if (cited.start() < cited.end() && cited.end() <= text.codePointCount(0, text.length())) {
				return cited;
			}
		}
		throw new BadParameter(QUOTE, written, "marks.bad.quote", text.codePointCount(0, text.length()));
	}

	private static @Nullable String single(MultiValueMap<String, String> query, String name) {
		List<String> given = query.getOrDefault(name, List.of());
		if (given.size() > 1) {
			throw new BadParameter(name, String.join(", ", given), "list.bad.once");
		}
		return given.isEmpty() ? null : given.get(0);
	}

	/** The rest of a query: the list that is read along. */
	static MultiValueMap<String, String> withoutView(MultiValueMap<String, String> query) {
		Map<String, List<String>> rest = new LinkedHashMap<>(query);
		rest.remove(MARKS);
		rest.remove(QUOTE);
		return MultiValueMap.fromMultiValue(rest);
	}

	/** The query of the same page with the readings marked, or unmarked. */
	String switched(MultiValueMap<String, String> query) {
		QueryString other = new QueryString();
		new LinkedMultiValueMap<>(withoutView(query)).forEach(other::add);
		return other.add(MARKS, this.readings ? null : "on").toString();
	}

}
