package org.dateline.mention;

import java.util.Map;
import java.util.Set;

import org.dateline.language.NameKeys;
import org.dateline.language.Words;

/** What shows that capital words of one text are somebody's name. */
final class PersonEvidence {

	/**
	 * So many words are between a title and the name: "minister of industry and trade".
	 */
	private static final int TITLE_DISTANCE = 6;

	/** "Prof.", "Pol.", "dr.". */
	private static final int LONGEST_DOTTED = 4;

	/** Fields do not count, but no ministry has more words, and no text is read twice. */
	private static final int MOST_FIELDS = 20;

	private final Words words;

	private final String language;

	private final NameRules rules;

	private final RememberedKeys keys;

	private final NameWords word;

	private final boolean[] covered;

	private final Map<Integer, String> heads;

	/**
	 * Of a text.
	 * @param covered the words that are taken by names already
	 * @param heads the words that are the names of heads of state
	 */
	PersonEvidence(Words words, String language, NameRules rules, RememberedKeys keys, NameWords word,
			boolean[] covered, Map<Integer, String> heads) {
		this.words = words;
		this.language = language;
		this.rules = rules;
		this.keys = keys;
		this.word = word;
		this.covered = covered;
		this.heads = heads;
	}

	boolean isPerson(NameRun run) {
		if (this.word.hasWord(run, "organisation-words") || this.word.hasWord(run, "place-words")
				|| run.isAbbreviation() || isOffice(run) || run.size() > 1 && this.word.hasWord(run, "terms")
				|| this.word.isAllQuoted(run) || isLettersAndWord(run) || isOfDoing(run) || isInstitution(run)
				|| isOfOtherScript(run) || isField(run)
				|| run.size() > 1 && this.word.isShouted(run.first) && this.word.isShouted(run.last)
				|| this.rules.is("titles", this.words.word(run.last)) && !isGiven(run, run.first)) {
			return false;
		}
		Set<String> last = run.keys(this.keys, this.language);
		if (this.heads.containsKey(run.last) || isListedPerson(last)) {
			return true;
		}
		if (run.size() > 1 && (run.beginsWithInitial() && isInitial(run)
				|| isGiven(run, run.first) && !isOfTwoPlaces(run) || this.rules.isSurnameFirst(run))) {
			return true;
		}
		int title = titleDistance(run);
		if (this.rules.hasNoSurnames && (isBeforeWho(run, title) || isFieldOfGame(run))) {
			return false;
		}
		if (this.rules.hasNoSurnames && !this.word.isBrand(run)
				&& (isAged(run) || isCalledToo(run) || isSpeaking(run))) {
			return true;
		}
		if (title > 0 && run.size() > 1 && this.rules.hasNoSurnames && (isSetOff(run) || isBehindBracket(run))
				|| title == 1 && this.rules.hasNoSurnames && isBehindBracket(run) && this.word.isTitle(run.first - 1)) {
			return true;
		}
		boolean isGoverned = this.rules.titlesGovern || run.first > 0 && this.covered[run.first - 1];
		int next = run.last + 1;
		boolean isBeforeName = this.rules.isHeadFirst && next < this.words.size() && this.word.isJoined(next)
				&& this.covered[next] && this.word.isCapital(next);
		if (run.size() == 1 && isFirstOfFields(run.first)
				|| isBeforeName && (run.size() == 1 || !isGiven(run, run.first))) {
			return false;
		}
		boolean isEmployed = run.size() == 1 && title == 1 && this.rules.is("employed", this.words.word(run.first - 1));
		if (title == 1 && !run.isWeak && !isEmployed
				&& (run.size() > 1
						|| this.word.isSpaced(run.first) && !this.word.isOfMany(run.first - 1) && !isOfPlace(run))
				|| title > 1 && run.size() > 1 && isGoverned && !isBehindPreposition(run)) {
			return true;
		}
		boolean isSurname = this.rules.surnames.isLike(this.rules.surnames.nominative(run.lastWritten()));
		return isSurname && run.size() > 1 && run.size() < 4 && !(run.isWeak && this.word.isNoName(run.first))
				|| (isSurname || isTwoNames(run)) && !run.isWeak && isSaid(run) && !isLettered(run)
						&& !isBehindPreposition(run);
	}

	/** "Emilia-Romagna", but "Jean-Paul". */
	private boolean isOfTwoPlaces(NameRun run) {
		return this.rules.isCountryFirst && run.size() == 2 && !isGiven(run, run.last)
				&& TextPieces.isHyphen(this.words.text().charAt(this.words.end(run.first)));
	}

	/** Of two words, which in other letters than those around them are a company's. */
	private boolean isTwoNames(NameRun run) {
		return run.size() == 2 && this.word.isSpacedApart(run.last)
				&& !(this.rules.titlesGovern && this.word.isLatin(run.first));
	}

	/** "Коллега из Южной Каролины". */
	private boolean isBehindPreposition(NameRun run) {
		return run.first > 0 && this.rules.is("place-prepositions", this.words.word(run.first - 1));
	}

	/** "Глава Центробанка", "основатель Northpay": by its name no person. */
	private boolean isOffice(NameRun run) {
		boolean isOffice = run.size() == 1 && this.rules.isLikeOrganisation(run.lastWritten());
		return this.rules.titlesGovern
				&& (isOffice || run.first > 0 && (run.size() == 1 || this.word.isLatin(run.first))
						&& !this.word.isOneScript(run.first, run.first - 1) && !isGiven(run.first));
	}

	/**
	 * "A. Budi", but neither "Sesi I. Volume" nor "X-Ray", and in Indonesian not "S Pen".
	 */
	private boolean isInitial(NameRun run) {
		boolean isDotted = this.words.text().charAt(this.words.end(run.first)) == '.';
		boolean isLoose = this.words.start(run.first + 1) > this.words.end(run.first) + 1
				|| this.words.end(run.first + 1) == this.words.start(run.first + 1) + 1;
		return !isNumeral(run.first)
				&& (!this.rules.isHeadFirst || isDotted && isLoose || !isDotted && titleDistance(run) > 0)
				&& !((this.rules.isHeadFirst || this.rules.titlesGovern)
						&& TextPieces.isHyphen(this.words.text().charAt(this.words.end(run.first))));
	}

	/** "Ganda Putri": what is played. */
	private boolean isFieldOfGame(NameRun run) {
		return run.size() < 3 && this.word.isField(run.last) && !this.rules.is("fields", this.words.word(run.last));
	}

	/**
	 * "Direktur Utama Maju Hospitals, Budi Hartono, …", "Kapolsek Jambi Timur, AKP …",
	 * "Direktur Strategi, Portofolio dan Pengembangan": of what, before who.
	 */
	private boolean isBeforeWho(NameRun run, int title) {
		int next = run.last + 1;
		if (title != 1 || next + 1 >= this.words.size() || isGiven(run, run.first) || !this.word.isCapital(next)
				|| !this.words.text().startsWith(", ", this.words.end(run.last))
				|| this.words.start(next) != this.words.end(run.last) + 2 || this.covered[next]
				|| this.word.isNoName(next)) {
			return false;
		}
		if (this.rules.is("ranks", this.words.word(next))) {
			return true;
		}
		boolean goesOn = this.word.isJoined(next + 1) && this.word.isCapital(next + 1) && !this.covered[next + 1];
		boolean isList = run.size() == 1 && this.rules.is("joins", this.words.word(next + 1))
				&& this.word.isField(next);
		boolean isDegree = this.words.end(next) - this.words.start(next) == 1
				|| this.word.isBrand(new NameRun(this.words, next, next, false));
		boolean isPlain = !isDegree && !this.word.isTitle(next) && !this.word.isOrganisationWord(next)
				&& !this.rules.is("place-words", this.words.word(next)) && !this.word.isAbbreviation(next);
		return isPlain
				&& (goesOn && !this.word.isNoName(next + 1) || isList || run.size() == 1 && isFirstOfFields(next));
	}

	/** "Budi Hartono (42)": the age behind a name. */
	private boolean isAged(NameRun run) {
		String text = this.words.text();
		int at = this.words.end(run.last);
		return text.startsWith(" (", at) && at + 4 < text.length() && Character.isDigit(text.charAt(at + 2))
				&& Character.isDigit(text.charAt(at + 3))
				&& (text.charAt(at + 4) == ')' || text.startsWith(" tahun)", at + 4)) && !this.word.isShouted(run.last);
	}

	/** "Budi Hartono alias Bung Kota". */
	private boolean isCalledToo(NameRun run) {
		int next = run.last + 1;
		return !this.word.isShouted(run.last) && (next < this.words.size() && this.word.isSpaced(next)
				&& this.rules.is("aliases", this.words.word(next))
				|| run.first > 1 && this.word.isSpaced(run.first)
						&& this.rules.is("aliases", this.words.word(run.first - 1))
						&& this.word.isCapital(run.first - 2) && !this.word.isNoName(run.first - 2));
	}

	/** "Kata Wahyuni", "…, Maya Lestari Wahyuni, mengatakan": who speaks. */
	private boolean isSpeaking(NameRun run) {
		int next = run.last + 1;
		for (int i = run.first; i <= run.last; i++) {
			if (this.word.isShouted(i)) {
				return false;
			}
		}
		boolean isBehindVerb = run.size() == 1 && run.first > 0 && this.word.isSpaced(run.first)
				&& this.rules.is("speaks", this.words.word(run.first - 1))
				&& !(next < this.words.size() && this.word.isJoined(next) && this.word.isCapital(next));
		return isBehindVerb || run.size() > 1 && run.size() < 5 && isSetOff(run) && next < this.words.size()
				&& this.rules.is("said", this.words.word(next));
	}

	/** "Sesi I. Volume …": a Roman number behind what it numbers. */
	private boolean isNumeral(int word) {
		return "IVX".contains(this.word.written(word)) && word > 0 && this.word.isSpaced(word)
				&& !this.word.isCapital(word - 1);
	}

	/** "Direktur Pidana Khusus Brigjen Budi Hartono": of what, before who. */
	private boolean isField(NameRun run) {
		int next = run.last + 1;
		return this.rules.hasNoSurnames && run.size() > 1 && next < this.words.size() && this.word.isCapital(next)
				&& (this.word.isJoined(next) && this.word.isTitle(next) || this.word.isApposed(next)
						&& this.word.hasWord(run, "fields") && !isGiven(run, run.first) && isGiven(next));
	}

	/** "Сенатора Перта": perhaps of where he is. */
	private boolean isOfPlace(NameRun run) {
		return !this.rules.isHeadFirst && this.rules.is("place-titles", this.words.word(run.first - 1))
				&& !this.rules.surnames.isLike(this.rules.surnames.nominative(run.lastWritten()));
	}

	/** "Direktur Pencegahan dan Pengendalian Penyakit": of what. */
	private boolean isFirstOfFields(int word) {
		return this.rules.isHeadFirst && !isGiven(word) && word + 2 < this.words.size()
				&& this.rules.is("joins", this.words.word(word + 1)) && this.word.isCapital(word + 2)
				&& !this.word.isTitle(word + 2) && !isGiven(word + 2);
	}

	/** "Учёные Северного университета": an adjective before the word for what it is. */
	private boolean isInstitution(NameRun run) {
		return this.rules.titlesGovern && this.word.isAdjective(run.last) && this.word.institution(run.last) > 0;
	}

	/** "Глава Northern Systems Иван Петров": of which company, and who. */
	private boolean isOfOtherScript(NameRun run) {
		int next = run.last + 1;
		return next < this.words.size() && this.word.isJoined(next) && this.word.isCapital(next)
				&& !this.word.isRoman(next) && !this.word.isOneScript(run.last, next) && !this.covered[next]
				|| run.first > 0 && this.rules.is("media", this.words.word(run.first - 1))
						&& !this.word.isOneScript(run.first, run.first - 1);
	}

	/**
	 * "Визит Владимира Путина", "InfoLine Ivan Fedyakov": a given name begins the name.
	 */
	int firstGivenName(NameRun run) {
		for (int i = run.first; i < run.last && !run.beginsWithInitial(); i++) {
			// "Leigh-Anne", but "al-Rauf"
			boolean isSecond = i > run.first && this.word.isCapital(i - 1)
					&& TextPieces.isHyphen(this.words.text().charAt(this.words.end(i - 1)));
			if (!isSecond && isGiven(run, i)) {
				return i;
			}
		}
		return run.first;
	}

	/**
	 * The given name that begins a second name behind a whole first one, or the third of
	 * four words, else the first word: "Анны Петровой Ивана Кузнецова".
	 */
	int otherGivenName(NameRun run) {
		for (int i = run.first + 2; i < run.last && isGiven(run, run.first); i++) {
			if (isGiven(run, i) && !isGiven(run, i - 1) && this.word.isCapital(i - 1)) {
				return i;
			}
		}
		boolean isTwice = this.rules.titlesGovern && run.size() == 4 && isGiven(run, run.first)
				&& this.word.isCapital(run.first + 1) && this.word.isCapital(run.first + 2)
				&& this.word.isSpacedApart(run.last) && this.word.isSpacedApart(run.first + 1)
				&& this.word.isSpacedApart(run.first + 2)
				&& !this.rules.surnames.isPatronymic(run.written(run.first + 1));
		return isTwice ? run.first + 2 : run.first;
	}

	/** The last word of the one name that begins at a word: "А. П. Петрова". */
	int endOfPerson(int first) {
		int last = first;
		boolean isFirstName = this.word.isInitial(first) || isGiven(first);
		while (isFirstName && last + 1 < this.words.size() && this.word.isJoined(last + 1)
				&& this.word.isCapital(last + 1)) {
			last++;
			isFirstName = this.word.isInitial(last);
		}
		return last;
	}

	boolean isSurname(int word) {
		return this.rules.surnames.isLike(this.rules.surnames.nominative(this.word.written(word)));
	}

	boolean isGiven(NameRun run, int word) {
		return this.rules.given.has(run.written(word));
	}

	boolean isGiven(int word) {
		return isGiven(new NameRun(this.words, word, word, false), word);
	}

	/** "Menteri Keuangan (Menkeu) Budi Hartono". */
	private boolean isBehindBracket(NameRun run) {
		int start = this.words.start(run.first);
		return start > 1 && this.words.text().charAt(start - 2) == ')';
	}

	/** "…, Budi Hartono, …": between two commas. */
	private boolean isSetOff(NameRun run) {
		int start = this.words.start(run.first);
		int end = this.words.end(run.last);
		return start > 1 && this.words.text().charAt(start - 1) == ' ' && this.words.text().charAt(start - 2) == ','
				&& end < this.words.text().length() && this.words.text().charAt(end) == ',';
	}

	private boolean isListedPerson(Set<String> keys) {
		for (String key : keys) {
			if (NameKeys.isListed(key)) {
				return !this.keys.isListedPlace(key);
			}
		}
		return false;
	}

	/** How many words before a name its title stands, 0 if there is none. */
	int titleDistance(NameRun run) {
		return titleDistance(run.first);
	}

	int titleDistance(int first) {
		int distance = 1;
		int farthest = Math.max(0, first - MOST_FIELDS);
		for (int at = first - 1; at >= farthest && distance <= TITLE_DISTANCE
				&& isApposed(at + 1, at + 1 == first); at--) {
			if (this.word.isTitle(at)) {
				return distance;
			}
			boolean isPart = this.word.isField(at) || isQuotedName(at)
					|| this.word.isAbbreviation(at) && this.rules.isHeadFirst
					|| this.words.word(at).isStopword() && this.word.isField(at + 1);
			distance += isPart ? 0 : 1;
		}
		return 0;
	}

	/** "Полузащитник «Северного ветра» Иван Петров": of which club. */
	private boolean isQuotedName(int word) {
		return this.rules.titlesGovern && this.covered[word] && !this.word.isSpaced(word + 1);
	}

	/**
	 * Whether only spaces, brackets and in some languages a comma are before a word:
	 * "Menteri Keuangan (Menkeu) Budi Hartono".
	 */
	private boolean isApposed(int word, boolean isName) {
		int from = this.words.end(word - 1);
		for (int i = this.word.isShortened(word - 1) ? from + 1 : from; i < this.words.start(word); i++) {
			char c = this.words.text().charAt(i);
			boolean isDot = c == '.' && i == this.words.end(word - 1) && this.rules.hasNoSurnames
					&& this.words.end(word - 1) - this.words.start(word - 1) <= LONGEST_DOTTED;
			boolean isSign = isDot || c == '(' && !isName || c == ')' || c == ',' && this.rules.hasNoSurnames;
			boolean isMark = this.rules.titlesGovern && NameWords.QUOTES.indexOf(c) >= 0
					&& (this.covered[word - 1] || this.covered[word]);
			boolean isDash = c == '—' && isName && this.rules.titlesGovern;
			if (!isSign && !isMark && !isDash && !TextPieces.isSpace(c) && !TextPieces.isHyphen(c)) {
				return false;
			}
		}
		return true;
	}

	/** "Koordinasi Pengelolaan", "Kemenko Pangan": an office. */
	private boolean isOfDoing(NameRun run) {
		if (!this.rules.isHeadFirst || isGiven(run, run.first)) {
			return false;
		}
		for (int i = run.first; i <= run.last; i++) {
			if (this.rules.isOfDoing(this.words.word(i).folded())) {
				return true;
			}
		}
		return run.size() > 1 && this.rules.isLikeOrganisation(run.written(run.first));
	}

	/** "IFG Life": in Indonesian a company, but "BJ Habibie" is somebody. */
	private boolean isLettersAndWord(NameRun run) {
		boolean isCompany = run.size() == 2 && !isGiven(run, run.first)
				&& this.rules.organisations.has(this.words.word(run.first).folded());
		return this.rules.hasNoSurnames && run.size() > 1 && (isCompany
				|| this.word.isAbbreviation(run.first) && this.words.end(run.first) - this.words.start(run.first) > 2);
	}

	/** "GP One", "SpPD-KHOM": in Indonesian the letters are a medium's or a degree. */
	private boolean isLettered(NameRun run) {
		return this.rules.hasNoSurnames
				&& (this.word.isBrand(run) || this.word.isShouted(run.first) || this.word.isShouted(run.last));
	}

	private boolean isSaid(NameRun run) {
		return run.last + 1 < this.words.size() && this.word.isSpaced(run.last + 1)
				&& this.rules.is("said", this.words.word(run.last + 1))
				|| run.first > 0 && this.word.isSpaced(run.first)
						&& this.rules.is("said", this.words.word(run.first - 1));
	}

}
