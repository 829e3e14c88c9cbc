package org.dateline.vocabulary;

/**
 * Text that can be kept, shown and sent: what HTML forbids even as a reference is not in
 * it (controls but white space, noncharacters, halves of characters), and with that
 * nothing that a database or JSON would stumble over.
 */
public final class PrintableText {

	private static final int REPLACEMENT = 0xFFFD;

	private PrintableText() {
	}

	/** Whether all of a text can be shown. */
	public static boolean isPrintable(String text) {
		return firstForbidden(text) < 0;
	}

	/** A text with U+FFFD for each character that cannot be shown. */
	public static String of(String text) {
		int first = firstForbidden(text);
		if (first < 0) {
			return text;
		}
		StringBuilder printable = new StringBuilder(text.length()).append(text, 0, first);
		for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int character = text.codePointAt(i);
			printable.appendCodePoint(isForbidden(character) ? REPLACEMENT : character);
		}
		return printable.toString();
	}

	private static int firstForbidden(String text) {
		int at = 0;
		while (at < text.length()) {
			int character = text.codePointAt(at);
			if (isForbidden(character)) {
				return at;
			}
			at += Character.charCount(character);
		}
		return -1;
	}

	private static boolean isForbidden(int character) {
		return Character.isISOControl(character) && "\t\n\f\r".indexOf(character) < 0
				|| character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
				|| character >= 0xFDD0 && character <= 0xFDEF || (character & 0xFFFE) == 0xFFFE;
	}

}
