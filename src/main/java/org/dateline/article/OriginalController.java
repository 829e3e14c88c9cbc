package org.dateline.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.provenance.DamagedOriginal;
import org.dateline.provenance.Original;
import org.dateline.provenance.OriginalTakenDown;
import org.dateline.provenance.Originals;
import org.dateline.provenance.Sha256;
import org.dateline.provenance.Takedown;
import org.dateline.provenance.Takedowns;
import org.dateline.web.BadParameter;
import org.dateline.web.LegallyUnavailable;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The bytes as received: of the newest version, or of the one asked for. */
@Controller
class OriginalController {

	private static final String CONTENT_DIGEST = "Content-Digest";

	/** Of what comes without the name of a file. */
	private static final Map<String, String> EXTENSIONS = Map.of("text/html", ".html", "application/xhtml+xml",
			".xhtml", "text/plain", ".txt", "application/json", ".json", "application/pdf", ".pdf", "text/csv", ".csv",
			"application/xml", ".xml", "text/xml", ".xml", "application/atom+xml", ".xml", "application/rss+xml",
			".xml");

	private final ArticleRepository articles;

	private final VersionQueries versions;

	private final Originals originals;

	private final Takedowns takedowns;

	private final Tombstones tombstones;

	private final RecordCard card;

	OriginalController(ArticleRepository articles, VersionQueries versions, Originals originals, Takedowns takedowns,
			Tombstones tombstones, RecordCard card) {
		this.articles = articles;
		this.versions = versions;
		this.originals = originals;
		this.takedowns = takedowns;
		this.tombstones = tombstones;
		this.card = card;
	}

	@GetMapping("/articles/{id:\\d{1,18}}/original")
	Object download(@PathVariable long id, @RequestParam @Nullable String version, HttpMethod method,
			@RequestHeader HttpHeaders headers, Locale locale) {
		Article article = this.articles.findById(id).orElseThrow(() -> new PageNotFound("article " + id));
		long capture = (version != null) ? capture(id, version) : article.captureId();
		Withdrawal withdrawal = article.withdrawal();
		if (withdrawal != null) {
			this.takedowns.find(capture).ifPresent((takedown) -> {
				throw unavailable(id, takedown, locale);
			});
			throw this.tombstones.refusal(id, withdrawal, locale);
		}
		try {
			return handOut(id, this.originals.open(capture), method, headers);
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

	/** In the order of RFC 9110, section 13.2.2. */
	private static ResponseEntity<?> handOut(long id, Original original, HttpMethod method, HttpHeaders asked) {
		ETag tag = new ETag(original.digest().hex(), false);
		if (asked.containsHeader(HttpHeaders.IF_MATCH) && !names(asked, HttpHeaders.IF_MATCH, tag)) {
			return answer(HttpStatus.PRECONDITION_FAILED, tag).build();
		}
		if (asked.getOrEmpty(HttpHeaders.IF_NONE_MATCH).contains("*")) {
			return answer(HttpStatus.NOT_MODIFIED, tag).build();
		}
		ResponseEntity.BodyBuilder answer = answer(HttpStatus.OK, tag).contentType(contentType(original))
			.header(HttpHeaders.ACCEPT_RANGES, "bytes")
			.header("Repr-Digest", original.digest().digestField())
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment(id, original).toString())
			.header("Content-Security-Policy", SecurityHeaders.FOR_ORIGINALS);
		List<HttpRange> ranges = ranges(method, asked, tag);
		if (ranges.isEmpty()) {
			return answer.header(CONTENT_DIGEST, original.digest().digestField()).body(original.content());
		}
		return handOut(ranges, original, answer);
	}

	/**
	 * Hands out parts. Spring cuts them, and its parts of several have boundaries that
	 * nobody knows before, so only the digest of one is told.
	 */
	private static ResponseEntity<?> handOut(List<HttpRange> ranges, Original original,
			ResponseEntity.BodyBuilder answer) {
		Resource content = new ByteArrayResource(original.content());
		try {
			List<ResourceRegion> parts = HttpRange.toResourceRegions(ranges, content);
			if (parts.size() == 1) {
				int start = (int) parts.get(0).getPosition();
				byte[] part = Arrays.copyOfRange(original.content(), start, start + (int) parts.get(0).getCount());
				answer.header(CONTENT_DIGEST, Sha256.of(part).digestField());
			}
			return answer.body(content);
		}
		catch (IllegalArgumentException ex) {
			return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
				.header(HttpHeaders.CONTENT_RANGE, "bytes */" + original.content().length)
				.build();
		}
	}

	/** Whether a condition names these very bytes. */
	private static boolean names(HttpHeaders asked, String condition, ETag tag) {
		return asked.getOrEmpty(condition)
			.stream()
			.flatMap((header) -> ETag.parse(header).stream())
			.anyMatch((named) -> named.isWildcard() || named.compare(tag, true));
	}

	/**
	 * The parts that are asked for; none where all is, or where the parts would be of
	 * other bytes than those of which the visitor has some ({@code If-Range}).
	 */
	private static List<HttpRange> ranges(HttpMethod method, HttpHeaders asked, ETag tag) {
		String known = asked.getFirst(HttpHeaders.IF_RANGE);
		if (!method.equals(HttpMethod.GET) || known != null && !known.equals(tag.formattedTag())) {
			return List.of();
		}
		try {
			return asked.getRange();
		}
		catch (IllegalArgumentException ex) {
			return List.of(); // Another unit, or nothing that can be read.
		}
	}

	private static ResponseEntity.BodyBuilder answer(HttpStatus status, ETag tag) {
		return ResponseEntity.status(status).eTag(tag.formattedTag()).cacheControl(CacheControl.noCache());
	}

	private static ContentDisposition attachment(long id, Original original) {
		return ContentDisposition.attachment().filename(fileName(id, original), StandardCharsets.UTF_8).build();
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
