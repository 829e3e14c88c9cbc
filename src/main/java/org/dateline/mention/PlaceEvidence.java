package org.dateline.mention;

import java.util.HashSet;
import java.util.Set;

import org.dateline.language.Words;
import org.jspecify.annotations.Nullable;

/** What shows that capital words of one text are a place. */
final class PlaceEvidence {

	private static final int SHORTEST_DATELINE = 3;

	/** More words are a headline. */
	private static final int LONGEST_DATELINE = 3;

	/** "-ского". */
	private static final int LONGEST_ENDING = 5;

	private final Words words;

	private final String text;

	private final NameRules rules;

	private final NameWords word;

	private final Set<String> surnames;

	/**
	 * The last words of what the text says is a work; they are gathered when asked for.
	 */
	private @Nullable Set<String> works;

	/**
	 * Of a text.
	 * @param surnames the last words of longer names
	 */
	PlaceEvidence(Words words, NameRules rules, NameWords word, Set<String> surnames) {
		this.words = words;
		this.text = words.text();
		this.rules = rules;
		this.word = word;
		this.surnames = surnames;
	}

	/** "OSLO, …", "OSLO (Reuters)", "NEW YORK: …": where a report is from. */
	boolean isDateline(NameRun run) {
		int end = this.words.end(run.last);
		if (run.first != 0 || end - this.words.start(run.first) <= SHORTEST_DATELINE || run.size() > LONGEST_DATELINE) {
			return false;
		}
		for (int i = run.first; i <= run.last; i++) {
			if (!this.word.isShouted(i) || this.word.isElsewhereSmall(i)) {
				return false;
			}
		}
		return this.text.startsWith(", ", end) || this.text.startsWith(" - ", end) || this.text.startsWith(" (", end)
				|| this.text.startsWith(": ", end) || this.text.startsWith(" —", end)
				|| this.text.startsWith(" –", end);
	}

	boolean isPlace(NameRun run) {
		if (isWork(run.last) || this.rules.isCountryFirst && this.word.isPossessive(run.last)) {
			return false;
		}
		if (run.size() > 1 && !this.rules.isHeadFirst && isWithPlaceWord(run)) {
			return true;
		}
		if (run.size() > 2 || run.isWeak || isPartOfName(run) || isOfKnown(run) || this.word.isQuoted(run)
				|| this.word.isShouted(run.last) || this.word.isBrand(run) || this.word.hasWord(run, "terms")) {
			return false;
		}
		boolean isBeside = run.first > 0 && this.word.isSpaced(run.first)
				&& this.rules.is("place-words", this.words.word(run.first - 1))
				|| run.last + 1 < this.words.size() && this.word.isSpaced(run.last + 1)
						&& this.rules.is("place-words", this.words.word(run.last + 1));
		boolean isIn = run.first > 0 && this.word.isSpaced(run.first)
				&& this.rules.is("place-prepositions", this.words.word(run.first - 1))
				&& this.word.isOneScript(run.first, run.first - 1)
				&& !(this.rules.isCountryFirst && isWithinTitle(run.first - 1));
		isIn |= run.first > 0 && this.word.isSpaced(run.first) && !this.word.isCapital(run.first - 1)
				&& this.rules.is("areas", this.words.word(run.first - 1));
		boolean isFrom = isIn && (run.size() > 1 || this.rules.isCountryFirst)
				&& this.rules.is("from", this.words.word(run.first - 1));
		return isBeside || isIn && !isFrom && !isAdjectiveOf(run) && !isThingOfMany(run);
	}

	/** "Rest In Peace": a preposition that is large within a sentence. */
	private boolean isWithinTitle(int preposition) {
		return this.word.isCapital(preposition) && !this.word.beginsSentence(preposition)
				&& !this.word.isShouted(preposition);
	}

	/** "TikTok Shop": what an organisation makes. */
	private boolean isOfKnown(NameRun run) {
		return this.rules.isHeadFirst && run.size() > 1 && (this.word.isShouted(run.first)
				|| this.rules.organisations.has(this.words.word(run.first).folded()));
	}

	/** "Gerbang Tol": any. */
	boolean isPlaceWordsOnly(NameRun run) {
		for (int i = run.first; i <= run.last; i++) {
			if (!this.rules.is("place-words", this.words.word(i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Of a name in English what shows that it is a place stands at its end or before it.
	 */
	private boolean isWithPlaceWord(NameRun run) {
		return this.rules.isCountryFirst
				? this.rules.is("place-ends", this.words.word(run.last))
						|| this.rules.is("place-beginnings", this.words.word(run.first))
				: this.word.hasWord(run, "place-words");
	}

	/** Whether the text says so of a word anywhere. */
	private boolean isWork(int last) {
		if (this.works == null) {
			this.works = new HashSet<>();
			for (int i = 0; i < this.words.size() && this.rules.isCountryFirst; i++) {
				if (this.word.isCapital(i) && isOfWork(i)) {
					this.works.add(this.words.word(i).folded());
				}
			}
		}
		return this.works.contains(this.words.word(last).folded());
	}

	/** Whether what a word says is called a work or a team: "Scrubs star". */
	boolean isOfWork(int last) {
		int next = last + 1;
		return this.rules.isCountryFirst && next < this.words.size() && this.word.isSpaced(next)
				&& !this.word.isCapital(next) && !this.word.isPossessive(last)
				&& this.rules.is("works", this.words.word(next));
	}

	/** "Real" of "Real Madrid", and who was named in full before. */
	private boolean isPartOfName(NameRun run) {
		int next = run.last + 1;
		return next < this.words.size() && this.word.isJoined(next) && this.word.isCapital(next)
				|| run.size() == 1 && this.surnames.contains(run.lastWritten());
	}

	/** "В Английской премьер-лиге": what it is follows. */
	private boolean isAdjectiveOf(NameRun run) {
		int next = run.last + 1;
		String written = run.lastWritten();
		boolean isOfTown = written.lastIndexOf("ск") >= written.length() - LONGEST_ENDING;
		return this.word.isAdjective(run.last) && next < this.words.size() && this.word.isSpaced(next)
				&& !this.word.isCapital(next) && !this.words.word(next).isStopword()
				&& (isOfTown || this.rules.titlesGovern && !this.word.isVerb(next));
	}

	/** "В Книгу рекордов": a thing, and of what it is. */
	private boolean isThingOfMany(NameRun run) {
		int next = run.last + 1;
		return this.rules.titlesGovern && run.size() == 1 && run.lastWritten().endsWith("у") && next < this.words.size()
				&& this.word.isSpaced(next) && !this.word.isCapital(next) && this.word.isOfMany(next)
				&& !this.word.isVerb(next);
	}

	/** "Псковской области": an adjective of a town, not of a thing. */
	boolean isOfTown(int adjective) {
		String written = this.word.written(adjective);
		return written.lastIndexOf("ск") >= written.length() - LONGEST_ENDING && written.contains("ск");
	}

	/** The first of "Новгородской и Псковской областях". */
	boolean isWithOther(int first) {
		return this.word.isCapital(first) && this.word.isAdjective(first) && !this.word.beginsSentence(first)
				&& this.word.isSpaced(first + 1) && this.word.isSpaced(first + 2)
				&& this.text.startsWith("и ", this.words.start(first + 1));
	}

}
