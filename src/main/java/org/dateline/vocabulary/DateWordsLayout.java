package org.dateline.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The order of the fields of a date or a time in a language, from a CLDR pattern. */
final class DateWordsLayout {

	/** A letter names a field, anything else stands for itself. */
	private final List<String> tokens;

	private DateWordsLayout(List<String> tokens) {
		this.tokens = tokens;
	}

	/**
	 * Reads a pattern like {@code d MMMM y 'г'.}; what follows the last field is left
	 * out, since our own phrases say "год" in its right case.
	 */
	static DateWordsLayout of(String pattern) {
		List<String> tokens = new ArrayList<>();
		int lastField = 0;
		boolean quoted = false;
		for (int i = 0; i < pattern.length(); i++) {
			char character = pattern.charAt(i);
			if (character == '\'') {
				quoted = !quoted;
			}
			else if (quoted || !isLetter(character)) {
				tokens.add(String.valueOf(character));
			}
			else if (i == 0 || pattern.charAt(i - 1) != character) {
				tokens.add(String.valueOf((character == 'L') ? 'M' : character));
				lastField = tokens.size();
			}
		}
		return new DateWordsLayout(List.copyOf(tokens.subList(0, lastField)));
	}

	String fill(Map<String, String> fields) {
		StringBuilder filled = new StringBuilder(32);
		for (String token : this.tokens) {
			filled.append(fields.getOrDefault(token, token));
		}
		return filled.toString();
	}

	private static boolean isLetter(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
	}

}
