package org.dateline.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.DateBound;
import org.dateline.vocabulary.DateRange;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * The query of a page, read strictly: whatever the page does not take is refused by name.
 * Parameters that are present but empty, as forms send them, count as absent.
 */
public final class Parameters {

	private static final int MOST_VALUES = 50;

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]{1,100}(-[a-z0-9]{1,100}){0,20}");

	private final MultiValueMap<String, String> query;

	private Parameters(MultiValueMap<String, String> query) {
		this.query = query;
	}

	/**
	 * Reads a query.
	 * @param known the parameters that the page takes
	 * @throws BadParameter where there is another one
	 */
	public static Parameters of(MultiValueMap<String, String> query, List<String> known) {
		Parameters parameters = new Parameters(query);
		for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
			if (!known.contains(parameter.getKey())) {
				throw new UnknownParameter(parameter.getKey(), String.join(", ", parameters.given(parameter.getKey())),
						known);
			}
		}
		return parameters;
	}

	/** Whether there are parameters without a value: the form's way of saying nothing. */
	public boolean anyEmpty() {
		return this.query.values().stream().flatMap(List::stream).anyMatch((value) -> value == null || value.isBlank());
	}

	/**
	 * The value of a parameter, or null.
	 * @throws BadParameter where it has several
	 */
	public @Nullable String single(String name) {
		Set<String> given = new LinkedHashSet<>(given(name));
		if (given.size() > 1) {
			throw new BadParameter(name, String.join(", ", given), "list.bad.once");
		}
		return given.stream().findFirst().orElse(null);
	}

	/**
	 * The values of a parameter that may stand several times.
	 * @param expectation the code of the words that say what it takes
	 * @throws BadParameter where one of them is not valid
	 */
	public Set<String> all(String name, Predicate<String> valid, String expectation) {
		Set<String> values = new TreeSet<>(given(name));
		for (String value : values) {
			if (!valid.test(value)) {
				throw new BadParameter(name, value, expectation);
			}
		}
		if (values.size() > MOST_VALUES) {
			throw new BadParameter(name, values.size() + " ×", "list.bad.many", MOST_VALUES);
		}
		return values;
	}

	/**
	 * The days between {@code from} and {@code to}.
	 * @throws BadParameter where one of them is none, or they are the wrong way round
	 */
	public DateRange days() {
		DateBound from = bound("from");
		DateBound to = bound("to");
		if (from != null && to != null && from.first().isAfter(to.last())) {
			throw new BadParameter("from", from.written(), "list.bad.order", to.written());
		}
		return new DateRange(from, to);
	}

	private @Nullable DateBound bound(String name) {
		String written = single(name);
		DateBound bound = (written != null) ? DateBound.read(written) : null;
		if (written != null && bound == null) {
			throw new BadParameter(name, written, "list.bad.day");
		}
		return bound;
	}

	/**
	 * Two countries, or null.
	 * @throws BadParameter where it is none, or not written as in an address
	 */
	public @Nullable CountryPair pair(String name) {
		String written = single(name);
		if (written == null) {
			return null;
		}
		return CountryPair.parse(written).orElseThrow(() -> new BadParameter(name, written, "list.bad.pair"));
	}

	/** Whether this can be the last part of an address. */
	public static boolean isSlug(String value) {
		return SLUG.matcher(value).matches();
	}

	private List<String> given(String name) {
		List<String> given = new ArrayList<>();
		for (String value : this.query.getOrDefault(name, List.of())) {
			if (value != null && !value.isBlank()) {
				given.add(value.strip());
			}
		}
		return given;
	}

}
