package org.dateline.export;

import java.time.Instant;

import org.dateline.article.CatalogueEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a report was read from, in the API.
 *
 * @param href where the bytes are
 * @param way the way they came
 * @param name the file name or address they came under, or null
 */
record ApiOriginal(String href, long length, String sha256, Instant receivedAt, String way, @Nullable String name) {

	static ApiOriginal of(CatalogueEntry entry) {
		CatalogueEntry.Original original = entry.original();
		return new ApiOriginal("/articles/" + entry.id() + "/original", original.length(), original.sha256(),
				original.receivedAt(), original.way(), original.name());
	}

}
