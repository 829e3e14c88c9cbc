package org.dateline.extraction;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A page that a web archive holds.
 *
 * @param address where it was captured
 * @param captured when it was captured, which is not when it was published
 * @param mediaType its media type, in lower case
 * @param charset its charset as the server gave it, or null
 * @param payload the page, with every coding of the transfer undone
 * @param recordId the id of its record, as given; empty where it has none
 * @param offset where its record begins in the file; in a compressed one, where the
 * member of gzip begins that it begins in
 * @param digestProblem what was stated and what was found, where a digest is wrong; or
 * null
 * @param truncated why the archive cut it short ({@code WARC-Truncated}), or null
 */
public record WarcPage(URI address, Instant captured, String mediaType, @Nullable String charset, byte[] payload,
		String recordId, long offset, @Nullable String digestProblem, @Nullable String truncated) {
}
