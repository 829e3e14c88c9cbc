package org.dateline.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that the news is about, and what it is called in each language.
 *
 * @param id its slug, which stays: {@code trade-turnover}, {@code country-AZ}
 * @param scheme the list it is in: {@code diplomacy}, {@code country}
 * @param labels its names by language tag, the preferred one first, none twice
 */
public record Concept(String id, String scheme, Map<String, List<String>> labels) {

	/**
	 * A concept with at least one label.
	 * @throws IllegalArgumentException if it has none, or a language without any
	 */
	public Concept {
		Map<String, List<String>> copy = new LinkedHashMap<>();
		labels.forEach((language, names) -> copy.put(language, distinct(names)));
		if (copy.isEmpty() || copy.containsValue(List.<String>of())) {
			throw new IllegalArgumentException("The concept %s wants a label: %s".formatted(id, labels));
		}
		labels = Collections.unmodifiableMap(copy);
	}

	/** The preferred label in this language, else in English, else in any. */
	public String label(Locale locale) {
		List<String> names = this.labels.get(locale.getLanguage());
		if (names == null) {
			names = this.labels.get("en");
		}
		return ((names != null) ? names : this.labels.values().iterator().next()).get(0);
	}

	private static List<String> distinct(List<String> names) {
		List<String> distinct = new ArrayList<>(names.size());
		for (String name : names) {
			if (!distinct.contains(name)) {
				distinct.add(name);
			}
		}
		return List.copyOf(distinct);
	}

}
