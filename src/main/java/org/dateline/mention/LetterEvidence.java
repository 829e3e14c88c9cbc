package org.dateline.mention;

import java.util.HashSet;
import java.util.Set;

import org.dateline.language.Words;
import org.jspecify.annotations.Nullable;

/** What shows that an abbreviation in one text is an organisation's. */
final class LetterEvidence {

	private final Words words;

	private final String text;

	private final NameRules rules;

	private final NameWords word;

	private final boolean[] covered;

	private final Set<String> terms;

	/** The abbreviations of things, when they are first asked for. */
	private @Nullable Set<String> explained;

	/** The abbreviations that something in the text shows to be organisations. */
	private final Set<String> known = new HashSet<>();

	/**
	 * Of a text.
	 * @param covered the words that are taken by names already
	 * @param terms the abbreviations that stand for a thing
	 */
	LetterEvidence(Words words, NameRules rules, NameWords word, boolean[] covered, Set<String> terms) {
		this.words = words;
		this.text = words.text();
		this.rules = rules;
		this.word = word;
		this.covered = covered;
		this.terms = terms;
	}

	/** Learns letters that stand for an organisation. */
	void learn(String letters) {
		this.known.add(letters);
	}

	/** Whether nothing shows otherwise, or where most are terms something shows it. */
	boolean isOrganisation(NameRun run) {
		String letters = this.word.written(run.first);
		return !isAmidShouting(run) && !this.terms.contains(letters) && !isThing(run)
				&& (!this.rules.isHeadFirst || this.known.contains(letters));
	}

	/** "TELL THEM NOW", but not "МВД РФ", "ФСБ, МЧС" nor "BPOM RI". */
	private boolean isAmidShouting(NameRun run) {
		int next = run.last + 1;
		return run.first > 0 && isShouting(run.first - 1, run.first)
				|| next < this.words.size() && isShouting(next, next);
	}

	private boolean isShouting(int beside, int second) {
		if (!this.word.isShouted(beside)) {
			return false;
		}
		if (this.rules.isHeadFirst) {
			return this.word.isJoined(second) && !this.word.isNoName(beside) && !this.word.isAbbreviation(beside);
		}
		String gap = this.text.substring(this.words.end(second - 1), this.words.start(second));
		return !this.rules.titlesGovern
				|| !this.covered[beside] && !gap.equals(", ") && !gap.equals(". ") && !gap.equals(" (");
	}

	/** "RSUD lain", "US$ 5", "LC-39": in capitals, and no organisation. */
	private boolean isThing(NameRun run) {
		int end = this.words.end(run.last);
		char next = (end < this.text.length()) ? this.text.charAt(end) : ' ';
		char behind = (end + 1 < this.text.length()) ? this.text.charAt(end + 1) : ' ';
		int start = this.words.start(run.first);
		boolean isBracketed = this.rules.isHeadFirst && next == ')' && start > 1 && this.text.charAt(start - 1) == '('
				&& run.first > 0 && !this.word.isCapital(run.first - 1);
		boolean isOfModel = this.rules.titlesGovern && start > 1 && TextPieces.isHyphen(this.text.charAt(start - 1))
				&& run.first > 0 && this.words.end(run.first - 1) == start - 1 && hasDigit(run.first - 1);
		boolean isOfAddress = this.rules.titlesGovern && start > 1 && this.text.charAt(start - 1) == '.'
				&& Character.isLetter(this.text.charAt(start - 2));
		return this.word.isOrganisationWord(run.first) || this.word.isElsewhereSmall(run.first) || next == '$'
				|| next == '_' || isOfAddress || isOfModel || isOfNothing(run) || isTicker(run) || isBracketed
				|| TextPieces.isHyphen(next) && Character.isDigit(behind);
	}

	/** The first part of "1KZ-TE". */
	private boolean hasDigit(int word) {
		return this.word.written(word).chars().anyMatch(Character::isDigit);
	}

	/**
	 * "Источник радиовсплесков (FRB)": letters that the text explains by small words, of
	 * which none is of an institution, stand for a thing.
	 */
	private boolean isOfNothing(NameRun run) {
		if (!this.rules.titlesGovern) {
			return false;
		}
		if (this.explained == null) {
			this.explained = new HashSet<>();
			for (int i = 1; i < this.words.size(); i++) {
				int start = this.words.start(i);
				if (this.word.isLatin(i) && this.word.isAbbreviation(i) && this.text.charAt(start - 1) == '('
						&& this.text.startsWith(")", this.words.end(i)) && start == this.words.end(i - 1) + 2
						&& isSmall(i - 1, this.words.end(i) - start)) {
					this.explained.add(this.word.written(i));
				}
			}
		}
		return this.explained.contains(this.word.written(run.first));
	}

	/** Whether so many words up to one are small and say of no institution. */
	private boolean isSmall(int last, int letters) {
		for (int i = last; i > last - letters && i >= 0; i--) {
			if (this.word.isCapital(i) || this.word.isOrganisationWord(i) || this.covered[i] || this.word.isLatin(i)) {
				return false;
			}
			if (i == 0 || !this.word.isSpaced(i)) {
				return true;
			}
		}
		return true;
	}

	/** "(NYSE: ACM)": how an exchange calls a company that has its name before. */
	private boolean isTicker(NameRun run) {
		int start = this.words.start(run.first);
		int colon = (start > 0 && TextPieces.isSpace(this.text.charAt(start - 1))) ? start - 2 : start - 1;
		return run.first > 0 && colon == this.words.end(run.first - 1) && this.text.charAt(colon) == ':'
				&& this.words.start(run.first - 1) > 0 && this.text.charAt(this.words.start(run.first - 1) - 1) == '(';
	}

}
