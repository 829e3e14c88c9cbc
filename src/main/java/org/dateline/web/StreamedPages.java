package org.dateline.web;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.database.ArchiveRevision;

import org.springframework.http.HttpHeaders;

/**
 * What is too long to be kept as a page, such as a whole table: it is compressed while it
 * is written, and spared those who have it already.
 */
public final class StreamedPages {

	private final ArchiveRevision revision;

	private final EntityTags tags;

	StreamedPages(ArchiveRevision revision, EntityTags tags) {
		this.revision = revision;
		this.tags = tags;
	}

	/**
	 * Answers 304 where nothing in the archive changed since. Otherwise tags what is
	 * about to be read: it may be newer than its tag says, never older. To be asked when
	 * it is known that there is something at the address.
	 * @return whether it was answered
	 */
	public boolean answerUnchanged(HttpServletRequest request, HttpServletResponse response) {
		String tag = this.tags.of(Edition.ofArchive(this.revision.current()));
		String own = tag + encoding(request).suffix() + '"';
		String condition = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		String known = (condition == null) ? null : "*".equals(condition) ? own : EntityTags.match(condition, tag);
		response.setHeader(HttpHeaders.ETAG, (known != null) ? known : own);
		// Its links may begin with the request's own Host.
		response.setHeader(HttpHeaders.CACHE_CONTROL, Edition.REVALIDATED_BY_ONE);
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (known != null) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		}
		return known != null;
	}

	/**
	 * Where to write it. To be closed when all of it is written, and then only: half of
	 * it must not pass for the whole.
	 */
	public OutputStream body(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (encoding(request) == Encoding.IDENTITY) {
			return response.getOutputStream();
		}
		response.setHeader(HttpHeaders.CONTENT_ENCODING, Encoding.GZIP.token());
		return new Encoding.FastGzip(response.getOutputStream());
	}

	/** Brotli is for what is sent more than once. */
	private static Encoding encoding(HttpServletRequest request) {
		return Encoding.isGzipAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING)) ? Encoding.GZIP
				: Encoding.IDENTITY;
	}

}
