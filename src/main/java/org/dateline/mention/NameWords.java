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
				&& !isCapital(i); i++) {
			if (this.rules.is(section, this.words.word(i))) {
				return (section.equals("organisation-words") && isOfWhat(i + 1)) ? i + 1 : i;
			}
			if (!isAdjective(i)) {
				return 0;
			}
		}
		return 0;
	}

	/** "Федеральное агентство новостей": a word in the genitive, by its ending. */
	private boolean isOfWhat(int word) {
		return word < this.words.size() && isSpaced(word) && !isCapital(word) && !this.words.word(word).isStopword()
				&& this.rules.genitiveEndings.stream().anyMatch(this.words.word(word).folded()::endsWith);
	}

	boolean isNoName(int word) {
		return this.words.word(word).isStopword()
				|| this.rules.isNoName(this.text.substring(this.words.start(word), this.words.end(word)));
	}

	/** No name is written in two scripts. */
	boolean isOneScript(int word, int next) {
		Character.UnicodeScript script = Character.UnicodeScript.of(this.text.codePointAt(this.words.start(word)));
		return script == Character.UnicodeScript.of(this.text.codePointAt(this.words.start(next)));
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
		boolean isInitial = c == '.' && from - this.words.start(word - 1) == 1;
		return gap == 1 && (TextPieces.isSpace(c) || TextPieces.isHyphen(c) || isInitial)
				|| gap == 2 && isInitial && TextPieces.isSpace(this.text.charAt(from + 1));
	}

	boolean isSpaced(int word) {
		for (int i = this.words.end(word - 1); i < this.words.start(word); i++) {
			if (!TextPieces.isSpace(this.text.charAt(i)) && !TextPieces.isHyphen(this.text.charAt(i))) {
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
				return true;
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

	/** "TELL THEM NOW" names nobody. */
	boolean isShouted(NameRun run) {
		if (this.rules.isHeadFirst) {
			return run.first > 0 && isJoined(run.first) && isShouting(run.first - 1)
					|| run.last + 1 < this.words.size() && isJoined(run.last + 1) && isShouting(run.last + 1);
		}
		return isShouted(run.first - 1) || isShouted(run.last + 1);
	}

	/** "BPOM RI" is not shouted: no word, but letters. */
	private boolean isShouting(int word) {
		return isShouted(word) && !isNoName(word) && !isAbbreviation(word);
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
