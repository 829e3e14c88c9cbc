package org.dateline.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.lang.UScript;
import org.jspecify.annotations.Nullable;

/** Letters one by one: their case, their script, their base letter and their sound. */
final class Letters {

	/** Above the last letter with a sound of its own in these tables: Georgian. */
	private static final int END = 0x1100;

	/** Above the last Latin letter with diacritics. */
	private static final int LATIN_END = 0x1F00;

	private static final @Nullable String[] SOUNDS = new String[END];

	/** The sounds of two letters by both, for letters that begin such a pair. */
	private static final Map<Integer, String> PAIRS = new HashMap<>();

	private static final boolean[] BEGINS_PAIR = new boolean[END];

	private static final char[] PLAIN = plain();

	static {
		readSounds();
	}

	private static final Set<String> TURKIC_LANGUAGES = Set.of("az", "tr", "tk", "crh", "uz");

	/** After an apostrophe in a reader's word; those that may end a name are left out. */
	private static final Set<String> TURKIC_SUFFIXES = Set.of("in", "ın", "un", "ün", "nin", "nın", "nun", "nün", "de",
			"da", "te", "ta", "den", "dan", "ten", "tan", "le", "la", "yle", "yla");

	private Letters() {
	}

	/**
	 * A word in small letters, composed, with one kind of apostrophe and without what is
	 * no letter, cut to a length that no name has.
	 */
	static String lower(String word) {
		int end = Math.min(word.length(), Sounds.LONGEST_WORD);
		StringBuilder lower = new StringBuilder(end);
		boolean composed = true;
		for (int i = 0; i < end; i++) {
			char c = word.charAt(i);
			if (c >= 'a' && c <= 'z') {
				lower.append(c);
			}
			else if (c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == 'ʻ' || c == '´') {
				lower.append('\'');
			}
			else if (c == 'İ') {
				lower.append('i');
			}
			else if ((Character.isLetter(c) && c != 'ʹ' && c != 'ʺ') || Character.isSurrogate(c)) {
				lower.append(Character.toLowerCase(c));
			}
			else if (Character.getType(c) == Character.NON_SPACING_MARK) {
				lower.append(c);
				composed = false;
			}
		}
		return composed ? lower.toString() : Normalizer.normalize(lower, Normalizer.Form.NFC);
	}

	/** The script of the first letter, a constant of ICU, or -1 without a letter. */
	static int script(String word) {
		for (int i = 0; i < word.length();) {
			int c = word.codePointAt(i);
			if (c < 0x250 && Character.isLetter(c)) {
				return UScript.LATIN;
			}
			if (c >= 0x400 && c < 0x530) {
				return UScript.CYRILLIC;
			}
			if (Character.isLetter(c)) {
				return UScript.getScript(c);
			}
			i += Character.charCount(c);
		}
		return -1;
	}

	/**
	 * {@code putin's}, {@code putins'}, {@code putin'in}: what follows the apostrophe is
	 * no name.
	 */
	static String withoutSuffix(String word, String language) {
		int at = word.lastIndexOf('\'');
		if (at < 3) {
			return word;
		}
		String after = word.substring(at + 1);
		boolean suffix = after.equals("s") || TURKIC_LANGUAGES.contains(language)
				|| (language.isEmpty() && TURKIC_SUFFIXES.contains(after));
		return suffix ? word.substring(0, at) : word;
	}

	/** The small base letter of a small Latin letter, or 0. */
	static char plain(char letter) {
		return (letter < LATIN_END) ? PLAIN[letter] : 0;
	}

	/** Reads Cyrillic, Armenian, Georgian, Greek or plain Latin letters as they sound. */
	static void read(String word, Sounds sounds) {
		sounds.clear();
		for (int i = 0; i < word.length() && !sounds.isFull(); i++) {
			char letter = word.charAt(i);
			String pair = (i + 1 < word.length()) ? pair(letter, word.charAt(i + 1)) : null;
			String one = (pair != null) ? pair : sound(letter);
			sounds.append((one != null) ? one : "");
			i += (pair != null) ? 1 : 0;
		}
	}

	private static @Nullable String pair(char letter, char next) {
		return (letter < END && BEGINS_PAIR[letter]) ? PAIRS.get(letter << 16 | next) : null;
	}

	private static @Nullable String sound(char letter) {
		String own = (letter < END) ? SOUNDS[letter] : null;
		return (own != null) ? own : SOUNDS[plain(letter)];
	}

	private static void readSounds() {
		Map<String, String> scripts = LanguageData.read("letters.yaml");
		for (String script : scripts.values()) {
			for (String letters : script.strip().split("\\s+")) {
				int colon = letters.indexOf(':');
				String sounds = letters.substring(colon + 1);
				char first = letters.charAt(0);
				if (colon == 1) {
					SOUNDS[first] = sounds;
				}
				else {
					BEGINS_PAIR[first] = true;
					PAIRS.put(first << 16 | letters.charAt(1), sounds);
				}
			}
		}
	}

	private static char[] plain() {
		char[] table = new char[LATIN_END];
		for (char c = 0; c < table.length; c++) {
			if ((c < 0x250 || c >= 0x1E00) && Character.isLetter(c)) {
				char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
				table[c] = (base >= 'a' && base <= 'z') ? base : 0;
			}
		}
		String more = "łlđdðdøoæeœeßsþtıiəeħhŋnſs";
		for (int i = 0; i < more.length(); i += 2) {
			table[more.charAt(i)] = more.charAt(i + 1);
		}
		table['\''] = '\'';
		return table;
	}

}
