package org.dateline.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dateline.language.Words;
import org.dateline.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the names of one text. */
final class NamesOfText {

	/** More capital words are a headline. */
	private static final int LONGEST_RUN = 6;

	private final Words words;

	private final String text;

	private final NameRules rules;

	private final boolean[] covered;

	private final List<Name> found = new ArrayList<>();

	private final Map<Integer, String> heads = new HashMap<>();

	private final PersonKeys people;

	private final NameWords word;

	private final PersonEvidence evidence;

	private final OtherEvidence kinds;

	private final HeadFirstNames headFirst;

	private final SpelledOut abbreviations;

	private final KnownNames known;

	/** What the abbreviations stand for, when it was first asked. */
	private @Nullable List<SpelledOut.Found> spelledOut;

	/** Of the last words of people by what letters they go. */
	private final Map<Integer, String> initials = new HashMap<>();

	/** The last words of longer names of whatever kind. */
	private final Set<String> surnames = new HashSet<>();

	/** The abbreviations that stand for a thing in this text. */
	private final Set<String> terms = new HashSet<>();

	NamesOfText(Words words, String language, NameRules rules, RememberedKeys keys, LexiconNames concepts) {
		this.words = words;
		this.text = words.text();
		this.rules = rules;
		this.people = new PersonKeys(rules, keys, language);
		this.abbreviations = new SpelledOut(words, rules);
		this.covered = new boolean[words.size() + 1];
		this.word = new NameWords(words, rules);
		this.known = new KnownNames(words, rules, this.word, this.covered);
		this.evidence = new PersonEvidence(words, language, rules, keys, this.word, this.covered, this.heads);
		this.headFirst = new HeadFirstNames(words, rules, this.word, this.evidence, this.covered);
		this.kinds = new OtherEvidence(words, language, rules, keys, this.word, this.covered, this.found, this.terms,
				this.initials, this.surnames);
		for (LexiconNames.Found name : concepts.names()) {
			if (isOfGames(name)) {
				Arrays.fill(this.covered, name.first() - 1, name.last() + 1, true);
			}
			else if (!isOfficer(name) && !isWithinName(name) && !isOfKnown(name)) {
				addOfLexicon(name);
			}
		}
		concepts.others().forEach((span) -> Arrays.fill(this.covered, span[0], span[1] + 1, true));
	}

	/**
	 * A ministry of several fields goes on behind what the lexicon knows; one of another
	 * field ("Kementerian Ekonomi Kreatif") is not the one it knows.
	 */
	private void addOfLexicon(LexiconNames.Found name) {
		int last = name.last();
		boolean isOther = false;
		while (name.kind() == Kind.ORGANISATION && last + 1 < this.words.size() && this.word.isJoined(last + 1)
				&& !this.covered[last + 1]) {
			int next = joinsFields(name.first(), last + 1) ? last + 2 : last + 1;
			if (!this.word.isCapital(next) || !this.word.isField(next)) {
				break;
			}
			isOther |= next == last + 1 && last == name.last();
			last = next;
		}
		Name known = name.name(this.words);
		if (last == name.last() && this.rules.titlesGovern && name.kind() == Kind.ORGANISATION
				&& this.word.isCapital(name.first())) {
			// "Министерство энергетики" has its first field already
			last = this.word.furtherSubjects(last);
		}
		if (last == name.last()) {
			add(known, name.first(), last);
		}
		else if (!isOther) {
			int end = this.words.end(last);
			add(new Name(known.start(), end, known.kind(), known.key(), known.country()), name.first(), last);
		}
	}

	/**
	 * "Hotman Paris Hutapea": a word of somebody's name; "Washington state": not the
	 * city.
	 */
	private boolean isWithinName(LexiconNames.Found name) {
		int before = name.first() - 1;
		int behind = name.last() + 1;
		boolean isAnother = name.kind() == Kind.PLACE && behind < this.words.size() && this.word.isJoined(behind)
				&& this.rules.is("regions", this.words.word(behind));
		// "Asia Open", "Afrika Barat": a continent is part of a longer name
		boolean isBeginning = this.rules.isHeadFirst && name.kind() == Kind.PLACE && name.country() == null
				&& name.first() == name.last() && behind < this.words.size() && this.word.isJoined(behind)
				&& (isPlainCapital(behind)
						|| this.word.isCapital(behind) && this.rules.is("directions", this.words.word(behind)));
		boolean isEnding = this.rules.isHeadFirst && name.kind() == Kind.PLACE && name.country() == null
				&& name.first() == name.last() && before >= 0 && this.word.isJoined(name.first())
				&& this.word.isCapital(before) && this.word.isOrganisationWord(before);
		// "Hotman Paris", "PT Amman Mineral"
		boolean isBehind = this.rules.isHeadFirst && name.kind() == Kind.PLACE && name.first() == name.last()
				&& before >= 0 && this.word.isJoined(name.first()) && this.word.isCapital(before)
				&& (this.evidence.isGiven(before) && !this.word.beginsSentence(before)
						|| this.rules.is("forms", this.words.word(before)) && behind < this.words.size()
								&& this.word.isJoined(behind) && isPlainCapital(behind));
		return isAnother || isBeginning || isEnding || isBehind
				|| name.kind() == Kind.PLACE && name.first() == name.last() && before >= 0 && behind < this.words.size()
						&& this.word.isJoined(name.first()) && this.word.isJoined(behind) && isPlainCapital(before)
						&& isPlainCapital(behind);
	}

	/** "Лига Европы": no place. */
	private boolean isOfGames(LexiconNames.Found name) {
		int before = name.first() - 1;
		return name.kind() == Kind.PLACE && before >= 0 && this.word.isJoined(name.first())
				&& this.word.isCapital(before) && this.rules.is("competitions", this.words.word(before));
	}

	/** The Madrid of "Real Madrid". */
	private boolean isOfKnown(LexiconNames.Found name) {
		return name.kind() == Kind.PLACE && this.known.isWithin(name.first(), name.last());
	}

	/** A capital word that is neither a title nor a word for what something is. */
	private boolean isPlainCapital(int word) {
		return this.word.isCapital(word) && !this.word.isNoName(word) && !this.word.isTitle(word)
				&& !this.word.isOrganisationWord(word) && !this.word.isAbbreviation(word)
				&& !this.rules.is("place-words", this.words.word(word))
				&& !this.rules.is("place-prepositions", this.words.word(word))
				&& !this.rules.is("directions", this.words.word(word)) && !this.word.beginsSentence(word);
	}

	/** A minister has the concept of the ministry. */
	private boolean isOfficer(LexiconNames.Found name) {
		for (int i = name.first(); name.kind() == Kind.ORGANISATION && i <= name.last(); i++) {
			if (this.rules.is("titles", this.words.word(i))
					&& !this.rules.is("organisation-words", this.words.word(i))) {
				return name.concept().id().endsWith("-ministry") || name.concept().id().equals("secretary-of-state");
			}
		}
		return false;
	}

	List<Name> find() {
		findCountries();
		findOrganisations();
		findQuoted();
		findPlacesOfHeadFirst();
		findSpelledOut();
		new InstitutionFinder(this.words, this.rules, this.word, this.evidence, this.kinds, this.people, this.covered,
				this.found)
			.find();
		findPlaces();
		List<NameRun> unknown = new ArrayList<>();
		List<NameRun> persons = new ArrayList<>();
		for (NameRun run : runs()) {
			if (!this.kinds.isSpelledOut(run) && this.evidence.isPerson(run)) {
				persons.add(run);
				this.people.learn(run);
				String letters = this.initials.get(run.last);
				if (letters != null) {
					this.people.call(letters, run);
				}
			}
			else {
				unknown.add(run);
			}
		}
		for (NameRun run : unknown) {
			if (run.size() > 1) {
				this.surnames.add(run.lastWritten());
			}
			this.kinds.learnWhole(run);
		}
		for (NameRun run : unknown) {
			if (isKnownPerson(run)) {
				persons.add(run);
				this.people.learn(run);
			}
			else if (!run.isAbbreviation()) {
				addOther(run);
			}
		}
		List<NameRun> letters = unknown.stream().filter((run) -> run.isAbbreviation() && !isKnownPerson(run)).toList();
		letters.forEach(this.kinds::learnLetters);
		letters.forEach(this::addOther);
		for (NameRun run : persons) {
			String country = this.heads.get(run.last);
			Name name = withParticle(run).name(Kind.PERSON, this.people.key(run));
			this.found.add(new Name(name.start(), name.end(), name.kind(), name.key(), country));
		}
		return this.found;
	}

	/** "Van Dijk" by the surname alone: what is small before it belongs to it. */
	private NameRun withParticle(NameRun run) {
		int first = run.first;
		while (this.rules.isCalledByGiven && run.size() == 1 && first > 0 && this.word.isJoined(first)
				&& !this.word.isCapital(first - 1) && !this.covered[first - 1]
				&& this.rules.particles.contains(this.words.word(first - 1).folded())
				&& !this.rules.is("of", this.words.word(first - 1))) {
			first--;
		}
		return (first < run.first) ? new NameRun(this.words, first, run.last, false) : run;
	}

	private void add(Name name, int first, int last) {
		for (int i = first; i <= last; i++) {
			this.covered[i] = true;
		}
		this.found.add(name);
	}

	/** The words for countries beside the lexicon's; the name of a head is a person's. */
	private void findCountries() {
		CountryWords countries = this.rules.countries;
		for (int i = 0; countries != null && i < this.words.size(); i++) {
			CountryWords.Match match = this.covered[i] ? null : countries.find(this.words, i);
			if (match != null && match.isHead()) {
				this.heads.put(match.last(), match.code());
			}
			else if (match != null && !anyCovered(i, match.last())) {
				add(new Name(this.words.start(i), this.words.end(match.last()), Kind.COUNTRY, match.code(),
						match.code()), i, match.last());
			}
		}
	}

	private boolean anyCovered(int first, int last) {
		for (int i = first; i <= last; i++) {
			if (this.covered[i]) {
				return true;
			}
		}
		return false;
	}

	/** "Sea and Land Authority (SLA)", whatever titles are in it. */
	private void findSpelledOut() {
		for (int i = 1; i < this.words.size(); i++) {
			if (this.rules.is("initials", this.words.word(i - 1))) {
				this.terms.add(this.word.written(i));
			}
		}
		for (SpelledOut.Found found : this.abbreviations.find()) {
			Name abbreviated = this.kinds.nameAt(this.words.start(found.abbreviation()));
			NameRun called = new NameRun(this.words, found.first(), found.last(), false);
			boolean isOffice = this.rules.isHeadFirst && this.word.isOrganisationWord(found.first());
			boolean isPerson = abbreviated == null && !isOffice && !found.hasSmallWords()
					&& this.word.isCapital(found.first())
					&& (this.evidence.isGiven(found.first())
							|| found.first() > 0 && this.word.isTitle(found.first() - 1) || found.isTerm()
									&& this.evidence.titleDistance(called) > 0 && this.evidence.isPerson(called));
			if (isPerson) {
				this.initials.put(found.last(), this.word.written(found.abbreviation()));
			}
			if (!isPerson && abbreviated == null && found.isTerm()) {
				this.terms.add(this.word.written(found.abbreviation()));
			}
			Name country = isPerson ? null : this.kinds.countryWithin(found.first(), found.last());
			if (isPerson || country == null && anyCovered(found.first(), found.last())) {
				continue;
			}
			if (found.isTerm()) {
				if (!this.rules.is("place-words", this.words.word(found.first()))) {
					Arrays.fill(this.covered, found.first(), found.last() + 1, true);
				}
				continue;
			}
			int first = found.first();
			while (first > 0 && this.word.isJoined(first) && !this.covered[first - 1]
					&& this.rules.is("organisation-words", this.words.word(first - 1))
					&& this.word.isCapital(first - 1)) {
				first--;
			}
			NameRun whole = new NameRun(this.words, first, found.last(), false);
			String code = null;
			Name before = (country == null && this.rules.isCountryFirst && first > 0 && this.word.isJoined(first))
					? this.kinds.nameUntil(this.words.end(first - 1)) : null;
			if (before != null && before.kind() == Kind.COUNTRY) {
				country = before;
			}
			if (country != null) {
				this.found.remove(country);
				code = country.country();
			}
			this.kinds.learnLetters(this.word.written(found.abbreviation()));
			String key = (abbreviated != null) ? abbreviated.key()
					: this.people.otherKey(new NameRun(this.words, found.abbreviation(), found.abbreviation(), false));
			int start = (country != null) ? Math.min(country.start(), this.words.start(first))
					: this.words.start(first);
			add(new Name(start, whole.end(), Kind.ORGANISATION, key, code), first, found.last());
		}
	}

	private void findOrganisations() {
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
			else if (organisation != null) {
				if (!this.headFirst.isOfLonger(i, organisation.last())
						&& !(i == organisation.last() && isSpelledOutTerm(i))) {
					addKnown(i, organisation);
				}
			}
			else if (!mayBegin && this.headFirst.isWrittenSmall(i)) {
				NameRun run = new NameRun(this.words, i, i, false);
				add(run.name(Kind.ORGANISATION, this.people.otherKey(run)), i, i);
			}
			else {
				findAddress(i);
			}
		}
	}

	/**
	 * The club «Северный ветер», what is known to be one in quotation marks, a city that
	 * stands in them alone, and what was found to be one elsewhere in the text.
	 */
	private void findQuoted() {
		Set<String> called = new HashSet<>();
		List<NameRun> others = new ArrayList<>();
		for (int i = 0; i < this.words.size() && this.rules.titlesGovern; i++) {
			int last = this.kinds.quotedUntil(i);
			if (last >= i) {
				NameRun run = new NameRun(this.words, i, last, false);
				if (this.kinds.isQuotedOrganisation(run)) {
					called.add(this.kinds.base(run));
					addQuoted(run);
				}
				else {
					others.add(run);
				}
				i = last;
			}
		}
		for (NameRun run : others) {
			if (called.contains(this.kinds.base(run))) {
				addQuoted(run);
			}
		}
	}

	private void addQuoted(NameRun run) {
		this.found.removeIf((name) -> name.start() >= this.words.start(run.first) && name.end() <= run.end());
		add(run.name(Kind.ORGANISATION, this.people.otherKey(run)), run.first, run.last);
	}

	/**
	 * An organisation that a list has, with the word for what it is ("BBC News"). What
	 * else goes on with a capital word is something of its own: "Google Home".
	 */
	private void addKnown(int from, KnownNames.Known organisation) {
		boolean isFormBefore = from > 0 && this.word.isJoined(from) && !this.covered[from - 1]
				&& this.rules.is("forms", this.words.word(from - 1));
		int first = isFormBefore ? from - 1 : from;
		int last = this.kinds.formOf(organisation.last());
		while (this.rules.isCountryFirst && goesOn(last) && this.word.isOrganisationWord(last + 1)) {
			last++;
		}
		int behind = Math.max(last, this.kinds.model(last, organisation.id()));
		while (this.rules.isCountryFirst && goesOn(behind) && isPlainCapital(behind + 1)
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
	private void findPlaces() {
		for (int i = 0; i < this.words.size() && !this.rules.isHeadFirst; i++) {
			KnownNames.Known place = (this.covered[i] || !this.word.isCapital(i)) ? null : this.known.place(i);
			boolean isState = place == null && !this.covered[i] && this.known.isStateBehindTown(i);
			if (isState || place != null && isPlaceAlone(i, place.last())) {
				int last = (place != null) ? place.last() : i;
				if (last + 1 < this.words.size() && this.word.isSpaced(last + 1) && !this.word.isCapital(last + 1)
						&& this.rules.is("regions", this.words.word(last + 1))) {
					last++;
				}
				addPlace(i, last);
				int town = this.known.townBefore(i, this.covered);
				if (town >= 0 && !this.evidence.isGiven(town)) {
					addPlace(town, i - 1);
				}
			}
		}
	}

	private void addPlace(int first, int last) {
		NameRun run = new NameRun(this.words, first, last, false);
		add(run.name(Kind.PLACE, this.people.otherKey(run)), first, last);
	}

	/** Whether no longer name has a place in it: "Denzel Washington", "Ohio Valley". */
	private boolean isPlaceAlone(int first, int last) {
		boolean isLast = first > 0 && this.word.isJoined(first) && this.word.isCapital(first - 1)
				&& !this.covered[first - 1] && !this.word.isNoName(first - 1) && !this.word.isTitle(first - 1)
				&& !this.word.isPossessive(first - 1);
		if (isLast || this.kinds.isOfWork(last)) {
			return false;
		}
		return !goesOn(last) || this.word.isNoName(last + 1) || this.word.isTitle(last + 1)
				|| this.evidence.isGiven(last + 1) || this.rules.is("terms", this.words.word(last + 1));
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
	private void findPlacesOfHeadFirst() {
		for (NameRun run : this.headFirst.places()) {
			add(run.name(Kind.PLACE, this.people.otherKey(run)), run.first, run.last);
		}
	}

	/** "iz.ru" is a newspaper. */
	private void findAddress(int i) {
		if (i + 1 < this.words.size() && this.words.start(i + 1) == this.words.end(i) + 1
				&& this.text.charAt(this.words.end(i)) == '.'
				&& this.rules.web.contains(
						this.text.substring(this.words.start(i + 1), this.words.end(i + 1)).toLowerCase(Locale.ROOT))
				&& (i + 2 >= this.words.size() || this.words.start(i + 2) > this.words.end(i + 1) + 1
						|| this.rules.titlesGovern && TextPieces.isSpace(this.text.charAt(this.words.end(i + 1))))
				&& (i == 0 || this.words.end(i - 1) + 1 < this.words.start(i)
						|| Character.isWhitespace(this.text.charAt(this.words.start(i) - 1)))) {
			String key = this.text.substring(this.words.start(i), this.words.end(i + 1)).toLowerCase(Locale.ROOT);
			add(new Name(this.words.start(i), this.words.end(i + 1), Kind.ORGANISATION, key, null), i, i + 1);
		}
	}

	private List<NameRun> runs() {
		List<NameRun> runs = new ArrayList<>();
		int at = 0;
		while (at < this.words.size()) {
			if (this.covered[at] || !this.word.isCapital(at)) {
				at++;
				continue;
			}
			int last = at;
			int titles = this.word.isTitle(at) ? 1 : 0;
			int office = at;
			while (last + 1 < this.words.size() && last - at + 1 - titles < LONGEST_RUN && this.word.isJoined(last + 1)
					&& !this.covered[last + 1] && this.word.isOneScript(last, last + 1) && !isOwner(at, last)
					&& !isOfHeadline(last + 1)
					&& (this.word.isCapital(last + 1) || isParticle(last + 1) || isHyphened(last + 1)
							|| joinsFields(office, last + 1) || joinsSubjects(office, last + 1)
							|| isLink(office, last + 1))) {
				last = isOfThe(office, last + 1) ? last + 2 : last + 1;
				office = this.word.isOrganisationWord(last) ? last : office;
				titles += this.word.isTitle(last) ? 1 : 0;
			}
			while (!this.word.isCapital(last)) {
				last--;
			}
			for (int[] part : this.headFirst.parts(at, last)) {
				addRun(runs, part[0], part[1]);
			}
			at = last + 1;
		}
		return runs;
	}

	/** A run without the titles and the stopwords at its beginning. */
	private void addRun(List<NameRun> runs, int from, int last) {
		int first = from;
		while (first < last && first > 0 && this.rules.isHeadFirst && this.covered[first - 1]
				&& this.word.isJoined(first) && this.rules.is("directions", this.words.word(first))) {
			// "Wali Kota Jakarta Barat Budi Hartono": still of where
			this.covered[first++] = true;
		}
		boolean isWeak = this.word.beginsSentence(first);
		// what stands behind a title is one name, whatever its first word
		boolean isTitled = false;
		boolean isBeforeInstitution = this.rules.titlesGovern && first < last && this.word.isOrganisationWord(first + 1)
				&& !this.word.isOrganisationWord(first) && !this.word.isAdjective(first);
		if (isWeak && first < last && !this.word.isTitle(first)
				&& !(this.evidence.isGiven(first) && this.word.isElsewhereSmall(first + 1))
				&& (this.word.isElsewhereSmall(first) || isBeforeInstitution)) {
			first++;
			isWeak = false;
		}
		while (first <= last && (this.word.isNoName(first) && !this.word.isInitial(first)
				|| this.word.isTitle(first) && !this.heads.containsKey(first)
				|| this.word.isField(first) && !isDistrict(first)
						&& (isTitled || this.evidence.titleDistance(first) == 1))) {
			isTitled |= this.word.isTitle(first);
			first++;
			isWeak = false;
		}
		if (first <= last && this.rules.isHeadFirst && this.word.isOrganisationWord(first)) {
			addOrganisation(runs, first, last);
			return;
		}
		if (first <= last && this.rules.isCountryFirst && addInstitution(runs, first, last, isWeak)) {
			return;
		}
		int title = lastTitle(first, last);
		if (title >= first) {
			isTitled = true;
			first = title + 1;
			isWeak = false;
		}
		while (first <= last && (this.word.isField(first) && isTitled || !this.word.isCapital(first))) {
			first++;
		}
		if (this.rules.titlesGovern && first + 1 == last && isWeak && this.word.isAbbreviation(last)
				&& !this.word.isAbbreviation(first)) {
			// "Руководство НТС решило": of what, at the beginning of a sentence
			first++;
			isWeak = false;
		}
		boolean isBeforeName = isTitled || this.rules.titlesGovern && first < last
				&& (this.evidence.titleDistance(first) == 1 || this.evidence.isGiven(first + 1)
						|| first + 1 == last && this.evidence.isSurname(last)
						|| last == first + 2 && !this.word.isAbbreviation(last) && !this.word
							.hasWord(new NameRun(this.words, first, last, false), "organisation-words"));
		int fewest = this.rules.isHeadFirst ? 3 : 2;
		if (isBeforeName && last - first + 1 >= fewest && (this.rules.isHeadFirst || this.rules.titlesGovern)
				&& this.word.isAbbreviation(first)) {
			// "Menteri ESDM Budi Hartono": of what, and who
			int name = this.evidence.firstGivenName(new NameRun(this.words, first + 1, last, false));
			runs.add(new NameRun(this.words, first, name - 1, false));
			first = name;
		}
		int end = last;
		while (end >= first && (this.word.isNoName(end) && !isEndOfPlace(first, end)
				|| this.words.end(end) - this.words.start(end) == 1)) {
			end--;
		}
		if (first > end) {
			return;
		}
		if (this.rules.isHeadFirst && isTitled && end > first + 1 && first > 0
				&& this.rules.is("place-titles", this.words.word(first - 1))) {
			// "Gubernur Oslo Budi Hartono": of where, and who
			int name = this.evidence.firstGivenName(new NameRun(this.words, first, end, false));
			int of = this.rules.is("directions", this.words.word(first + 1)) ? first + 2 : first + 1;
			int behind = (name > first) ? name : of;
			NameRun place = new NameRun(this.words, first, behind - 1, false);
			this.found.add(place.name(Kind.PLACE, this.people.otherKey(place)));
			first = behind;
		}
		if (this.rules.titlesGovern && end == first + 2 && first > 0 && this.word.isSpaced(first)
				&& this.rules.is("of-clubs", this.words.word(first - 1)) && !this.evidence.isGiven(first)
				&& !this.evidence.isGiven(first + 1)) {
			// "нападающий Северодвинска Пётр Кузнецов": of which club, and who
			first++;
		}
		NameRun run = new NameRun(this.words, first, end, isWeak);
		boolean isInstitution = this.word.hasWord(run, "organisation-words");
		// "CEO Northern Robotics Budi Hartono": of what, and who
		boolean isOfInstitution = isInstitution && isTitled && this.rules.isHeadFirst;
		int given = (isInstitution && !isOfInstitution) ? first : this.evidence.firstGivenName(run);
		int other = (this.rules.titlesGovern && given == first) ? this.evidence.otherGivenName(run) : first;
		if (other > first) {
			// "адвокат Анны Петровой Иван Кузнецов": whose, and who
			runs.add(new NameRun(this.words, first, other - 1, isWeak));
			runs.add(new NameRun(this.words, other, end, false));
		}
		else if (given > first && (isOfInstitution
				|| (!isTitled || this.rules.titlesGovern) && (isWeak || !this.rules.hasNoSurnames))) {
			runs.add(new NameRun(this.words, first, given - 1, true));
			runs.add(new NameRun(this.words, given, end, false));
		}
		else {
			runs.add(run);
		}
	}

	/**
	 * "Badan Karantina Ahmad Fauzi": the office, and the person who heads it. A hospital
	 * is named after somebody.
	 */
	private void addOrganisation(List<NameRun> runs, int first, int last) {
		NameRun run = new NameRun(this.words, first, last, false);
		boolean isCalledAfter = this.rules.is("named-after", this.words.word(first));
		int given = (!isCalledAfter && last > first + 1)
				? this.evidence.firstGivenName(new NameRun(this.words, first + 1, last, false)) : first;
		if (given > first + 1) {
			runs.add(new NameRun(this.words, first, given - 1, false));
			runs.add(new NameRun(this.words, given, last, false));
		}
		else {
			runs.add(run);
		}
	}

	/**
	 * "Acme Group Chief Executive Ann Berg": the institution, and the person behind the
	 * title.
	 */
	private boolean addInstitution(List<NameRun> runs, int first, int last, boolean isWeak) {
		int office = -1;
		int title = -1;
		for (int i = first; i <= last; i++) {
			if (this.word.isOrganisationWord(i)) {
				office = i;
				title = -1;
			}
			else if (office >= 0 && this.word.isTitle(i)) {
				title = i;
			}
			else if (title < 0 && !this.word.isCapital(i)) {
				office = -1;
			}
		}
		if (title < 0) {
			return false;
		}
		runs.add(new NameRun(this.words, first, office, isWeak));
		if (title < last) {
			runs.add(new NameRun(this.words, title + 1, last, false));
		}
		return true;
	}

	/** "Jalan Maju Raya", "Istana Negara": no day and no letters. */
	private boolean isEndOfPlace(int first, int last) {
		return last > first && this.rules.isHeadFirst && this.rules.is("place-words", this.words.word(first))
				&& ("raya".equals(this.words.word(last).folded()) || "negara".equals(this.words.word(last).folded()));
	}

	/** "Ketua KONI Kota Maju": of where, not of what. */
	private boolean isDistrict(int word) {
		return this.rules.isHeadFirst && word > 0 && !this.word.isTitle(word - 1)
				&& this.rules.is("districts", this.words.word(word));
	}

	/** "Civil Aviation Minister Hardeep Puri": the last title before the last word. */
	private int lastTitle(int first, int last) {
		int title = -1;
		for (int i = first; i < last; i++) {
			if (this.rules.is("organisation-words", this.words.word(i + 1))) {
				return -1;
			}
			boolean isTitle = this.word.isTitle(i) || this.word.isField(i) && title == i - 1;
			title = isTitle && !this.heads.containsKey(i) ? i : title;
		}
		return title;
	}

	private boolean isParticle(int word) {
		return this.rules.particles.contains(this.words.word(word).folded()) && word + 1 < this.words.size()
				&& this.word.isJoined(word + 1) && this.word.isCapital(word + 1) && !this.covered[word + 1];
	}

	/** Of "Co-operative Bank" the second word. */
	private boolean isHyphened(int word) {
		return word + 1 < this.words.size() && TextPieces.isHyphen(this.text.charAt(this.words.end(word - 1)))
				&& this.word.isJoined(word + 1) && this.word.isCapital(word + 1) && !this.covered[word + 1];
	}

	/**
	 * "Kementerian Energi dan Sumber Daya Mineral": an office for more than one field.
	 */
	private boolean joinsFields(int first, int word) {
		if (!this.rules.isHeadFirst || !this.word.isOrganisationWord(first) || !this.words.word(word).isStopword()
				|| word + 1 >= this.words.size() || !this.word.isJoined(word + 1) || !this.word.isCapital(word + 1)
				|| this.covered[word + 1]) {
			return false;
		}
		boolean isOffice = this.rules.is("offices", this.words.word(first)) && word > first + 1
				&& this.rules.is("joins", this.words.word(word)) && !this.word.isNoName(word - 1);
		return this.word.isField(word + 1)
				|| isOffice && !this.word.isOrganisationWord(word + 1) && !this.word.isTitle(word + 1)
						&& !this.word.isAbbreviation(word + 1) && !this.evidence.isGiven(word + 1);
	}

	/** "University of Finance and Economics". */
	private boolean joinsSubjects(int office, int word) {
		return this.rules.isCountryFirst && this.word.isOrganisationWord(office) && word > office + 2
				&& (this.rules.is("of", this.words.word(office + 1))
						|| this.rules.is("links", this.words.word(office + 1)))
				&& this.rules.is("joins", this.words.word(word)) && word + 1 < this.words.size()
				&& this.word.isJoined(word + 1) && isPlainCapital(word + 1) && !this.covered[word + 1]
				&& !this.evidence.isGiven(word + 1);
	}

	/** "Institute for Fiscal Studies", "Court of Arbitration for Sport". */
	private boolean isLink(int office, int word) {
		if (!this.rules.isCountryFirst || !this.word.isOrganisationWord(office)) {
			return false;
		}
		boolean isBehindOf = word > office + 2 && this.rules.is("of", this.words.word(office + 1));
		return isOfThe(office, word) || (word == office + 1 || isBehindOf)
				&& this.rules.is("links", this.words.word(word)) && isNewSubject(word + 1);
	}

	/** "Institute of the Sea": the word for "of". */
	private boolean isOfThe(int office, int word) {
		return this.rules.isCountryFirst && word == office + 1 && this.word.isOrganisationWord(office)
				&& this.rules.is("of", this.words.word(word)) && word + 1 < this.words.size()
				&& this.word.isJoined(word + 1) && this.words.word(word + 1).folded().equals("the")
				&& !this.word.isCapital(word + 1) && isNewSubject(word + 2);
	}

	private boolean isNewSubject(int word) {
		return word < this.words.size() && this.word.isJoined(word) && this.word.isCapital(word)
				&& !this.word.isNoName(word) && !this.covered[word] && !this.evidence.isGiven(word);
	}

	/** "Ann Berg Opens Up On …": what follows a name where every word is large. */
	private boolean isOfHeadline(int word) {
		return this.rules.isCountryFirst && this.word.isCapital(word) && !this.word.isShouted(word)
				&& (this.words.word(word).isStopword() || this.rules.is("headlines", this.words.word(word)));
	}

	/**
	 * Whether a run of capital words ends with whose the next is: "Ann Berg's Acme", but
	 * "St Mary's Hospital".
	 */
	private boolean isOwner(int first, int last) {
		if (!this.rules.isCountryFirst || !this.word.isPossessive(last)) {
			return false;
		}
		boolean isInstitution = false;
		for (int i = last + 1; i < this.words.size() && i <= last + LONGEST_RUN && this.word.isJoined(i)
				&& this.word.isCapital(i) && !isInstitution; i++) {
			isInstitution = this.word.isOrganisationWord(i);
		}
		return !isInstitution || first < last && this.evidence.isGiven(first)
				|| last + 1 < this.words.size() && this.rules.is("belongs", this.words.word(last + 1));
	}

	private boolean isKnownPerson(NameRun run) {
		if (this.rules.isCalledByGiven && run.isWeak && this.word.isElsewhereSmall(run.first)) {
			return false;
		}
		return this.rules.hasNoSurnames && run.size() == 2 && this.people.isCalled(run.written(run.first))
				&& this.people.isCalled(run.lastWritten())
				|| run.size() == 1 && (this.people.isCalled(run) || isGivenAlone(run)
						|| !run.isAbbreviation() && this.people.knows(run) && !this.word.isAllQuoted(run));
	}

	/** "Анна рассказала", of whom the text has told the whole name. */
	private boolean isGivenAlone(NameRun run) {
		return this.rules.titlesGovern && !run.isAbbreviation() && !this.word.isAllQuoted(run)
				&& this.people.isFirstName(run);
	}

	private void addOther(NameRun run) {
		Kind kind = this.kinds.otherKind(run);
		if (kind != null) {
			Name abbreviated = this.kinds.isSpelledOut(run) ? this.kinds.nameAt(this.words.start(run.last + 1)) : null;
			String key = (abbreviated != null) ? abbreviated.key() : this.people.otherKey(run);
			this.found.add((kind == Kind.ORGANISATION) ? this.kinds.ofCountry(run, key)
					: this.kinds.withPlaceWord(run, kind, key));
		}
	}

}
