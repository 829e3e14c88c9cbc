package org.dateline.provenance;

import org.jspecify.annotations.Nullable;

/**
 * The bytes as received, verified against their digest a moment ago.
 *
 * @param content the bytes
 * @param digest their SHA-256
 * @param mediaType a media type without parameters
 * @param charset the charset of a text, or null
 * @param name the file name or address it came under, or null
 */
@SuppressWarnings("ArrayRecordComponent")
public record Original(byte[] content, Sha256 digest, String mediaType, @Nullable String charset,
		@Nullable String name) {

	/** Whether the bytes still have the digest they were received with. */
	boolean isIntact() {
		return Sha256.of(this.content).equals(this.digest);
	}

}
