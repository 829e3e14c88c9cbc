package org.dateline.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.dateline.provenance.DamagedOriginal;
import org.dateline.provenance.Original;
import org.dateline.provenance.OriginalTakenDown;
import org.dateline.provenance.Originals;
import org.dateline.provenance.Takedown;
import org.dateline.provenance.Takedowns;
import org.dateline.web.BadParameter;
import org.dateline.web.LegallyUnavailable;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The bytes as received: of the newest version, or of the one asked for. */
@Controller
class OriginalController {

	/** Of what comes without the name of a file. */
	private static final Map<String, String> EXTENSIONS = Map.of("text/html", ".html", "application/xhtml+xml",
			".xhtml", "text/plain", ".txt", "application/json", ".json", "application/pdf", ".pdf", "text/csv", ".csv",
			"application/xml", ".xml", "text/xml", ".xml", "application/atom+xml", ".xml", "application/rss+xml",
			".xml");

	private final ArticleRepository articles;

	private final VersionQueries versions;

	private final Originals originals;

	private final Takedowns takedowns;

	private final RecordCard card;

	OriginalController(ArticleRepository articles, VersionQueries versions, Originals originals, Takedowns takedowns,
			RecordCard card) {
		this.articles = articles;
		this.versions = versions;
		this.originals = originals;
		this.takedowns = takedowns;
		this.card = card;
	}

	@GetMapping("/articles/{id:\\d{1,18}}/original")
	Object download(@PathVariable long id, @RequestParam @Nullable String version, Locale locale) {
		Article article = this.articles.findById(id).orElseThrow(() -> new PageNotFound("article " + id));
		long capture = (version != null) ? capture(id, version) : article.captureId();
		if (article.isWithdrawn()) {
			this.takedowns.find(capture).ifPresent((takedown) -> {
				throw unavailable(id, takedown, locale);
			});
			return Page.redirect("/articles/" + id);
		}
		try {
			return handOut(id, this.originals.open(capture));
		}
		catch (OriginalTakenDown ex) {
			throw unavailable(id, ex.getTakedown(), locale);
		}
	}

	/** The capture of a version, by its number; without one the newest is meant. */
	private long capture(long id, String version) {
		if (!version.matches("[1-9]\\d{0,8}")) {
			throw new BadParameter("version", version, "version.bad.number");
		}
		return this.versions.capture(id, Integer.parseInt(version))
			.orElseThrow(() -> new PageNotFound("version %s of article %d".formatted(version, id)));
	}

	private static ResponseEntity<byte[]> handOut(long id, Original original) {
		ContentDisposition attachment = ContentDisposition.attachment()
			.filename(fileName(id, original), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.eTag('"' + original.digest().hex() + '"')
			.cacheControl(CacheControl.noCache())
			.contentType(contentType(original))
			.header("Content-Digest", original.digest().digestField())
			.header("Repr-Digest", original.digest().digestField())
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.header("Content-Security-Policy", SecurityHeaders.FOR_ORIGINALS)
			.body(original.content());
	}

	@ExceptionHandler
	Page sayThatItIsDamaged(DamagedOriginal damaged) {
		return Page.unkept("article/damaged", HttpStatus.INTERNAL_SERVER_ERROR);
	}

	private LegallyUnavailable unavailable(long id, Takedown takedown, Locale locale) {
		String at = this.card.moment(takedown.at(), locale);
		return new LegallyUnavailable("article/taken-down", "taken-down.detail", at, takedown.reason())
			.with("article", id)
			.with("takenDownAt", takedown.at().toString())
			.with("reason", takedown.reason())
			.with("sha256", takedown.digest().hex())
			.with("length", takedown.length())
			// not Repr-Digest (RFC 9530): that would be of the page which says this
			.header("Dateline-Original-Digest", takedown.digest().digestField())
			.header("Dateline-Original-Length", Long.toString(takedown.length()));
	}

	/** The name it came under; an address, or nothing, is no name of a file. */
	private static String fileName(long id, Original original) {
		String name = original.name();
		if (name != null && name.indexOf('/') < 0) {
			return name;
		}
		return "article-" + id + EXTENSIONS.getOrDefault(original.mediaType(), "");
	}

	private static MediaType contentType(Original original) {
		MediaType type = MediaType.parseMediaType(original.mediaType());
		return (original.charset() != null) ? new MediaType(type, Charset.forName(original.charset())) : type;
	}

}
