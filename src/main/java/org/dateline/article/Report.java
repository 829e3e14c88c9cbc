package org.dateline.article;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A report as other modules read it: its words and what it can be chosen by.
 *
 * @param id the article
 * @param changedIn the archive revision in which it last changed
 * @param language its language tag (BCP 47)
 * @param headline its headline, or null
 * @param text its text; the headline may stand in it
 * @param sources the slugs of its sources, in any role
 * @param countries the countries it is about (ISO 3166-1)
 * @param year the year of its earliest day, or null when it has no date
 */
public record Report(long id, long changedIn, String language, @Nullable String headline, String text,
		Set<String> sources, List<String> countries, @Nullable Integer year) {
}
