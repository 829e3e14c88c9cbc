package org.dateline.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins words that were broken at the end of a line, where that is safe: a hyphen may as
 * well be the word's own. What the rest of the text says of the word decides; where it
 * says nothing, a word of small letters is taken for broken, but not one that is said
 * twice ({@code negara-negara}).
 */
final class HyphenatedWords {

	private static final int LONGEST = 60;

	private static final int SHORTEST_BEFORE = 2;

	private static final int SHORTEST_AFTER = 3;

	private final Set<String> known = new HashSet<>();

	/** Knows the words of a text, but those at the end of a line with a hyphen. */
	HyphenatedWords(List<String> lines) {
		String before = "";
		for (String line : lines) {
			String[] words = line.split("[\\s\\p{Punct}&&[^-]]+");
			for (int i = 0; i < words.length; i++) {
				boolean part = (i == 0 && endsInHyphen(before)) || (i == words.length - 1 && endsInHyphen(line));
				if (!part && words[i].length() <= LONGEST) {
					this.known.add(small(words[i]));
				}
			}
			before = line;
		}
	}

	/** Adds a line to a paragraph. */
	void join(StringBuilder text, String line) {
		if (!endsInHyphen(text)) {
			text.append(' ').append(line);
			return;
		}
		int hyphen = text.length() - 1;
		if (text.charAt(hyphen) == '\u00AD' || isBroken(before(text, hyphen), after(line))) {
			text.setLength(hyphen);
		}
		text.append(line);
	}

	private boolean isBroken(String before, String after) {
		if (before.isEmpty() || after.isEmpty()) {
			return false;
		}
		String whole = small(before + after);
		if (this.known.contains(whole)) {
			return true;
		}
		boolean compound = this.known.contains(small(before + "-" + after))
				|| this.known.contains(small(before)) && this.known.contains(small(after));
		return !compound && before.length() >= SHORTEST_BEFORE && after.length() >= SHORTEST_AFTER
				&& !small(before).equals(small(after)) && Character.isLowerCase(after.charAt(0))
				&& Character.isLowerCase(before.charAt(before.length() - 1));
	}

	private static boolean endsInHyphen(CharSequence text) {
		int last = text.length() - 1;
		return last > 0 && "-\u2010\u00AD".indexOf(text.charAt(last)) >= 0 && Character.isLetter(text.charAt(last - 1));
	}

	private static String before(StringBuilder text, int end) {
		int start = end;
		while (start > 0 && end - start < LONGEST && Character.isLetter(text.charAt(start - 1))) {
			start--;
		}
		// What has a hyphen already is written with hyphens.
		return (start > 0 && text.charAt(start - 1) == '-') ? "" : text.substring(start, end);
	}

	private static String after(String line) {
		int end = 0;
		while (end < line.length() && end < LONGEST && Character.isLetter(line.charAt(end))) {
			end++;
		}
		return line.substring(0, end);
	}

	private static String small(String word) {
		return word.toLowerCase(Locale.ROOT).replace('\u2010', '-');
	}

}
