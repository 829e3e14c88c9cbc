package org.dateline.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The case endings of names: what a word may be the inflected form of. An ending is taken
 * off where it may be one, never where it must be, since the word as written stays a key.
 */
final class Endings {

	/**
	 * {@code after-ending>restored}: the stem's last letters, what is cut, what is put
	 * back.
	 */
	private static final String RUSSIAN = """
			ск-ого>ий ск-ому>ий ск-им>ий ск-ом>ий ск-ая>ий ск-ой>ий ск-ую>ий цк-ого>ий цк-ому>ий цк-им>ий цк-ом>ий цк-ая>ий цк-ой>ий цк-ую>ий
			ов-а ов-у ов-ым ов-е ов-ой ов-ых ев-а ев-у ев-ым ев-е ев-ой ев-ых ёв-а ёв-у ёв-ым ёв-е ёв-ой ёв-ых
			ин-а ин-у ин-ым ин-е ин-ой ин-ых ын-а ын-у ын-ым ын-е ын-ой
			и-ем>й и-ю>й,я и-я>й и-и>й,я и-ей>я е-я>й е-ю>й е-ем>й а-я>й а-ю>й а-ем>й
			C-ом C-ем>,ь C-ем C-ой>а C-ою>а C-ам>а C-ах>а C-а C-у>,а C-е>,а C-ы>а г-и>а к-и>а х-и>а ж-и>а ш-и>а зан-и>ь хан-и>ь C-я>ь C-ю>ь,я C-ью>ь""";

	private static final String UKRAINIAN = """
			ськ-ого>ий ськ-ому>ий ськ-им>ий ськ-ий>ий ськ-а>ий ськ-ої>ий цьк-ого>ий цьк-ому>ий цьк-им>ий
			ов-а ов-у ов-им ов-і ов-ої ев-а ев-у ев-им ев-і ін-а ін-у ін-им ін-і ін-ої ин-а ин-у ин-им ин-і
			C-ові C-еві C-ом C-ем C-ою>а C-а C-у>,а C-і>,а C-и>а""";

	private static final String KAZAKH = """
			L-ның L-нің L-дың L-дің L-тың L-тің L-ға L-ге L-қа L-ке L-да L-де L-та L-те L-дан L-ден L-тан L-тен L-нан L-нен
			L-мен L-бен L-пен L-ны L-ні L-ды L-ді L-ты L-ті L-нын L-нин L-дын L-дин L-га L-ка""";

	private static final String TURKIC = """
			C-ın C-in C-un C-ün C-ı C-i C-u C-ü C-a C-ə C-e V-nın V-nin V-nun V-nün V-nı V-ni V-nu V-nü V-ya V-yə V-ye V-yı V-yi V-yu V-yü
			L-da L-də L-de L-ta L-te L-dan L-dən L-den L-tan L-ten L-la L-lə L-le V-yla V-ylə V-yle C-ınkı C-dır C-dir L-dır L-dir L-dur L-dür""";

	private static final String UZBEK = "L-ning L-ga L-da L-dan L-ni L-dagi";

	private static final String SLAVIC_LATIN = """
			sk-iego>i sk-iemu>i sk-im>i sk-ého>ý sk-ému>ý sk-ým>ý sk-og>i sk-om>i sk-a>i
			C-a C-u C-em C-om C-owi C-ovi C-ie C-ě C-y>a C-ę>a C-ą>a C-ou>a""";

	private static final String BALTIC = "C-as C-o C-ui C-u C-e C-s C-is C-am C-ā C-ą C-a";

	private static final String ARMENIAN = "L-ին L-ից L-ով L-ում L-ի C-ը V-ն";

	private static final String GEORGIAN = "C-ისთვის C-ისგან C-ის C-მა C-ს C-ით C-თან C-ი C-ში L-ს";

	private static final String QUERY_LATIN = """
			ov-un ov-in ov-a ov-u ov-la ov-da ov-dan ev-in ev-a ev-ə ev-lə ev-le ev-də ev-i ev-dən in-in in-ə in-lə in-le in-dən in-i in-də
			yan-ın ov-ın""";

	private static final Map<String, List<Ending>> OF_LANGUAGES = ofLanguages();

	/** The feminine of Slavic surnames, wherever they are quoted. */
	private static final List<Ending> ANY = compile("ov-a ev-a sk-aya>y sk-aia>y L-s'");

	private static final List<Ending> CYRILLIC_QUERY = compile(
			"""
					ск-ого>ий ск-ому>ий ск-им>ий ск-ом>ий цк-ого>ий цк-ому>ий цк-им>ий ськ-ого>ий ськ-ому>ий ськ-им>ий
					ов-а ов-у ов-ым ов-е ов-ой ев-а ев-у ев-ым ев-е ев-ой ёв-а ёв-у ёв-ым ёв-е ёв-ой ин-у ин-ым ин-е ов-им ев-им ін-а ін-у ін-им ин-а""");

	private static final List<Ending> LATIN_QUERY = compile(QUERY_LATIN);

	private Endings() {
	}

	static List<Ending> of(String language) {
		List<Ending> endings = OF_LANGUAGES.get(language);
		return (endings != null) ? endings : ANY;
	}

	static List<Ending> ofQuery(boolean cyrillic) {
		return cyrillic ? CYRILLIC_QUERY : LATIN_QUERY;
	}

	private static Map<String, List<Ending>> ofLanguages() {
		Map<String, List<Ending>> all = new HashMap<>();
		put(all, RUSSIAN, "ru", "sr", "mk", "bg");
		put(all, UKRAINIAN, "uk", "be");
		put(all, KAZAKH, "kk", "ky", "tt", "ba");
		put(all, TURKIC, "az", "tr", "tk", "crh");
		put(all, UZBEK, "uz");
		put(all, SLAVIC_LATIN, "pl", "cs", "sk", "hr", "sl", "bs");
		put(all, BALTIC, "lt", "lv");
		put(all, ARMENIAN, "hy");
		put(all, GEORGIAN, "ka");
		return all;
	}

	private static void put(Map<String, List<Ending>> all, String endings, String... languages) {
		List<Ending> compiled = compile(endings);
		for (String language : languages) {
			all.put(language, compiled);
		}
	}

	private static List<Ending> compile(String endings) {
		return java.util.Arrays.stream(endings.strip().split("\\s+"))
			.map(Ending::of)
			.sorted(Comparator.comparingInt((ending) -> -ending.cut().length()))
			.toList();
	}

	/**
	 * An ending.
	 *
	 * @param after the letters before it, or C for a consonant, V for a vowel, L for any
	 * @param cut the letters that are taken off
	 * @param restored what may have stood there instead
	 */
	record Ending(String after, String cut, List<String> restored) {

		static Ending of(String text) {
			int dash = text.indexOf('-');
			int to = text.indexOf('>');
			String cut = text.substring(dash + 1, (to < 0) ? text.length() : to);
			List<String> restored = (to < 0) ? List.of("") : List.of(text.substring(to + 1).split(",", -1));
			return new Ending(text.substring(0, dash), cut, restored);
		}

		/** Where the stem ends in the word, or -1 if this is not its ending. */
		int stem(String word) {
			int stem = word.length() - this.cut.length();
			if (stem < 3 || !word.endsWith(this.cut)) {
				return -1;
			}
			char last = word.charAt(stem - 1);
			boolean fits = switch (this.after) {
				case "L" -> stem >= 4;
				case "C" -> stem >= 4 && !isVowel(last);
				case "V" -> isVowel(last);
				default -> stem > this.after.length() + 1 && word.startsWith(this.after, stem - this.after.length());
			};
			return fits ? stem : -1;
		}

		private static boolean isVowel(char letter) {
			return "aeiouyıöüəâîûáéíóúýěаеёиоуыэюяіїєўйьъәөүұաեէըիոօաიაეოუ".indexOf(letter) >= 0;
		}

	}

}
