package org.dateline.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The language of a text: a BCP 47 tag of language, script and region, such as {@code az}
 * or {@code sr-Latn}.
 *
 * @param tag the tag
 */
public record LanguageTag(String tag) {

	private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

	/** Those that texts come with are few, but anybody can make one up. */
	private static final int MOST_REMEMBERED = 500;

	private static final int LONGEST_REMEMBERED = 35;

	private static final Map<String, Locale> LOCALES = new ConcurrentHashMap<>();

	/**
	 * A language by its tag.
	 * @throws IllegalArgumentException if the tag is not of the form this archive uses
	 */
	public LanguageTag {
		if (!isWellFormed(tag)) {
			throw new IllegalArgumentException("Not a language tag: " + tag);
		}
	}

	/** Whether a tag has the form this archive uses. */
	public static boolean isWellFormed(String tag) {
		return FORM.matcher(tag).matches();
	}

	/**
	 * The locale of any tag, as {@link Locale#forLanguageTag} reads it; underscores count
	 * as hyphens. It is remembered: making one takes longer than what most ask it for.
	 */
	public static Locale locale(String tag) {
		Locale known = LOCALES.get(tag);
		if (known == null) {
			known = Locale.forLanguageTag(tag.replace('_', '-'));
			if (tag.length() <= LONGEST_REMEMBERED && LOCALES.size() < MOST_REMEMBERED) {
				LOCALES.put(tag, known);
			}
		}
		return known;
	}

}
