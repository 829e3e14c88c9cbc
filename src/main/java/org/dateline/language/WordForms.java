package org.dateline.language;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which of the words that share a stem are forms of a label's word, rather than other
 * words: a stem is made to bring much together, a label is to mean one thing.
 */
final class WordForms {

	/** Any word with the stem. */
	static final WordForms ANY = new WordForms((folded) -> true, Set.of());

	/** A word of no more letters is not told from others by its stem. */
	private static final int SHORT = 4;

	/** A Russian name by itself with fewer letters may be any word. */
	private static final int SHORTEST_IN_CASES = 3;

	private static final String[] ENGLISH_VERBS = { "ate", "ify", "ite", "vade", "port", "visit" };

	/** Whatever the vowel before them. */
	private static final List<String> AZERBAIJANI_CASES = List.of("", "ın", "in", "un", "ün", "ı", "i", "u", "ü", "a",
			"ə", "da", "də", "dan", "dən", "la", "lə", "nın", "nin", "nun", "nün", "nı", "ni", "nu", "nü", "ya", "yə");

	/** The plural, the infinitive, and a last letter that changes. */
	private static final String[] AZERBAIJANI_ENDS = { "lar", "lər", "maq", "mək", "k", "q" };

	private final Predicate<String> forms;

	private final Set<String> further;

	private WordForms(Predicate<String> forms, Set<String> further) {
		this.forms = forms;
		this.further = further;
	}

	/** Only these. */
	static WordForms only(Set<String> forms) {
		return new WordForms(forms::contains, forms);
	}

	/**
	 * The forms of a word in a label.
	 * @param stems those of the language
	 * @param written as the label has it
	 * @param isAlone whether the label has no other word
	 * @param isLast whether the label has no word after it
	 */
	static WordForms of(String language, Stems stems, String written, Stems.Word word, boolean isAlone,
			boolean isLast) {
		String folded = word.folded();
		if (Label.isAbbreviation(written)) {
			return new WordForms((other) -> other.startsWith(folded) && !isNumeral(folded, other), Set.of());
		}
		if (language.equals("id")) {
			String kind = Indonesian.kind(folded);
			return (isAlone && Character.isUpperCase(written.codePointAt(0))) ? only(Set.of(folded, folded + "nya"))
					: new WordForms((other) -> Indonesian.kind(other).equals(kind), Set.of());
		}
		if (language.equals("az") && !isLast) {
			// "dövlət səfərləri" are state visits, "dövlətlərə səfər" goes to states.
			return only(Set.of(folded));
		}
		boolean isShortName = folded.length() <= SHORT && Character.isUpperCase(written.codePointAt(0));
		if (language.equals("ru") && !isAlone) {
			return new WordForms((other) -> true,
					isShortName ? RussianCases.ofName(folded) : RussianCases.genitiveOf(folded));
		}
		if (language.equals("az") && !isAlone && isShortName) {
			return new WordForms((other) -> true, azerbaijaniCases(folded));
		}
		return isAlone ? ofOnlyWord(language, stems, Character.isUpperCase(written.codePointAt(0)), word) : ANY;
	}

	/** "II" is not "III", which some stemmers take for a form of it. */
	private static boolean isNumeral(String label, String other) {
		return !label.equals(other) && label.chars().allMatch((letter) -> letter == 'i' || letter == 'v');
	}

	private static WordForms ofOnlyWord(String language, Stems stems, boolean isName, Stems.Word word) {
		String folded = word.folded();
		switch (language) {
			case "ru" -> {
				return isName ? ofRussianName(folded) : ofRussianNoun(folded, stems);
			}
			case "az" -> {
				String base = azerbaijaniBase(folded);
				return new WordForms((other) -> other.startsWith(base), Set.of());
			}
			case "en" -> {
				return isName ? ANY : ofEnglishNoun(folded);
			}
			case "pl", "uk" -> {
				return ANY;
			}
			default -> {
				boolean isUnclear = isName && folded.length() <= SHORT && word.stem().length() < SHORT;
				return isUnclear ? only(Set.of(folded)) : ANY;
			}
		}
	}

	private static WordForms ofRussianName(String folded) {
		Set<String> cases = RussianCases.ofName(folded);
		return (cases.isEmpty() || folded.length() < SHORTEST_IN_CASES) ? ANY : only(cases);
	}

	/** The stemmer leaves short words that it does not know as they are. */
	private static Set<String> azerbaijaniCases(String name) {
		return AZERBAIJANI_CASES.stream().map(name::concat).collect(Collectors.toSet());
	}

	private static WordForms ofRussianNoun(String folded, Stems stems) {
		Set<String> cases = RussianCases.ofNoun(folded);
		// Of посол, "после" means more often something else.
		cases.removeIf((form) -> !form.equals(folded) && stems.isStopword(form));
		return cases.isEmpty() ? ANY : new WordForms(cases::contains, RussianCases.withOtherStems(cases));
	}

	/**
	 * The numbers of a noun, and the other forms of what must be a verb: "talks" are not
	 * "talking", and what is privatized is not "private".
	 */
	private static WordForms ofEnglishNoun(String folded) {
		for (String end : ENGLISH_VERBS) {
			if (folded.endsWith(end)) {
				return ANY;
			}
		}
		if (folded.endsWith("zation") || folded.endsWith("sation")) {
			String base = folded.substring(0, folded.length() - "zation".length());
			return new WordForms((other) -> other.startsWith(base), Set.of());
		}
		String plural = folded.endsWith("y") ? folded.substring(0, folded.length() - 1) + "ies" : folded + "s";
		return only(Set.of(folded, plural, folded + "es"));
	}

	/**
	 * What the forms of an Azerbaijani word begin with: endings are added to it, and only
	 * its last letter may change.
	 */
	private static String azerbaijaniBase(String folded) {
		for (String end : AZERBAIJANI_ENDS) {
			if (folded.endsWith(end) && folded.length() > end.length()) {
				return folded.substring(0, folded.length() - end.length());
			}
		}
		return folded;
	}

	/** Whether a word with the stem is one of them. */
	boolean include(String folded) {
		if (this.forms.test(folded)) {
			return true;
		}
		int apostrophe = folded.indexOf('\'');
		return apostrophe > 0 && this.forms.test(folded.substring(0, apostrophe));
	}

	/** Forms that may have another stem than the word of the label. */
	Set<String> further() {
		return this.further;
	}

	/** How an Indonesian word is formed, of which much has the same stem. */
	private static final class Indonesian {

		private static final String[] CLITICS = { "nya", "lah", "kah", "pun" };

		static String kind(String folded) {
			String word = folded;
			for (String clitic : CLITICS) {
				if (word.endsWith(clitic) && word.length() > clitic.length() + 3) {
					word = word.substring(0, word.length() - clitic.length());
					break;
				}
			}
			String kind = word.startsWith("per") ? "per" : word.startsWith("pe") ? "pe"
					: word.startsWith("ke") ? "ke" : (word.startsWith("me") || word.startsWith("di")) ? "me" : "";
			return kind + (word.endsWith("kan") ? "-kan" : word.endsWith("an") ? "-an" : "");
		}

	}

}
