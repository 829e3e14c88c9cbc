package org.dateline.language;

import java.util.Set;

/** One label of a concept, and how a text must write its words to mean it. */
final class Label {

	/** More letters in capitals are no abbreviation that a word could be taken for. */
	private static final int LONGEST_ABBREVIATION = 5;

	/** An abbreviation of so few letters wants its capitals in a query, too. */
	private static final int SHORT_ABBREVIATION = 3;

	private final Concept concept;

	/** The words as the label has them. */
	private final String[] words;

	/** The folded forms of its only word, or none if every form with its stem will do. */
	private final Set<String> forms;

	private final boolean isName;

	private final boolean isAbbreviation;

	private final int letters;

	Label(Concept concept, String[] words, Set<String> forms) {
		this.concept = concept;
		this.words = words;
		this.forms = forms;
		this.isName = Character.isUpperCase(words[0].codePointAt(0));
		this.letters = count(words, Character::isLetter);
		this.isAbbreviation = isAbbreviation(words, this.letters);
	}

	/** Whether a label of these words is compared letter by letter, capitals too. */
	static boolean isAbbreviation(String... words) {
		return isAbbreviation(words, count(words, Character::isLetter));
	}

	private static boolean isAbbreviation(String[] words, int letters) {
		if (letters > LONGEST_ABBREVIATION) {
			return false;
		}
		int capitals = count(words, Character::isUpperCase);
		return capitals > 0 && (capitals == letters || words.length == 1 && capitals > 1);
	}

	Concept concept() {
		return this.concept;
	}

	/** Whether these words of a text, which have its stems, are this label. */
	boolean isIn(Words text, int first, int last) {
		if (this.isAbbreviation) {
			return hasCapitals(text, first) && !isShouted(text, first, last);
		}
		if (!hasForm(text, first)) {
			return false;
		}
		if (this.isName) {
			return isCapital(text, first) && !(isStopword(text, first, last) && text.beginsSentence(first));
		}
		return true;
	}

	/** Whether these words of a query, which have its stems, ask for this label. */
	boolean isAskedFor(Words query, int first, int last) {
		if (this.isAbbreviation) {
			return (this.letters <= SHORT_ABBREVIATION) ? hasCapitals(query, first) : hasLetters(query, first);
		}
		return hasForm(query, first) && (!isStopword(query, first, last) || isCapital(query, first));
	}

	private boolean hasForm(Words text, int at) {
		if (this.forms.isEmpty()) {
			return true;
		}
		String folded = text.word(at).folded();
		if (this.forms.contains(folded)) {
			return true;
		}
		int apostrophe = folded.indexOf('\'');
		return apostrophe > 0 && this.forms.contains(folded.substring(0, apostrophe));
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
				char written = text.text().charAt(start + k);
				char wanted = word.charAt(k);
				if (written != wanted && (Character.isUpperCase(wanted) || Character.toLowerCase(written) != wanted)) {
					return false;
				}
			}
		}
		return true;
	}

	private boolean hasLetters(Words text, int first) {
		for (int i = 0; i < this.words.length; i++) {
			if (text.end(first + i) - text.start(first + i) < this.words[i].length()) {
				return false;
			}
		}
		return true;
	}

	/** "TELL US NOW" has the capitals, but not the country. */
	private boolean isShouted(Words text, int first, int last) {
		if (!isStopword(text, first, last)) {
			return false;
		}
		boolean before = first == 0 || text.isInCapitals(first - 1);
		boolean after = last + 1 == text.size() || text.isInCapitals(last + 1);
		return before && after && text.size() > 1;
	}

	private static boolean isStopword(Words text, int first, int last) {
		return first == last && text.word(first).isStopword();
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

	private static int count(String[] words, java.util.function.IntPredicate kind) {
		int count = 0;
		for (String word : words) {
			count += (int) word.codePoints().filter(kind).count();
		}
		return count;
	}

}
