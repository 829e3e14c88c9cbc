package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dateline.language.Words;

/**
 * Finds what an abbreviation in brackets stands for: the words before it that begin with
 * its letters, "Sea and Land Authority (SLA)". That of small words, "gross domestic
 * product (GDP)", is a term.
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
			int open = (start > 1 && text.charAt(start - 1) == ' ') ? start - 2 : start - 1;
			int close = (end + 1 < text.length() && text.charAt(end) == ' ') ? end + 1 : end;
			if (open >= 0 && text.charAt(open) == '(' && close < text.length() && text.charAt(close) == ')'
					&& end - start >= SHORTEST && end - start <= LONGEST
					&& text.substring(start, end).chars().allMatch(Character::isUpperCase)) {
				String letters = text.substring(start, end);
				int first = first(i, letters);
				if (first < 0) {
					first = first(i, letters, true);
					boolean isName = first >= 0 && Character.isUpperCase(text.codePointAt(this.words.start(first)));
					if (isName && isInstitution(first, i) || first >= 0 && !isName && !hasOrganisationWord(first, i)) {
						found.add(new Found(first, i - 1, i, !isName, end - start));
					}
				}
				else {
					found.add(new Found(first, i - 1, i, isTerm(first, i), end - start));
				}
			}
		}
		return found;
	}

	/**
	 * Letters that small words or none for an organisation explain behind them: "Sİ (Süni
	 * İntellekt)".
	 */
	List<Integer> findExplained() {
		List<Integer> found = new ArrayList<>();
		String text = this.words.text();
		for (int i = 0; i + 1 < this.words.size(); i++) {
			int length = this.words.end(i) - this.words.start(i);
			int last = i + length;
			boolean mayBe = length >= SHORTEST && length <= LONGEST && last < this.words.size()
					&& text.startsWith(" (", this.words.end(i)) && text.startsWith(")", this.words.end(last));
			if (mayBe && hasLetters(i, last) && !hasOrganisationWord(i + 1, last + 1)) {
				found.add(i);
			}
		}
		return found;
	}

	/** Whether the words behind an abbreviation begin with its letters, one each. */
	private boolean hasLetters(int abbreviation, int last) {
		String text = this.words.text();
		for (int i = abbreviation + 1; i <= last; i++) {
			char letter = text.charAt(this.words.start(abbreviation) + i - abbreviation - 1);
			if (!Character.isUpperCase(letter) || Character.toUpperCase(text.charAt(this.words.start(i))) != letter) {
				return false;
			}
		}
		return true;
	}

	/** The first word of those with the letters of an abbreviation, or -1. */
	private int first(int abbreviation, String letters) {
		return first(abbreviation, letters, false);
	}

	private int first(int abbreviation, String letters, boolean isSmall) {
		String text = this.words.text();
		int at = abbreviation - 1;
		int skipped = 0;
		for (int letter = letters.length() - 1; letter >= 0; at--) {
			if (at < 0 || !isBeside(at + 1, abbreviation) || skipped > MOST_SKIPPED) {
				return -1;
			}
			int beginning = text.codePointAt(this.words.start(at));
			if (isSmall && letter == 0 && this.rules.titlesGovern) {
				beginning = Character.toLowerCase(beginning);
			}
			int expected = isSmall ? Character.toLowerCase(letters.charAt(letter)) : letters.charAt(letter);
			if (beginning == expected) {
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
		return gap == ((word == abbreviation) ? 2 : 1) || word == abbreviation && gap == 3;
	}

	/**
	 * "Gross Domestic Product (GDP)", "Trade Agreement (TA)" name nobody. Where what
	 * something is comes first, an organisation has a word that says so.
	 */
	private boolean isTerm(int first, int abbreviation) {
		String written = this.words.text()
			.substring(this.words.start(abbreviation), this.words.end(abbreviation))
			.toUpperCase(Locale.ROOT);
		if (this.rules.isNoName(written)) {
			return true;
		}
		boolean isOrganisation = hasOrganisationWord(beginning(first), abbreviation);
		for (int i = first; i < abbreviation; i++) {
			if (this.rules.is("terms", this.words.word(i))
					&& !(this.rules.isHeadFirst && isOrganisation && i > first)) {
				return true;
			}
		}
		return (this.rules.isHeadFirst || this.rules.isCountryFirst) && !isOrganisation;
	}

	/** "Фонд северных песен (ФСП)": only the first word is large. */
	private boolean isInstitution(int first, int abbreviation) {
		return !isTerm(first, abbreviation) && (hasOrganisationWord(first, abbreviation)
				|| this.rules.is("institution-nouns", this.words.word(first)));
	}

	/** The first of the capital words that go on to this one without a sign. */
	private int beginning(int first) {
		int at = first;
		while (at > 0 && isBeside(at, -1)
				&& Character.isUpperCase(this.words.text().codePointAt(this.words.start(at - 1)))) {
			at--;
		}
		return at;
	}

	private boolean hasOrganisationWord(int first, int abbreviation) {
		for (int i = first; i < abbreviation; i++) {
			if (this.rules.is("organisation-words", this.words.word(i))) {
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
