package org.dateline.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.dateline.language.Words;
import org.dateline.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the organisations and places of one text that lists have, and the addresses of
 * newspapers.
 */
final class ListedNames {

	private static final int LONGEST_MODEL = 3;

	private final Words words;

	private final String text;

	private final NameRules rules;

	private final NameWords word;

	private final KnownNames known;

	private final HeadFirstNames headFirst;

	private final PersonEvidence evidence;

	private final OtherEvidence kinds;

	private final PersonKeys people;

	private final SpelledOut abbreviations;

	private final boolean[] covered;

	private final List<Name> found;

	/** What the abbreviations stand for, when it was first asked. */
	private @Nullable List<SpelledOut.Found> spelledOut;

	ListedNames(Words words, NameRules rules, NameWords word, KnownNames known, HeadFirstNames headFirst,
			PersonEvidence evidence, OtherEvidence kinds, PersonKeys people, SpelledOut abbreviations,
			boolean[] covered, List<Name> found) {
		this.words = words;
		this.text = words.text();
		this.rules = rules;
		this.word = word;
		this.known = known;
		this.headFirst = headFirst;
		this.evidence = evidence;
		this.kinds = kinds;
		this.people = people;
		this.abbreviations = abbreviations;
		this.covered = covered;
		this.found = found;
	}

	void findOrganisations() {
		for (int i = 0; i < this.words.size(); i++) {
			if (this.covered[i]) {
				continue;
			}
			boolean isOrdinary = this.words.word(i).isStopword() && !this.word.isShouted(i)
					&& this.word.beginsSentence(i);
			boolean mayBegin = this.word.isCapital(i) && !isOrdinary;
			KnownNames.Known thing = mayBegin ? this.known.thing(i) : null;
			KnownNames.Known organisation = mayBegin ? this.known.organisation(i) : null;
			if (thing != null && (organisation == null || organisation.last() <= thing.last())
					&& !goesOn(thing.last())) {
				Arrays.fill(this.covered, i, thing.last() + 1, true);
			}
			else if (organisation != null && !(this.rules.titlesGovern && findAddress(i))) {
				if (!this.headFirst.isOfLonger(i, organisation.last())
						&& !(i == organisation.last() && isSpelledOutTerm(i))) {
					addKnown(i, organisation);
				}
			}
			else if (!mayBegin && this.headFirst.isWrittenSmall(i)) {
				NameRun run = new NameRun(this.words, i, i, false);
				add(run.name(Kind.ORGANISATION, this.people.otherKey(run)), i, i);
			}
			else if (organisation == null) {
				findAddress(i);
			}
		}
	}

	/**
	 * An organisation that a list has, with the word for what it is ("BBC News"). What
	 * else goes on with a capital word is something of its own: "Google Home".
	 */
	private void addKnown(int from, KnownNames.Known organisation) {
		boolean isFormBefore = from > 0 && this.word.isJoined(from) && !this.covered[from - 1]
				&& this.rules.is("forms", this.words.word(from - 1));
		int first = isFormBefore ? from - 1 : from;
		int last = formOf(organisation.last());
		while (this.rules.isCountryFirst && goesOn(last) && this.word.isOrganisationWord(last + 1)) {
			last++;
		}
		int behind = Math.max(last, model(last, organisation.id()));
		while (this.rules.isCountryFirst && goesOn(behind) && this.word.isPlainCapital(behind + 1)
				&& !(this.evidence.isGiven(behind + 1) && goesOn(behind + 1))) {
			behind++;
		}
		if (behind > last) {
			Arrays.fill(this.covered, first, behind + 1, true);
			return;
		}
		boolean isWhole = organisation.isWhole() && last == organisation.last();
		int end = isWhole ? this.words.end(last) : new NameRun(this.words, first, last, false).end();
		add(new Name(this.words.start(first), end, Kind.ORGANISATION, organisation.id(), null), first, last);
	}

	/** Whether a capital word that nothing has yet follows a word at once. */
	private boolean goesOn(int word) {
		int next = word + 1;
		return next < this.words.size() && this.word.isJoined(next) && this.word.isCapital(next) && !this.covered[next]
				&& !this.word.isPossessive(word);
	}

	/** "Ohio", "New York City", and of "Upland, California" the town as well. */
	void findPlaces() {
		for (int i = 0; i < this.words.size() && !this.rules.isHeadFirst; i++) {
			KnownNames.Known place = (this.covered[i] || !this.word.isCapital(i)) ? null : this.known.place(i);
			boolean isState = place == null && !this.covered[i] && this.known.isStateBehindTown(i);
			if (isState || place != null && isPlaceAlone(i, place.last())) {
				int last = (place != null) ? place.last() : i;
				if (last + 1 < this.words.size() && this.word.isSpaced(last + 1) && !this.word.isCapital(last + 1)
						&& this.rules.is("regions", this.words.word(last + 1))) {
					last++;
				}
				addPlace(i, last, (place != null) ? place.id() : this.word.written(i));
				int town = this.known.townBefore(i, this.covered);
				if (town >= 0 && !this.evidence.isGiven(town)) {
					NameRun run = new NameRun(this.words, town, i - 1, false);
					add(run.name(Kind.PLACE, this.people.otherKey(run)), town, i - 1);
				}
			}
		}
	}

	/** One key for all the cases of a place. */
	private void addPlace(int first, int last, String called) {
		NameRun run = new NameRun(this.words, first, last, false);
		add(run.name(Kind.PLACE, this.people.otherKey(List.of(called.split("[ -]")))), first, last);
	}

	/** Whether no longer name has a place in it: "Denzel Washington", "Ohio Valley". */
	private boolean isPlaceAlone(int first, int last) {
		boolean isLast = first > 0 && this.word.isJoined(first) && this.word.isCapital(first - 1)
				&& !this.covered[first - 1] && !this.word.isNoName(first - 1) && !this.word.isTitle(first - 1)
				&& !this.word.isPossessive(first - 1) && !isBeginning(first - 1);
		if (isLast || this.kinds.places.isOfWork(last) || isOfTitle(first)) {
			return false;
		}
		return !goesOn(last) || this.word.isNoName(last + 1) || this.word.isTitle(last + 1)
				|| this.evidence.isGiven(last + 1) || this.rules.is("terms", this.words.word(last + 1));
	}

	/** "Жители Норвика": large for beginning a sentence. */
	private boolean isBeginning(int word) {
		return this.rules.titlesGovern && this.word.beginsSentence(word) && !this.evidence.isGiven(word)
				&& !this.word.isAdjective(word) && !this.word.isOrganisationWord(word)
				&& !this.word.isAbbreviation(word);
	}

	/** «Норвик», and "Вести.Норвик": what is called so. */
	private boolean isOfTitle(int first) {
		char before = (first > 0) ? this.text.charAt(this.words.start(first) - 1) : ' ';
		return this.rules.titlesGovern && (before == '.' || NameWords.QUOTES.indexOf(before) >= 0);
	}

	/** "Perjanjian Kerja Bersama (PKB)": not the party that goes by the same letters. */
	private boolean isSpelledOutTerm(int word) {
		if (!this.rules.isHeadFirst || !this.word.isAbbreviation(word)) {
			return false;
		}
		String letters = this.word.written(word);
		if (this.spelledOut == null) {
			this.spelledOut = this.abbreviations.find();
		}
		return this.spelledOut.stream()
			.anyMatch((found) -> found.isTerm() && !this.rules.isNoName(letters)
					&& !(found.first() > 0 && this.word.isTitle(found.first() - 1))
					&& this.word.written(found.abbreviation()).equals(letters));
	}

	/** Provinces and cities that the list has, unless they are part of a longer name. */
	void findHeadFirstPlaces() {
		for (NameRun run : this.headFirst.places()) {
			add(run.name(Kind.PLACE, this.people.otherKey(run)), run.first, run.last);
		}
	}

	/**
	 * "iz.ru" is a newspaper, and so is "northern.com.ua".
	 * @return whether a word begins one
	 */
	private boolean findAddress(int i) {
		boolean isBeginning = i == 0 || this.words.end(i - 1) + 1 < this.words.start(i)
				|| Character.isWhitespace(this.text.charAt(this.words.start(i) - 1));
		int last = isDomain(i + 1) ? i + 1 : i;
		if (last > i && this.rules.titlesGovern && isDomain(last + 1)) {
			last++;
		}
		boolean isWhole = last + 1 >= this.words.size() || this.words.start(last + 1) > this.words.end(last) + 1
				|| this.rules.titlesGovern && TextPieces.isSpace(this.text.charAt(this.words.end(last)));
		if (last == i || !isBeginning || !isWhole) {
			return false;
		}
		String key = this.text.substring(this.words.start(i), this.words.end(last)).toLowerCase(Locale.ROOT);
		add(new Name(this.words.start(i), this.words.end(last), Kind.ORGANISATION, key, null), i, last);
		return true;
	}

	/** Whether a word is the end of an address, or of one in a country: ".com", ".ua". */
	private boolean isDomain(int word) {
		return word < this.words.size() && this.words.start(word) == this.words.end(word - 1) + 1
				&& this.text.charAt(this.words.end(word - 1)) == '.'
				&& this.rules.web.contains(this.word.written(word).toLowerCase(Locale.ROOT));
	}

	/** "Northern Systems Inc": the last word of what a known company is as well. */
	private int formOf(int company) {
		int next = company + 1;
		return (this.rules.titlesGovern && next < this.words.size() && this.word.isJoined(next) && !this.covered[next]
				&& this.word.isLatin(next) && this.word.isLatin(company) && this.word.isCapital(next)
				&& this.word.isOrganisationWord(next)) ? next : company;
	}

	/**
	 * The last word of the model that a company's name is only the beginning of: "Tesla
	 * Model 3"; 0 if there is none.
	 */
	private int model(int company, String id) {
		int last = company;
		while (this.rules.titlesGovern && last + 1 < this.words.size() && this.word.isJoined(last + 1)
				&& !this.covered[last + 1] && isOfModel(company, last + 1, id)) {
			last++;
		}
		return (last > company) ? last : 0;
	}

	private boolean isOfModel(int company, int word, String id) {
		char first = this.text.charAt(this.words.start(word));
		if (Character.isDigit(first)) {
			return this.rules.organisations.isMaker(id)
					&& this.words.end(word) - this.words.start(word) <= LONGEST_MODEL;
		}
		boolean isHyphened = TextPieces.isHyphen(this.text.charAt(this.words.start(word) - 1));
		return this.word.isCapital(word) && !isHyphened && this.word.isLatin(word) && this.word.isLatin(company)
				&& !this.word.isOrganisationWord(word);
	}

	private void add(Name name, int first, int last) {
		for (int i = first; i <= last; i++) {
			this.covered[i] = true;
		}
		this.found.add(name);
	}

}
