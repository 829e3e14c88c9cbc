package org.dateline.language;

import java.util.Set;

/** Whether a word can be cut into the syllables of romanised Japanese or Chinese. */
final class Syllables {

	private static final Set<String> PINYIN_STARTS = Set.of("", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h",
			"j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s", "y", "w");

	private static final Set<String> PINYIN_ENDS = Set.of("a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang",
			"eng", "er", "i", "ia", "ie", "iao", "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui",
			"uan", "un", "uang", "ong", "ue");

	static boolean japanese(LatinWord w) {
		int i = 0;
		int n = w.length;
		boolean any = false;
		while (i < n) {
			char c = w.plain[i];
			if (c == 'n' && (i + 1 == n || !vowel(w.plain[i + 1]) && w.plain[i + 1] != 'y')) {
				i++;
				continue;
			}
			if (c == 'm' && i + 1 < n && "bpm".indexOf(w.plain[i + 1]) >= 0) {
				i++;
				continue;
			}
			if (c == '\'') {
				i++;
				continue;
			}
			if (!vowel(c)) {
				if (i > 0 && i + 1 < n && w.plain[i + 1] == c && "kstp".indexOf(c) >= 0) {
					i++;
				}
				else if (i > 0 && c == 't' && i + 2 < n && w.plain[i + 1] == 'c') {
					i++;
				}
				c = w.plain[i];
				char d = (i + 1 < n) ? w.plain[i + 1] : 0;
				if (c == 'c') {
					if (d != 'h') {
						return false;
					}
					i += 2;
				}
				else if (c == 's' && d == 'h' || c == 't' && d == 's') {
					i += 2;
					if (c == 't' && (i >= n || w.plain[i] != 'u')) {
						return false;
					}
				}
				else if ("kgsztdnhbpmyrwjf".indexOf(c) >= 0) {
					if (d == 'y') {
						if ("kgnhbpmr".indexOf(c) < 0 || i + 2 >= n || "auo".indexOf(w.plain[i + 2]) < 0) {
							return false;
						}
						i++;
					}
					else if (c == 'f' && d != 'u' || c == 'w' && d != 'a' && d != 'o' || c == 'y' && d != 'a' && d != 'u' && d != 'o'
							|| c == 't' && (d == 'i' || d == 'u') || c == 's' && d == 'i' || c == 'd' && (d == 'i' || d == 'u')
							|| c == 'z' && d == 'i' || c == 'h' && d == 'u') {
						return false;
					}
					i++;
				}
				else {
					return false;
				}
			}
			if (i >= n || !vowel(w.plain[i])) {
				return false;
			}
			if (w.letters[i] != w.plain[i] && "āīūēōâîûêô".indexOf(w.letters[i]) < 0) {
				return false;
			}
			any = true;
			i++;
		}
		return any;
	}

	static boolean chinese(LatinWord w) {
		return !w.marked && chinese(new String(w.plain, 0, w.length), 0, 0);
	}

	/** Whether Chinese speaks from the letters, and not only does not speak against them. */
	static boolean tellingChinese(LatinWord w) {
		String word = new String(w.plain, 0, w.length);
		return word.endsWith("ng") || word.contains("zh") || word.contains("x") || word.contains("q") || word.contains("iao");
	}

	private static boolean chinese(String w, int at, int syllables) {
		if (at == w.length()) {
			return true;
		}
		if (syllables == 2) {
			return false;
		}
		for (int s = 0; s <= 2 && at + s < w.length(); s++) {
			if (!PINYIN_STARTS.contains(w.substring(at, at + s))) {
				continue;
			}
			for (int e = Math.min(w.length(), at + s + 4); e > at + s; e--) {
				if (PINYIN_ENDS.contains(w.substring(at + s, e)) && chinese(w, e, syllables + 1)) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean vowel(char c) {
		return "aeiou".indexOf(c) >= 0;
	}

}
