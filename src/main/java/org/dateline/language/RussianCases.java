package org.dateline.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cases of a Russian name of one word. A stem is too little of a name: that of Грузия
 * is a cargo, that of Армения a man, that of Баку a tank.
 */
final class RussianCases {

	private static final String VOWELS = "аеиоуыэюя";

	private RussianCases() {
	}

	/**
	 * Every form of a folded name in the singular, or none where that is not known: of
	 * plurals and adjectives.
	 */
	static Set<String> of(String name) {
		int length = name.length();
		char last = name.charAt(length - 1);
		if (length < 3 || last == 'ы' || name.endsWith("ый") || name.endsWith("кий")) {
			return Set.of();
		}
		if (name.endsWith("ия")) {
			return forms(name, 1, "я", "и", "ю", "ей", "ею");
		}
		return switch (last) {
			case 'а' -> forms(name, 1, "а", "ы", "и", "е", "у", "ой", "ою", "ей");
			case 'я' -> forms(name, 1, "я", "и", "е", "ю", "ей", "ею");
			case 'й' -> forms(name, 1, "й", "я", "ю", "ем", "е", "и");
			case 'ь' -> forms(name, 1, "ь", "я", "ю", "ем", "е", "и", "ью");
			case 'о' ->
				(name.endsWith("во") || name.endsWith("но")) ? forms(name, 1, "о", "а", "у", "ом", "е") : Set.of(name);
			default -> (VOWELS.indexOf(last) >= 0 || !isCyrillic(last)) ? Set.of(name)
					: forms(name, 0, "", "а", "у", "ом", "ем", "е");
		};
	}

	private static boolean isCyrillic(char letter) {
		return letter >= 'а' && letter <= 'я';
	}

	private static Set<String> forms(String name, int cut, String... ends) {
		String beginning = name.substring(0, name.length() - cut);
		Set<String> forms = new HashSet<>();
		for (String end : List.of(ends)) {
			forms.add(beginning + end);
		}
		return forms;
	}

}
