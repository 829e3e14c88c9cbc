package org.dateline.export;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.Catalogue;
import org.dateline.article.CataloguePage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.PublicAddress;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The reports of any list, for programs that manage citations. Where no other order is
 * named, the last added come first, as in tables and feeds.
 */
@Controller
class BibliographyController {

	/**
	 * More are rarely cited at once. The rest follows at the address that a header names.
	 */
	private static final int PAGE_SIZE = 1_000;

	private final Catalogue catalogue;

	private final PublicAddress address;

	BibliographyController(Catalogue catalogue, PublicAddress address) {
		this.catalogue = catalogue;
		this.address = address;
	}

	@GetMapping("/articles.{extension:bib|ris|csl\\.json}")
	Page cite(@PathVariable String extension, @RequestParam MultiValueMap<String, String> query,
			HttpServletRequest request) {
		ArticleFormat format = ArticleFormat.ofExtension(extension)
			.orElseThrow(() -> new PageNotFound("format " + extension));
		MultiValueMap<String, String> ordered = new LinkedMultiValueMap<>(query);
		if (query.getOrDefault("sort", List.of()).stream().allMatch(String::isBlank)) {
			ordered.set("sort", "added");
		}
		String mended = this.catalogue.mended(ordered);
		if (mended != null) {
			return Page.moved(request.getRequestURI() + mended);
		}
		CataloguePage list = this.catalogue.page(ordered, PAGE_SIZE, Feed.LANGUAGE);
		String body = format.writeAll(list.entries(), this.address.base(request));
		Page page = list.isCurrent() ? Page.ofArchive(format.type(), body, list.revision())
				: Page.unkept(format.type(), body, HttpStatus.OK);
		page.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dateline." + extension + "\"");
		if (list.nextQuery() != null) {
			page.header(HttpHeaders.LINK, "<%s%s>; rel=\"next\"".formatted(request.getRequestURI(), list.nextQuery()));
		}
		return this.address.isSet() ? page : page.unshared();
	}

}
