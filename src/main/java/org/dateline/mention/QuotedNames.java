package org.dateline.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dateline.language.Words;
import org.dateline.mention.Name.Kind;

/** Finds the organisations of one text that stand alone in quotation marks. */
final class QuotedNames {

	/** More words in quotation marks are no name. */
	private static final int MOST_QUOTED = 5;

	private static final int MOST_OF_CLUB = 3;

	/** What stands between two of a kind. */
	private static final Set<String> BETWEEN = Set.of(" и ", ", ", " – ", " — ", " - ");

	private final Words words;

	private final String text;

	private final NameRules rules;

	private final NameWords word;

	private final OtherEvidence kinds;

	private final PersonKeys people;

	private final boolean[] covered;

	private final List<Name> found;

	QuotedNames(Words words, NameRules rules, NameWords word, OtherEvidence kinds, PersonKeys people, boolean[] covered,
			List<Name> found) {
		this.words = words;
		this.text = words.text();
		this.rules = rules;
		this.word = word;
		this.kinds = kinds;
		this.people = people;
		this.covered = covered;
		this.found = found;
	}

	/**
	 * The club «Северный ветер», what is known to be one in quotation marks, a city that
	 * stands in them alone, what stands beside one, and what was found to be one
	 * elsewhere in the text. What else is in them is a title: no place is in «Зима в
	 * Норвике».
	 */
	void find() {
		List<NameRun> quoted = new ArrayList<>();
		for (int i = 0; i < this.words.size() && this.rules.titlesGovern; i++) {
			int last = quotedUntil(i);
			if (last >= i) {
				quoted.add(new NameRun(this.words, i, last, false));
				i = last;
			}
			else if (isBehindForm(i)) {
				i = addClub(i);
			}
		}
		Set<NameRun> organisations = new HashSet<>();
		quoted.stream().filter(this::isQuotedOrganisation).forEach(organisations::add);
		for (int i = 1; i < quoted.size(); i++) {
			addBeside(quoted.get(i - 1), quoted.get(i), organisations);
		}
		for (int i = quoted.size() - 1; i > 0; i--) {
			addBeside(quoted.get(i - 1), quoted.get(i), organisations);
		}
		Set<String> called = new HashSet<>();
		organisations.forEach((run) -> called.add(this.word.base(run)));
		for (NameRun run : quoted) {
			if (called.contains(this.word.base(run))) {
				addQuoted(run);
			}
			else if (run.size() > 1) {
				leavePlaces(run);
			}
		}
	}

	/** «Норвик Юнайтед»: what begins with a club or company, and is no arena of it. */
	private boolean isNameToItsEnd(NameRun run) {
		for (int i = run.first; i <= run.last; i++) {
			if (!this.word.isCapital(i)) {
				return false;
			}
		}
		return run.size() <= MOST_OF_CLUB && !this.word.hasWord(run, "terms")
				&& !(run.first > 0 && (this.rules.is("place-words", this.words.word(run.first - 1))
						|| this.rules.is("works", this.words.word(run.first - 1))));
	}

	/** «Норвик» и «Северный ветер»: if one is an organisation, so is the other. */
	private void addBeside(NameRun one, NameRun other, Set<NameRun> organisations) {
		int end = one.end() + 1;
		int start = this.words.start(other.first) - 1;
		boolean isBeside = end < start && BETWEEN.contains(this.text.substring(end, start));
		if (isBeside && (organisations.contains(one) || organisations.contains(other))) {
			organisations.add(one);
			organisations.add(other);
		}
	}

	/** "ФК Норвик": a club without quotation marks. */
	private boolean isBehindForm(int word) {
		return word > 0 && this.word.isCapital(word) && this.word.isJoined(word) && this.word.isShouted(word - 1)
				&& (this.rules.is("club-forms", this.words.word(word - 1))
						|| this.rules.is("agencies", this.words.word(word - 1)) && this.word.isLatin(word))
				&& !this.word.isShouted(word);
	}

	private int addClub(int first) {
		int last = first;
		while (last + 1 < this.words.size() && this.word.isJoined(last + 1) && this.word.isCapital(last + 1)
				&& this.word.isOneScript(first, last + 1)) {
			last++;
		}
		addQuoted(new NameRun(this.words, first, last, false));
		return last;
	}

	private void leavePlaces(NameRun title) {
		this.found.removeIf((name) -> name.kind() == Kind.PLACE && name.start() >= this.words.start(title.first)
				&& name.end() <= title.end());
		for (int i = title.first; i <= title.last; i++) {
			this.covered[i] |= this.rules.places.name(this.words.word(i).folded()) != null;
		}
	}

	private void addQuoted(NameRun run) {
		this.found.removeIf((name) -> name.start() >= this.words.start(run.first) && name.end() <= run.end());
		Arrays.fill(this.covered, run.first, run.last + 1, true);
		int agency = run.first - 1;
		boolean isQuoted = this.word.isAllQuoted(run);
		boolean isOfAgency = agency >= 0 && this.rules.is("agencies", this.words.word(agency))
				&& this.words.start(run.first) == this.words.end(agency) + (isQuoted ? 2 : 1);
		if (isOfAgency) {
			NameRun whole = new NameRun(this.words, agency, run.last, false);
			this.found.removeIf((name) -> name.start() == this.words.start(agency));
			this.covered[agency] = true;
			this.found.add(new Name(this.words.start(agency), isQuoted ? run.end() + 1 : run.end(), Kind.ORGANISATION,
					this.people.otherKey(whole), null));
			return;
		}
		this.found.add(run.name(Kind.ORGANISATION, this.people.otherKey(run)));
	}

	/**
	 * The last of a few words that stand alone in quotation marks, of which the first is
	 * large; -1 if there are none.
	 */
	private int quotedUntil(int first) {
		int start = this.words.start(first);
		if (start == 0 || !isMark(this.text.charAt(start - 1))
				|| !this.word.isCapital(first) && !Character.isDigit(this.text.charAt(start))) {
			return -1;
		}
		for (int i = first; i < this.words.size() && i < first + MOST_QUOTED; i++) {
			int end = this.words.end(i);
			if (end < this.text.length() && isMark(this.text.charAt(end))) {
				return i;
			}
			if (i + 1 < this.words.size() && this.words.start(i + 1) > end + 1) {
				return -1;
			}
		}
		return -1;
	}

	private static boolean isMark(char c) {
		return NameWords.QUOTES.indexOf(c) >= 0 && c != '\'' && c != '‘' && c != '’';
	}

	private boolean isQuotedOrganisation(NameRun run) {
		if (this.rules.organisations.hasQuoted(this.word.base(run))
				|| this.rules.places.isCity(this.word.folded(run))) {
			return true;
		}
		Name known = this.kinds.nameAt(this.words.start(run.first));
		if (known != null && known.end() == run.end()) {
			return known.kind() == Kind.PLACE;
		}
		if (known != null && known.kind() == Kind.ORGANISATION && isNameToItsEnd(run)) {
			return true;
		}
		int before = run.first - 1;
		return before >= 0 && this.words.start(run.first) == this.words.end(before) + 2
				&& TextPieces.isSpace(this.text.charAt(this.words.end(before)))
				&& (this.rules.is("called", this.words.word(before))
						|| this.rules.is("agencies", this.words.word(before))
						|| this.rules.is("of-clubs", this.words.word(before)));
	}

}
