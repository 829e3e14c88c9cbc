package org.dateline.article;

import java.util.List;

import org.dateline.web.Markup;
import org.jspecify.annotations.Nullable;

/**
 * What the reading page shows.
 *
 * @param id the article
 * @param language the language of the text
 * @param heading its headline or opening words
 * @param text its text, verbatim, with the quoted words marked
 * @param countries the countries it is about
 * @param summary who says so and when, in short
 * @param record who says so, when, and how that is known
 * @param days the list of reports of these days on these countries, or null
 * @param intact whether the last check found its original whole
 * @param pairs the pairs of countries it is about
 */
public record ArticlePage(long id, Language language, Heading heading, Markup text, List<Choice> countries,
		Markup summary, Markup record, @Nullable String days, boolean intact, List<Choice> pairs) {

	/**
	 * A language.
	 *
	 * @param tag its BCP 47 tag
	 * @param name its name in the language of the page
	 */
	public record Language(String tag, String name) {
	}

	/**
	 * A value that lists can be filtered by.
	 *
	 * @param value as it stands in an address
	 * @param name as it reads
	 */
	public record Choice(String value, String name) {
	}

}
