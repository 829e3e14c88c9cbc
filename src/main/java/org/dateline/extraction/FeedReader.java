package org.dateline.extraction;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Reads feeds: RSS 0.90 to 2.0, Atom 0.3 and 1.0 (RFC 4287), JSON Feed 1.0 and 1.1. What
 * a feed is, its first character says, since servers often do not.
 * <p>
 * XML is read by jsoup, which neither validates nor knows entities of a document's own,
 * so that a feed with a missing end tag is read as far as it goes, and a bomb of entities
 * stays a few letters.
 */
public final class FeedReader {

	/** A feed may have so many bytes. */
	public static final int LARGEST = 10 * 1024 * 1024;

	/** At most this many items are read, the first ones of the feed. */
	static final int MOST_ITEMS = 5_000;

	private FeedReader() {
	}

	/**
	 * Reads a feed.
	 * @param bytes the feed
	 * @param mediaType its media type as the server gave it, or null; not needed
	 * @param charset its charset as the server gave it, or null
	 * @param address where it is, which relative links in it start from, or null
	 * @throws FeedRefused if it is no feed, or too large for one
	 */
	public static Feed read(byte[] bytes, @Nullable String mediaType, @Nullable String charset, @Nullable URI address)
			throws FeedRefused {
		if (bytes.length > LARGEST) {
			throw new FeedRefused(FeedRefused.Reason.TOO_LARGE, LARGEST);
		}
		String text = Decoding.decode(bytes, charset).text();
		int start = 0;
		while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\uFEFF'
				|| text.charAt(start) == '\uFFFD')) {
			start++;
		}
		if (start == text.length()) {
			throw new FeedRefused(FeedRefused.Reason.EMPTY);
		}
		char first = text.charAt(start);
		if (first == '{' || first == '[' || (isJson(mediaType) && first != '<')) {
			return JsonFeed.read(text.substring(start), address);
		}
		return XmlFeed.read(text, address);
	}

	private static boolean isJson(@Nullable String mediaType) {
		return mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("json");
	}

}
