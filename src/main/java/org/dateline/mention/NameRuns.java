package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dateline.language.Words;
import org.dateline.mention.Name.Kind;

/**
 * The capital words of one text that stand together and that nothing has taken yet,
 * parted where one name ends and the next begins.
 */
final class NameRuns {

	/** More capital words are a headline. */
	private static final int LONGEST_RUN = 6;

	private final Words words;

	private final String text;

	private final NameRules rules;

	private final NameWords word;

	private final PersonEvidence evidence;

	private final HeadFirstNames headFirst;

	private final PersonKeys people;

	private final Map<Integer, String> heads;

	private final boolean[] covered;

	private final List<Name> found;

	/**
	 * Of a text.
	 * @param heads of the last words of names of heads of states the countries
	 * @param covered the words that are taken by names already
	 * @param found the names that were found, to which places between an office and who
	 * has it are added
	 */
	NameRuns(Words words, NameRules rules, NameWords word, PersonEvidence evidence, HeadFirstNames headFirst,
			PersonKeys people, Map<Integer, String> heads, boolean[] covered, List<Name> found) {
		this.words = words;
		this.text = words.text();
		this.rules = rules;
		this.word = word;
		this.evidence = evidence;
		this.headFirst = headFirst;
		this.people = people;
		this.heads = heads;
		this.covered = covered;
		this.found = found;
	}

	List<NameRun> find() {
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
				|| this.word.isTitle(first) && !this.heads.containsKey(first) || this.word.isField(first)
						&& !isDistrict(first) && (isTitled || this.evidence.titleDistance(first) == 1))) {
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
	boolean joinsFields(int first, int word) {
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
				&& this.word.isJoined(word + 1) && this.word.isPlainCapital(word + 1) && !this.covered[word + 1]
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

}
