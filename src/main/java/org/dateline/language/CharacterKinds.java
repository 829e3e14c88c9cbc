package org.dateline.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;

/** What each character is to a word. */
final class CharacterKinds {

	/** Between words. */
	static final byte OTHER = 0;

	/** A letter, or a sign that a word may consist of. */
	static final byte LETTER = 1;

	static final byte DIGIT = 2;

	/** A combining mark or an invisible sign: belongs to the character before it. */
	static final byte MARK = 3;

	/** A letter of a script that sets no spaces between words. */
	static final byte UNSPACED = 4;

	/** Inside a word between two letters: apostrophes, Armenian stress and question. */
	static final byte INNER = 5;

	/** Inside a number between two digits. */
	static final byte SEPARATOR = 6;

	private static final int ZERO_WIDTH_SPACE = 0x200B;

	private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

	private static final int ARABIC_SEPARATORS = 0x066B;

	private static final byte[] BASIC_PLANE = basicPlane();

	private CharacterKinds() {
	}

	static byte of(char character) {
		return BASIC_PLANE[character];
	}

	static byte of(int codePoint) {
		return (codePoint < BASIC_PLANE.length) ? BASIC_PLANE[codePoint] : kind(codePoint);
	}

	static boolean isApostrophe(int codePoint) {
		return switch (codePoint) {
			case '\'', '`', '\u00B4', '\u02B9', '\u02BB', '\u02BC', '\u02BD', '\u055A', '\u2018', '\u2019', '\u201B',
					'\u2032', '\uFF07' ->
				true;
			default -> false;
		};
	}

	/**
	 * Armenian writes its stress, exclamation and question marks over a vowel inside the
	 * word.
	 */
	static boolean isArmenianTone(int codePoint) {
		return codePoint >= 0x055B && codePoint <= 0x055C || codePoint == 0x055E;
	}

	private static byte[] basicPlane() {
		byte[] kinds = new byte[0x10000];
		for (int codePoint = 0; codePoint < kinds.length; codePoint++) {
			kinds[codePoint] = kind(codePoint);
		}
		return kinds;
	}

	private static byte kind(int codePoint) {
		if (isApostrophe(codePoint) || isArmenianTone(codePoint)) {
			return INNER;
		}
		if (codePoint == '.' || codePoint == ',' || codePoint == ARABIC_SEPARATORS
				|| codePoint == ARABIC_SEPARATORS + 1) {
			return SEPARATOR;
		}
		return switch (UCharacter.getType(codePoint)) {
			case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
					Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.LETTER_NUMBER ->
				isUnspaced(codePoint) ? UNSPACED : LETTER;
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
				isUnspaced(codePoint) ? UNSPACED : MARK;
			case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
			// Persian sets the non-joiner before its suffixes, which are then found as
			// words of their own; every other invisible sign is inside one word.
			case Character.FORMAT ->
				(codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_SPACE) ? OTHER : MARK;
			default -> OTHER;
		};
	}

	private static boolean isUnspaced(int codePoint) {
		return switch (UScript.getScript(codePoint)) {
			case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.KATAKANA_OR_HIRAGANA, UScript.THAI,
					UScript.LAO, UScript.KHMER, UScript.MYANMAR, UScript.BOPOMOFO ->
				true;
			// The long mark of Japanese is of both its scripts, and so of none.
			default -> codePoint == 0x30FC || codePoint == 0xFF70;
		};
	}

}
