package org.dateline.export;

import java.time.Instant;
import java.util.List;

import org.dateline.article.CatalogueEntry;
import org.jspecify.annotations.Nullable;

/**
 * A report in the API.
 *
 * @param publishedAt where it was published on the web, or null
 * @param openingWords what stands in for a headline where there is none, or null
 * @param text its text; in lists only where it is asked for
 */
record ApiArticle(long id, String href, long revision, Instant changedAt, String language, @Nullable String headline,
		@Nullable String openingWords, String lede, @Nullable String dateline, List<String> countries,
		@Nullable ApiPublishedAt publishedAt, ApiDate published, @Nullable ApiDate modified, List<ApiCredit> sources,
		ApiOriginal original, String text) {

	static ApiArticle of(CatalogueEntry entry) {
		CatalogueEntry.Dated modified = entry.modified();
		return new ApiArticle(entry.id(), "/articles/" + entry.id(), entry.revision(), entry.changedAt(),
				entry.language(), entry.headline(), entry.heading().opening() ? entry.heading().words() : null,
				entry.heading().lede(), entry.dateline(), entry.countries(), ApiPublishedAt.of(entry.publishedAt()),
				ApiDate.of(entry.published()), (modified != null) ? ApiDate.of(modified) : null,
				entry.credits()
					.stream()
					.map((credit) -> new ApiCredit(credit.role(), credit.slug(), credit.name()))
					.toList(),
				ApiOriginal.of(entry), entry.text());
	}

	/**
	 * A date.
	 *
	 * @param edtf as precisely as it is known (EDTF), or null
	 * @param basis {@code stated}, {@code derived} or {@code unknown}
	 */
	record ApiDate(@Nullable String edtf, String basis) {

		static ApiDate of(CatalogueEntry.Dated date) {
			return new ApiDate(date.edtf(), date.basis());
		}

	}

	/** A source in a role. */
	record ApiCredit(String role, String slug, String name) {
	}

}
