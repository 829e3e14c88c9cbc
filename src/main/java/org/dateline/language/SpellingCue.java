package org.dateline.language;

import java.util.Arrays;
import java.util.List;

/**
 * Letters that speak for a spelling or against it.
 *
 * @param letters what stands in the word
 * @param start whether only at its beginning
 * @param end whether only at its end
 * @param weight how much they say, below 0 if they speak against it
 */
record SpellingCue(String letters, boolean start, boolean end, int weight) {

	/** Reads {@code ^aa$3 bb-2}. */
	static List<SpellingCue> all(String cues) {
		return cues.isBlank() ? List.of() : Arrays.stream(cues.strip().split("\\s+")).map(SpellingCue::of).toList();
	}

	private static SpellingCue of(String text) {
		int last = text.length() - 1;
		int weight = Character.digit(text.charAt(last), 10);
		boolean against = text.charAt(last - 1) == '-';
		boolean start = text.startsWith("^");
		String letters = text.substring(start ? 1 : 0, against ? last - 1 : last);
		boolean end = letters.endsWith("$");
		return new SpellingCue(end ? letters.substring(0, letters.length() - 1) : letters, start, end,
				against ? -weight : weight);
	}

	boolean fits(LatinWord word, int at) {
		return (!this.start || at == 0) && (!this.end || at + this.letters.length() == word.length())
				&& word.has(this.letters, at);
	}

}
