package org.dateline.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The case endings of names: what a word may be the inflected form of. An ending is taken
 * off where it may be one, and the word as written stays a key: {@code endings.yaml}.
 */
final class Endings {

	private static final Map<String, Ending[][]> OF_LANGUAGES = ofLanguages();

	private static final Ending[][] OTHER = ofLanguage("other");

	private static final Ending[][] CYRILLIC_QUERY = ofLanguage("cyrillic-query");

	private static final Ending[][] LATIN_QUERY = ofLanguage("latin-query");

	private static final Ending[][] READERS_CASES = ofLanguage("latin-cases");

	private static final int SLOTS = 64;

	private static final int SHORTEST = 4;

	private Endings() {
	}

	/** Whether a language has endings of its own. */
	static boolean areKnown(String language) {
		return OF_LANGUAGES.containsKey(language);
	}

	/**
	 * The names of which a reader's Latin word may be a case in a language of cases. Too
	 * short ones are left out: what sounds like three letters is mostly another word.
	 */
	static Set<String> casesOfReader(String word) {
		if (word.length() <= SHORTEST) {
			return Set.of();
		}
		return cut(word, READERS_CASES).stream()
			.filter((name) -> name.length() >= SHORTEST)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * The names of which a word may be a case, at most two, the longest ending's first.
	 * @param language of the text, or empty for a reader's word
	 */
	static Set<String> nominatives(String word, String language, boolean latin) {
		if (word.length() < SHORTEST) {
			return Set.of();
		}
		Ending[][] endings = language.isEmpty() ? (latin ? LATIN_QUERY : CYRILLIC_QUERY)
				: OF_LANGUAGES.getOrDefault(language, OTHER);
		return cut(word, endings);
	}

	private static Set<String> cut(String word, Ending[][] endings) {
		Set<String> names = Set.of();
		for (Ending ending : endings[slot(word)]) {
			int stem = ending.stem(word);
			for (int i = 0; stem > 0 && i < ending.restored().size() && names.size() < 2; i++) {
				names = names.isEmpty() ? new LinkedHashSet<>(4) : names;
				names.add(word.substring(0, stem) + ending.restored().get(i));
			}
		}
		return names;
	}

	private static Map<String, Ending[][]> ofLanguages() {
		Map<String, Ending[][]> all = new HashMap<>();
		Map<String, String> endings = LanguageData.read("endings.yaml");
		endings.forEach((languages, text) -> {
			Ending[][] compiled = compile(text);
			for (String language : languages.split(" ")) {
				all.put(language, compiled);
			}
		});
		return all;
	}

	private static Ending[][] ofLanguage(String name) {
		return Objects.requireNonNull(OF_LANGUAGES.get(name), name);
	}

	/** The endings by their last letter, the longest first. */
	private static Ending[][] compile(String endings) {
		List<Ending> longestFirst = Arrays.stream(endings.strip().split("\\s+"))
			.map(Ending::of)
			.sorted(Comparator.comparingInt((ending) -> -ending.cut().length()))
			.toList();
		Ending[][] byLastLetter = new Ending[SLOTS][];
		for (int i = 0; i < SLOTS; i++) {
			int slot = i;
			byLastLetter[i] = longestFirst.stream()
				.filter((ending) -> slot(ending.cut()) == slot)
				.toArray(Ending[]::new);
		}
		return byLastLetter;
	}

	/** Letters that share a slot are told apart when the ending is compared. */
	private static int slot(String word) {
		return word.charAt(word.length() - 1) % SLOTS;
	}

	/**
	 * An ending.
	 *
	 * @param after the letters before it, or C for a consonant, V for a vowel, L for any
	 * @param cut the letters that are taken off
	 * @param restored what may have stood there instead
	 */
	record Ending(String after, String cut, List<String> restored) {

		static Ending of(String text) {
			int dash = text.indexOf('-');
			int to = text.indexOf('>');
			String cut = text.substring(dash + 1, (to < 0) ? text.length() : to);
			List<String> restored = (to < 0) ? List.of("") : List.of(text.substring(to + 1).split(",", -1));
			return new Ending(text.substring(0, dash), cut, restored);
		}

		/** Where the stem ends in the word, or -1 if this is not its ending. */
		int stem(String word) {
			int stem = word.length() - this.cut.length();
			if (stem < 3 || !word.endsWith(this.cut)) {
				return -1;
			}
			char last = word.charAt(stem - 1);
			boolean fits = switch (this.after) {
				case "L" -> stem >= 4;
				case "C" -> stem >= 4 && !isVowel(last);
				case "V" -> isVowel(last);
				default -> stem > this.after.length() + 1 && word.startsWith(this.after, stem - this.after.length());
			};
			return fits ? stem : -1;
		}

		private static boolean isVowel(char letter) {
			return "aeiouyıöüəâîûáéíóúýěаеёиоуыэюяіїєўйьъәөүұաեէըիոօաიაეოუ".indexOf(letter) >= 0;
		}

	}

}
