package org.dateline.language;

import java.util.BitSet;

/** Whether a word can be cut into the syllables of romanised Japanese or Chinese. */
final class Syllables {

	private static final int LETTERS = 27;

	/** The finals of pinyin, as {@link #code} numbers them. */
	private static final BitSet PINYIN_FINALS = codes(
			"a o e ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing "
					+ "iong u ua uo uai ui uan un uang ong ue");

	/** The longest two syllables: zhuang, shuang. */
	private static final int LONGEST_CHINESE = 12;

	private Syllables() {
	}

	static boolean areJapanese(LatinWord w) {
		int i = 0;
		int n = w.length();
		boolean any = false;
		while (i < n) {
			char c = w.plain(i);
			if (c == 'n' && (i + 1 == n || !vowel(w.plain(i + 1)) && w.plain(i + 1) != 'y')) {
				i++;
				continue;
			}
			if (c == 'm' && i + 1 < n && "bpm".indexOf(w.plain(i + 1)) >= 0) {
				i++;
				continue;
			}
			if (c == '\'') {
				i++;
				continue;
			}
			if (!vowel(c)) {
				if (i > 0 && i + 1 < n && w.plain(i + 1) == c && "kstp".indexOf(c) >= 0) {
					i++;
				}
				else if (i > 0 && c == 't' && i + 2 < n && w.plain(i + 1) == 'c') {
					i++;
				}
				c = w.plain(i);
				char d = (i + 1 < n) ? w.plain(i + 1) : 0;
				if (c == 'c') {
					if (d != 'h') {
						return false;
					}
					i += 2;
				}
				else if (c == 's' && d == 'h' || c == 't' && d == 's') {
					i += 2;
					if (c == 't' && (i >= n || w.plain(i) != 'u')) {
						return false;
					}
				}
				else if ("kgsztdnhbpmyrwjf".indexOf(c) >= 0) {
					if (d == 'y') {
						if ("kgnhbpmr".indexOf(c) < 0 || i + 2 >= n || "auo".indexOf(w.plain(i + 2)) < 0) {
							return false;
						}
						i++;
					}
					else if (c == 'f' && d != 'u' || c == 'w' && d != 'a' && d != 'o'
							|| c == 'y' && d != 'a' && d != 'u' && d != 'o' || c == 't' && (d == 'i' || d == 'u')
							|| c == 's' && d == 'i' || c == 'd' && (d == 'i' || d == 'u') || c == 'z' && d == 'i'
							|| c == 'h' && d == 'u') {
						return false;
					}
					i++;
				}
				else {
					return false;
				}
			}
			if (i >= n || !vowel(w.plain(i))) {
				return false;
			}
			if (w.letter(i) != w.plain(i) && "āīūēōâîûêô".indexOf(w.letter(i)) < 0) {
				return false;
			}
			any = true;
			i++;
		}
		return any;
	}

	/** Whether it is one syllable of pinyin, or two. */
	static boolean areChinese(LatinWord word) {
		return !word.isMarked() && word.length() <= LONGEST_CHINESE && isChinese(word, 0, 2);
	}

	private static boolean isChinese(LatinWord word, int at, int syllables) {
		if (at == word.length()) {
			return at > 0;
		}
		if (syllables == 0) {
			return false;
		}
		char first = word.plain(at);
		boolean consonant = "bpmfdtnlgkhjqxzcsryw".indexOf(first) >= 0;
		if (consonant && "zcs".indexOf(first) >= 0 && at + 1 < word.length() && word.plain(at + 1) == 'h'
				&& endsChinese(word, at + 2, syllables)) {
			return true;
		}
		return endsChinese(word, consonant ? at + 1 : at, syllables);
	}

	private static boolean endsChinese(LatinWord word, int from, int syllables) {
		int code = 0;
		for (int to = from; to < Math.min(from + 4, word.length()); to++) {
			int letter = word.plain(to) - 'a' + 1;
			if (letter < 1) {
				return false;
			}
			code = code * LETTERS + letter;
			if (PINYIN_FINALS.get(code) && isChinese(word, to + 1, syllables - 1)) {
				return true;
			}
		}
		return false;
	}

	private static BitSet codes(String finals) {
		BitSet codes = new BitSet();
		for (String end : finals.split(" ")) {
			int code = 0;
			for (char letter : end.toCharArray()) {
				code = code * LETTERS + letter - 'a' + 1;
			}
			codes.set(code);
		}
		return codes;
	}

	private static boolean vowel(char c) {
		return "aeiou".indexOf(c) >= 0;
	}

}
