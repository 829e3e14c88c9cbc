package org.dateline.export;

import java.time.Instant;

import org.dateline.article.PublishedAt;
import org.jspecify.annotations.Nullable;

/**
 * Where a report was published on the web, in the API.
 *
 * @param knownBy {@code given}, {@code feed}, {@code page} or {@code warc}
 * @param seenAt when it was seen there, or null
 */
record ApiPublishedAt(String address, String knownBy, @Nullable Instant seenAt) {

	static @Nullable ApiPublishedAt of(@Nullable PublishedAt at) {
		return (at != null) ? new ApiPublishedAt(at.address(), at.knownBy(), at.seenAt()) : null;
	}

}
