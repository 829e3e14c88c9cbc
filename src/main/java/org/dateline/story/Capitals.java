package org.dateline.story;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

import org.dateline.language.Words;

/**
 * Which words of a report are names by their capital. A word that begins a sentence has
 * one whatever it is, and so has every word of some headlines: such a word is a name
 * where the report writes it so within a sentence as well.
 */
final class Capitals {

	/** Before a full stop, so few letters are an initial or "Mr." and end no sentence. */
	private static final int ABBREVIATED = 3;

	/** In a headline with fewer words nobody can tell how it is written. */
	private static final int FEW_WORDS = 3;

	private static final String QUOTES = "\"'«»“”„‘’‹›";

	private static final String ENDS = ".!?…:;\n•|";

	/** The stems of what has its capital within a sentence. */
	private final Set<String> names = new HashSet<>();

	/**
	 * Learns what is a name from a text.
	 * @param headline where the headline that it begins with ends
	 */
	void learn(String text, Words words, int headline) {
		BitSet sure = sure(text, words, headline);
		sure.stream().forEach((i) -> this.names.add(words.word(i).stem()));
	}

	/**
	 * The words that are names, by all that was learnt.
	 * @param headline where the headline that the text begins with ends
	 */
	BitSet names(String text, Words words, int headline) {
		BitSet names = sure(text, words, headline);
		for (int i = 0; i < words.size(); i++) {
			if (isCapital(text, words, i) && this.names.contains(words.word(i).stem())) {
				names.set(i);
			}
		}
		return names;
	}

	/** What has a capital that nothing else accounts for. */
	private static BitSet sure(String text, Words words, int headline) {
		BitSet sure = new BitSet(words.size());
		boolean every = isEveryWordCapital(text, words, headline);
		for (int i = 0; i < words.size(); i++) {
			int start = words.start(i);
			if (isCapital(text, words, i) && !(every && start < headline)
					&& (!beginsSentence(text, start) || isAcronym(text, start, words.end(i)))) {
				sure.set(i);
			}
		}
		return sure;
	}

	private static boolean isCapital(String text, Words words, int i) {
		return Character.isUpperCase(text.codePointAt(words.start(i)));
	}

	private static boolean isAcronym(String text, int start, int end) {
		return end - start > 1 && text.substring(start, end).chars().allMatch(Character::isUpperCase);
	}

	/** Whether words that are no names have a capital in a headline as well. */
	private static boolean isEveryWordCapital(String text, Words words, int headline) {
		int capital = 0;
		int small = 0;
		for (int i = 0; i < words.size() && words.end(i) <= headline; i++) {
			if (!words.word(i).isStopword() && Character.isLetter(text.codePointAt(words.start(i)))) {
				capital += isCapital(text, words, i) ? 1 : 0;
				small += isCapital(text, words, i) ? 0 : 1;
			}
		}
		return capital >= FEW_WORDS && capital > 3 * small;
	}

	private static boolean beginsSentence(String text, int start) {
		int i = start - 1;
		boolean quoted = false;
		while (i >= 0 && text.charAt(i) != '\n' && isBetween(text.charAt(i))) {
			quoted |= QUOTES.indexOf(text.charAt(i)) >= 0;
			i--;
		}
		if (i < 0) {
			return true;
		}
		char before = text.charAt(i);
		if (before == '.') {
			return !isAbbreviation(text, i);
		}
		return ENDS.indexOf(before) >= 0 || (quoted && before == ',');
	}

	private static boolean isBetween(char sign) {
		return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || QUOTES.indexOf(sign) >= 0
				|| Character.getType(sign) == Character.DASH_PUNCTUATION || sign == '(' || sign == '[';
	}

	private static boolean isAbbreviation(String text, int end) {
		int start = end;
		while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
			start--;
		}
		int letters = end - start;
		return letters > 0 && letters <= ABBREVIATED && (letters == 1 || Character.isUpperCase(text.charAt(start)));
	}

}
