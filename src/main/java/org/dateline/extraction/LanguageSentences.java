package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;

/** Where a text may change its language: after sentences and lines. */
final class LanguageSentences {

	private static final int SHORTEST = 20;

	private static final int LONGEST = 500;

	private LanguageSentences() {
	}

	/** The places after each sentence or line, the last at the given end. */
	static List<Integer> ends(String text, int end) {
		List<Integer> ends = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < end; i++) {
			boolean isEnd = (i - start >= SHORTEST) && endsSentence(text, i, end);
			if (isEnd || i - start >= LONGEST) {
				while (isEnd && i + 1 < end && i - start < LONGEST && Character.isWhitespace(text.charAt(i + 1))) {
					i++;
				}
				ends.add(i + 1);
				start = i + 1;
			}
		}
		if (start < end) {
			ends.add(end);
		}
		return ends;
	}

	private static boolean endsSentence(String text, int at, int end) {
		return switch (text.charAt(at)) {
			case '\n', '。', '؟', '։', '！', '？' -> true;
			case '.', '!', '?', '…', '|', '/' -> at + 1 < end && Character.isWhitespace(text.charAt(at + 1));
			default -> false;
		};
	}

}
