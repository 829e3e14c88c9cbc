package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dateline.language.Words;

/**
 * Finds what an abbreviation in brackets stands for: the words before it that begin with
 * its letters, "Sea and Land Authority (SLA)".
 */
final class SpelledOut {

	private static final int SHORTEST = 2;

	private static final int LONGEST = 8;

	/** So many words between two letters have none: "of the". */
	private static final int MOST_SKIPPED = 2;

	private final Words words;

	private final NameRules rules;

	SpelledOut(Words words, NameRules rules) {
		this.words = words;
		this.rules = rules;
	}

	List<Found> find() {
		List<Found> found = new ArrayList<>();
		String text = this.words.text();
		for (int i = 1; i < this.words.size(); i++) {
			int start = this.words.start(i);
			int end = this.words.end(i);
			if (start > 0 && text.charAt(start - 1) == '(' && end < text.length() && text.charAt(end) == ')'
					&& end - start >= SHORTEST && end - start <= LONGEST
					&& text.substring(start, end).chars().allMatch(Character::isUpperCase)) {
				int first = first(i, text.substring(start, end));
				if (first >= 0) {
					found.add(new Found(first, i - 1, i, isTerm(first, i), end - start));
				}
			}
		}
		return found;
	}

	/** The first word of those with the letters of an abbreviation, or -1. */
	private int first(int abbreviation, String letters) {
		String text = this.words.text();
		int at = abbreviation - 1;
		int skipped = 0;
		for (int letter = letters.length() - 1; letter >= 0; at--) {
			if (at < 0 || !isBeside(at + 1, abbreviation) || skipped > MOST_SKIPPED) {
				return -1;
			}
			int beginning = text.codePointAt(this.words.start(at));
			if (beginning == letters.charAt(letter)) {
				letter--;
				skipped = 0;
			}
			else if (Character.isUpperCase(beginning) || skipped == 0 && letter == letters.length() - 1) {
				return -1;
			}
			else {
				skipped++;
			}
		}
		return at + 1;
	}

	private boolean isBeside(int word, int abbreviation) {
		int gap = this.words.start(word) - this.words.end(word - 1);
		return gap == ((word == abbreviation) ? 2 : 1);
	}

	/** "Gross Domestic Product (GDP)", "Trade Agreement (TA)" name nobody. */
	private boolean isTerm(int first, int abbreviation) {
		String written = this.words.text()
			.substring(this.words.start(abbreviation), this.words.end(abbreviation))
			.toUpperCase(Locale.ROOT);
		if (this.rules.isNoName(written)) {
			return true;
		}
		for (int i = first; i < abbreviation; i++) {
			if (this.rules.is("terms", this.words.word(i))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What an abbreviation stands for.
	 *
	 * @param isTerm whether it is the word for a thing, not a name
	 * @param letters how many letters the abbreviation has
	 */
	record Found(int first, int last, int abbreviation, boolean isTerm, int letters) {

		/** Whether words stand between those with a letter: "of". */
		boolean hasSmallWords() {
			return this.last - this.first + 1 > this.letters;
		}

	}

}
