package org.dateline.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.fa.PersianNormalizer;

/**
 * Writes a word in one way: lower case as its language has it, compatibility forms
 * composed (NFKC), one apostrophe, the digits 0 to 9, and nothing invisible. Diacritics
 * stay.
 */
final class Folding {

	private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

	private static final char COMBINING_DOT_ABOVE = '\u0307';

	private static final char COMBINING_GRAVE = '\u0300';

	private static final char COMBINING_ACUTE = '\u0301';

	private final String language;

	private final ULocale locale;

	Folding(String language) {
		this.language = language;
		this.locale = new ULocale(language);
	}

	/**
	 * The word as it is compared with others; never empty, and folding it again changes
	 * nothing.
	 */
	String fold(String word) {
		if (isFolded(word)) {
			return word;
		}
		String folded = word;
		// What is composed or removed may set free what was not to be seen before.
		for (int round = 0; round < 4; round++) {
			String before = folded;
			folded = once(before);
			if (folded.equals(before)) {
				break;
			}
		}
		return folded.isEmpty() ? word : folded;
	}

	private static boolean isFolded(String word) {
		for (int i = 0; i < word.length(); i++) {
			char character = word.charAt(i);
			if (!(character >= 'a' && character <= 'z' || character >= '0' && character <= '9' || character == '\'')) {
				return false;
			}
		}
		return true;
	}

	private String once(String word) {
		String lower = UCharacter.toLowerCase(this.locale, NFKC.normalize(word));
		StringBuilder folded = new StringBuilder(lower.length());
		int codePoint;
		for (int i = 0; i < lower.length(); i += Character.charCount(codePoint)) {
			codePoint = lower.codePointAt(i);
			if (codePoint < 0x80 && codePoint != '`') {
				folded.append((char) codePoint);
			}
			else if (CharacterKinds.isApostrophe(codePoint)) {
				folded.append('\'');
			}
			else if (!isDropped(codePoint, folded)) {
				int digit = UCharacter.digit(codePoint);
				if (digit >= 0) {
					folded.append((char) ('0' + digit));
				}
				else {
					folded.appendCodePoint(ownLetter(codePoint));
				}
			}
		}
		return NFKC.normalize(byScript(folded));
	}

	private boolean isDropped(int codePoint, StringBuilder before) {
		if (codePoint == COMBINING_DOT_ABOVE) {
			// What lower-casing leaves of the Turkish capital in other languages.
			return !before.isEmpty() && before.charAt(before.length() - 1) == 'i';
		}
		if (codePoint == COMBINING_ACUTE || codePoint == COMBINING_GRAVE) {
			return isStressMark();
		}
		return CharacterKinds.isArmenianTone(codePoint) || UCharacter.getType(codePoint) == Character.FORMAT;
	}

	/** Cyrillic writes the stress over a vowel to teach it, not to spell. */
	private boolean isStressMark() {
		return switch (this.language) {
			case "ru", "uk", "be", "bg" -> true;
			default -> false;
		};
	}

	private int ownLetter(int codePoint) {
		if (codePoint == 'ё' && this.language.equals("ru")) {
			return 'е';
		}
		// Texts set with Cyrillic or African fonts have schwas that only look like ours.
		if ((codePoint == 'ә' || codePoint == 'ǝ') && this.language.equals("az")) {
			return 'ə';
		}
		return codePoint;
	}

	private String byScript(StringBuilder folded) {
		if (!this.language.equals("ar") && !this.language.equals("fa")) {
			return folded.toString();
		}
		char[] letters = folded.toString().toCharArray();
		int length = new ArabicNormalizer().normalize(letters, letters.length);
		if (this.language.equals("fa")) {
			length = new PersianNormalizer().normalize(letters, length);
		}
		return new String(letters, 0, length);
	}

}
