package org.dateline.provenance;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that came, before they are a capture.
 *
 * @param content the bytes, as many as there are
 * @param mediaType a media type without parameters (RFC 6838), in small letters
 * @param charset the name of the charset, or null where it is not known
 * @param origin the way they came
 * @param name the file name or address they came under, if any
 */
@SuppressWarnings("ArrayRecordComponent")
public record Received(byte[] content, String mediaType, @Nullable String charset, Origin origin,
		@Nullable String name) {
}
