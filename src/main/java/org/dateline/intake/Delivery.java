package org.dateline.intake;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Something that comes in.
 *
 * @param way the way it comes
 * @param content the bytes, as they are
 * @param mediaType a media type without parameters (RFC 6838), in small letters
 * @param charset the charset that came with it, or null
 * @param name the file name or address it came under, or null
 * @param address the http or https address where it was published, or null
 * @param given what is said of it
 * @param by who brought it, or null where no person did
 * @param consignment the number of the file of many that it came in, or null
 * @param line where in that file it stands, counted from 1, so that it is taken in once;
 * or null
 */
@SuppressWarnings("ArrayRecordComponent")
public record Delivery(WayIn way, byte[] content, String mediaType, @Nullable String charset, @Nullable String name,
		@Nullable URI address, Given given, @Nullable Bringer by, @Nullable Long consignment, @Nullable Long line) {

	public Delivery(WayIn way, byte[] content, String mediaType, @Nullable String charset, @Nullable String name,
			@Nullable URI address, Given given, @Nullable Bringer by, @Nullable Long consignment) {
		this(way, content, mediaType, charset, name, address, given, by, consignment, null);
	}

}
