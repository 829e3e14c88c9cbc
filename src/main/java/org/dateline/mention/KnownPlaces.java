package org.dateline.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.dateline.language.Stems;
import org.jspecify.annotations.Nullable;

/**
 * The places of one language's news that lists have, in every case. Immutable when made.
 */
final class KnownPlaces {

	/** Of each, folded, what it is called in the nominative. */
	private final Map<String, String> names = new HashMap<>();

	/** The cities, which are clubs in quotation marks. */
	private final Set<String> cities = new HashSet<>();

	KnownPlaces(MentionData common, MentionData own, Stems stems, String language) {
		if (own == common) {
			return;
		}
		own.list("places").forEach((name) -> this.names.put(NameRules.folded(name, stems), name));
		if (own.has("cities")) {
			RussianCases cases = new RussianCases(MentionData.read("bases-" + language + ".yaml"));
			own.list("cities").forEach((name) -> cases.ofPlace(name).forEach((form) -> {
				this.cities.add(NameRules.folded(form, stems));
				this.names.put(NameRules.folded(form, stems), name);
			}));
			own.list("regions-of-news")
				.forEach((name) -> cases.ofPlace(name)
					.forEach((form) -> this.names.put(NameRules.folded(form, stems), name)));
		}
	}

	/**
	 * What a place that needs nothing beside it is called in the nominative, by its
	 * folded words, or null.
	 */
	@Nullable String name(String folded) {
		return this.names.get(folded);
	}

	/** Whether folded words are a city, in whatever case. */
	boolean isCity(String folded) {
		return this.cities.contains(folded);
	}

}
