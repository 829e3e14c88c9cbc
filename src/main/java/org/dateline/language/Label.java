package org.dateline.language;

import java.util.Set;
import java.util.function.IntPredicate;

/** A label of a concept, and how its words must be written to mean it. */
final class Label {

	/** More letters in capitals are no abbreviation that a word could be taken for. */
	private static final int LONGEST_ABBREVIATION = 5;

	/** An abbreviation of fewer letters wants its capitals in a query, too. */
	private static final int LONG_ENOUGH = 3;

	/** Short abbreviations that are words as well, in some language of the lexicon. */
	private static final Set<String> WORDS_TOO = Set.of("ada", "all", "car", "eco", "ham", "iii", "lag", "mar", "res",
			"ses", "try", "who", "про");

	private final Concept concept;

	/** The words as the label has them. */
	private final String[] words;

	private final WordForms[] forms;

	private final boolean isName;

	private final boolean isAbbreviation;

	private final boolean hasPlus;

	private final int letters;

	Label(Concept concept, String label, String[] words, WordForms[] forms) {
		this.concept = concept;
		this.words = words;
		this.forms = forms;
		this.isName = Character.isUpperCase(words[0].codePointAt(0));
		this.isAbbreviation = isAbbreviation(words);
		this.hasPlus = label.endsWith("+");
		this.letters = count(words, Character::isLetter);
	}

	/** Whether a label of these words is compared letter by letter, capitals too. */
	static boolean isAbbreviation(String... words) {
		int letters = count(words, Character::isLetter);
		int capitals = count(words, Character::isUpperCase);
		return capitals > 0 && letters <= LONGEST_ABBREVIATION
				&& (capitals == letters || words.length == 1 && capitals > 1);
	}

	Concept concept() {
		return this.concept;
	}

	boolean isAbbreviation() {
		return this.isAbbreviation;
	}

	/** Whether these words of a text, which have its stems, are this label. */
	boolean isIn(Words text, int first, int last) {
		if (!hasForms(text, first)) {
			return false;
		}
		if (this.isAbbreviation) {
			return hasCapitals(text, first) && !isShouted(text, first, last) && (!this.hasPlus || text.isPlus(last));
		}
		// "Того" at the beginning of a sentence is hardly Togo.
		return !this.isName || isCapital(text, first) && !(isStopword(text, first, last) && text.beginsSentence(first));
	}

	/** Whether these words of a query, which have its stems, ask for this label. */
	boolean isAskedFor(Words query, int first, int last) {
		if (!hasForms(query, first)) {
			return false;
		}
		if (this.isAbbreviation) {
			return this.letters >= LONG_ENOUGH && !isWordToo(query, first, last) || hasCapitals(query, first);
		}
		return !this.isName || !isStopword(query, first, last) || isCapital(query, first);
	}

	private boolean hasForms(Words text, int first) {
		for (int i = 0; i < this.forms.length; i++) {
			WordForms forms = this.forms[i];
			if (forms != WordForms.ANY && !forms.include(text.word(first + i).folded())) {
				return false;
			}
		}
		return true;
	}

	/** Whether each word begins as in the label, with its capitals. */
	private boolean hasCapitals(Words text, int first) {
		for (int i = 0; i < this.words.length; i++) {
			String word = this.words[i];
			int start = text.start(first + i);
			if (text.end(first + i) - start < word.length()) {
				return false;
			}
			for (int k = 0; k < word.length(); k++) {
				if (text.text().charAt(start + k) != word.charAt(k)) {
					return false;
				}
			}
		}
		return true;
	}

	/** "TELL US NOW" has the capitals, but not the country. */
	private static boolean isShouted(Words text, int first, int last) {
		if (!isStopword(text, first, last) || text.size() == 1) {
			return false;
		}
		boolean before = first == 0 || text.isInCapitals(first - 1);
		boolean after = last + 1 == text.size() || text.isInCapitals(last + 1);
		return before && after;
	}

	private static boolean isStopword(Words text, int first, int last) {
		return first == last && (text.word(first).isStopword() || text.word(first).folded().equals("us"));
	}

	private static boolean isWordToo(Words query, int first, int last) {
		return first == last && (query.word(first).isStopword() || WORDS_TOO.contains(query.word(first).folded()));
	}

	private static boolean isCapital(Words text, int at) {
		String written = text.text();
		int start = text.start(at);
		if (!Character.isLowerCase(written.codePointAt(start))) {
			return true;
		}
		// l'Azerbaïdjan, d'Iran
		for (int i = start + 1; i < Math.min(start + 3, text.end(at) - 1); i++) {
			if (CharacterKinds.isApostrophe(written.charAt(i))) {
				return Character.isUpperCase(written.codePointAt(i + 1));
			}
		}
		return false;
	}

	private static int count(String[] words, IntPredicate kind) {
		int count = 0;
		for (String word : words) {
			count += (int) word.codePoints().filter(kind).count();
		}
		return count;
	}

}
