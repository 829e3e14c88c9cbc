package org.dateline.intake;

import java.net.URI;
import java.util.Set;

import org.dateline.extraction.DocxReader;
import org.dateline.extraction.PdfReader;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched.
 *
 * @param address where
 * @param kind as what
 * @param etag what the last answer had as its {@code ETag}, or null
 * @param lastModified what the last answer had as its {@code Last-Modified}, or null
 */
public record FetchRequest(URI address, Kind kind, @Nullable String etag, @Nullable String lastModified) {

	private static final Set<String> READ = Set.of("text/html", "application/xhtml+xml", "text/plain",
			PdfReader.MEDIA_TYPE, DocxReader.MEDIA_TYPE);

	private static final String ACCEPTED = "text/html,application/xhtml+xml,text/plain;q=0.5,%s;q=0.5,%s;q=0.5"
		.formatted(PdfReader.MEDIA_TYPE, DocxReader.MEDIA_TYPE);

	/** A page that was not fetched before. */
	public static FetchRequest page(URI address) {
		return new FetchRequest(address, Kind.PAGE, null, null);
	}

	/** A page that a person asks for, who has read it: robots.txt speaks to programs. */
	public static FetchRequest byHand(URI address) {
		return new FetchRequest(address, Kind.PAGE_BY_HAND, null, null);
	}

	/** What a site asks of programs. */
	static FetchRequest robots(URI address) {
		return new FetchRequest(address, Kind.ROBOTS, null, null);
	}

	/** A feed that was not fetched before. */
	public static FetchRequest feed(URI address) {
		return new FetchRequest(address, Kind.FEED, null, null);
	}

	/** What something is fetched as. */
	public enum Kind {

		/** A page, or a file, to be read as a report. */
		PAGE(ACCEPTED),

		/** The same, whatever the site asks of programs. */
		PAGE_BY_HAND(ACCEPTED),

		/** A site's robots.txt. */
		ROBOTS("text/plain,*/*;q=0.1"),

		/** A feed. */
		FEED("application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,"
				+ "application/json;q=0.8,*/*;q=0.1");

		private final String accept;

		Kind(String accept) {
			this.accept = accept;
		}

		String accept() {
			return this.accept;
		}

		/** Whether it can be one; many feeds are sent as something else. */
		boolean takes(@Nullable String mediaType) {
			if (mediaType == null) {
				return true;
			}
			if (this == ROBOTS) {
				return true;
			}
			if (this == PAGE || this == PAGE_BY_HAND) {
				return READ.contains(mediaType);
			}
			return mediaType.startsWith("text/") || mediaType.endsWith("xml") || mediaType.endsWith("json")
					|| mediaType.equals("application/octet-stream") || mediaType.startsWith("application/x-rss")
					|| mediaType.startsWith("application/rss") || mediaType.startsWith("application/atom");
		}

	}

}
