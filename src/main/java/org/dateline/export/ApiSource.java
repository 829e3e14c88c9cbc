package org.dateline.export;

import java.util.List;
import java.util.Map;

import org.dateline.article.Source;
import org.jspecify.annotations.Nullable;

/**
 * A source in the API.
 *
 * @param names its names by language tag
 * @param formerly the addresses that lead to it since others were merged into it
 */
record ApiSource(String slug, String href, String name, Map<String, String> names, @Nullable String kind,
		@Nullable String country, @Nullable String homePage, List<String> formerly) {

	static ApiSource of(Source source) {
		return new ApiSource(source.slug(), "/sources/" + source.slug(), source.name(), source.names(),
				source.draft().kind(), source.country(), source.homePage(),
				source.former().stream().map(Source.Former::slug).toList());
	}

}
