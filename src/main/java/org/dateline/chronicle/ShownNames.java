package org.dateline.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.mention.BaseForms;
import org.dateline.mention.Name;
import org.jspecify.annotations.Nullable;

/** Under which of its names something is shown: texts inflect them. */
final class ShownNames {

	/** Languages of news that are written in Cyrillic letters. */
	private static final Set<String> CYRILLIC = Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg",
			"tt");

	private ShownNames() {
	}

	/**
	 * The names in their base forms, the most used first.
	 * @param terms what the lexicon calls it, by language
	 */
	static List<NameUse> base(Authority.Kind kind, List<NameUse> uses, Map<String, List<String>> terms) {
		Map<String, List<NameUse>> byLanguage = uses.stream()
			.collect(Collectors.groupingBy(NameUse::language, LinkedHashMap::new, Collectors.toList()));
		List<NameUse> all = new ArrayList<>();
		byLanguage.forEach((language, used) -> {
			Map<String, String> bases = BaseForms.of(language)
				.of(Name.Kind.valueOf(kind.name()), used.stream().map(NameUse::form).toList(),
						terms.getOrDefault(language, List.of()));
			Map<String, NameUse> merged = new LinkedHashMap<>();
			used.forEach((use) -> {
				String form = bases.getOrDefault(use.form(), use.form());
				merged.merge(form, new NameUse(use.authority(), language, form, use.reports()),
						(one, other) -> new NameUse(one.authority(), language, form, one.reports() + other.reports()));
			});
			all.addAll(merged.values());
		});
		all.sort(Comparator.comparingInt(NameUse::reports).reversed());
		return all;
	}

	/**
	 * The name to show a reader of a language: in that language, else in its letters,
	 * else in any; of people the whole name; the most used.
	 */
	static @Nullable NameUse best(Authority.Kind kind, List<NameUse> uses, String language) {
		List<NameUse> all = base(kind, uses, Map.of());
		Map<String, Integer> reports = new HashMap<>();
		all.forEach((use) -> reports.merge(use.language(), use.reports(), Integer::sum));
		Comparator<NameUse> better = Comparator.<NameUse>comparingInt((use) -> nearness(use.language(), language))
			.thenComparingInt(
					(use) -> (kind == Authority.Kind.PERSON) ? BaseForms.of(use.language()).wholeness(use.form()) : 0)
			.thenComparingInt((use) -> reports.getOrDefault(use.language(), 0))
			.thenComparingInt(NameUse::reports);
		// of two that are as good the one that was met first
		return all.stream().sorted(better.reversed()).findFirst().orElse(null);
	}

	private static int nearness(String language, String reader) {
		if (language.equals(reader)) {
			return 2;
		}
		return (CYRILLIC.contains(language) == CYRILLIC.contains(reader)) ? 1 : 0;
	}

}
