package org.dateline.intake;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text in small letters, without what stands between them. They lie one
 * behind the other with a space between two, since a text has hundreds.
 */
final class ShingledWords {

	private char[] letters;

	private int length;

	private int[] ends = new int[512];

	private int size;

	ShingledWords(String text) {
		this.letters = new char[text.length() + 1];
		int start = -1;
		for (int at = 0; at <= text.length(); at++) {
			boolean inWord = at < text.length() && isOfWord(text.charAt(at));
			if (inWord && start < 0) {
				start = at;
			}
			else if (!inWord && start >= 0) {
				add(text, start, at);
				start = -1;
			}
		}
	}

	private void add(String text, int start, int end) {
		if (this.size == this.ends.length) {
			this.ends = Arrays.copyOf(this.ends, 2 * this.size);
		}
		int at = start(this.size);
		for (int i = start; i < end; i++) {
			char letter = text.charAt(i);
			if (isSmallByItself(letter)) {
				this.letters[at++] = Character.toLowerCase(letter);
			}
			else {
				at = addSmall(text.substring(start, end).toLowerCase(Locale.ROOT), text.length() - start);
				break;
			}
		}
		this.letters[at] = ' ';
		this.length = at;
		this.ends[this.size++] = at;
	}

	/**
	 * Whether a letter becomes one small letter, whatever stands beside it. A sigma looks
	 * otherwise at the end of a word, and a dotted I has two characters.
	 */
	private static boolean isSmallByItself(char letter) {
		return letter != '\u03A3' && letter != '\u0130' && !Character.isSurrogate(letter);
	}

	/** Adds a word that may be longer in small letters. */
	private int addSmall(String word, int left) {
		int at = start(this.size);
		int needed = at + word.length() + left + 1;
		if (needed > this.letters.length) {
			this.letters = Arrays.copyOf(this.letters, needed);
		}
		word.getChars(0, word.length(), this.letters, at);
		return at + word.length();
	}

	private static boolean isOfWord(char character) {
		return Character.isLetterOrDigit(character) || Character.isSurrogate(character) || isMark(character);
	}

	private static boolean isMark(char character) {
		int type = Character.getType(character);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	int size() {
		return this.size;
	}

	private int start(int word) {
		return (word == 0) ? 0 : this.ends[word - 1] + 1;
	}

	/** A hash with the letters of a word taken in. */
	long hash(int word, long before) {
		long hash = before;
		for (int i = start(word); i < this.ends[word]; i++) {
			hash = hash * 0x100000001B3L ^ this.letters[i];
		}
		return hash;
	}

	/** All of them, with a space between two. */
	String joined() {
		return new String(this.letters, 0, this.length);
	}

}
