package org.dateline.export;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A report as a script sends it. Only the text, or the HTML, has to be there; tables name
 * their columns likewise, and other names that are taken are in docs/intake-bulk.md.
 *
 * @param language a BCP 47 tag; else it is found out
 * @param published EDTF, ISO 8601 or as in mail
 * @param url where it was published
 * @param source the name of the publisher
 * @param attributions further names, each with its role
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiReport(@Nullable String text, @Nullable String html, @Nullable String headline, @Nullable String language,
		@Nullable String published, @Nullable String url, @Nullable String source,
		@Nullable List<Attribution> attributions) {

	/** A report that any archive takes. */
	static final ApiReport EXAMPLE = new ApiReport(
			"The ministers of trade of Norway and Chile met in Santiago on Monday. They spoke about fish, copper and "
					+ "the port of Valparaiso, and agreed to meet again in Oslo before the end of the year.",
			null, "Ministers of trade meet in Santiago", "en", "2024-03-04", "https://www.example.org/news/4711",
			"The Example", List.of(new Attribution("credited-source", "Example Wire")));

	/**
	 * Whoever had a part in a report.
	 *
	 * @param role {@code publisher}, {@code agency}, {@code credited-source} or
	 * {@code issuing-body}
	 */
	record Attribution(String role, String name) {
	}

}
