package org.dateline.article;

/** Where words end for somebody who compares two texts word by word. */
public final class WordBounds {

	private WordBounds() {
	}

	/**
	 * The place after the word, the number or the mark that begins at a place. A number
	 * is one word with the points and commas in it: 4.6, 1,100, 20:34. Ideographs are
	 * words of their own, since nothing stands between them.
	 * @param at where it begins, in UTF-16 units
	 * @param limit where the text ends
	 */
	public static int end(String text, int at, int limit) {
		int character = text.codePointAt(at);
		int end = at + Character.charCount(character);
		if (isInWord(character)) {
			while (end < limit && (isInWord(text.codePointAt(end)) || isInNumber(text, end, limit))) {
				end += Character.charCount(text.codePointAt(end));
			}
		}
		return Math.min(end, limit);
	}

	private static boolean isInNumber(String text, int at, int limit) {
		return ".,:".indexOf(text.charAt(at)) >= 0 && at + 1 < limit && Character.isDigit(text.charAt(at - 1))
				&& Character.isDigit(text.charAt(at + 1));
	}

	private static boolean isInWord(int character) {
		int type = Character.getType(character);
		return (Character.isLetterOrDigit(character) || type == Character.NON_SPACING_MARK
				|| type == Character.COMBINING_SPACING_MARK) && !Character.isIdeographic(character);
	}

}
