package org.dateline.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cases of a Russian word that stands alone. A stem is too little of it: that of
 * Грузия is a cargo, that of Армения a man, that of Баку a tank, and those of визит and
 * виза are the same.
 */
final class RussianCases {

	private static final String VOWELS = "аеиоуыэюя";

	private static final String[] PLURAL_ENDINGS = { "ы", "и", "ов", "ев", "ей", "й", "ам", "ям", "ами", "ями", "ах",
			"ях" };

	private static final String[] NOUN_ENDINGS = { "", "а", "я", "у", "ю", "е", "и", "ы", "о", "ом", "ем", "ой", "ей",
			"ою", "ею", "ью", "ь", "й", "ов", "ев", "ам", "ям", "ами", "ями", "ах", "ях" };

	private static final List<String> ADJECTIVE_ENDINGS = List.of("ый", "ский", "цкий", "ой", "ая", "ое", "ые", "ее",
			"ться");

	private RussianCases() {
	}

	/**
	 * Every form of a folded name in the singular, or none where that is not known: of
	 * plurals and adjectives.
	 */
	static Set<String> ofName(String name) {
		int length = name.length();
		char last = name.charAt(length - 1);
		if (length < 2 || last == 'ы' || name.endsWith("ый") || name.endsWith("кий")) {
			return Set.of();
		}
		if (name.endsWith("ия")) {
			return forms(name, 1, "я", "и", "ю", "ей", "ею");
		}
		return switch (last) {
			case 'а' -> (VOWELS.indexOf(name.charAt(length - 2)) >= 0) ? Set.of(name)
					: forms(name, 1, "а", "ы", "и", "е", "у", "ой", "ою", "ей");
			case 'я' -> forms(name, 1, "я", "и", "е", "ю", "ей", "ею");
			case 'й' -> forms(name, 1, "й", "я", "ю", "ем", "е", "и");
			case 'ь' -> forms(name, 1, "ь", "я", "ю", "ем", "е", "и", "ью");
			case 'о' ->
				(name.endsWith("во") || name.endsWith("но")) ? forms(name, 1, "о", "а", "у", "ом", "е") : Set.of(name);
			default -> (VOWELS.indexOf(last) >= 0 || !isCyrillic(last)) ? Set.of(name)
					: forms(name, 0, "", "а", "у", "ом", "ем", "е");
		};
	}

	/**
	 * Every form that a folded noun could have, those of the plural only if it is one, or
	 * none if it is an adjective, a verb or unknown.
	 */
	static Set<String> ofNoun(String noun) {
		int length = noun.length();
		char last = noun.charAt(length - 1);
		if (length < 3 || !isCyrillic(last) || ADJECTIVE_ENDINGS.stream().anyMatch(noun::endsWith)) {
			return new HashSet<>();
		}
		boolean hasEnding = last == 'ь' || last == 'й' || VOWELS.indexOf(last) >= 0;
		String base = hasEnding ? noun.substring(0, length - 1) : noun;
		Set<String> forms = forms(base, 0, (last == 'ы' || last == 'и') ? PLURAL_ENDINGS : NOUN_ENDINGS);
		String oblique = hasEnding ? "" : obliqueBase(noun);
		if (!oblique.isEmpty()) {
			forms.addAll(forms(oblique, 0, NOUN_ENDINGS));
			forms.remove(oblique);
		}
		return forms;
	}

	/** Those of the forms of a noun that show each stem it may have. */
	static Set<String> withOtherStems(Set<String> forms) {
		Set<String> some = new HashSet<>();
		for (String form : forms) {
			char last = form.charAt(form.length() - 1);
			if ("аяыиум".indexOf(last) >= 0 || VOWELS.indexOf(last) < 0) {
				some.add(form);
			}
		}
		return some;
	}

	/**
	 * The genitive of what may be a masculine noun, which can have another stem: that of
	 * визит is виз.
	 */
	static Set<String> genitiveOf(String noun) {
		int length = noun.length();
		char last = noun.charAt(length - 1);
		if (length < 4 || !isCyrillic(last) || VOWELS.indexOf(last) >= 0 || last == 'ь' || last == 'й') {
			return Set.of();
		}
		String oblique = obliqueBase(noun);
		return oblique.isEmpty() ? Set.of(noun + "а") : Set.of(noun + "а", oblique + "а");
	}

	/**
	 * What a noun with a fleeting vowel becomes before an ending: азербайджанца, китайца,
	 * португальца; турка, посла.
	 */
	private static String obliqueBase(String noun) {
		int length = noun.length();
		char vowel = noun.charAt(length - 2);
		char last = noun.charAt(length - 1);
		String beginning = noun.substring(0, length - 2);
		if (length > 4 && vowel == 'е' && last == 'ц') {
			char before = noun.charAt(length - 3);
			return beginning + ((before == 'л') ? "ь" : (VOWELS.indexOf(before) >= 0) ? "й" : "") + last;
		}
		return (length > 4 && vowel == 'о' && (last == 'к' || last == 'л')) ? beginning + last : "";
	}

	private static boolean isCyrillic(char letter) {
		return letter >= 'а' && letter <= 'я';
	}

	private static Set<String> forms(String name, int cut, String... ends) {
		String beginning = name.substring(0, name.length() - cut);
		Set<String> forms = new HashSet<>();
		for (String end : ends) {
			forms.add(beginning + end);
		}
		return forms;
	}

}
