package org.dateline.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;

import com.ibm.icu.lang.UScript;

/** Letters one by one: their case, their script, their base letter and their sound. */
final class Letters {

	/** Above the last letter with a sound of its own in these tables: Georgian. */
	private static final int END = 0x1100;

	private static final String[] SOUNDS = sounds();

	private static final Set<String> TURKIC_LANGUAGES = Set.of("az", "tr", "tk", "crh", "uz");

	/** After an apostrophe in a reader's word; those that may end a name are left out. */
	private static final Set<String> TURKIC_SUFFIXES = Set.of("in", "ın", "un", "ün", "nin", "nın", "nun", "nün", "de",
			"da", "te", "ta", "den", "dan", "ten", "tan", "le", "la", "yle", "yla");

	private Letters() {
	}

	/**
	 * A word in small letters, composed, with one kind of apostrophe and without what is
	 * no letter, cut to a length that no name has.
	 */
	static String lower(String word) {
		int end = Math.min(word.length(), Sounds.LONGEST_WORD);
		StringBuilder lower = new StringBuilder(end);
		boolean composed = true;
		for (int i = 0; i < end; i++) {
			char c = word.charAt(i);
			if (c >= 'a' && c <= 'z') {
				lower.append(c);
			}
			else if (c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == 'ʻ' || c == '´') {
				lower.append('\'');
			}
			else if (c == 'İ') {
				lower.append('i');
			}
			else if ((Character.isLetter(c) && c != 'ʹ' && c != 'ʺ') || Character.isSurrogate(c)) {
				lower.append(Character.toLowerCase(c));
			}
			else if (Character.getType(c) == Character.NON_SPACING_MARK) {
				lower.append(c);
				composed = false;
			}
		}
		return composed ? lower.toString() : Normalizer.normalize(lower, Normalizer.Form.NFC);
	}

	/** The script of the first letter, a constant of ICU, or -1 without a letter. */
	static int script(String word) {
		for (int i = 0; i < word.length();) {
			int c = word.codePointAt(i);
			if (c < 0x250 && Character.isLetter(c)) {
				return UScript.LATIN;
			}
			if (c >= 0x400 && c < 0x530) {
				return UScript.CYRILLIC;
			}
			if (Character.isLetter(c)) {
				return UScript.getScript(c);
			}
			i += Character.charCount(c);
		}
		return -1;
	}

	/**
	 * {@code putin's}, {@code putins'}, {@code putin'in}: what follows the apostrophe is
	 * no name.
	 */
	static String withoutPossessive(String word, String language) {
		int at = word.lastIndexOf('\'');
		if (at < 3) {
			return word;
		}
		String after = word.substring(at + 1);
		boolean suffix = after.equals("s") || TURKIC_LANGUAGES.contains(language)
				|| (language.isEmpty() && TURKIC_SUFFIXES.contains(after));
		return suffix ? word.substring(0, at) : word;
	}

	/** The small base letter of a small Latin letter, or 0. */
	static char plain(char letter) {
		return (letter < 0x1F00) ? PLAIN[letter] : 0;
	}

	private static final char[] PLAIN = plain();

	/** Reads Cyrillic, Armenian, Georgian, Greek or plain Latin letters as they sound. */
	static void read(String word, Sounds sounds) {
		sounds.clear();
		for (int i = 0; i < word.length() && !sounds.isFull(); i++) {
			char c = word.charAt(i);
			char next = (i + 1 < word.length()) ? word.charAt(i + 1) : 0;
			String pair = pair(c, next);
			if (pair != null) {
				sounds.append(pair);
				i++;
			}
			else if (c < END && SOUNDS[c] != null) {
				sounds.append(SOUNDS[c]);
			}
			else if (plain(c) != 0 && SOUNDS[plain(c)] != null) {
				sounds.append(SOUNDS[plain(c)]);
			}
		}
	}

	private static @org.jspecify.annotations.Nullable String pair(char c, char next) {
		return switch (c) {
			case 'й' -> (next == 'е') ? "e" : (next == 'о') ? "e" : null;
			case 'ь' -> (next == 'о') ? "e" : (next == 'е') ? "ie" : null;
			case 'к' -> (next == 'х') ? "h" : null;
			case 'т' -> (next == 'х') ? "t" : null;
			case 'д' -> (next == 'х') ? "d" : null;
			case 'б' -> (next == 'х') ? "b" : null;
			case 'ч' -> (next == 'х') ? "C" : null;
			case 'ո' -> (next == 'ւ') ? "u" : null;
			case 'ο' -> (next == 'υ' || next == 'ύ') ? "u" : null;
			case 'α', 'ε' -> (next == 'υ' || next == 'ύ') ? (c == 'α' ? "av" : "ev") : null;
			case 'μ' -> (next == 'π') ? "b" : null;
			case 'ν' -> (next == 'τ') ? "d" : null;
			case 'γ' -> (next == 'κ') ? "g" : null;
			default -> null;
		};
	}

	private static String[] sounds() {
		String[] table = new String[END];
		Arrays.fill(table, null);
		put(table,
				"""
						аa бb вv гg ґg ғg ѓg дd еe ёe єe эe жZ җZ зz иi іi їi йi јi кk қk ќk лl мm нn ңn оo өe пp рr сs тt уu ўu ұu үu
						фf хh һh ҳh цc чC ҷZ џZ шS щS ъ ыi ь юu яia әa љl њn ћC ђZ ѕz
						աa բb գg դd եe զz էe ըe թt ժZ իi լl խh ծc կk հh ձz ղg ճC մm յi նn շS ոo չC պp ջZ ռr սs վv տt րr ցc ւv փp քk օo ֆf ևev
						აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟZ რr სs ტt უu ფp ქk ღg ყk შS ჩC ცc ძz წc ჭC ხh ჯZ ჰh
						αa άa βv γg δd εe έe ζz ηi ήi θt ιi ίi ϊi ΐi κk λl μm νn ξks οo όo πp ρr σs ςs τt υi ύi φf χh ψps ωo ώo
						aa bb cc dd ee ff gg hh ii jZ kk ll mm nn oo pp qk rr ss tt uu vv wv xh yi zz šS žZ čC""");
		return table;
	}

	private static void put(String[] table, String pairs) {
		for (String pair : pairs.strip().split("\\s+")) {
			table[pair.charAt(0)] = pair.substring(1);
		}
	}

	private static char[] plain() {
		char[] table = new char[0x1F00];
		for (char c = 0; c < table.length; c++) {
			if ((c < 0x250 || c >= 0x1E00) && Character.isLetter(c)) {
				char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
				table[c] = (base >= 'a' && base <= 'z') ? base : 0;
			}
		}
		String more = "łlđdðdøoæeœeßsþtıiəeħhŋnſs";
		for (int i = 0; i < more.length(); i += 2) {
			table[more.charAt(i)] = more.charAt(i + 1);
		}
		table['\''] = '\'';
		return table;
	}

}
