package org.dateline.language;

/** A word in lower-case Latin letters, with and without its diacritics. */
final class LatinWord {

	final char[] letters;

	final char[] plain;

	final boolean marked;

	int length;

	private LatinWord(String word) {
		this.letters = new char[word.length()];
		this.plain = new char[word.length()];
		boolean marked = false;
		for (int i = 0; i < word.length() && i < Sounds.LONGEST; i++) {
			char letter = word.charAt(i);
			char base = Letters.plain(letter);
			if (base != 0) {
				this.letters[this.length] = letter;
				this.plain[this.length++] = base;
				marked |= letter != base;
			}
		}
		this.marked = marked;
	}

	static LatinWord of(String lowerCase) {
		return new LatinWord(lowerCase);
	}

	/** Whether the letters stand here, a plain one for itself with any diacritic. */
	boolean has(String text, int at) {
		int n = text.length();
		if (at + n > this.length) {
			return false;
		}
		for (int k = 0; k < n; k++) {
			char c = text.charAt(k);
			if (this.letters[at + k] != c && this.plain[at + k] != c) {
				return false;
			}
		}
		return true;
	}

}
