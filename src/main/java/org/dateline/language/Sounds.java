package org.dateline.language;

/**
 * The alphabet that every script is read into: {@code a e i o u} and the consonants
 * {@code b v g d z k l m n p r s t f h c}, where {@code h} is х and {@code c} is ц, with
 * {@code Z} for ж, {@code C} for ч and {@code S} for ш.
 */
final class Sounds {

	/** Longer than any name; what follows is not looked at. */
	static final int LONGEST = 40;

	private static final String VOWELS = "aeiou";

	/** What a sound is taken for where the word is long enough to spare the difference. */
	private static final char[] BROAD = table("zs", "cs", "Zs", "Ss", "Cs", "hg", "wv");

	private static final char[] CLOSE = table("zs", "hg", "ZS");

	private static final char[] ABJAD = table("a ", "e ", "i ", "o ", "u ", "pb", "gk", "zs", "Zs", "cs", "CS");

	private final char[] sounds = new char[4 * LONGEST];

	private int length;

	void clear() {
		this.length = 0;
	}

	boolean isFull() {
		return this.length > this.sounds.length - 8;
	}

	/** Appends sounds, doubled ones once and affricates as one sound. */
	void append(String more) {
		for (int i = 0; i < more.length(); i++) {
			append(more.charAt(i));
		}
	}

	void append(char sound) {
		char last = (this.length > 0) ? this.sounds[this.length - 1] : 0;
		if (last == 'n' && (sound == 'b' || sound == 'p' || sound == 'm')) {
			this.sounds[this.length - 1] = 'm';
			last = 'm';
		}
		char one = join(last, sound);
		if (one != 0) {
			this.sounds[this.length - 1] = one;
		}
		else {
			this.sounds[this.length++] = sound;
		}
	}

	private static char join(char last, char next) {
		if (last == next) {
			return next;
		}
		return switch (last) {
			case 'd' -> (next == 'Z' || next == 'z') ? next : 0;
			case 't' -> (next == 's') ? 'c' : (next == 'c' || next == 'C' || next == 'S') ? (next == 'c' ? 'c' : 'C') : 0;
			case 'C' -> (next == 'Z') ? 'Z' : 0;
			case 'c' -> (next == 'z' || next == 's') ? 'c' : 0;
			case 'S' -> (next == 'C') ? 'S' : 0;
			case 'i' -> (next == 'u') ? 'u' : (next == 'o') ? 'e' : 0;
			default -> 0;
		};
	}

	private int consonants() {
		int consonants = 0;
		for (int i = 0; i < this.length; i++) {
			if (!isVowel(this.sounds[i])) {
				consonants++;
			}
		}
		return consonants;
	}

	int telling() {
		return consonants() - lightEnding();
	}

	/** The key: the more consonants a word has, the less the rest counts. */
	String key() {
		int consonants = consonants();
		int telling = consonants - lightEnding();
		char[] key = new char[this.length + 1];
		int end = 0;
		for (int i = 0; i < this.length; i++) {
			char sound = this.sounds[i];
			boolean vowel = isVowel(sound);
			if (telling >= Tuning.skeleton) {
				if (vowel && i > 0 && (i < this.length - 1 || !Tuning.endMark)) {
					continue;
				}
				sound = vowel ? 'a' : BROAD[sound];
			}
			else if (telling >= Tuning.classes) {
				if (vowel) {
					if (i > 0 && isVowel(this.sounds[i - 1]) && this.sounds[i - 1] != 'i') {
						continue;
					}
					if (sound == 'i' && i + 1 < this.length && isVowel(this.sounds[i + 1])) {
						continue;
					}
					sound = Tuning.classMap.charAt(VOWELS.indexOf(sound));
				}
				else {
					sound = BROAD[sound];
				}
			}
			else if (consonants >= Tuning.broad) {
				if (vowel && i > 0 && this.sounds[i - 1] == 'i') {
					end--;
				}
				sound = CLOSE[sound];
			}
			if (end == 0 || key[end - 1] != sound) {
				key[end++] = sound;
			}
		}
		return new String(key, 0, end);
	}

	/**
	 * The key of Arabic and Hebrew letters: the consonants that they write and that are
	 * told apart there, or nothing if there are fewer than three.
	 */
	String abjadKey(boolean waw) {
		StringBuilder key = new StringBuilder("~");
		for (int i = 0; i < this.length; i++) {
			char sound = ABJAD[this.sounds[i]];
			if (sound == 'v') {
				sound = (!waw || i == this.length - 1) ? 'f' : ' ';
			}
			if (sound != ' ' && key.charAt(key.length() - 1) != sound) {
				key.append(sound);
			}
		}
		return (key.length() > 3) ? key.toString() : "";
	}

	/** The consonants of -ov, -ev and -ski, which tell no two names apart. */
	private int lightEnding() {
		int n = this.length;
		if (n > 4 && this.sounds[n - 1] == 'v' && (this.sounds[n - 2] == 'o' || this.sounds[n - 2] == 'e')) {
			return 1;
		}
		if (n > 5 && this.sounds[n - 1] == 'i' && this.sounds[n - 2] == 'k' && (this.sounds[n - 3] == 's' || this.sounds[n - 3] == 'c')) {
			return 1;
		}
		return 0;
	}

	static boolean isVowel(char sound) {
		return VOWELS.indexOf(sound) >= 0;
	}

	private static char[] table(String... same) {
		char[] table = new char[128];
		for (char c = 0; c < 128; c++) {
			table[c] = c;
		}
		for (String pair : same) {
			table[pair.charAt(0)] = pair.charAt(1);
		}
		return table;
	}

	@Override
	public String toString() {
		return new String(this.sounds, 0, this.length);
	}

}
