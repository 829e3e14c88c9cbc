package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How Russian words are inflected: endings by those of the nominative, the longest first.
 */
final class Paradigms {

	/** Genitive, dative, accusative, instrumental and prepositional. */
	static final int CASES = 5;

	private static final String VOWELS = "аеёиоуыэюя";

	private static final Locale LOCALE = new Locale("ru");

	static final Paradigms NONE = new Paradigms(Map.of());

	private final List<Paradigm> paradigms = new ArrayList<>();

	Paradigms(Map<String, List<String>> rules) {
		rules.forEach((nominative, endings) -> this.paradigms.add(Paradigm.read(nominative, endings)));
		this.paradigms.sort((one, other) -> other.nominative().length() - one.nominative().length());
	}

	boolean isNominative(String word) {
		return this.paradigms.stream().anyMatch((paradigm) -> paradigm.stem(word, paradigm.nominative()) != null);
	}

	/** The cases of a word, or none where no paradigm fits. */
	List<String> decline(String word) {
		for (Paradigm paradigm : this.paradigms) {
			String stem = paradigm.stem(word, plain(paradigm.nominative()));
			if (stem != null) {
				return paradigm.endings().stream().map((ending) -> plain(stem + ending)).toList();
			}
		}
		return List.of();
	}

	/** What a word is in the nominative if it stands in a case. */
	@Nullable String nominative(String word, int grammaticalCase) {
		return nominatives(word, grammaticalCase).findFirst().orElse(null);
	}

	Stream<String> nominatives(String word, int grammaticalCase) {
		return this.paradigms.stream().flatMap((paradigm) -> {
			String stem = paradigm.stem(word, paradigm.endings().get(grammaticalCase));
			return (stem != null) ? Stream.of(stem + paradigm.nominative()) : Stream.empty();
		});
	}

	/** As words are compared: in small letters, and without the dots of ё. */
	static String plain(String word) {
		return word.toLowerCase(LOCALE).replace('ё', 'е');
	}

	static boolean isVowel(char letter) {
		return VOWELS.indexOf(Character.toLowerCase(letter)) >= 0;
	}

	/**
	 * How words of one ending are inflected.
	 *
	 * @param before a consonant (C), a vowel (V) or nothing that has to stand before
	 */
	private record Paradigm(String before, String nominative, List<String> endings) {

		static Paradigm read(String nominative, List<String> endings) {
			if (endings.size() != CASES) {
				throw new IllegalStateException("%s has %s cases".formatted(nominative, endings.size()));
			}
			boolean isClass = nominative.startsWith("C") || nominative.startsWith("V");
			return isClass ? new Paradigm(nominative.substring(0, 1), nominative.substring(1), endings)
					: new Paradigm("", nominative, endings);
		}

		/** The word without an ending, or null where it has another. */
		@Nullable String stem(String word, String ending) {
			int end = word.length() - ending.length();
			if (end < 0 || !word.endsWith(ending) || end == 0 && this.before.length() > 0) {
				return null;
			}
			boolean isVowel = end > 0 && VOWELS.indexOf(Character.toLowerCase(word.charAt(end - 1))) >= 0;
			boolean isSign = end > 0 && "ьъй".indexOf(word.charAt(end - 1)) >= 0;
			boolean fits = switch (this.before) {
				case "C" -> !isVowel && !isSign;
				case "V" -> isVowel;
				default -> true;
			};
			return fits ? word.substring(0, end) : null;
		}

	}

}
