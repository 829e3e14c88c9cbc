package org.dateline.mention;

import java.util.HashSet;
import java.util.Set;

import org.dateline.language.Words;
import org.jspecify.annotations.Nullable;

/** What the words of one text look like to whoever looks for names among them. */
final class NameWords {

	private static final String ENDS_OF_SENTENCES = ".!?…:;\n\r";

	static final String QUOTES = "\"«»“”„‟'‘’";

	/** "Южно-Уральский государственный медицинский университет". */
	private static final int MOST_ADJECTIVES = 4;

	/** "Промышленности, науки и новых технологий", and as many words of a name. */
	private static final int MOST_SUBJECTS = 3;

	private final Words words;

	private final String text;

	private final NameRules rules;

	/** The words in small letters, which are gathered when they are first asked for. */
	private @Nullable Set<String> small;

	NameWords(Words words, NameRules rules) {
		this.words = words;
		this.text = words.text();
		this.rules = rules;
	}

	/**
	 * Whether the text writes the word in small letters too, so that it is large only for
	 * beginning a sentence or being shouted.
	 */
	boolean isElsewhereSmall(int word) {
		if (this.small == null) {
			this.small = new HashSet<>();
			for (int i = 0; i < this.words.size(); i++) {
				if (!isCapital(i)) {
					this.small.add(this.words.word(i).folded());
				}
			}
		}
		return this.small.contains(this.words.word(word).folded());
	}

	/** Whether a word ends like an adjective. */
	boolean isAdjective(int word) {
		String folded = this.words.word(word).folded();
		return this.rules.adjectiveEndings.stream().anyMatch(folded::endsWith);
	}

	/**
	 * The word for what something is, in small letters, that an adjective in capitals
	 * begins: "Северного национального университета"; 0 if there is none.
	 */
	int institution(int adjective) {
		return noun(adjective, "organisation-words");
	}

	/** Likewise the word for a place: "Северного ледовитого океана". */
	int place(int adjective) {
		return noun(adjective, "place-words");
	}

	private int noun(int adjective, String section) {
		for (int i = adjective + 1; i < this.words.size() && i <= adjective + MOST_ADJECTIVES && isSpaced(i)
				&& (!isCapital(i) || i > adjective + 1 && isOrganisationWord(i)); i++) {
			if (this.rules.is(section, this.words.word(i))) {
				if (isCapital(i)) {
					// "Московского академического Театра Сатиры"
					return (i + 1 < this.words.size() && isJoined(i + 1) && isCapital(i + 1) && isPlainCapital(i + 1))
							? i + 1 : i;
				}
				int last = section.equals("organisation-words") ? ofWhat(i) : i;
				return (last == i && section.equals("organisation-words") && isOfWhat(i + 1)) ? i + 1 : last;
			}
			if (!isAdjective(i) && !isHyphened(i)) {
				return 0;
			}
		}
		return 0;
	}

	/** The first part of "научно-технический". */
	boolean isBeginningOfAdjective(int word) {
		return isHyphened(word) && isAdjective(word + 1);
	}

	/** Whether a hyphen joins a word to the next. */
	private boolean isHyphened(int word) {
		return word + 1 < this.words.size() && this.words.start(word + 1) == this.words.end(word) + 1
				&& TextPieces.isHyphen(this.text.charAt(this.words.end(word)));
	}

	/**
	 * The last of the small words that say what an institution is for, or the word for
	 * what it is: "Министерство образования и науки".
	 */
	int ofWhat(int noun) {
		int last = noun;
		for (int i = 0; i < MOST_SUBJECTS; i++) {
			boolean isAnd = last > noun && last + 1 < this.words.size() && isSpaced(last + 1)
					&& this.text.startsWith("и ", this.words.start(last + 1));
			int subject = subject(isAnd ? last + 2 : last + 1);
			if (subject == 0) {
				break;
			}
			last = subject;
			if (last + 2 < this.words.size() && isSpaced(last + 1) && isSpaced(last + 2)
					&& this.rules.is("subject-with", this.words.word(last + 2))) {
				last += 2;
			}
		}
		return last;
	}

	private boolean isAnd(int word) {
		return this.text.startsWith("и ", this.words.start(word));
	}

	/** The last of the subjects behind a first: "и торговли". */
	int furtherSubjects(int subject) {
		boolean isAnd = subject + 2 < this.words.size() && isSpaced(subject + 1)
				&& this.text.startsWith("и ", this.words.start(subject + 1));
		int next = isAnd ? subject(subject + 2) : 0;
		return (next > 0) ? ofWhat(next) : subject;
	}

	/** The subject that begins at a word, past adjectives; 0 if there is none. */
	private int subject(int first) {
		for (int i = first; i < this.words.size() && i <= first + MOST_SUBJECTS && isSpaced(i) && !isCapital(i); i++) {
			boolean isOfNext = isAdjective(i) && i + 1 < this.words.size() && isSpaced(i + 1) && !isCapital(i + 1)
					&& (isAdjective(i + 1) || this.rules.is("subjects", this.words.word(i + 1)));
			if (this.rules.is("subjects", this.words.word(i)) && !isOfNext) {
				return i;
			}
			if (i > first && i < first + MOST_SUBJECTS && isAnd(i) && isAdjective(i - 1)) {
				continue;
			}
			if (!isAdjective(i) && !this.words.word(i).folded().endsWith("ей")) {
				return 0;
			}
		}
		return 0;
	}

	/**
	 * The first word of whoever an institution is named after: "имени А. П. Петрова"; 0
	 * if there is nobody.
	 */
	int namedAfter(int institution) {
		int named = institution + 1;
		int first = named + 1;
		if (first >= this.words.size() || !isSpaced(named) || !this.rules.is("named", this.words.word(named))
				|| !isCapital(first)) {
			return 0;
		}
		String gap = this.text.substring(this.words.end(named), this.words.start(first)).strip();
		return (gap.isEmpty() || gap.equals(".")) ? first : 0;
	}

	/** "Федеральное агентство новостей": a word in the genitive, by its ending. */
	private boolean isOfWhat(int word) {
		return word < this.words.size() && isSpaced(word) && !isCapital(word) && !this.words.word(word).isStopword()
				&& this.rules.genitiveEndings.stream().anyMatch(this.words.word(word).folded()::endsWith);
	}

	/** Whether a word ends as verbs do, and hardly a noun. */
	boolean isVerb(int word) {
		String folded = this.words.word(word).folded();
		return this.rules.verbEndings.stream().anyMatch(folded::endsWith);
	}

	/** Whether a word ends as what one did. */
	boolean isPast(int word) {
		String folded = this.words.word(word).folded();
		return this.rules.pastEndings.stream().anyMatch(folded::endsWith);
	}

	/** "Врачей Коммунарки": of many nobody is named. */
	boolean isOfMany(int title) {
		String folded = this.words.word(title).folded();
		return this.rules.pluralEndings.stream().anyMatch(folded::endsWith);
	}

	boolean isNoName(int word) {
		String written = this.text.substring(this.words.start(word), this.words.end(word));
		return this.words.word(word).isStopword() || this.rules.isNoName(written)
				|| this.rules.isNoName(NameRun.withoutCase(written));
	}

	/** No name is written in two scripts. */
	boolean isOneScript(int word, int next) {
		Character.UnicodeScript script = Character.UnicodeScript.of(this.text.codePointAt(this.words.start(word)));
		return script == Character.UnicodeScript.of(this.text.codePointAt(this.words.start(next)));
	}

	/** "А. Петров": no word, though it is written like one. */
	boolean isInitial(int word) {
		int end = this.words.end(word);
		return end - this.words.start(word) == 1 && end < this.text.length() && this.text.charAt(end) == '.'
				&& word + 1 < this.words.size() && isJoined(word + 1) && isCapital(word + 1) && isCapital(word);
	}

	/** "II", behind the name of who rules. */
	boolean isRoman(int word) {
		return written(word).chars().allMatch((c) -> c == 'I' || c == 'V' || c == 'X');
	}

	boolean isLatin(int word) {
		return Character.UnicodeScript
			.of(this.text.codePointAt(this.words.start(word))) == Character.UnicodeScript.LATIN;
	}

	boolean isAbbreviation(int word) {
		return new NameRun(this.words, word, word, false).isAbbreviation();
	}

	boolean isOrganisationWord(int word) {
		return this.rules.is("organisation-words", this.words.word(word));
	}

	/** Of what a ministry is: "Energi"; of "ganda putri", which of the doubles. */
	boolean isField(int word) {
		return this.rules.is("fields", this.words.word(word))
				|| word > 0 && this.rules.is("categories", this.words.word(word))
						&& this.rules.is("disciplines", this.words.word(word - 1));
	}

	boolean isTitle(int word) {
		return this.rules.is("titles", this.words.word(word));
	}

	boolean isCapital(int word) {
		return Character.isUpperCase(this.text.codePointAt(this.words.start(word)));
	}

	/**
	 * Whether a space, a hyphen or the dot of an initial is between a word and the last.
	 */
	boolean isJoined(int word) {
		int from = this.words.end(word - 1);
		int gap = this.words.start(word) - from;
		char c = this.text.charAt(from);
		boolean isInitial = c == '.' && (from - this.words.start(word - 1) == 1 || isShortened(word - 1));
		return gap == 1 && (TextPieces.isSpace(c) || TextPieces.isHyphen(c) || isInitial)
				|| gap == 2 && isInitial && TextPieces.isSpace(this.text.charAt(from + 1));
	}

	/**
	 * Whether no hyphen is between a word and the last, where names go on in small
	 * letters.
	 */
	boolean isSpacedApart(int word) {
		return !this.rules.titlesGovern || !TextPieces.isHyphen(this.text.charAt(this.words.start(word) - 1));
	}

	/** "Marks & Spencer": as {@link #isJoined}, or a sign between that belongs to it. */
	boolean isWithinPhrase(int word) {
		return isJoined(word)
				|| this.text.substring(this.words.end(word - 1), this.words.start(word)).strip().equals("&");
	}

	/** "Dr.", "St.": a word whose dot ends no sentence. */
	boolean isShortened(int word) {
		int end = this.words.end(word);
		return end < this.text.length() && this.text.charAt(end) == '.' && isCapital(word)
				&& this.rules.is("shortened", this.words.word(word));
	}

	/** Whether a word ends in the possessive of English. */
	boolean isPossessive(int word) {
		return new NameRun(this.words, word, word, false).end() < this.words.end(word);
	}

	/** A capital word that is neither a title nor a word for what something is. */
	boolean isPlainCapital(int word) {
		return isCapital(word) && !isNoName(word) && !isTitle(word) && !isOrganisationWord(word)
				&& !isAbbreviation(word) && !this.rules.is("place-words", this.words.word(word))
				&& !this.rules.is("place-prepositions", this.words.word(word))
				&& !this.rules.is("directions", this.words.word(word)) && !beginsSentence(word);
	}

	/** The words of a name as lists have them. */
	String folded(NameRun run) {
		StringBuilder folded = new StringBuilder();
		for (int i = run.first; i <= run.last; i++) {
			folded.append((i > run.first) ? " " : "").append(this.words.word(i).folded());
		}
		return folded.toString();
	}

	/** The words of a name without their cases. */
	String base(NameRun run) {
		return this.rules.organisations.base(folded(run));
	}

	boolean isSpaced(int word) {
		int from = isShortened(word - 1) ? this.words.end(word - 1) + 1 : this.words.end(word - 1);
		for (int i = from; i < this.words.start(word); i++) {
			if (!TextPieces.isSpace(this.text.charAt(i)) && !TextPieces.isHyphen(this.text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/** Whether only spaces and quotation marks are between a word and the last. */
	boolean isBesideQuotes(int word) {
		for (int i = this.words.end(word - 1); i < this.words.start(word); i++) {
			char c = this.text.charAt(i);
			if (!TextPieces.isSpace(c) && QUOTES.indexOf(c) < 0) {
				return false;
			}
		}
		return true;
	}

	/** Whether a space, perhaps behind a comma, is between a word and the last. */
	boolean isApposed(int word) {
		String gap = this.text.substring(this.words.end(word - 1), this.words.start(word));
		return gap.equals(" ") || gap.equals(", ");
	}

	boolean beginsSentence(int word) {
		for (int i = this.words.start(word) - 1; i >= 0; i--) {
			char c = this.text.charAt(i);
			if (ENDS_OF_SENTENCES.indexOf(c) >= 0) {
				return c != '.' || word == 0 || i != this.words.end(word - 1) || !isShortened(word - 1);
			}
			if (!Character.isWhitespace(c) && QUOTES.indexOf(c) < 0 && c != '-' && c != '–' && c != '—' && c != '(') {
				return false;
			}
		}
		return true;
	}

	String written(int word) {
		return this.text.substring(this.words.start(word), this.words.end(word));
	}

	boolean hasWord(NameRun run, String section) {
		for (int i = run.first; i <= run.last; i++) {
			if (this.rules.is(section, this.words.word(i))) {
				return true;
			}
		}
		return false;
	}

	boolean isShouted(int word) {
		if (word < 0 || word >= this.words.size() || this.words.end(word) - this.words.start(word) < 2) {
			return false;
		}
		return this.text.substring(this.words.start(word), this.words.end(word))
			.chars()
			.allMatch(Character::isUpperCase);
	}

	boolean isQuoted(NameRun run) {
		int start = this.words.start(run.first);
		return start > 0 && QUOTES.indexOf(this.text.charAt(start - 1)) >= 0;
	}

	/** Whether a name stands alone within quotation marks. */
	boolean isAllQuoted(NameRun run) {
		int end = this.words.end(run.last);
		return isQuoted(run) && end < this.text.length() && QUOTES.indexOf(this.text.charAt(end)) >= 0
				&& this.text.charAt(end) != '\'' && this.text.charAt(end) != '’';
	}

	/** "TechDaily" is a brand, "T20" and "ODIs" are games. */
	boolean isBrand(NameRun run) {
		for (int i = this.words.start(run.first) + 1; i < run.end(); i++) {
			char c = this.text.charAt(i);
			char before = this.text.charAt(i - 1);
			if (Character.isDigit(c) || Character.isUpperCase(c) && Character.isLowerCase(before)
					|| Character.isLowerCase(c) && Character.isUpperCase(before) && i > this.words.start(run.first) + 1
							&& Character.isUpperCase(this.text.charAt(i - 2))) {
				return true;
			}
		}
		return false;
	}

}
