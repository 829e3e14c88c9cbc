package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;

import org.dateline.language.Words;

/**
 * What lists tell of the names of one text where what something is comes first, and where
 * one such name ends and the next begins. In other languages it changes nothing.
 */
final class HeadFirstNames {

	private final Words words;

	private final String text;

	private final NameRules rules;

	private final NameWords word;

	private final KnownNames known;

	private final PersonEvidence evidence;

	private final boolean[] covered;

	HeadFirstNames(Words words, NameRules rules, NameWords word, KnownNames known, PersonEvidence evidence,
			boolean[] covered) {
		this.words = words;
		this.text = words.text();
		this.rules = rules;
		this.word = word;
		this.known = known;
		this.evidence = evidence;
		this.covered = covered;
	}

	/** "detikcom", "detikJabar": media that are written small. */
	boolean isWrittenSmall(int i) {
		String folded = this.words.word(i).folded();
		return this.rules.isWrittenSmall(folded) && (this.rules.organisations.has(folded) || hasCapitalWithin(i));
	}

	private boolean hasCapitalWithin(int i) {
		return this.word.written(i).chars().anyMatch(Character::isUpperCase);
	}

	/**
	 * Whether a known organisation is part of a longer name, or what it makes: "Yayasan
	 * Telkom", "Honda Team", "Samsung Galaxy"; but "CEO Samsung Budi Hartono".
	 */
	boolean isOfLonger(int first, int last) {
		int next = last + 1;
		boolean isBehind = first > 0 && this.word.isJoined(first) && this.word.isCapital(first - 1);
		if (!this.rules.isHeadFirst) {
			return false;
		}
		boolean isForm = isBehind && this.rules.is("forms", this.words.word(first - 1));
		boolean isNumbered = isBehind && first > 1 && this.word.isAbbreviation(first)
				&& this.rules.isNoName(this.word.written(first - 1)) && this.word.isOrganisationWord(first - 2);
		if (isNumbered) {
			// "Komisi XI DPR"
			return true;
		}
		if (first == last && this.word.isAbbreviation(first) && !isFollowedByProduct(next)) {
			return false;
		}
		if (isBehind && !isForm && this.word.isOrganisationWord(first - 1)) {
			return true;
		}
		if (next >= this.words.size() || !this.word.isJoined(next) || !this.word.isCapital(next)) {
			return false;
		}
		if (this.rules.is("restarts", this.words.word(next))) {
			return false;
		}
		if (isForm || this.word.isOrganisationWord(next)) {
			return true;
		}
		boolean isTitled = first > 0 && this.word.isSpaced(first) && this.word.isTitle(first - 1)
				&& next + 1 < this.words.size() && this.word.isJoined(next + 1) && this.word.isCapital(next + 1);
		boolean isOfState = this.rules.is("own-states", this.words.word(next));
		return !isTitled && !isOfState && !this.covered[next] && !this.word.isTitle(next)
				&& (!this.word.isNoName(next) || this.word.isAbbreviation(next)) && !this.evidence.isGiven(next);
	}

	/** "OPPO Find", "KTM Duke": capital words that go on, but not "KPK Budi Hartono". */
	private boolean isFollowedByProduct(int next) {
		return next < this.words.size() && this.word.isJoined(next) && this.word.isPlainCapital(next)
				&& !this.evidence.isGiven(next);
	}

	/** Provinces and cities that the list has, unless they are part of a longer name. */
	List<NameRun> places() {
		List<NameRun> places = new ArrayList<>();
		for (int i = 0; this.rules.isHeadFirst && i < this.words.size(); i++) {
			KnownNames.Known place = (this.covered[i] || !this.word.isCapital(i)) ? null : this.known.place(i);
			int last = (place != null) ? place.last() : -1;
			boolean isBehindPlace = !places.isEmpty() && places.get(places.size() - 1).last == i - 1;
			if (last >= 0 && isPlaceAlone(i, last, isBehindPlace)) {
				places.add(new NameRun(this.words, i, last, false));
				i = last;
			}
		}
		return places;
	}

	/**
	 * "Warga Bogor", "Gubernur Banten Budi Hartono", but neither "Universitas Jember" nor
	 * "Lampung Open".
	 */
	private boolean isPlaceAlone(int first, int last, boolean isBehindPlace) {
		int before = first - 1;
		int next = last + 1;
		boolean isTitled = false;
		if (first > 0 && this.word.isJoined(first) && this.word.isCapital(before) && !this.covered[before]
				&& !isBehindPlace) {
			isTitled = this.word.isTitle(before) || this.rules.is("place-titles", this.words.word(before)) && before > 0
					&& this.word.isTitle(before - 1);
			boolean isPlain = this.word.isNoName(before) && !this.word.isAbbreviation(before)
					&& (before == 0 || !this.word.isJoined(before) || !this.word.isCapital(before - 1))
					|| this.word.beginsSentence(before) && isPlainBeginning(before);
			if (!isTitled && !isPlain) {
				return false;
			}
		}
		boolean isNumbered = first > 0 && this.word.isJoined(first)
				&& Character.isDigit(this.text.charAt(this.words.start(before)));
		if (isNumbered || first == last && this.word.beginsSentence(first) && this.word.isElsewhereSmall(first)) {
			return false;
		}
		boolean goesOn = next < this.words.size() && this.word.isJoined(next) && this.word.isCapital(next)
				&& !TextPieces.isHyphen(this.text.charAt(this.words.end(last)));
		return !goesOn || this.covered[next] || !this.rules.is("directions", this.words.word(next))
				&& (isTitled || this.word.isTitle(next) || this.word.isNoName(next) || this.evidence.isGiven(next));
	}

	/** "Warga", which no name begins with. */
	private boolean isPlainBeginning(int word) {
		return !this.word.isOrganisationWord(word) && !this.rules.is("place-words", this.words.word(word))
				&& !this.word.isShouted(word) && !this.evidence.isGiven(word) && this.word.isElsewhereSmall(word);
	}

	/**
	 * The parts of a run where what something is comes first: "Kanit Reskrim | Polsek
	 * Maju | AKP Budi", "Grup Maju | PT Jaya", "Desa Maju | Kabupaten Jaya".
	 */
	List<int[]> parts(int from, int last) {
		if (!this.rules.isHeadFirst) {
			return List.of(new int[] { from, last });
		}
		List<int[]> parts = new ArrayList<>();
		int first = from;
		boolean isInstitution = false;
		boolean isTitled = false;
		for (int i = from; i <= last; i++) {
			boolean isRestart = i > first && isFollowed(i) && this.rules.is("restarts", this.words.word(i))
					&& !(isInstitution && this.word.isOrganisationWord(i - 1))
					&& !(isInstitution && !this.rules.is("forms", this.words.word(i)));
			boolean isRank = i > first && isInstitution && this.rules.is("ranks", this.words.word(i));
			boolean isDistrict = i > first + 1 && this.rules.is("place-words", this.words.word(first))
					&& this.rules.is("districts", this.words.word(i));
			if (isRestart || isRank || isDistrict) {
				if (!isTitled || isInstitution || isDistrict) {
					parts.add(new int[] { first, i - 1 });
				}
				first = i;
				isInstitution = false;
				isTitled = isRank;
			}
			isInstitution |= this.word.isOrganisationWord(i);
			isTitled |= this.word.isTitle(i);
		}
		parts.add(new int[] { first, last });
		return parts;
	}

	private boolean isFollowed(int word) {
		return word + 1 < this.words.size() && this.word.isJoined(word + 1) && this.word.isCapital(word + 1);
	}

}
