package org.dateline.article;

import java.util.List;
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
 * @param about what it is and where it is at home
 * @param former the sources that were merged into it
 */
record SourceName(String id, String slug, String name, @Nullable LocalizedText names, About about,
		List<Former> former) {

	/** Its name in this language, or its usual name. */
	String in(Locale locale) {
		String tag = locale.toLanguageTag();
		return (this.names != null && this.names.texts().containsKey(tag)) ? this.names.in(locale).text() : this.name;
	}

	/**
	 * What a source is; each is null where nobody has said.
	 *
	 * @param kind what kind of source
	 * @param country where it is at home, ISO 3166-1
	 * @param homePage its http or https address
	 */
	record About(@Nullable SourceKind kind, @Nullable String country, @Nullable String homePage) {

		static final About NOTHING = new About(null, null, null);

	}

	/**
	 * A source that was merged into another.
	 *
	 * @param slug its part of an address, which leads to the other
	 * @param name its name
	 */
	record Former(String slug, String name) {
	}

}
