package org.dateline.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.Catalogue;
import org.dateline.article.CatalogueEntry;
import org.dateline.article.Tombstones;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.Parameters;
import org.dateline.web.PublicAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A report in the formats of those who cite it. */
@Controller
class CitingController {

	/**
	 * XHTML is none of them: that would make a reader of who takes any {@code
	 * application/*}.
	 */
	private static final List<MediaType> HTML = List.of(MediaType.TEXT_HTML);

	private final Catalogue catalogue;

	private final Tombstones tombstones;

	private final PublicAddress address;

	private final ObjectProvider<PreviewImage> previews;

	CitingController(Catalogue catalogue, Tombstones tombstones, PublicAddress address,
			ObjectProvider<PreviewImage> previews) {
		this.catalogue = catalogue;
		this.tombstones = tombstones;
		this.address = address;
		this.previews = previews;
	}

	@GetMapping("/articles/{id:\\d{1,18}}.{extension:[a-z]{1,8}(?:\\.json)?}")
	Page download(@PathVariable long id, @PathVariable String extension, HttpServletRequest request) {
		ArticleFormat format = ArticleFormat.ofExtension(extension)
			.orElseThrow(() -> new PageNotFound("format " + extension));
		return write(format, readable(id), request);
	}

	/**
	 * Leads a reader to the page, and answers a program in the format that it takes most
	 * gladly.
	 */
	@GetMapping("/articles/{id:\\d{1,18}}")
	Object negotiate(@PathVariable long id,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
			@RequestParam MultiValueMap<String, String> query, HttpServletRequest request)
			throws HttpMediaTypeNotAcceptableException {
		Acceptance acceptance = Acceptance.of(accept);
		double best = acceptance.quality(HTML);
		ArticleFormat chosen = null;
		for (ArticleFormat format : ArticleFormat.ALL) {
			double quality = acceptance.quality(format.types());
			if (quality > best) {
				best = quality;
				chosen = format;
			}
		}
		if (chosen != null) {
			Parameters.of(query, List.of());
			return write(chosen, readable(id), request)
				.header(HttpHeaders.CONTENT_LOCATION, "/articles/%d.%s".formatted(id, chosen.extension()))
				.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		}
		if (best == 0) {
			throw new HttpMediaTypeNotAcceptableException(Stream
				.concat(HTML.stream(), ArticleFormat.ALL.stream().flatMap((format) -> format.types().stream()))
				.toList());
		}
		return page(id, request);
	}

	private static ResponseEntity<Void> page(long id, HttpServletRequest request) {
		InterfaceLanguage language = InterfaceLanguage.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
		String query = request.getQueryString();
		return ResponseEntity.status(HttpStatus.FOUND)
			.header(HttpHeaders.LOCATION,
					"/%s/articles/%d%s".formatted(language, id, (query != null) ? "?" + query : ""))
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
			.header(HttpHeaders.CACHE_CONTROL, "public, max-age=0")
			.build();
	}

	@GetMapping("/{ui}/articles/{id:\\d{1,18}}/cite")
	Page cite(@PathVariable InterfaceLanguage ui, @PathVariable long id, HttpServletRequest request) {
		CatalogueEntry entry = entry(id);
		if (entry.withdrawal() != null) {
			return this.tombstones.find(id, ui.getLocale()).orElseThrow(() -> new PageNotFound("article " + id));
		}
		String base = this.address.base(request);
		List<Cited> citations = Arrays.stream(CitationStyle.values())
			.map((style) -> new Cited(style.code(), style.title(), style.language(), style.cite(entry, base)))
			.toList();
		return shared(Page.ofArticle("export/cite", id, entry.revision())
			.described("cite.purpose")
			.with("id", id)
			.with("heading", entry.heading())
			.with("tongue", entry.language())
			.with("citations", citations)
			.with("formats", ArticleFormat.ALL.stream().map(ArticleFormat::extension).toList()));
	}

	/** The picture for whoever shows a preview of the link. */
	@GetMapping("/articles/{id:\\d{1,18}}.png")
	Page preview(@PathVariable long id) {
		CatalogueEntry entry = readable(id);
		return Page.ofArticle(MediaType.IMAGE_PNG, this.previews.getObject().draw(entry), id, entry.revision());
	}

	private Page write(ArticleFormat format, CatalogueEntry entry, HttpServletRequest request) {
		return shared(Page
			.ofArticle(format.type(), format.write(entry, this.address.base(request)), entry.id(), entry.revision())
			.header(HttpHeaders.CONTENT_LANGUAGE, entry.language())
			.header(HttpHeaders.LINK, "</articles/%d>; rel=\"canonical\"".formatted(entry.id())));
	}

	private Page shared(Page page) {
		return this.address.isSet() ? page : page.unshared();
	}

	private CatalogueEntry readable(long id) {
		CatalogueEntry entry = entry(id);
		if (entry.withdrawal() != null) {
			throw this.tombstones.refusal(id, entry.withdrawal(), LocaleContextHolder.getLocale());
		}
		return entry;
	}

	private CatalogueEntry entry(long id) {
		return this.catalogue.find(id).orElseThrow(() -> new PageNotFound("article " + id));
	}

	/**
	 * A citation.
	 *
	 * @param code the style, in addresses
	 * @param title its name
	 * @param language the language it is written in
	 * @param html the citation, with no other tags than {@code <i>}
	 */
	record Cited(String code, String title, String language, String html) {
	}

}
