package org.dateline.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dateline.language.Stems;

/**
 * How the words of a query were typed: which of them only help the others, and whether
 * their capitals say anything.
 */
final class TypedWords {

	private static final int LONGEST_LITTLE_WORD = 3;

	private static final int LONGEST_ABBREVIATION = 5;

	private final Set<String> languages;

	private final Locale ui;

	/** The word that the query begins with, or nothing. */
	private final String first;

	/** Whether capitals say nothing, since everything is written with them. */
	private final boolean shouted;

	/**
	 * Reads a query.
	 * @param parts the parts of the query, one after the other
	 * @param languages that its words may be in
	 * @param ui the reader's language
	 */
	TypedWords(List<Clause> parts, Set<String> languages, Locale ui) {
		this.languages = languages;
		this.ui = ui;
		this.first = (!parts.isEmpty() && parts.get(0) instanceof Clause.Word word) ? word.word() : "";
		this.shouted = parts.stream()
			.allMatch((part) -> !(part instanceof Clause.Word word) || isInCapitals(word.word()));
	}

	/** Whether a word says little by itself: "the", «и», "dan". */
	boolean isStopword(String word) {
		Set<String> plausible = Scripts.plausible(word, this.languages);
		if (Character.isUpperCase(word.codePointAt(0))) {
			// "vitamin D", but "A visit"
			if (!this.shouted && isInCapitals(word) && (word.length() > 1 || !word.equals(this.first))) {
				return false;
			}
			plausible = Set.of(Scripts.languageOf(word, plausible, this.ui));
		}
		for (String language : plausible) {
			Stems stems = Stems.of(language);
			if (stems.isStopword(stems.fold(word))) {
				return true;
			}
		}
		return false;
	}

	/** Whether a part consists of such words. */
	boolean isStopword(Clause clause) {
		if (clause instanceof Clause.Word word) {
			return isStopword(word.word());
		}
		return clause instanceof Clause.All all && all.parts().stream().allMatch(this::isStopword);
	}

	/** Whether it is a word of few small letters, which sound like much elsewhere. */
	static boolean isLittle(String word) {
		return word.length() <= LONGEST_LITTLE_WORD && Character.isLowerCase(word.codePointAt(0));
	}

	/** Whether it is an abbreviation such as SPIEF. */
	boolean isAbbreviation(String word) {
		return word.length() <= LONGEST_ABBREVIATION && !this.shouted && isInCapitals(word);
	}

	private static boolean isInCapitals(String word) {
		return word.codePoints().noneMatch(Character::isLowerCase);
	}

}
