package org.dateline.article;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Where a report was published on the web, and how that is known.
 *
 * @param address an http or https address without user or password
 * @param knownBy {@code given} by whoever handed it in, {@code feed} where one led there,
 * {@code page} where it was fetched there, {@code warc} where a web archive file says so
 * @param seenAt when it was seen there: fetched, or captured elsewhere ({@code WARC-Date}
 * of ISO 28500); null where nobody says so
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({ "address", "knownBy", "seenAt" })
public record PublishedAt(String address, String knownBy, @Nullable Instant seenAt) {
}
