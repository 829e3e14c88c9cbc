package org.dateline.extraction;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * The article on a page.
 *
 * @param headline its headline, or null where none is found
 * @param text its paragraphs and subheads, a blank line between them; empty where there
 * is none
 * @param rule how the text was found: {@code json-ld-body}, {@code microdata-body} or
 * {@code page-body}
 * @param language the language that the page says it is in (BCP 47), or null
 * @param canonical the address that the page gives as its own, or null
 * @param site the name of the site or publisher that the page gives, or null
 */
public record PageReading(@Nullable String headline, String text, String rule, @Nullable String language,
		@Nullable URI canonical, @Nullable String site) {
}
