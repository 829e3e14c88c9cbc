package org.dateline.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;

/** Which languages a word may be of, by the letters it is written with. */
final class Scripts {

	private static final Map<String, Set<Integer>> BY_LANGUAGE = new ConcurrentHashMap<>();

	private static final String ONLY_UKRAINIAN = "іїєґ";

	private static final String ONLY_RUSSIAN = "ыэъё";

	private static final String ONLY_AZERBAIJANI = "ə";

	private static final String TURKIC = "ışğ";

	/** Without their marks. */
	private static final String VOWELS = "aeiouyıəæœøаеиоуыэюяієәөүұ";

	private Scripts() {
	}

	/** Those of these languages that are written with the letters of a word. */
	static Set<String> plausible(String word, Collection<String> languages) {
		int script = script(word);
		Set<String> plausible = new LinkedHashSet<>();
		for (String language : languages) {
			if (script == UScript.COMMON || scripts(language).contains(script)) {
				plausible.add(language);
			}
		}
		return plausible;
	}

	/**
	 * The one language to take a word for: by letters that only one has, else the
	 * reader's own, else the one most read in that script.
	 */
	static String languageOf(String word, Set<String> plausible, Locale ui) {
		String lower = word.toLowerCase(Locale.ROOT);
		for (Map.Entry<String, String> only : Map.of("uk", ONLY_UKRAINIAN, "ru", ONLY_RUSSIAN, "az", ONLY_AZERBAIJANI)
			.entrySet()) {
			if (plausible.contains(only.getKey()) && hasAny(lower, only.getValue())) {
				return only.getKey();
			}
		}
		if (hasAny(lower, TURKIC)) {
			for (String turkic : new String[] { "az", "tr" }) {
				if (plausible.contains(turkic)) {
					return turkic;
				}
			}
		}
		for (String usual : new String[] { ui.getLanguage(), "en", "ru" }) {
			if (plausible.contains(usual)) {
				return usual;
			}
		}
		return plausible.isEmpty() ? "und" : plausible.iterator().next();
	}

	/** Whether a word has a vowel, or is of a script where it needs none. */
	static boolean canBeSaid(String word) {
		int script = script(word);
		return script != UScript.LATIN && script != UScript.CYRILLIC
				|| hasAny(Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT), VOWELS);
	}

	private static boolean hasAny(String word, String letters) {
		return word.chars().anyMatch((letter) -> letters.indexOf(letter) >= 0);
	}

	/** The script of the first letter; COMMON where there is none. */
	private static int script(String word) {
		return word.codePoints().filter(Character::isLetter).map(UScript::getScript).findFirst().orElse(UScript.COMMON);
	}

	private static Set<Integer> scripts(String language) {
		return BY_LANGUAGE.computeIfAbsent(language, (tag) -> {
			Set<Integer> scripts = new LinkedHashSet<>();
			int[] codes = UScript.getCode(ULocale.forLanguageTag(tag));
			if (codes != null) {
				for (int code : codes) {
					scripts.add(code);
				}
			}
			return scripts;
		});
	}

}
