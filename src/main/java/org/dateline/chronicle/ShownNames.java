package org.dateline.chronicle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dateline.language.NameKeys;
import org.dateline.mention.BaseForms;
import org.dateline.mention.Name;
import org.jspecify.annotations.Nullable;

/** Under which of its names something is shown: texts inflect them. */
final class ShownNames {

	/** Languages of news that are written in Cyrillic letters. */
	private static final Set<String> CYRILLIC = Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg",
			"tt");

	private static final NameKeys KEYS = NameKeys.ofOneName();

	private static final Pattern WORDS = Pattern.compile("[ -]+");

	private ShownNames() {
	}

	/**
	 * The names in their base forms, the most used first.
	 * @param terms what the lexicon calls it, by language
	 * @param reports how many reports use some of the names
	 */
	static List<NameUse> base(Authority.Kind kind, List<NameUse> uses, Map<String, List<String>> terms,
			ToIntFunction<List<NameUse>> reports) {
		Map<String, List<NameUse>> byLanguage = uses.stream()
			.collect(Collectors.groupingBy(NameUse::language, LinkedHashMap::new, Collectors.toList()));
		List<NameUse> all = new ArrayList<>();
		byLanguage.forEach((language, used) -> {
			Map<String, String> bases = BaseForms.of(language)
				.of(Name.Kind.valueOf(kind.name()), used.stream().map(NameUse::form).toList(),
						terms.getOrDefault(language, List.of()));
			Map<String, List<NameUse>> merged = new LinkedHashMap<>();
			used.forEach((use) -> merged
				.computeIfAbsent(bases.getOrDefault(use.form(), use.form()), (base) -> new ArrayList<>())
				.add(use));
			merged.forEach((form, same) -> all
				.add(new NameUse(same.get(0).authority(), language, form, reports.applyAsInt(same))));
		});
		all.sort(Comparator.comparingInt(NameUse::reports).reversed());
		return all;
	}

	/**
	 * The name to show a reader of a language: in that language, else in its letters,
	 * else in any; of people the whole name; the most used.
	 */
	static @Nullable NameUse best(Authority.Kind kind, List<NameUse> uses, String language) {
		List<NameUse> all = base(kind, uses, Map.of(), (same) -> same.stream().mapToInt(NameUse::reports).sum());
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

	/**
	 * Those of some names all of whose words sound as words of one that is used here: of
	 * two first names with one surname each is somebody's.
	 */
	static List<NameUse> ofTheSame(List<NameUse> names, List<NameUse> here) {
		return names.stream().filter((name) -> here.stream().anyMatch((used) -> isOf(name, used))).toList();
	}

	private static boolean isOf(NameUse name, NameUse used) {
		List<Set<String>> sounds = sounds(used);
		return sounds(name).stream()
			.allMatch((word) -> sounds.stream().anyMatch((other) -> !Collections.disjoint(word, other)));
	}

	private static List<Set<String>> sounds(NameUse name) {
		return WORDS.splitAsStream(name.form()).map((word) -> KEYS.ofText(word, name.language())).toList();
	}

	private static int nearness(String language, String reader) {
		if (language.equals(reader)) {
			return 2;
		}
		return (CYRILLIC.contains(language) == CYRILLIC.contains(reader)) ? 1 : 0;
	}

}
