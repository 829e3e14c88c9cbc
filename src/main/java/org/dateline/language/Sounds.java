package org.dateline.language;

/**
 * The sounds of a word, in the small alphabet that every script is read into: the vowels
 * {@code a e i o u} and the consonants {@code b v g d z k l m n p r s t f h c}, where
 * {@code h} is х and {@code c} is ц, with {@code Z} for ж, {@code C} for ч and {@code S}
 * for ш.
 */
final class Sounds {

	/** No name is longer; what follows is not looked at. */
	static final int LONGEST_WORD = 32;

	private static final boolean[] VOWEL = new boolean[128];
	static {
		for (char vowel : "aeiou".toCharArray()) {
			VOWEL[vowel] = true;
		}
	}

	/** With so many consonants only they count, and whether a vowel begins and ends. */
	private static final int ONLY_CONSONANTS = 6;

	/** With so many, which vowel comes first does not count either. */
	private static final int ANY_VOWEL = 5;

	/** With so many, of any vowels side by side only the first counts. */
	private static final int ONE_VOWEL = 4;

	/** With so many, voice and breath do not count: s and z, х and г, ш and ж. */
	private static final int CLOSE_CONSONANTS = 3;

	private static final char[] CLOSE = table("zs", "hg", "ZS");

	private static final char[] BROAD = table("zs", "cs", "Zs", "Ss", "Cs", "hg", "ea", "uo");

	private static final char[] WITHOUT_VOWELS = table("a ", "e ", "i ", "o ", "u ", "pb", "gk", "zs", "Zs", "cs",
			"CS");

	private final char[] sounds = new char[2 * LONGEST_WORD + 8];

	private final char[] key = new char[2 * LONGEST_WORD + 8];

	private final Closeness closeness;

	private int length;

	Sounds(Closeness closeness) {
		this.closeness = closeness;
	}

	void clear() {
		this.length = 0;
	}

	boolean isFull() {
		return this.length > 2 * LONGEST_WORD;
	}

	void append(String more) {
		for (int i = 0; i < more.length(); i++) {
			append(more.charAt(i));
		}
	}

	/** Appends a sound; a doubled one counts once, and an affricate is one. */
	void append(char sound) {
		if (this.length == 0) {
			this.sounds[this.length++] = sound;
			return;
		}
		char last = this.sounds[this.length - 1];
		if (last == 'n' && (sound == 'b' || sound == 'p' || sound == 'm')) {
			// Istanbul, Стамбул: n before a lip is an m.
			this.sounds[this.length - 1] = 'm';
			last = 'm';
		}
		char one = joined(last, sound);
		if (one != 0) {
			this.sounds[this.length - 1] = one;
		}
		else {
			this.sounds[this.length++] = sound;
		}
	}

	private static char joined(char last, char next) {
		if (last == next) {
			return next;
		}
		return switch (last) {
			case 'd' -> (next == 'Z' || next == 'z') ? next : 0;
			case 't' -> (next == 's' || next == 'c') ? 'c' : (next == 'C' || next == 'S') ? 'C' : 0;
			case 'c' -> (next == 'z' || next == 's') ? 'c' : 0;
			case 'C' -> (next == 'Z') ? 'Z' : 0;
			case 'S' -> (next == 'C') ? 'S' : 0;
			case 'i' -> (next == 'u') ? 'u' : (next == 'o') ? 'e' : 0;
			default -> 0;
		};
	}

	/** How many consonants tell this name from others. */
	int tellingConsonants() {
		return hasCommonEnding() ? consonants() - 1 : consonants();
	}

	private int consonants() {
		int consonants = 0;
		for (int i = 0; i < this.length; i++) {
			consonants += isVowel(this.sounds[i]) ? 0 : 1;
		}
		return consonants;
	}

	/** -ov, -ev, -ski: thousands of names have them. */
	private boolean hasCommonEnding() {
		int n = this.length;
		if (n > 4 && this.sounds[n - 1] == 'v') {
			return this.sounds[n - 2] == 'o' || this.sounds[n - 2] == 'e';
		}
		return n > 5 && this.sounds[n - 1] == 'i' && this.sounds[n - 2] == 'k'
				&& (this.sounds[n - 3] == 's' || this.sounds[n - 3] == 'c');
	}

	/** The key of the name, empty if nothing sounds. */
	String key() {
		if (this.closeness == Closeness.AS_HEARD) {
			return new String(this.sounds, 0, this.length);
		}
		int telling = tellingConsonants();
		boolean close = consonants() >= CLOSE_CONSONANTS;
		boolean vowelsTell = this.closeness == Closeness.ALIKE && telling < ONE_VOWEL;
		int first = firstVowel();
		char[] key = this.key;
		int end = 0;
		for (int i = 0; i < this.length; i++) {
			char sound = isVowel(this.sounds[i]) ? vowel(i, telling, close, i == first) : consonant(i, telling, close);
			if (sound != 0 && (end == 0 || key[end - 1] != sound || vowelsTell && isVowel(sound))) {
				key[end++] = sound;
			}
		}
		return new String(key, 0, end);
	}

	private int firstVowel() {
		int first = 0;
		while (first < this.length && !isVowel(this.sounds[first])) {
			first++;
		}
		return first;
	}

	/** What the key has of a consonant. */
	private char consonant(int i, int telling, boolean close) {
		char sound = this.sounds[i];
		if (telling >= this.closeness.kindsOfConsonants) {
			return BROAD[sound];
		}
		// Heine is Гейне: of a short name the h may have been heard as г once
		return close ? CLOSE[sound] : (sound == 'h' && this.closeness == Closeness.ALIKE) ? 'g' : sound;
	}

	/** What the key has of a vowel, or 0. */
	private char vowel(int i, int telling, boolean close, boolean first) {
		if (telling >= ONLY_CONSONANTS) {
			return (i == 0 || i == this.length - 1) ? 'a' : 0;
		}
		if (isUnheard(i, telling, close)) {
			return 0;
		}
		if (telling >= ANY_VOWEL || telling >= this.closeness.anyVowel && !first) {
			return 'a';
		}
		return (telling >= this.closeness.kindsOfVowels) ? BROAD[this.sounds[i]] : this.sounds[i];
	}

	/** Whether a vowel is a glide before another, or the second of two. */
	private boolean isUnheard(int i, int telling, boolean close) {
		char sound = this.sounds[i];
		if (close && sound == 'i' && i + 1 < this.length && isVowel(this.sounds[i + 1])) {
			return true;
		}
		char before = (i > 0) ? this.sounds[i - 1] : 'i';
		return isVowel(before) && before != 'i' && (telling >= ONE_VOWEL
				|| telling >= this.closeness.vowelsTogether && !tellsNamesApart(before, sound));
	}

	/** Michael is not Михаил. */
	private static boolean tellsNamesApart(char vowel, char next) {
		return vowel == 'a' && (next == 'e' || next == 'i') || vowel == 'e' && next == 'a';
	}

	/**
	 * The key for scripts that write no vowels: the consonants, as far as those scripts
	 * tell them apart; empty if there are fewer than three.
	 * @param waw whether v is written as the vowel u is, and so is left out; at the end
	 * it is always f
	 */
	String keyWithoutVowels(boolean waw) {
		StringBuilder key = new StringBuilder(this.length + 1).append('~');
		for (int i = 0; i < this.length; i++) {
			char sound = WITHOUT_VOWELS[this.sounds[i]];
			if (sound == 'v') {
				sound = (!waw || i == this.length - 1) ? 'f' : ' ';
			}
			if (sound != ' ' && key.charAt(key.length() - 1) != sound) {
				key.append(sound);
			}
		}
		return (key.length() > 3) ? key.toString() : "";
	}

	private static boolean isVowel(char sound) {
		return VOWEL[sound];
	}

	private static char[] table(String... same) {
		char[] table = new char[128];
		for (char c = 0; c < table.length; c++) {
			table[c] = c;
		}
		for (String pair : same) {
			table[pair.charAt(0)] = pair.charAt(1);
		}
		return table;
	}

}
