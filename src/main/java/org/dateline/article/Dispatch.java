package org.dateline.article;

import java.util.List;
import java.util.Locale;

import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was sent out: its words, its day and by whom, for whoever compares
 * reports.
 *
 * @param id the article
 * @param language its language tag (BCP 47)
 * @param headline its headline, or null
 * @param text its text; the headline may stand in it
 * @param countries the countries it is about (ISO 3166-1)
 * @param published when it was published, or null where that is not known
 * @param credits its sources, in the order in which the record has them
 */
public record Dispatch(long id, String language, @Nullable String headline, String text, List<String> countries,
		@Nullable EdtfDate published, List<Credit> credits) {

	public Dispatch {
		countries = List.copyOf(countries);
		credits = List.copyOf(credits);
	}

	/**
	 * A source in a role.
	 *
	 * @param role {@code publisher}, {@code agency}, {@code credited-source} or
	 * {@code issuing-body}
	 * @param slug the address of the source
	 * @param name its usual name
	 * @param names its names in other languages, or null
	 */
	public record Credit(String role, String slug, String name, @Nullable LocalizedText names) {

		/** Its name in this language, or its usual name. */
		public String in(Locale locale) {
			String tag = locale.toLanguageTag();
			return (this.names != null && this.names.texts().containsKey(tag)) ? this.names.in(locale).text()
					: this.name;
		}

	}

}
