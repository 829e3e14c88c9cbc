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

	/** "Dikutip dari laman". */
	private static final int MOST_BEFORE_CITED = 3;

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

	/** What was found to be an organisation in letters of another script. */
	private final Set<String> foreign = new HashSet<>();

	/** The clubs of people, without their cases. */
	private final Set<String> clubs = new HashSet<>();

	final PlaceEvidence places;

	private final LetterEvidence abbreviations;

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
		this.places = new PlaceEvidence(words, rules, word, surnames);
		this.abbreviations = new LetterEvidence(words, rules, word, covered, terms);
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
		boolean isBehindAdjective = this.rules.titlesGovern && !run.isAbbreviation() && run.first > 0
				&& this.word.isOrganisationWord(run.first) && this.word.isCapital(run.first - 1)
				&& this.word.isAdjective(run.first - 1) && !this.word.beginsSentence(run.first - 1);
		if (isBehindAdjective || !mayFollow && this.rules.isCountryFirst && !run.isAbbreviation()) {
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
		int of = at + 1;
		if (this.rules.titlesGovern && this.word.isAdjective(at) && of < this.words.size() && this.word.isSpaced(of)
				&& !this.word.isCapital(of) && !this.words.word(of).isStopword() && !this.word.isVerb(of)) {
			// "театра Норвежской армии"
			this.covered[of] = true;
			return new Name(plain.start(), this.words.end(of), Kind.ORGANISATION, key + "-" + country.key(),
					country.country());
		}
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
		if (this.places.isDateline(run)) {
			return Kind.PLACE;
		}
		if (run.size() > 1 && this.word.isShouted(run.first) && this.word.isShouted(run.last)) {
			boolean isOffice = this.rules.isHeadFirst && run.size() == 2 && this.word.isOrganisationWord(run.first);
			return isOffice ? Kind.ORGANISATION : null;
		}
		int head = this.rules.isHeadFirst ? run.first : run.last;
		if (run.size() > 1 && (this.rules.is("terms", this.words.word(head))
				|| this.rules.isHeadFirst && (isEnglishTerm(run) || this.places.isPlaceWordsOnly(run)))) {
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
				&& !run.isAbbreviation() && !isBeforeName(run) && !this.places.isPlaceWordsOnly(run)) {
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
			return this.abbreviations.isOrganisation(run) ? Kind.ORGANISATION : null;
		}
		if (run.size() == 1 && this.word.isOrganisationWord(run.first) && this.rules.isCountryFirst && run.first > 0
				&& this.word.isJoined(run.first) && this.covered[run.first - 1]) {
			Name country = nameUntil(this.words.end(run.first - 1));
			return (country != null && country.kind() == Kind.COUNTRY) ? Kind.ORGANISATION : null;
		}
		if (this.rules.titlesGovern && run.size() == 1 && this.rules.isLikeOrganisation(run.lastWritten())) {
			return Kind.ORGANISATION;
		}
		boolean isOnlyWord = run.size() == 1
				&& (this.word.hasWord(run, "organisation-words") || this.word.hasWord(run, "place-words"));
		if (isOnlyWord) {
			return isOfCountry(run) ? Kind.ORGANISATION : null;
		}
		if (this.rules.isLikeOrganisation(run.written(run.first)) || isQuotedMedium(run) || isCited(run)
				|| isForeignAgain(run) || isClub(run)) {
			return Kind.ORGANISATION;
		}
		if (isForeign(run)) {
			this.foreign.add(this.word.folded(run));
			return Kind.ORGANISATION;
		}
		return this.places.isPlace(run) ? Kind.PLACE : null;
	}

	/** The letters behind the whole name of an organisation are its own. */
	void learnWhole(NameRun run) {
		if (isSpelledOut(run) && this.word.hasWord(run, "organisation-words")) {
			this.abbreviations.learn(this.word.written(run.last + 1));
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
			this.abbreviations.learn(this.word.written(run.first));
		}
	}

	/** Letters that stand for an organisation. */
	void learnLetters(String written) {
		this.abbreviations.learn(written);
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

	/** What the text has called an organisation, in letters of another script. */
	private boolean isForeignAgain(NameRun run) {
		return this.word.isLatin(run.first) && !this.word.isQuoted(run) && this.foreign.contains(this.word.folded(run));
	}

	/**
	 * "Капитан Норвика Иван Кузнецов": of which club, before who; and the club elsewhere.
	 */
	private boolean isClub(NameRun run) {
		int before = run.first - 1;
		int next = run.last + 1;
		if (!this.rules.titlesGovern || run.size() > 2 || this.word.isLatin(run.first) || this.word.isQuoted(run)) {
			return false;
		}
		String base = this.word.base(run);
		boolean isBeforeWho = before >= 0 && this.word.isSpaced(run.first)
				&& this.rules.is("of-clubs", this.words.word(before))
				&& (this.rules.organisations.hasQuoted(base) || next < this.words.size() && this.word.isJoined(next)
						&& this.word.isCapital(next) && !this.covered[next]);
		if (isBeforeWho) {
			this.clubs.add(base);
		}
		return isBeforeWho || this.clubs.contains(base);
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

	/**
	 * "Capital Adequacy Ratio", "Best Hospital Partner": in English, what it is ends it.
	 */
	private boolean isEnglishTerm(NameRun run) {
		return this.rules.is("ends", this.words.word(run.last))
				|| run.size() > 2 && this.word.isAllQuoted(run) && !this.word.isOrganisationWord(run.first);
	}

	/** "Pelatih Hyundai Maju": of which club, behind a company that a list knows. */
	private boolean isOfEmployed(NameRun run) {
		return run.size() == 2 && run.first > 0 && this.word.isSpaced(run.first)
				&& this.rules.is("employed", this.words.word(run.first - 1))
				&& this.rules.organisations.has(this.words.word(run.first).folded());
	}

	private boolean isBeforeName(NameRun run) {
		int next = run.last + 1;
		return next < this.words.size() && this.word.isJoined(next) && this.covered[next] && this.word.isCapital(next);
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
