package org.dateline.article;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands above a report in lists and on its page: its headline or, where it has
 * none, its opening words.
 *
 * @param words the headline, or the opening words with an ellipsis
 * @param opening whether opening words stand in for a headline
 * @param lede the words that follow, at most about 300 characters; may be empty
 */
public record Heading(String words, boolean opening, String lede) {

	private static final int LONGEST_OPENING = 100;

	private static final int LONGEST_LEDE = 300;

	/**
	 * What stands in for a title where nothing else can say that it is none: opening
	 * words stand in brackets, as cataloguers write what they supply.
	 */
	public String title() {
		return this.opening ? "[" + this.words + "]" : this.words;
	}

	/**
	 * Heads a report.
	 * @param text its text, or the beginning of it
	 * @param headline its headline, or null
	 * @param dateline the length of the dateline the text begins with, in UTF-16 units,
	 * or 0: opening words begin after it
	 */
	static Heading of(String text, @Nullable String headline, int dateline) {
		int start = (headline != null) ? text.indexOf(headline) : -1;
		TextBlock.Span place = (start >= 0 && headline != null) ? new TextBlock.Span(start, start + headline.length())
				: null;
		List<TextBlock.Span> lines = TextBlock.lines(text, place);
		if (headline != null) {
			return new Heading(headline, false, shorten(lede(text, lines, 0), LONGEST_LEDE));
		}
		String first = lines.isEmpty() ? text : lines.get(0).in(text);
		if (dateline > 0 && dateline < first.length()) {
			first = first.substring(dateline).strip();
		}
		int end = endOfSentence(first);
		String opening = shorten(first.substring(0, end), LONGEST_OPENING);
		boolean whole = opening.length() == end;
		String rest = (whole && end < first.length()) ? first.substring(end).strip() : lede(text, lines, 1);
		return new Heading(whole ? stripFullStop(opening) + " …" : opening, true, shorten(rest, LONGEST_LEDE));
	}

	/**
	 * The first full paragraph from this line on, past datelines, bylines and the like.
	 */
	private static String lede(String text, List<TextBlock.Span> lines, int from) {
		for (TextBlock.Span line : lines.subList(Math.min(from, lines.size()), lines.size())) {
			if (TextBlock.isFullParagraph(line.in(text))) {
				return line.in(text);
			}
		}
		return (from < lines.size()) ? lines.get(from).in(text) : "";
	}

	private static int endOfSentence(String paragraph) {
		for (int i = 1; i + 1 < paragraph.length(); i++) {
			if (".!?".indexOf(paragraph.charAt(i)) >= 0 && Character.isWhitespace(paragraph.charAt(i + 1))
					&& Character.isLowerCase(paragraph.charAt(i - 1))) {
				return i + 1;
			}
		}
		return paragraph.length();
	}

	private static String stripFullStop(String sentence) {
		return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
	}

	/** Cuts at a word, never inside one and never inside a surrogate pair. */
	private static String shorten(String words, int longest) {
		if (words.length() <= longest) {
			return words;
		}
		int end = words.lastIndexOf(' ', longest);
		if (end < longest / 2) {
			end = Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest;
		}
		while (end > 1 && ",;:–—-".indexOf(words.charAt(end - 1)) >= 0) {
			end--;
		}
		return words.substring(0, end).strip() + " …";
	}

}
