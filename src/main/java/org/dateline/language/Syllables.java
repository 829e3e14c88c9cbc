package org.dateline.language;

import java.util.BitSet;

/** Whether a word can be cut into the syllables of romanised Japanese or Chinese. */
final class Syllables {

	private static final int LETTERS = 27;

	/** The syllables of Hepburn, those of other romanisations left out. */
	private static final BitSet JAPANESE = codes(
			"a i u e o ka ki ku ke ko kya kyu kyo ga gi gu ge go gya gyu gyo sa shi su "
					+ "se so sha shu sho she za ji zu ze zo ja ju jo je ta chi tsu te to cha chu cho che da de do na ni nu ne no "
					+ "nya nyu nyo ha hi fu he ho hya hyu hyo ba bi bu be bo bya byu byo pa pi pu pe po pya pyu pyo ma mi mu me "
					+ "mo mya myu myo ya yu yo ra ri ru re ro rya ryu ryo wa wo");

	/** The finals of pinyin. */
	private static final BitSet PINYIN_FINALS = codes(
			"a o e ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing "
					+ "iong u ua uo uai ui uan un uang ong ue");

	/** The longest two syllables: zhuang, shuang. */
	private static final int LONGEST_CHINESE = 12;

	private Syllables() {
	}

	static boolean areJapanese(LatinWord word) {
		int i = 0;
		while (i < word.length()) {
			int length = japanese(word, i);
			if (length == 0) {
				return false;
			}
			i += length;
		}
		return word.consonants() < word.length();
	}

	/** How many letters are a syllable here, or a sound between two; 0 if none are. */
	private static int japanese(LatinWord word, int at) {
		int syllable = 0;
		int code = 0;
		for (int to = at; to < Math.min(at + 3, word.length()) && isJapanese(word, to); to++) {
			code = code * LETTERS + word.plain(to) - 'a' + 1;
			syllable = JAPANESE.get(code) ? to - at + 1 : syllable;
		}
		if (syllable > 0) {
			return syllable;
		}
		char letter = word.plain(at);
		char next = (at + 1 < word.length()) ? word.plain(at + 1) : 0;
		boolean between = letter == 'n' || letter == '\'' || (letter == 'm' && "bpm".indexOf(next) >= 0)
				|| (letter == next && "kstp".indexOf(letter) >= 0) || (letter == 't' && next == 'c');
		return between ? 1 : 0;
	}

	/** Only long vowels have a sign. */
	private static boolean isJapanese(LatinWord word, int at) {
		char letter = word.letter(at);
		return letter >= 'a' && letter <= 'z' || "āīūēōâîûêô".indexOf(letter) >= 0;
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

}
