package org.dateline.language;

/** A word in small Latin letters, with and without its diacritics. */
final class LatinWord {

	/**
	 * The letters, the apostrophe, and what is before the first letter and after the
	 * last.
	 */
	static final int PLACES = 28;

	/** The kind of what is before the first letter and after the last. */
	static final int EDGE = 1 << (PLACES - 1);

	static final int VOWELS = kindOf('a') | kindOf('e') | kindOf('i') | kindOf('o') | kindOf('u') | kindOf('y');

	static final int ANY = -1;

	private final char[] letters;

	private final char[] plain;

	private int length;

	private boolean marked;

	private LatinWord(String word) {
		this.letters = new char[word.length()];
		this.plain = new char[word.length()];
		for (int i = 0; i < word.length() && this.length < Sounds.LONGEST_WORD; i++) {
			char letter = word.charAt(i);
			char base = Letters.plain(letter);
			if (base != 0) {
				this.letters[this.length] = letter;
				this.plain[this.length++] = base;
				this.marked |= letter != base;
			}
		}
	}

	/**
	 * The letters of a word, which must be small ones; what is no Latin letter is left
	 * out.
	 */
	static LatinWord of(String word) {
		return new LatinWord(word);
	}

	int length() {
		return this.length;
	}

	char letter(int at) {
		return this.letters[at];
	}

	char plain(int at) {
		return this.plain[at];
	}

	String plain() {
		return new String(this.plain, 0, this.length);
	}

	/** Whether any letter has a diacritic. */
	boolean isMarked() {
		return this.marked;
	}

	int consonants() {
		int consonants = 0;
		for (int i = 0; i < this.length; i++) {
			consonants += ((kindOf(this.plain[i]) & VOWELS) == 0) ? 1 : 0;
		}
		return consonants;
	}

	/** What stands somewhere, as a number below {@link #PLACES}. */
	int place(int at) {
		return (at < 0 || at >= this.length) ? PLACES - 1 : placeOf(this.plain[at]);
	}

	/** What stands somewhere, as one bit. */
	int kind(int at) {
		return 1 << place(at);
	}

	static int kindOf(char plain) {
		return 1 << placeOf(plain);
	}

	private static int placeOf(char plain) {
		return (plain == '\'') ? PLACES - 2 : plain - 'a';
	}

	/** Whether the letters stand here; a plain one stands for any with its diacritics. */
	boolean has(String text, int at) {
		int end = at + text.length();
		if (end > this.length) {
			return false;
		}
		for (int i = at; i < end; i++) {
			char letter = text.charAt(i - at);
			if (this.plain[i] != letter && this.letters[i] != letter) {
				return false;
			}
		}
		return true;
	}

}
