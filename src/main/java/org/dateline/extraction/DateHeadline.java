package org.dateline.extraction;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds the headline on a page: what the title of the page says as well, else the first
 * of the highest headings.
 */
final class DateHeadline {

	private static final int MOST = 100;

	private static final int LONGEST = 400;

	private DateHeadline() {
	}

	static @Nullable Element of(Document page) {
		String title = letters(page.title());
		Element first = null;
		for (String level : new String[] { "h1", "h2", "h3" }) {
			Elements headings = page.getElementsByTag(level);
			for (int i = 0; i < Math.min(headings.size(), MOST); i++) {
				Element heading = headings.get(i);
				String words = DatePageText.shortText(heading, LONGEST);
				String name = (words != null) ? letters(words) : "";
				if (isLong(name) && (title.contains(name) || (name.contains(title) && isLong(title)))) {
					return heading;
				}
				if (first == null && level.equals("h1") && isLong(name)) {
					first = heading;
				}
			}
		}
		return first;
	}

	/** Longer than the name of a site mostly is. */
	private static boolean isLong(String letters) {
		int syllables = 0;
		for (int i = 0; i < letters.length(); i++) {
			syllables += (letters.charAt(i) >= '\u3040' && letters.charAt(i) <= '\ud7a3') ? 1 : 0;
		}
		// In Chinese, Japanese and Korean a letter is half a word.
		return letters.length() + syllables >= 12;
	}

	private static String letters(String text) {
		StringBuilder letters = new StringBuilder();
		text.codePoints().limit(LONGEST).filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
		return letters.toString().toLowerCase(Locale.ROOT);
	}

}
