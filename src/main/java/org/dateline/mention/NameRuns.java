package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;

import org.dateline.language.Words;

/**
 * The capital words of one text that stand together and that nothing has taken yet,
 * parted where one name ends and the next begins.
 */
final class NameRuns {

	/** More capital words are a headline. */
	private static final int LONGEST_RUN = 6;

	/** But institutions go on: "The Centers for Disease Control and Prevention". */
	private static final int LONGEST_INSTITUTION = 10;

	private final Words words;

	private final String text;

	private final NameRules rules;

	private final NameWords word;

	private final PersonEvidence evidence;

	private final HeadFirstNames headFirst;

	private final RunCutter cutter;

	private final boolean[] covered;

	/**
	 * Of a text.
	 * @param covered the words that are taken by names already
	 */
	NameRuns(Words words, NameRules rules, NameWords word, PersonEvidence evidence, HeadFirstNames headFirst,
			RunCutter cutter, boolean[] covered) {
		this.words = words;
		this.text = words.text();
		this.rules = rules;
		this.word = word;
		this.evidence = evidence;
		this.headFirst = headFirst;
		this.cutter = cutter;
		this.covered = covered;
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
			while (last - Math.max(at, office) + 1 - titles < LONGEST_RUN && last - at < LONGEST_INSTITUTION
					&& !isOwner(at, last) && goesOn(last, office)) {
				last = isOfThe(office, last + 1) ? last + 2 : last + 1;
				office = this.word.isOrganisationWord(last) ? last : office;
				titles += this.word.isTitle(last) ? 1 : 0;
			}
			while (!this.word.isCapital(last)) {
				last--;
			}
			for (int[] part : this.headFirst.parts(at, last)) {
				this.cutter.cut(part[0], part[1], runs);
			}
			at = last + 1;
		}
		return runs;
	}

	/**
	 * Whether a run goes on behind a word of it.
	 * @param office its last word for an institution, or its first word
	 */
	private boolean goesOn(int last, int office) {
		int next = last + 1;
		if (next < this.words.size() && isCountryWithin(office, next)) {
			return true;
		}
		if (next >= this.words.size() || !this.word.isJoined(next) || this.covered[next]
				|| !this.word.isOneScript(last, next) || isOfHeadline(next)) {
			return false;
		}
		if (endsName(last)) {
			return false;
		}
		return this.word.isCapital(next) || isParticle(next) || isHyphened(next) || joinsFields(office, next)
				|| joinsSubjects(office, next) || isLink(office, next);
	}

	/**
	 * "Center for New American Security": the word for a country within what it is for.
	 */
	private boolean isCountryWithin(int office, int word) {
		return this.rules.isCountryFirst && this.covered[word] && this.word.isJoined(word) && this.word.isCapital(word)
				&& word > office + 2 && this.word.isOrganisationWord(office)
				&& this.rules.is("links", this.words.word(office + 1)) && isFreeCapital(word + 1)
				&& isNewSubject(word + 1) && !this.word.isTitle(word + 1);
	}

	/** "San Dieqoda Leykers": where only the last word of a name has a case. */
	private boolean endsName(int word) {
		String written = this.word.written(word);
		return !this.rules.given.hasAsWritten(written) && this.rules.endsName(written);
	}

	private boolean isParticle(int word) {
		return this.rules.particles.contains(this.words.word(word).folded()) && isFreeCapital(word + 1);
	}

	/** Of "Co-operative Bank" the second word. */
	private boolean isHyphened(int word) {
		if (this.rules.titlesGovern && this.word.isOrganisationWord(word)) {
			// "Норд-банка Иван Кузнецов"
			return false;
		}
		return TextPieces.isHyphen(this.text.charAt(this.words.end(word - 1))) && isFreeCapital(word + 1);
	}

	/**
	 * "Kementerian Energi dan Sumber Daya Mineral": an office for more than one field.
	 */
	boolean joinsFields(int first, int word) {
		if (!this.rules.isHeadFirst || !this.word.isOrganisationWord(first) || !this.words.word(word).isStopword()
				|| !isFreeCapital(word + 1)) {
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
				&& this.rules.is("joins", this.words.word(word)) && isFreeCapital(word + 1)
				&& this.word.isPlainCapital(word + 1) && !this.evidence.isGiven(word + 1);
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
		return isFreeCapital(word) && !this.word.isNoName(word) && !this.evidence.isGiven(word);
	}

	/** Whether a word follows at once, has a capital, and is of no name yet. */
	private boolean isFreeCapital(int word) {
		return word < this.words.size() && this.word.isJoined(word) && this.word.isCapital(word) && !this.covered[word];
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
