package org.dateline.intake;

import java.util.ArrayList;
import java.util.List;

import org.dateline.article.LanguageStretch;
import org.dateline.extraction.LanguageDetector;

/** Tells the languages of a text that is in several. */
final class MixedText {

	/**
	 * What has fewer letters in words is a name or a guess, and belongs to what is before
	 * it, or after it where nothing is before.
	 */
	private static final int SHORTEST = 120;

	private MixedText() {
	}

	/** The stretches of a text by language; none where it is in one. */
	static List<LanguageStretch> parts(String text, LanguageDetector languages) {
		List<LanguageDetector.Part> found = languages.parts(text);
		return (found.size() > 1) ? stretches(text, joined(text, found)) : List.of();
	}

	/** Those that are long enough, each with the short ones behind it. */
	private static List<LanguageDetector.Part> joined(String text, List<LanguageDetector.Part> found) {
		List<LanguageDetector.Part> parts = new ArrayList<>();
		int from = 0;
		for (LanguageDetector.Part part : found) {
			int last = parts.size() - 1;
			boolean isShort = lettersInWords(text, part) < SHORTEST;
			if (last >= 0 && (isShort || parts.get(last).language().equals(part.language()))) {
				parts.set(last,
						new LanguageDetector.Part(parts.get(last).start(), part.end(), parts.get(last).language()));
			}
			else if (!isShort) {
				parts.add(new LanguageDetector.Part((last < 0) ? 0 : from, part.end(), part.language()));
			}
			from = part.end();
		}
		return parts;
	}

	/** The letters of what is words: an address of the web is in no language. */
	private static int lettersInWords(String text, LanguageDetector.Part part) {
		int letters = 0;
		int word = 0;
		for (int at = part.start(); at <= part.end(); at++) {
			boolean ends = at == part.end() || Character.isWhitespace(text.charAt(at));
			if (ends) {
				letters += Math.max(word, 0);
				word = 0;
			}
			else if ("/@_".indexOf(text.charAt(at)) >= 0) {
				word = Integer.MIN_VALUE / 2;
			}
			else if (Character.isLetter(text.charAt(at))) {
				word++;
			}
		}
		return letters;
	}

	private static List<LanguageStretch> stretches(String text, List<LanguageDetector.Part> parts) {
		if (parts.size() < 2) {
			return List.of();
		}
		List<LanguageStretch> stretches = new ArrayList<>(parts.size());
		int start = 0;
		for (LanguageDetector.Part part : parts) {
			int end = start + text.codePointCount(part.start(), part.end());
			stretches.add(new LanguageStretch(start, end, part.language()));
			start = end;
		}
		return stretches;
	}

}
