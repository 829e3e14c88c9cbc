package org.dateline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.database.ArchiveRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;

/**
 * Answers kept pages while the database is away: as they were, with a line that says so,
 * and to programs by {@code Warning} and {@code Age} (RFC 7234).
 */
class StalePages {

	private static final String MAIN = "<main";

	private final ArchiveRevision revision;

	private final MessageSource messages;

	private final Clock clock;

	StalePages(ArchiveRevision revision, MessageSource messages, Clock clock) {
		this.revision = revision;
		this.messages = messages;
		this.clock = clock;
	}

	/** Whether kept pages may be out of date now. */
	boolean areServed() {
		return !this.revision.isInSight();
	}

	/** Writes a page that says of itself that it may be out of date. */
	void write(KeptPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Instant since = this.revision.outOfSightSince();
		long age = (since != null) ? Math.max(0, Duration.between(since, this.clock.instant()).toSeconds()) : 0;
		byte[] body = marked(page,
				InterfaceLanguage.ofPath(request.getRequestURI()).map(InterfaceLanguage::getLocale).orElse(null));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.WARNING, "110 - \"Response is Stale\"");
		response.setHeader(HttpHeaders.AGE, Long.toString(age));
		page.writeHeaders(response);
		response.setContentType(page.contentType());
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private byte[] marked(KeptPage page, @Nullable Locale locale) {
		if (locale == null || !page.contentType().startsWith("text/html")) {
			return page.plain();
		}
		String html = new String(page.plain(), StandardCharsets.UTF_8);
		int main = html.indexOf(MAIN);
		int begin = (main >= 0) ? html.indexOf('>', main) + 1 : 0;
		if (begin == 0) {
			return page.plain();
		}
		String line = new Markup().tags("\n<p class=\"stale\" role=\"status\">")
			.text(this.messages.getMessage("stale.page", null, locale))
			.tags("</p>")
			.toString();
		return (html.substring(0, begin) + line + html.substring(begin)).getBytes(StandardCharsets.UTF_8);
	}

}
