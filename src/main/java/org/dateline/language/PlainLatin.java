package org.dateline.language;

import java.util.List;

/**
 * A text in small letters without marks, Latin ones where it is Latin or Cyrillic: what
 * two readers type who have each their own keyboard and mean the same.
 */
public final class PlainLatin {

	private static final String[] CYRILLIC = cyrillic();

	private PlainLatin() {
	}

	/** The text, with one space between words and nothing else but letters and digits. */
	public static String of(String text) {
		StringBuilder plain = new StringBuilder(text.length() + 8);
		boolean gap = false;
		for (int i = 0; i < text.length(); i++) {
			char letter = Character.toLowerCase(text.charAt(i));
			byte kind = CharacterKinds.of(letter);
			if (kind == CharacterKinds.OTHER) {
				gap = !plain.isEmpty();
			}
			else if (kind != CharacterKinds.MARK && kind != CharacterKinds.INNER) {
				if (gap) {
					plain.append(' ');
					gap = false;
				}
				if (letter >= 'Ѐ' && letter < 'Ѐ' + CYRILLIC.length) {
					plain.append(CYRILLIC[letter - 'Ѐ']);
				}
				else {
					char base = Letters.plain(letter);
					plain.append((base != 0) ? base : letter);
				}
			}
		}
		return plain.toString();
	}

	/**
	 * The text, and as others may write it too: Azerbaijani ə is e without marks, and a
	 * in the names that other languages write.
	 */
	public static List<String> readings(String text) {
		String plain = of(text);
		String other = of(text.replace('ə', 'a').replace('Ə', 'a'));
		return plain.equals(other) ? List.of(plain) : List.of(plain, other);
	}

	private static String[] cyrillic() {
		String[] table = new String[0x130];
		for (int i = 0; i < table.length; i++) {
			table[i] = String.valueOf((char) ('Ѐ' + i));
		}
		String pairs = "аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe "
				+ "юyu яya іi їyi єye ґg ўu әa ғg қk ңn өo ұu үu һh";
		for (String pair : pairs.split(" ")) {
			table[pair.charAt(0) - 'Ѐ'] = pair.substring(1);
		}
		return table;
	}

}
