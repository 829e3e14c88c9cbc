package org.dateline.mention;

import java.util.List;
import java.util.Map;

import org.dateline.language.Words;
import org.dateline.mention.Name.Kind;

/**
 * Cuts a run of capital words where one name ends and the next begins, and leaves out
 * what is no part of any: titles, fields, ordinary words at the beginning of a sentence.
 */
final class RunCutter {

	private final Words words;

	private final NameRules rules;

	private final NameWords word;

	private final PersonEvidence evidence;

	private final PersonKeys people;

	private final Map<Integer, String> heads;

	private final boolean[] covered;

	private final List<Name> found;

	/** What is left of the run that is cut: from this word on. */
	private int first;

	private int last;

	/** Whether its first word may be written large for beginning a sentence only. */
	private boolean isWeak;

	/** Whether a title stood before it. */
	private boolean isTitled;

	private List<NameRun> runs = List.of();

	/**
	 * Of a text.
	 * @param heads of the last words of names of heads of states the countries
	 * @param covered the words that are taken by names already
	 * @param found the names that were found, to which places between an office and who
	 * has it are added
	 */
	RunCutter(Words words, NameRules rules, NameWords word, PersonEvidence evidence, PersonKeys people,
			Map<Integer, String> heads, boolean[] covered, List<Name> found) {
		this.words = words;
		this.rules = rules;
		this.word = word;
		this.evidence = evidence;
		this.people = people;
		this.heads = heads;
		this.covered = covered;
		this.found = found;
	}

	/** Adds what the words from one to another consist of. */
	void cut(int from, int to, List<NameRun> runs) {
		this.first = from;
		this.last = to;
		this.isTitled = false;
		this.runs = runs;
		leaveDirections();
		leaveOrdinaryBeginning();
		leaveTitles();
		if (isLeft() && this.rules.isHeadFirst && this.word.isOrganisationWord(this.first)) {
			addOrganisation();
			return;
		}
		if (isLeft() && this.rules.isCountryFirst && addInstitution()) {
			return;
		}
		leaveLastTitle();
		leaveWhoseLetters();
		cutLetters();
		leaveEnd();
		if (isLeft()) {
			cutPlaceOfOffice();
			leaveClub();
			add();
		}
	}

	private boolean isLeft() {
		return this.first <= this.last;
	}

	private void startAt(int word) {
		this.first = word;
		this.isWeak = false;
	}

	/** "Wali Kota Jakarta Barat Budi Hartono": still of where. */
	private void leaveDirections() {
		while (this.first < this.last && this.first > 0 && this.rules.isHeadFirst && this.covered[this.first - 1]
				&& this.word.isJoined(this.first) && this.rules.is("directions", this.words.word(this.first))) {
			this.covered[this.first++] = true;
		}
		this.isWeak = this.word.beginsSentence(this.first);
	}

	/**
	 * A word that begins a sentence and is written small elsewhere, or stands before an
	 * institution.
	 */
	private void leaveOrdinaryBeginning() {
		if (!this.isWeak || this.first >= this.last || this.word.isTitle(this.first)) {
			return;
		}
		boolean isBeforeInstitution = this.rules.titlesGovern && this.word.isOrganisationWord(this.first + 1)
				&& !this.word.isOrganisationWord(this.first) && !this.word.isAdjective(this.first);
		boolean isBeforeGivenName = this.rules.titlesGovern && this.first + 1 == this.last
				&& this.word.isAdjective(this.first) && !this.evidence.isGiven(this.first)
				&& this.rules.given.hasAsWritten(this.word.written(this.last));
		boolean isGivenName = this.evidence.isGiven(this.first) && this.word.isElsewhereSmall(this.first + 1);
		if (!isGivenName && (this.word.isElsewhereSmall(this.first) || isBeforeInstitution || isBeforeGivenName)) {
			startAt(this.first + 1);
		}
	}

	private void leaveTitles() {
		while (isLeft() && isOfTitle(this.first)) {
			this.isTitled |= this.word.isTitle(this.first);
			startAt(this.first + 1);
		}
	}

	private boolean isOfTitle(int at) {
		return this.word.isNoName(at) && !this.word.isInitial(at)
				|| this.word.isTitle(at) && !this.heads.containsKey(at)
				|| this.word.isField(at) && !isDistrict(at) && (this.isTitled || this.evidence.titleDistance(at) == 1);
	}

	/**
	 * "Badan Karantina Ahmad Fauzi": the office, and the person who heads it. A hospital
	 * is named after somebody.
	 */
	private void addOrganisation() {
		NameRun run = run(this.first, this.last, false);
		boolean isCalledAfter = this.rules.is("named-after", this.words.word(this.first));
		int given = (!isCalledAfter && this.last > this.first + 1)
				? this.evidence.firstGivenName(run(this.first + 1, this.last, false)) : this.first;
		if (given > this.first + 1) {
			this.runs.add(run(this.first, given - 1, false));
			this.runs.add(run(given, this.last, false));
		}
		else {
			this.runs.add(run);
		}
	}

	/**
	 * "Acme Group Chief Executive Ann Berg": the institution, and the person behind the
	 * title.
	 */
	private boolean addInstitution() {
		int office = -1;
		int title = -1;
		for (int i = this.first; i <= this.last; i++) {
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
		this.runs.add(run(this.first, office, this.isWeak));
		if (title < this.last) {
			this.runs.add(run(title + 1, this.last, false));
		}
		return true;
	}

	private void leaveLastTitle() {
		int title = lastTitle(this.first, this.last);
		if (title >= this.first) {
			// what stands behind a title is one name, whatever its first word
			this.isTitled = true;
			startAt(title + 1);
		}
		while (isLeft() && (this.word.isField(this.first) && this.isTitled || !this.word.isCapital(this.first))) {
			this.first++;
		}
	}

	/** "Руководство НТС решило": of what, at the beginning of a sentence. */
	private void leaveWhoseLetters() {
		if (this.rules.titlesGovern && this.first + 1 == this.last && this.isWeak && this.word.isAbbreviation(this.last)
				&& !this.word.isAbbreviation(this.first)) {
			startAt(this.first + 1);
		}
	}

	/** "Menteri ESDM Budi Hartono": of what, and who. */
	private void cutLetters() {
		int fewest = this.rules.isHeadFirst ? 3 : 2;
		if ((this.rules.isHeadFirst || this.rules.titlesGovern) && this.last - this.first + 1 >= fewest
				&& this.word.isAbbreviation(this.first) && isBeforeName()) {
			int name = this.evidence.firstGivenName(run(this.first + 1, this.last, false));
			this.runs.add(run(this.first, name - 1, false));
			this.first = name;
		}
	}

	/** Whether somebody's name follows its first word. */
	private boolean isBeforeName() {
		if (this.isTitled || !this.rules.titlesGovern || this.first >= this.last) {
			return this.isTitled;
		}
		boolean isWholeName = this.last == this.first + 2 && !this.word.isAbbreviation(this.last)
				&& !this.word.hasWord(run(this.first, this.last, false), "organisation-words");
		return this.evidence.titleDistance(this.first) == 1 || this.evidence.isGiven(this.first + 1)
				|| this.first + 1 == this.last && this.evidence.isSurname(this.last) || isWholeName;
	}

	/** Days, months, titles and single letters at its end. */
	private void leaveEnd() {
		while (isLeft() && (this.word.isNoName(this.last) && !isEndOfPlace(this.first, this.last)
				|| this.words.end(this.last) - this.words.start(this.last) == 1)) {
			this.last--;
		}
	}

	/** "Gubernur Oslo Budi Hartono": of where, and who. */
	private void cutPlaceOfOffice() {
		if (!this.rules.isHeadFirst || !this.isTitled || this.last <= this.first + 1 || this.first == 0
				|| !this.rules.is("place-titles", this.words.word(this.first - 1))) {
			return;
		}
		int name = this.evidence.firstGivenName(run(this.first, this.last, false));
		int of = this.rules.is("directions", this.words.word(this.first + 1)) ? this.first + 2 : this.first + 1;
		int behind = (name > this.first) ? name : of;
		NameRun place = run(this.first, behind - 1, false);
		this.found.add(place.name(Kind.PLACE, this.people.otherKey(place)));
		this.first = behind;
	}

	/** "нападающий Северодвинска Пётр Кузнецов": of which club, and who. */
	private void leaveClub() {
		if (this.rules.titlesGovern && this.last == this.first + 2 && this.first > 0 && this.word.isSpaced(this.first)
				&& this.rules.is("of-clubs", this.words.word(this.first - 1)) && !this.evidence.isGiven(this.first)
				&& !this.evidence.isGiven(this.first + 1)) {
			this.first++;
		}
	}

	/** What is left: one name, or of whom or what somebody is, and who. */
	private void add() {
		NameRun run = run(this.first, this.last, this.isWeak);
		boolean isInstitution = this.word.hasWord(run, "organisation-words");
		// "CEO Northern Robotics Budi Hartono": of what, and who
		boolean isOfInstitution = isInstitution && this.isTitled && this.rules.isHeadFirst;
		boolean isWhole = isInstitution && !isOfInstitution || this.rules.isSurnameFirst(run);
		int given = isWhole ? this.first : this.evidence.firstGivenName(run);
		int other = (this.rules.hasGivenFirst && given == this.first) ? this.evidence.otherGivenName(run) : this.first;
		if (other > this.first) {
			// "адвокат Анны Петровой Иван Кузнецов": whose, and who
			this.runs.add(run(this.first, other - 1, this.isWeak));
			this.runs.add(run(other, this.last, false));
		}
		else if (given > this.first && (isOfInstitution
				|| (!this.isTitled || this.rules.titlesGovern) && (this.isWeak || !this.rules.hasNoSurnames))) {
			this.runs.add(run(this.first, given - 1, true));
			this.runs.add(run(given, this.last, false));
		}
		else {
			this.runs.add(run);
		}
	}

	private NameRun run(int first, int last, boolean isWeak) {
		return new NameRun(this.words, first, last, isWeak);
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

}
