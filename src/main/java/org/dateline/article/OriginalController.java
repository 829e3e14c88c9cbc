package org.dateline.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.dateline.provenance.DamagedOriginal;
import org.dateline.provenance.Original;
import org.dateline.provenance.Originals;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;

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
import org.springframework.web.servlet.view.RedirectView;

/** The bytes as received. */
@Controller
class OriginalController {

	/**
	 * Nothing in an original may run as script in the archive's origin, whatever it was
	 * received as.
	 */
	private static final String INERT = "default-src 'none'; sandbox";

	private final ArticleRepository articles;

	private final Originals originals;

	OriginalController(ArticleRepository articles, Originals originals) {
		this.articles = articles;
		this.originals = originals;
	}

	@GetMapping("/articles/{id:\\d{1,18}}/original")
	Object download(@PathVariable long id) {
		Article article = this.articles.findById(id).orElseThrow(() -> new PageNotFound("article " + id));
		if (article.isWithdrawn()) {
			return new RedirectView("/articles/" + id);
		}
		Original original = this.originals.open(article.captureId());
		ContentDisposition attachment = ContentDisposition.attachment()
			.filename((original.name() != null) ? original.name() : "article-" + id, StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.eTag('"' + original.digest().hex() + '"')
			.cacheControl(CacheControl.noCache())
			.contentType(contentType(original))
			.header("Content-Digest", original.digest().digestField())
			.header("Repr-Digest", original.digest().digestField())
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.header("Content-Security-Policy", INERT)
			.body(original.content());
	}

	@ExceptionHandler
	Page sayThatItIsDamaged(DamagedOriginal damaged) {
		return Page.unkept("article/damaged", HttpStatus.INTERNAL_SERVER_ERROR);
	}

	private static MediaType contentType(Original original) {
		MediaType type = MediaType.parseMediaType(original.mediaType());
		return (original.charset() != null) ? new MediaType(type, Charset.forName(original.charset())) : type;
	}

}
