package org.dateline.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dateline.language.NameKeys;
import org.dateline.language.Words;
import org.dateline.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What shows that capital words of one text name an organisation or a place, and how far
 * the name goes: with its country, or with the word for what it is.
 */
final class OtherEvidence {

	private static final int SHORTEST_DATELINE = 3;

	/** "Dikutip dari laman". */
	private static final int MOST_BEFORE_CITED = 3;

	/** "-ского". */
	private static final int LONGEST_ENDING = 5;

	/** More words are a headline. */
	private static final int LONGEST_DATELINE = 3;

	/** "The" is no name. */
	private static final int SHORTEST_FOREIGN = 4;

	private final Words words;

	private final String text;

	private final String language;

	private final NameRules rules;

	private final RememberedKeys keys;

	private final NameWords word;

	private final boolean[] covered;

	private final List<Name> found;

	private final Set<String> terms;

	private final Map<Integer, String> initials;

	private final Set<String> surnames;

	/** The abbreviations that something in the text shows to be organisations. */
	private final Set<String> letters = new HashSet<>();

	/**
	 * The last words of what the text says is a work; they are gathered when asked for.
	 */
	private @Nullable Set<String> works;

	/**
	 * Of a text.
	 * @param covered the words that are taken by names already
	 * @param found the names that were found, of which a longer name takes countries and
	 * places
	 * @param terms the abbreviations that stand for a thing
	 * @param initials of the last words of people by what letters they go
	 * @param surnames the last words of longer names
	 */
	OtherEvidence(Words words, String language, NameRules rules, RememberedKeys keys, NameWords word, boolean[] covered,
			List<Name> found, Set<String> terms, Map<Integer, String> initials, Set<String> surnames) {
		this.words = words;
		this.text = words.text();
		this.language = language;
		this.rules = rules;
		this.keys = keys;
		this.word = word;
		this.covered = covered;
		this.found = found;
		this.terms = terms;
		this.initials = initials;
		this.surnames = surnames;
	}

	/** Whether an abbreviation in brackets follows, as only of an organisation. */
	boolean isSpelledOut(NameRun run) {
		int next = run.last + 1;
		if (run.size() < 2 || next >= this.words.size() || this.words.start(next) != this.words.end(run.last) + 2
				|| this.text.charAt(this.words.start(next) - 1) != '(') {
			return false;
		}
		return !this.initials.containsKey(run.last) && new NameRun(this.words, next, next, false).isAbbreviation();
	}

	/** "Северной области": an adjective is a name only with the word for what it is. */
	Name withPlaceWord(NameRun run, Kind kind, String key) {
		int next = run.last + 1;
		boolean isNamed = kind == Kind.PLACE && next < this.words.size()
				&& (this.word.isAdjective(run.last) || this.rules.is("regions", this.words.word(next)))
				&& this.word.isSpaced(next) && !this.covered[next]
				&& this.rules.is("place-words", this.words.word(next));
		return isNamed ? new Name(this.words.start(run.first), this.words.end(next), kind, key, null)
				: run.name(kind, key);
	}

	/** "Reserve Bank of Norway", "PT Maju Indonesia": the country is part of the name. */
	Name ofCountry(NameRun run, String key) {
		Name plain = run.name(Kind.ORGANISATION, key);
		int at = run.last + 1;
		boolean hasOf = at < this.words.size() && this.word.isJoined(at) && this.rules.is("of", this.words.word(at));
		at = hasOf ? at + 1 : at;
		boolean mayFollow = hasOf || this.rules.isHeadFirst && this.rules.is("forms", this.words.word(run.first))
				|| this.rules.titlesGovern && run.size() > 1
						&& (this.word.isAdjective(run.last) || !this.word.isCapital(run.last));
		if (!mayFollow && this.rules.isCountryFirst && !run.isAbbreviation()) {
			return countryFirst(run, key, plain);
		}
		if (!mayFollow || at >= this.words.size() || !this.word.isJoined(at) || !this.word.isCapital(at)) {
			return plain;
		}
		Name country = nameAt(this.words.start(at));
		if (country == null || country.kind() != Kind.COUNTRY && country.kind() != Kind.PLACE) {
			return plain;
		}
		this.found.remove(country);
		int end = this.rules.isHeadFirst ? endOfDirection(at, country.end()) : country.end();
		return new Name(plain.start(), end, Kind.ORGANISATION, key + "-" + country.key(), country.country());
	}

	/** "Polres Metro Jakarta Selatan": the point of the compass behind a place. */
	private int endOfDirection(int from, int end) {
		for (int i = from; i < this.words.size() && this.words.start(i) <= end + 1; i++) {
			if (this.words.start(i) == end + 1 && this.word.isJoined(i) && this.word.isCapital(i)
					&& this.rules.is("directions", this.words.word(i))) {
				return this.words.end(i);
			}
		}
		return end;
	}

	/** "Norwegian Civil Aviation Authority". */
	private Name countryFirst(NameRun run, String key, Name plain) {
		Name country = (run.first > 0 && this.word.isJoined(run.first)) ? nameUntil(this.words.end(run.first - 1))
				: null;
		if (country == null || country.kind() != Kind.COUNTRY) {
			return plain;
		}
		this.found.remove(country);
		return new Name(country.start(), plain.end(), Kind.ORGANISATION, country.key() + "-" + key, country.key());
	}

	/** "Bank Norwegia", "University of Oslo". */
	private boolean isOfCountry(NameRun run) {
		int next = run.last + 1;
		boolean hasOf = next + 1 < this.words.size() && this.word.isJoined(next)
				&& this.rules.is("of", this.words.word(next));
		next = hasOf ? next + 1 : next;
		boolean mayFollow = (hasOf && this.word.isOrganisationWord(run.first)
				|| this.rules.isHeadFirst && this.rules.is("forms", this.words.word(run.first)))
				&& next < this.words.size() && this.word.isJoined(next) && this.word.isCapital(next);
		Name country = mayFollow ? nameAt(this.words.start(next)) : null;
		return country != null && (country.kind() == Kind.COUNTRY || country.kind() == Kind.PLACE);
	}

	@Nullable Name nameUntil(int end) {
		return this.found.stream().filter((name) -> name.end() == end).findAny().orElse(null);
	}

	@Nullable Name nameAt(int start) {
		return this.found.stream().filter((name) -> name.start() == start).findAny().orElse(null);
	}

	@Nullable Kind otherKind(NameRun run) {
		Set<String> last = run.keys(this.keys, this.language);
		for (String key : last) {
			if (run.size() == 1 && NameKeys.isListed(key) && this.keys.isListedPlace(key)) {
				return Kind.PLACE;
			}
		}
		if (isDateline(run)) {
			return Kind.PLACE;
		}
		if (run.size() > 1 && this.word.isShouted(run.first) && this.word.isShouted(run.last)) {
			boolean isOffice = this.rules.isHeadFirst && run.size() == 2 && this.word.isOrganisationWord(run.first);
			return isOffice ? Kind.ORGANISATION : null;
		}
		int head = this.rules.isHeadFirst ? run.first : run.last;
		if (run.size() > 1 && (this.rules.is("terms", this.words.word(head))
				|| this.rules.isHeadFirst && (isEnglishTerm(run) || isPlaceWordsOnly(run)))) {
			return null;
		}
		if (isOfEmployed(run)) {
			return Kind.ORGANISATION;
		}
		if (run.size() > 1 && this.word.hasWord(run, "organisation-words")) {
			return Kind.ORGANISATION;
		}
		if (run.size() == 2 && this.rules.is("directions", this.words.word(run.last)) && !run.isWeak
				&& !this.word.hasWord(run, "terms")) {
			return Kind.PLACE;
		}
		if (run.size() > 1 && this.rules.isHeadFirst && this.rules.is("place-words", this.words.word(run.first))
				&& !(run.size() > 2 && this.word.hasWord(run, "terms"))) {
			return Kind.PLACE;
		}
		if (this.rules.isHeadFirst && !run.isWeak && run.size() <= 3 && run.first > 0 && this.word.isJoined(run.first)
				&& this.rules.is("place-titles", this.words.word(run.first - 1)) && !this.word.hasWord(run, "terms")
				&& !run.isAbbreviation() && !isBeforeName(run) && !isPlaceWordsOnly(run)) {
			return Kind.PLACE;
		}
		if (isSpelledOut(run) && this.rules.isHeadFirst) {
			// without a word for what it is the letters are a term's
			return null;
		}
		if (isSpelledOut(run)) {
			String letters = this.word.written(run.last + 1);
			int one = letters.indexOf(this.text.charAt(this.words.start(run.first)));
			int other = letters.lastIndexOf(this.text.charAt(this.words.start(run.last)));
			boolean isThing = this.rules.isNoName(letters) || this.terms.contains(letters);
			return (one >= 0 && one < other && !isThing) ? Kind.ORGANISATION : null;
		}
		if (run.isAbbreviation()) {
			return (isAmidShouting(run) || this.terms.contains(this.word.written(run.first)) || isThing(run)
					|| this.rules.isHeadFirst && !this.letters.contains(this.word.written(run.first))) ? null
							: Kind.ORGANISATION;
		}
		if (run.size() == 1 && this.word.isOrganisationWord(run.first) && this.rules.isCountryFirst && run.first > 0
				&& this.word.isJoined(run.first) && this.covered[run.first - 1]) {
			Name country = nameUntil(this.words.end(run.first - 1));
			return (country != null && country.kind() == Kind.COUNTRY) ? Kind.ORGANISATION : null;
		}
		boolean isOnlyWord = run.size() == 1
				&& (this.word.hasWord(run, "organisation-words") || this.word.hasWord(run, "place-words"));
		if (isOnlyWord) {
			return isOfCountry(run) ? Kind.ORGANISATION : null;
		}
		if (this.rules.isLikeOrganisation(run.written(run.first)) || isQuotedMedium(run) || isCited(run)
				|| isForeign(run)) {
			return Kind.ORGANISATION;
		}
		return isPlace(run) ? Kind.PLACE : null;
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

	/** The letters behind the whole name of an organisation are its own. */
	void learnWhole(NameRun run) {
		if (isSpelledOut(run) && this.word.hasWord(run, "organisation-words")) {
			this.letters.add(this.word.written(run.last + 1));
		}
	}

	/**
	 * Learns what shows that letters are an organisation's: its whole name before them,
	 * an office or the word for what it is, what it says. Where what something is comes
	 * first, others are mostly terms.
	 */
	void learnLetters(NameRun run) {
		int before = run.first - 1;
		int next = run.last + 1;
		boolean isCalled = before >= 0 && this.word.isSpaced(run.first)
				&& (this.rules.is("called", this.words.word(before))
						|| this.rules.is("employed", this.words.word(before))
						|| this.rules.is("speaks", this.words.word(before)))
				|| next < this.words.size() && this.word.isSpaced(next) && this.rules.is("acts", this.words.word(next))
				|| isCited(run);
		if (isCalled || isBehindWhole(run)) {
			this.letters.add(this.word.written(run.first));
		}
	}

	/** Letters that stand for an organisation. */
	void learnLetters(String written) {
		this.letters.add(written);
	}

	/** "Badan Gizi (BG)": in brackets behind an organisation. */
	private boolean isBehindWhole(NameRun run) {
		int at = this.words.start(run.first) - 1;
		while (at > 0 && this.text.charAt(at) == ' ') {
			at--;
		}
		if (at < 2 || this.text.charAt(at) != '(') {
			return false;
		}
		Name whole = nameUntil(at - 1);
		return whole != null && whole.kind() == Kind.ORGANISATION
				|| run.first > 0 && this.words.word(run.first - 1).folded().equals("tbk");
	}

	/** "RSUD lain", "US$ 5", "LC-39": in capitals, and no organisation. */
	private boolean isThing(NameRun run) {
		int end = this.words.end(run.last);
		char next = (end < this.text.length()) ? this.text.charAt(end) : ' ';
		char behind = (end + 1 < this.text.length()) ? this.text.charAt(end + 1) : ' ';
		int start = this.words.start(run.first);
		boolean isBracketed = this.rules.isHeadFirst && next == ')' && start > 1 && this.text.charAt(start - 1) == '('
				&& run.first > 0 && !this.word.isCapital(run.first - 1);
		boolean isOfAddress = this.rules.titlesGovern && start > 1 && this.text.charAt(start - 1) == '.'
				&& Character.isLetter(this.text.charAt(start - 2));
		return this.word.isOrganisationWord(run.first) || this.word.isElsewhereSmall(run.first) || next == '$'
				|| next == '_' || isOfAddress || isTicker(run) || isBracketed
				|| TextPieces.isHyphen(next) && Character.isDigit(behind);
	}

	/** "(NYSE: ACM)": how an exchange calls a company that has its name before. */
	private boolean isTicker(NameRun run) {
		int start = this.words.start(run.first);
		int colon = (start > 0 && TextPieces.isSpace(this.text.charAt(start - 1))) ? start - 2 : start - 1;
		return run.first > 0 && colon == this.words.end(run.first - 1) && this.text.charAt(colon) == ':'
				&& this.words.start(run.first - 1) > 0 && this.text.charAt(this.words.start(run.first - 1) - 1) == '(';
	}

	/** "OSLO, …", "OSLO (Reuters)", "NEW YORK: …": where a report is from. */
	private boolean isDateline(NameRun run) {
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

	/**
	 * "Издание Northern Post", "сообщает Northern Post": in letters of another script.
	 */
	private boolean isForeign(NameRun run) {
		boolean isWord = run.end() - this.words.start(run.first) >= SHORTEST_FOREIGN;
		if (!this.word.isLatin(run.first) || !isWord || this.word.isQuoted(run)) {
			return false;
		}
		int before = run.first - 1;
		int next = run.last + 1;
		return before >= 0 && this.word.isSpaced(run.first) && !this.word.isLatin(before)
				&& (this.rules.is("called", this.words.word(before)) || this.rules.is("tells", this.words.word(before)))
				|| next < this.words.size() && this.word.isSpaced(next) && !this.word.isLatin(next)
						&& this.rules.is("tells", this.words.word(next));
	}

	/** {@code "Unikal" reports}. */
	private boolean isQuotedMedium(NameRun run) {
		int start = this.words.start(run.first);
		int end = this.words.end(run.last);
		boolean isQuoted = start > 0 && NameWords.QUOTES.indexOf(this.text.charAt(start - 1)) >= 0
				&& end < this.text.length() && NameWords.QUOTES.indexOf(this.text.charAt(end)) >= 0;
		return isQuoted && (run.first > 0 && this.rules.is("media", this.words.word(run.first - 1))
				|| run.last + 1 < this.words.size() && this.rules.is("media", this.words.word(run.last + 1)));
	}

	/** "Dikutip dari Kabar Kota": who told it first. */
	private boolean isCited(NameRun run) {
		int before = run.first - 1;
		for (int i = 0; i < MOST_BEFORE_CITED && before > 0 && this.word.isSpaced(before + 1)
				&& (this.rules.is("place-prepositions", this.words.word(before))
						|| this.rules.isHeadFirst && this.rules.is("from", this.words.word(before))); i++) {
			before--;
		}
		return before >= 0 && this.word.isSpaced(before + 1) && this.rules.is("cited", this.words.word(before));
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

	/** Whether what a word says is called a work or a team: "Scrubs star". */
	boolean isOfWork(int last) {
		int next = last + 1;
		return this.rules.isCountryFirst && next < this.words.size() && this.word.isSpaced(next)
				&& !this.word.isCapital(next) && !this.word.isPossessive(last)
				&& this.rules.is("works", this.words.word(next));
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

	/**
	 * Of a name in English what shows that it is a place stands at its end or before it.
	 */
	private boolean isWithPlaceWord(NameRun run) {
		return this.rules.isCountryFirst
				? this.rules.is("place-ends", this.words.word(run.last))
						|| this.rules.is("place-beginnings", this.words.word(run.first))
				: this.word.hasWord(run, "place-words");
	}

	/**
	 * "Capital Adequacy Ratio", "Best Hospital Partner": in English, what it is ends it.
	 */
	private boolean isEnglishTerm(NameRun run) {
		return this.rules.is("ends", this.words.word(run.last))
				|| run.size() > 2 && this.word.isAllQuoted(run) && !this.word.isOrganisationWord(run.first);
	}

	/** "Gerbang Tol": any. */
	private boolean isPlaceWordsOnly(NameRun run) {
		for (int i = run.first; i <= run.last; i++) {
			if (!this.rules.is("place-words", this.words.word(i))) {
				return false;
			}
		}
		return true;
	}

	/** "Pelatih Hyundai Maju": of which club, behind a company that a list knows. */
	private boolean isOfEmployed(NameRun run) {
		return run.size() == 2 && run.first > 0 && this.word.isSpaced(run.first)
				&& this.rules.is("employed", this.words.word(run.first - 1))
				&& this.rules.organisation(this.words.word(run.first).folded(), false) != null;
	}

	private boolean isBeforeName(NameRun run) {
		int next = run.last + 1;
		return next < this.words.size() && this.word.isJoined(next) && this.covered[next] && this.word.isCapital(next);
	}

	/** "TikTok Shop": what an organisation makes. */
	private boolean isOfKnown(NameRun run) {
		return this.rules.isHeadFirst && run.size() > 1 && (this.word.isShouted(run.first)
				|| this.rules.organisation(this.words.word(run.first).folded(), false) != null);
	}

	private boolean isPlace(NameRun run) {
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
		return isBeside || isIn && !isFrom && !isAdjectiveOf(run);
	}

	/** "Rest In Peace": a preposition that is large within a sentence. */
	private boolean isWithinTitle(int preposition) {
		return this.word.isCapital(preposition) && !this.word.beginsSentence(preposition)
				&& !this.word.isShouted(preposition);
	}

	/** The country that is the only name among some words, and not all of them. */
	@Nullable Name countryWithin(int first, int last) {
		Name country = null;
		for (Name name : this.found) {
			if (name.start() < this.words.end(last) && name.end() > this.words.start(first)) {
				boolean isAll = name.start() <= this.words.start(first) && name.end() >= this.words.end(last);
				if (country != null || name.kind() != Kind.COUNTRY || isAll) {
					return null;
				}
				country = name;
			}
		}
		return country;
	}

}
