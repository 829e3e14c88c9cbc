package org.dateline.article;

import java.util.Locale;

import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A source as the pages name it.
 *
 * @param id its id, as text
 * @param slug its part of an address
 * @param name its name where no other fits
 * @param names its names in other languages, or null
 */
record SourceName(String id, String slug, String name, @Nullable LocalizedText names) {

	/** Its name in this language, or its usual name. */
	String in(Locale locale) {
		String tag = locale.toLanguageTag();
		return (this.names != null && this.names.texts().containsKey(tag)) ? this.names.in(locale).text() : this.name;
	}

}
