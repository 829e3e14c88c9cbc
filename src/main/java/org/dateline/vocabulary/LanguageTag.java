package org.dateline.vocabulary;

import java.util.regex.Pattern;

/**
 * The language of a text: a BCP 47 tag of language, script and region, such as {@code az}
 * or {@code sr-Latn}.
 *
 * @param tag the tag
 */
public record LanguageTag(String tag) {

	private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

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

}
