package org.dateline.mention;

import org.dateline.language.Words;

/**
 * What shows in Russian that one capital word within a sentence, of whom the text has
 * told nothing more, is somebody: a given name, the ending of a surname, what the word
 * does, or what stands before it.
 */
final class LoneNames {

	/** "Министр иностранных дел", and "экономического развития". */
	private static final int MOST_FIELDS = 4;

	private final Words words;

	private final NameRules rules;

	private final NameWords word;

	private final boolean[] covered;

	/**
	 * Of a text.
	 * @param covered the words that are taken by names already
	 */
	LoneNames(Words words, NameRules rules, NameWords word, boolean[] covered) {
		this.words = words;
		this.rules = rules;
		this.word = word;
		this.covered = covered;
	}

	boolean isPerson(NameRun run) {
		if (!this.rules.titlesGovern || run.size() > 1 || run.isWeak || isOther(run)) {
			return false;
		}
		String written = run.lastWritten();
		return this.rules.given.hasAsWritten(written) || this.rules.surnames.isLikeInAnyCase(written)
				|| this.rules.surnames.isLikeAsOthers(written) && isSubject(run) || isSpeaking(run) || isCalled(run)
				|| isOfWhose(run) || isOfOneCase(run);
	}

	/** Whether the word is something else by itself or by what it is part of. */
	private boolean isOther(NameRun run) {
		int word = run.first;
		boolean isPart = word > 0 && this.word.isJoined(word) && isOfThings(word - 1);
		return isPart || run.isAbbreviation() || this.word.isLatin(word) || this.word.isNoName(word)
				|| this.word.isTitle(word) || this.word.isOrganisationWord(word) || this.word.isQuoted(run)
				|| this.rules.is("place-words", this.words.word(word)) || this.rules.is("terms", this.words.word(word))
				|| this.rules.isLikeOrganisation(run.lastWritten()) || isWithinPhrase(run)
				|| this.word.isElsewhereSmall(word);
	}

	/**
	 * Whether a word before a name says that it is a place, a thing or an organisation.
	 */
	private boolean isOfThings(int before) {
		return this.rules.is("place-prepositions", this.words.word(before))
				|| this.rules.is("place-words", this.words.word(before))
				|| this.rules.is("terms", this.words.word(before)) || this.rules.is("called", this.words.word(before))
				|| this.rules.is("works", this.words.word(before)) || this.word.isOrganisationWord(before);
	}

	/** Whether a hyphen, or another capital word, joins it to what stands beside it. */
	private boolean isWithinPhrase(NameRun run) {
		int next = run.last + 1;
		boolean isBehind = run.first > 0 && this.word.isJoined(run.first)
				&& (!this.word.isSpacedApart(run.first) || this.word.isCapital(run.first - 1)
						&& !this.covered[run.first - 1] && !this.word.beginsSentence(run.first - 1));
		return isBehind || next < this.words.size() && this.word.isJoined(next) && (!this.word.isSpacedApart(next)
				|| this.word.isCapital(next) && !this.word.isRoman(next) && !this.covered[next]);
	}

	/** "Кузнецов забил": before what one did. */
	private boolean isSubject(NameRun run) {
		int next = run.last + 1;
		return next < this.words.size() && this.word.isSpaced(next) && !this.word.isCapital(next)
				&& (this.rules.is("said", this.words.word(next)) || this.word.isPast(next));
	}

	/** "Парень по имени Рауф". */
	private boolean isCalled(NameRun run) {
		int named = run.first - 1;
		return named > 0 && this.word.isSpaced(run.first) && this.rules.is("called-by", this.words.word(named))
				&& this.words.word(named - 1).folded().equals("по");
	}

	/** "Рассказала Рауза": beside a verb for what people alone do. */
	private boolean isSpeaking(NameRun run) {
		int next = run.last + 1;
		return next < this.words.size() && this.word.isSpaced(next) && this.rules.is("speaks", this.words.word(next))
				|| run.first > 0 && this.word.isSpaced(run.first)
						&& this.rules.is("speaks", this.words.word(run.first - 1));
	}

	/**
	 * "Защитник «Норда» Лорден", "министр финансов Норвегии Лорден": behind a title, and
	 * whose it is.
	 */
	private boolean isOfWhose(NameRun run) {
		int whose = run.first;
		while (whose > 0 && this.covered[whose - 1] && this.word.isBesideQuotes(whose)) {
			whose--;
		}
		if (whose == run.first) {
			return false;
		}
		for (int at = whose - 1; at >= 0 && at >= whose - MOST_FIELDS && this.word.isBesideQuotes(at + 1); at--) {
			if (this.word.isTitle(at)) {
				return !this.word.isOfMany(at);
			}
			if (this.rules.is("terms", this.words.word(at))) {
				// "лидер чемпионата Норвегии Норвик" is a club
				return false;
			}
			boolean isSubject = this.rules.is("subjects", this.words.word(at));
			if (!isSubject && (this.word.isVerb(at) || this.words.word(at).isStopword())) {
				return false;
			}
		}
		return false;
	}

	/**
	 * "Нападающим Лорденом": of the case of who it is, which a club or a place is not.
	 */
	private boolean isOfOneCase(NameRun run) {
		int title = run.first - 1;
		if (title < 0 || !this.word.isSpaced(run.first) || !this.rules.is("place-titles", this.words.word(title))) {
			return false;
		}
		return this.rules.isOfOneCase(this.words.word(title).folded(), this.words.word(run.first).folded());
	}

}
