package org.dateline.intake;

import java.nio.charset.StandardCharsets;

import org.dateline.extraction.FeedDate;
import org.dateline.extraction.FeedItem;
import org.dateline.provenance.Sha256;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * An item in the form in which it is seen.
 *
 * @param item the digest of what it is known again by: its id, else its link, else its
 * words
 * @param content the digest of what it says: its title, its date of change, and its words
 * without their markup, where advertisers count who reads
 */
@SuppressWarnings("ArrayRecordComponent")
record FeedItemForm(byte[] item, byte[] content) {

	static FeedItemForm of(FeedItem item) {
		String key = (item.id() != null) ? "id " + item.id()
				: (item.link() != null) ? "link " + item.link() : "words %s\n%s\n%s\n%s".formatted(item.title(),
						words(item.published()), item.summary(), item.content());
		String content = "%s\n%s\n%s".formatted(item.title(), words(item.updated()),
				text((item.content() != null) ? item.content() : item.summary()));
		return new FeedItemForm(digest(key), digest(content));
	}

	private static @Nullable String words(@Nullable FeedDate date) {
		return (date != null) ? date.words() : null;
	}

	private static String text(@Nullable String html) {
		return (html != null) ? Jsoup.parse(html).text() : "";
	}

	private static byte[] digest(String text) {
		return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
	}

}
