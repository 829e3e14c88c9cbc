package org.dateline.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dateline.language.Words;
import org.dateline.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the institutions and regions of one text whose names go on, or begin, in small
 * letters, as in Russian: "Следственный комитет России", "Федерация футбола", "Псковской
 * области". In other languages it finds none.
 */
final class InstitutionFinder {

	private static final int MOST_BEFORE_LETTERS = 5;

	private final Words words;

	private final NameRules rules;

	private final NameWords word;

	private final PersonEvidence evidence;

	private final OtherEvidence kinds;

	private final PersonKeys people;

	private final boolean[] covered;

	private final List<Name> found;

	/** What may be one at the beginning of a sentence, if it is one elsewhere. */
	private final List<NameRun> weak = new ArrayList<>();

	/** What was found, without its cases. */
	private final Set<String> called = new HashSet<>();

	/**
	 * Of a text.
	 * @param covered the words that are taken by names already, to which it adds
	 * @param found the names that were found, to which it adds, and of which longer names
	 * take shorter ones
	 */
	InstitutionFinder(Words words, NameRules rules, NameWords word, PersonEvidence evidence, OtherEvidence kinds,
			PersonKeys people, boolean[] covered, List<Name> found) {
		this.words = words;
		this.rules = rules;
		this.word = word;
		this.evidence = evidence;
		this.kinds = kinds;
		this.people = people;
		this.covered = covered;
		this.found = found;
	}

	void find() {
		if (this.rules.adjectiveEndings.isEmpty()) {
			return;
		}
		for (int i = 0; i < this.words.size(); i++) {
			if (!this.word.isCapital(i) || this.word.isNoName(i) && !this.word.isOrganisationWord(i)) {
				continue;
			}
			if ((this.word.isAdjective(i) || this.word.isBeginningOfAdjective(i))
					&& (!this.covered[i] || !this.word.beginsSentence(i))) {
				findWithAdjective(i);
			}
			else if (!this.covered[i] && this.word.isOrganisationWord(i)) {
				findOfWhat(i);
			}
		}
		for (NameRun run : this.weak) {
			if (this.called.contains(this.word.base(run)) && !isCovered(run.first, run.last)) {
				add(run.name(Kind.ORGANISATION, this.people.otherKey(run)), run.first, run.last);
			}
		}
		for (int i = 1; i < this.words.size(); i++) {
			int first = this.rules.is("named", this.words.word(i)) ? this.word.namedAfter(i - 1) : 0;
			if (first > 0) {
				nameAfter(i - 1, this.evidence.endOfPerson(first));
			}
			else if (this.rules.is("ranks-of-names", this.words.word(i))) {
				nameAfterRuler(i);
			}
		}
	}

	private void findWithAdjective(int first) {
		Name country = this.covered[first] ? this.kinds.nameAt(this.words.start(first)) : null;
		boolean isOfCountry = country != null && country.kind() == Kind.COUNTRY
				&& country.end() == this.words.end(first);
		int last = this.word.institution(first);
		NameRun run = new NameRun(this.words, first, Math.max(first, last), false);
		if (this.covered[first] && !isOfCountry || this.word.isQuoted(run) && !this.word.isAllQuoted(run)) {
			return;
		}
		last = (last > 0) ? untilLetters(last) : last;
		run = new NameRun(this.words, first, Math.max(first, last), false);
		if (last > 0 && !this.covered[first] && isWithAnother(first)) {
			run = new NameRun(this.words, first - 1, last, false);
		}
		if (last == 0 && !isOfCountry) {
			findRegion(first);
		}
		else if (last > 0 && !isCovered(first + 1, last)) {
			findInstitution(run, country);
		}
	}

	/**
	 * "Национального центра редкостного синтеза (НЦРС)": letters in brackets end the
	 * name.
	 */
	private int untilLetters(int last) {
		String text = this.words.text();
		for (int i = last + 1; i < this.words.size() && i <= last + MOST_BEFORE_LETTERS; i++) {
			boolean isBracketed = this.words.start(i) == this.words.end(i - 1) + 2
					&& text.startsWith(" (", this.words.end(i - 1)) && text.startsWith(")", this.words.end(i));
			if (isBracketed) {
				return this.word.isAbbreviation(i) ? i - 1 : last;
			}
			if (!this.word.isSpaced(i) || this.covered[i] || this.word.isCapital(i) || this.word.isVerb(i)
					|| this.words.word(i).isStopword() && !text.startsWith("и ", this.words.start(i))) {
				return last;
			}
		}
		return last;
	}

	/** "Северный Морской театр": two adjectives of one case. */
	private boolean isWithAnother(int second) {
		int first = second - 1;
		if (first >= 0 && this.word.isCapital(first) && !this.covered[first] && this.word.isJoined(second)
				&& !this.word.isSpacedApart(second)) {
			// "Санкт-Петербургском училище"
			return true;
		}
		if (first < 0 || !this.word.isJoined(second) || this.covered[first] || !this.word.isCapital(first)
				|| !this.word.isAdjective(first) || this.word.isNoName(first)) {
			return false;
		}
		return this.words.text().charAt(this.words.end(first) - 1) == this.words.text()
			.charAt(this.words.end(second) - 1);
	}

	/** With the adjective of a country too: "Норвежского футбольного союза". */
	private void findInstitution(NameRun run, @Nullable Name country) {
		boolean isKnown = !this.word.beginsSentence(run.first) || this.word.isCapital(run.first + 1)
				|| this.rules.is("institution-beginnings", this.words.word(run.first))
						&& this.word.hasWord(run, "institution-nouns");
		if (!isKnown) {
			this.weak.add(run);
			return;
		}
		this.called.add(this.word.base(run));
		Name name = this.kinds.ofCountry(run, this.people.otherKey(run));
		if (country != null) {
			this.found.remove(country);
			name = new Name(name.start(), name.end(), name.kind(), name.key(), country.country());
		}
		add(name, run.first, run.last);
	}

	/** "Псковской области", "Новгородской и Псковской областях". */
	private void findRegion(int first) {
		int last = this.word.place(first);
		boolean isPlace = (last == first + 1) ? this.kinds.places.isOfTown(first)
				: last > 0 && !this.word.beginsSentence(first);
		if (!isPlace || isCovered(first, last)) {
			return;
		}
		NameRun run = new NameRun(this.words, first, last, false);
		add(run.name(Kind.PLACE, this.people.otherKey(run)), first, last);
		int other = first - 2;
		if (other >= 0 && !this.covered[other] && this.kinds.places.isWithOther(other)) {
			NameRun one = new NameRun(this.words, other, other, false);
			add(one.name(Kind.PLACE, this.people.otherKey(one)), other, other);
		}
	}

	/** "Федерация футбола Норвегии", "Министерства образования и науки". */
	private void findOfWhat(int noun) {
		int last = untilLetters(this.word.ofWhat(noun));
		boolean isKnown = !this.word.beginsSentence(noun) || this.rules.is("institution-nouns", this.words.word(noun));
		boolean isBehindName = noun > 0 && this.word.isJoined(noun) && this.word.isCapital(noun - 1)
				&& !this.word.beginsSentence(noun - 1);
		if (last > noun && isKnown && !isBehindName && !isCovered(noun, last)) {
			NameRun run = new NameRun(this.words, noun, last, false);
			add(this.kinds.ofCountry(run, this.people.otherKey(run)), noun, last);
		}
	}

	/** "Фонд больницы королевы Марии": whoever it is called after takes no part. */
	private void nameAfterRuler(int rank) {
		int institution = rank - 1;
		int ruler = rank + 1;
		if (!this.word.isOrganisationWord(institution) || !this.word.isSpaced(rank) || ruler >= this.words.size()
				|| !this.word.isSpaced(ruler) || !this.word.isCapital(ruler) || this.covered[ruler]) {
			return;
		}
		int first = institution;
		while (first > 0 && this.word.isSpaced(first) && this.word.isOrganisationWord(first - 1)
				&& !this.word.isCapital(first)) {
			first--;
		}
		int last = (ruler + 1 < this.words.size() && this.word.isJoined(ruler + 1) && this.word.isRoman(ruler + 1))
				? ruler + 1 : ruler;
		NameRun run = new NameRun(this.words, first, last, false);
		Arrays.fill(this.covered, first, last + 1, true);
		if (this.word.isCapital(first)) {
			this.found.removeIf((name) -> name.start() >= this.words.start(run.first) && name.end() <= run.end());
			this.found.add(run.name(Kind.ORGANISATION, this.people.otherKey(run)));
		}
	}

	/** "Северного университета имени Петрова". */
	private void nameAfter(int institution, int last) {
		Name name = this.kinds.nameUntil(this.words.end(institution));
		boolean isName = name != null && name.kind() == Kind.ORGANISATION;
		boolean isWord = name == null && this.word.isCapital(institution)
				&& (this.word.isAbbreviation(institution) || this.word.isOrganisationWord(institution));
		if (!isName && !isWord) {
			return;
		}
		NameRun run = new NameRun(this.words, institution, last, false);
		int start = (name != null) ? name.start() : this.words.start(institution);
		String key = (name != null) ? name.key() : this.people.otherKey(run);
		this.found.removeIf((other) -> other.start() >= start && other.end() <= this.words.end(last));
		add(new Name(start, this.words.end(last), Kind.ORGANISATION, key, (name != null) ? name.country() : null),
				institution, last);
	}

	private boolean isCovered(int first, int last) {
		for (int i = first; i <= last; i++) {
			if (this.covered[i]) {
				return true;
			}
		}
		return false;
	}

	private void add(Name name, int first, int last) {
		Arrays.fill(this.covered, first, last + 1, true);
		this.found.add(name);
	}

}
