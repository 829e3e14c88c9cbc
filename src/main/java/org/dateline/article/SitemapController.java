package org.dateline.article;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.PageNotFound;
import org.dateline.web.PublicAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/**
 * The addresses of all pages, for crawlers (sitemaps.org): an index, one part with the
 * fixed pages, and one for each stretch of article ids. Each address names its
 * counterparts in the other interface languages. What is new is a part that the export
 * module writes.
 */
@Controller
class SitemapController {

	/**
	 * In four languages, with their alternates, this many articles make about 6 MB of the
	 * 50 MB allowed.
	 */
	private static final int ARTICLES_IN_A_PART = 2500;

	/** 250 countries make 31,000 pairs; a part may name 50,000 addresses. */
	private static final int MOST_PAIRS = 5_000;

	private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

	private static final List<String> FIXED_PAGES = List.of("", "/articles", "/stories", "/relations", "/sources",
			"/about");

	private final ArticleQueries articles;

	private final Shelflists shelflists;

	private final PublicAddress address;

	SitemapController(ArticleQueries articles, Shelflists shelflists, PublicAddress address) {
		this.articles = articles;
		this.shelflists = shelflists;
		this.address = address;
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<String> index(HttpServletRequest request) {
		String base = this.address.base(request);
		StringBuilder xml = begin("sitemapindex");
		appendPart(xml, base + "/sitemap/pages.xml");
		appendPart(xml, base + "/sitemap/news.xml");
		long parts = (this.articles.lastId() + ARTICLES_IN_A_PART - 1) / ARTICLES_IN_A_PART;
		for (long part = 0; part < parts; part++) {
			appendPart(xml, base + "/sitemap/articles-" + part + ".xml");
		}
		return answer(xml.append("</sitemapindex>\n"));
	}

	@GetMapping("/sitemap/pages.xml")
	ResponseEntity<String> pages(HttpServletRequest request) {
		String base = this.address.base(request);
		StringBuilder xml = begin("urlset");
		FIXED_PAGES.forEach((page) -> appendPage(xml, base, page, null));
		this.shelflists.current()
			.sources()
			.values()
			.stream()
			.map(SourceName::slug)
			.sorted()
			.forEach((slug) -> appendPage(xml, base, "/sources/" + slug, null));
		this.shelflists.current()
			.pairs()
			.keySet()
			.stream()
			.sorted()
			.limit(MOST_PAIRS)
			.forEach((pair) -> appendPage(xml, base, "/relations/" + pair, null));
		return answer(xml.append("</urlset>\n"));
	}

	@GetMapping("/sitemap/articles-{part:\\d{1,9}}.xml")
	ResponseEntity<String> articles(@PathVariable long part, HttpServletRequest request) {
		long first = part * ARTICLES_IN_A_PART;
		if (first >= this.articles.lastId()) {
			throw new PageNotFound("sitemap part " + part);
		}
		String base = this.address.base(request);
		StringBuilder xml = begin("urlset");
		for (ArticleQueries.Changed article : this.articles.readableBetween(first, first + ARTICLES_IN_A_PART)) {
			appendPage(xml, base, "/articles/" + article.id(), article.on());
		}
		return answer(xml.append("</urlset>\n"));
	}

	private static StringBuilder begin(String root) {
		return new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<%s xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
				""".formatted(root));
	}

	private static void appendPart(StringBuilder xml, String location) {
		xml.append("<sitemap><loc>").append(HtmlUtils.htmlEscape(location)).append("</loc></sitemap>\n");
	}

	private static void appendPage(StringBuilder xml, String base, String page, @Nullable LocalDate changed) {
		String escaped = HtmlUtils.htmlEscape(base);
		StringBuilder alternates = new StringBuilder();
		for (InterfaceLanguage language : InterfaceLanguage.ALL) {
			alternates.append("<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s/%s%s\"/>".formatted(language,
					escaped, language, page));
		}
		for (InterfaceLanguage language : InterfaceLanguage.ALL) {
			xml.append("<url><loc>").append(escaped).append('/').append(language).append(page).append("</loc>");
			if (changed != null) {
				xml.append("<lastmod>").append(changed).append("</lastmod>");
			}
			xml.append(alternates).append("</url>\n");
		}
	}

	/**
	 * Its addresses may come from the request's own Host, so nobody else may be handed
	 * it.
	 */
	private static ResponseEntity<String> answer(StringBuilder xml) {
		return ResponseEntity.ok()
			.contentType(XML)
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(xml.toString());
	}

}
