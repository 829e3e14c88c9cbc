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

/** Finds the names of one text. */
final class NamesOfText {

	private final Words words;

	private final NameRules rules;

	private final boolean[] covered;

	private final List<Name> found = new ArrayList<>();

	private final Map<Integer, String> heads = new HashMap<>();

	private final PersonKeys people;

	private final NameWords word;

	private final PersonEvidence evidence;

	private final OtherEvidence kinds;

	private final LoneNames alone;

	private final NameRuns runs;

	private final ListedNames listed;

	private final SpelledOut abbreviations;

	private final KnownNames known;

	/** Of the last words of people by what letters they go. */
	private final Map<Integer, String> initials = new HashMap<>();

	/** The last words of longer names of whatever kind. */
	private final Set<String> surnames = new HashSet<>();

	/** The abbreviations that stand for a thing in this text. */
	private final Set<String> terms = new HashSet<>();

	NamesOfText(Words words, String language, NameRules rules, RememberedKeys keys, LexiconNames concepts) {
		this.words = words;
		this.rules = rules;
		this.people = new PersonKeys(rules, keys, language);
		this.abbreviations = new SpelledOut(words, rules);
		this.covered = new boolean[words.size() + 1];
		this.word = new NameWords(words, rules);
		this.known = new KnownNames(words, rules, this.word, this.covered);
		this.evidence = new PersonEvidence(words, language, rules, keys, this.word, this.covered, this.heads);
		this.alone = new LoneNames(words, rules, this.word, this.covered);
		HeadFirstNames headFirst = new HeadFirstNames(words, rules, this.word, this.known, this.evidence, this.covered);
		this.kinds = new OtherEvidence(words, language, rules, keys, this.word, this.covered, this.found, this.terms,
				this.initials, this.surnames);
		RunCutter cutter = new RunCutter(words, rules, this.word, this.evidence, this.people, this.heads, this.covered,
				this.found);
		this.runs = new NameRuns(words, rules, this.word, this.evidence, headFirst, cutter, this.covered);
		this.listed = new ListedNames(words, rules, this.word, this.known, headFirst, this.evidence, this.kinds,
				this.people, this.abbreviations, this.covered, this.found);
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
			int next = this.runs.joinsFields(name.first(), last + 1) ? last + 2 : last + 1;
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
				&& (this.word.isPlainCapital(behind)
						|| this.word.isCapital(behind) && this.rules.is("directions", this.words.word(behind)));
		boolean isEnding = this.rules.isHeadFirst && name.kind() == Kind.PLACE && name.country() == null
				&& name.first() == name.last() && before >= 0 && this.word.isJoined(name.first())
				&& this.word.isCapital(before) && this.word.isOrganisationWord(before);
		// "Hotman Paris", "PT Amman Mineral"
		boolean isBehind = this.rules.isHeadFirst && name.kind() == Kind.PLACE && name.first() == name.last()
				&& before >= 0 && this.word.isJoined(name.first()) && this.word.isCapital(before)
				&& (this.evidence.isGiven(before) && !this.word.beginsSentence(before)
						|| this.rules.is("forms", this.words.word(before)) && behind < this.words.size()
								&& this.word.isJoined(behind) && this.word.isPlainCapital(behind));
		return isAnother || isBeginning || isEnding || isBehind
				|| name.kind() == Kind.PLACE && name.first() == name.last() && before >= 0 && behind < this.words.size()
						&& this.word.isJoined(name.first()) && this.word.isJoined(behind)
						&& this.word.isPlainCapital(before) && this.word.isPlainCapital(behind);
	}

	/** "Лига Европы": no place. */
	private boolean isOfGames(LexiconNames.Found name) {
		int before = name.first() - 1;
		return name.kind() == Kind.PLACE && before >= 0 && this.word.isJoined(name.first())
				&& (this.word.isCapital(before) && this.rules.is("competitions", this.words.word(before))
						|| name.country() == null && this.rules.is("championships", this.words.word(before)));
	}

	/** The Madrid of "Real Madrid". */
	private boolean isOfKnown(LexiconNames.Found name) {
		return name.kind() == Kind.PLACE && this.known.isWithin(name.first(), name.last());
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
		this.listed.findOrganisations();
		new QuotedNames(this.words, this.rules, this.word, this.kinds, this.people, this.covered, this.found).find();
		this.listed.findHeadFirstPlaces();
		findSpelledOut();
		new InstitutionFinder(this.words, this.rules, this.word, this.evidence, this.kinds, this.people, this.covered,
				this.found)
			.find();
		new CityClubs(this.words, this.rules, this.word, this.known, this.people, this.covered, this.found).find();
		this.listed.findPlaces();
		List<NameRun> unknown = new ArrayList<>();
		List<NameRun> persons = new ArrayList<>();
		for (NameRun run : this.runs.find()) {
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
		learn(unknown);
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

	/** Learns what words that are not known yet show of others. */
	private void learn(List<NameRun> unknown) {
		for (NameRun run : unknown) {
			if (run.size() > 1) {
				this.surnames.add(run.lastWritten());
			}
			this.kinds.learnWhole(run);
			if (this.alone.isPerson(run)) {
				this.people.learn(run);
			}
		}
	}

	/**
	 * "Van Dijk" by the surname alone, "Лорден-заде" and "Мария II": what stands beside
	 * it belongs to it.
	 */
	private NameRun withParticle(NameRun run) {
		int first = run.first;
		while (this.rules.isCalledByGiven && run.size() == 1 && first > 0 && this.word.isJoined(first)
				&& !this.word.isCapital(first - 1) && !this.covered[first - 1]
				&& this.rules.particles.contains(this.words.word(first - 1).folded())
				&& !this.rules.is("of", this.words.word(first - 1))) {
			first--;
		}
		int last = hasEnd(run.last + 1) ? run.last + 1 : run.last;
		return (first < run.first || last > run.last) ? new NameRun(this.words, first, last, false) : run;
	}

	/** The end of "Лорден-заде" or "Мария II". */
	private boolean hasEnd(int behind) {
		return this.rules.titlesGovern && behind < this.words.size() && this.word.isJoined(behind)
				&& (this.word.isRoman(behind)
						|| !this.word.isSpacedApart(behind) && this.rules.is("name-ends", this.words.word(behind)));
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
				if (match.last() > i + 1 && !anyCovered(i, match.last())) {
					addHead(i, match);
				}
			}
			else if (match != null && !anyCovered(i, match.last())) {
				add(new Name(this.words.start(i), this.words.end(match.last()), Kind.COUNTRY, match.code(),
						match.code()), i, match.last());
			}
		}
	}

	/**
	 * "Kim Jong-un": of three words the name is whole, however large the last one is; its
	 * last word alone is no surname, by which the languages could know one another's.
	 */
	private void addHead(int first, CountryWords.Match match) {
		NameRun run = new NameRun(this.words, first, match.last(), false);
		String key = "=head-" + match.code().toLowerCase(Locale.ROOT);
		add(new Name(this.words.start(first), run.end(), Kind.PERSON, key, match.code()), first, match.last());
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
		if (this.rules.hasGivenFirst) {
			this.abbreviations.findExplained().forEach((letters) -> this.terms.add(this.word.written(letters)));
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

	private boolean isKnownPerson(NameRun run) {
		if (this.rules.isCalledByGiven && run.isWeak && this.word.isElsewhereSmall(run.first)) {
			return false;
		}
		if (this.rules.titlesGovern && run.size() == 2) {
			// who was named in full before, where nothing but the name shows it now
			return this.people.isWhole(run);
		}
		return this.rules.hasNoSurnames && run.size() == 2 && this.people.isCalled(run.written(run.first))
				&& this.people.isCalled(run.lastWritten())
				|| run.size() == 1 && (this.people.isCalled(run) || isGivenAlone(run)
						|| !run.isAbbreviation() && isKnownAsWritten(run) && !this.word.isAllQuoted(run));
	}

	/** Versace is a company, though the text told of Донателла Версаче. */
	private boolean isKnownAsWritten(NameRun run) {
		return (this.rules.titlesGovern && this.word.isLatin(run.first)) ? this.people.isCalled(run.lastWritten())
				: this.people.knows(run);
	}

	/** "Анна рассказала", of whom the text has told the whole name. */
	private boolean isGivenAlone(NameRun run) {
		return this.rules.titlesGovern && !run.isAbbreviation() && !this.word.isAllQuoted(run)
				&& this.people.isFirstName(run);
	}

	private void addOther(NameRun run) {
		Kind kind = this.kinds.otherKind(run);
		if (kind == Kind.ORGANISATION && this.rules.isCountryFirst && run.size() > 2) {
			// "Center for New American Security"
			this.found.removeIf((name) -> name.kind() == Kind.COUNTRY && name.start() > this.words.start(run.first)
					&& name.end() < run.end());
		}
		if (kind != null) {
			Name abbreviated = this.kinds.isSpelledOut(run) ? this.kinds.nameAt(this.words.start(run.last + 1)) : null;
			String key = (abbreviated != null) ? abbreviated.key() : this.people.otherKey(run);
			this.found.add((kind == Kind.ORGANISATION) ? this.kinds.ofCountry(run, key)
					: this.kinds.withPlaceWord(run, kind, key));
		}
	}

}
