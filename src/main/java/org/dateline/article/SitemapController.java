package org.dateline.article;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.PageNotFound;
import org.dateline.web.PublicAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/**
 * The addresses of all pages, for crawlers (sitemaps.org): an index, parts with the pages
 * of everything but reports, and one for each stretch of article ids. Each address names
 * its counterparts in the other interface languages. What is new is a part that the
 * export module writes.
 */
@Controller
class SitemapController {

	/**
	 * A part may name 50,000 addresses in 50 MB. In four languages, with their
	 * alternates, this many pages are 10,000 addresses in about 6 MB.
	 */
	private static final int PAGES_IN_A_PART = 2500;

	private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

	private static final List<String> FIXED_PAGES = List.of("", "/articles", "/stories", "/relations", "/sources",
			"/about");

	private final ArticleQueries articles;

	private final Shelflists shelflists;

	private final PublicAddress address;

	private final int pagesInAPart;

	@Autowired
	SitemapController(ArticleQueries articles, Shelflists shelflists, PublicAddress address) {
		this(articles, shelflists, address, PAGES_IN_A_PART);
	}

	SitemapController(ArticleQueries articles, Shelflists shelflists, PublicAddress address, int pagesInAPart) {
		this.articles = articles;
		this.shelflists = shelflists;
		this.address = address;
		this.pagesInAPart = pagesInAPart;
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<String> index(HttpServletRequest request) {
		String base = this.address.base(request);
		StringBuilder xml = begin("sitemapindex");
		for (long part = 0; part < parts(pages().size()); part++) {
			appendPart(xml, base + "/sitemap/pages-" + part + ".xml");
		}
		appendPart(xml, base + "/sitemap/news.xml");
		for (long part = 0; part < parts(this.articles.lastId()); part++) {
			appendPart(xml, base + "/sitemap/articles-" + part + ".xml");
		}
		return answer(xml.append("</sitemapindex>\n"));
	}

	@GetMapping("/sitemap/pages-{part:\\d{1,9}}.xml")
	ResponseEntity<String> pages(@PathVariable long part, HttpServletRequest request) {
		List<String> pages = pages();
		if (part >= parts(pages.size())) {
			throw new PageNotFound("sitemap part " + part);
		}
		String base = this.address.base(request);
		StringBuilder xml = begin("urlset");
		pages.stream()
			.skip(part * this.pagesInAPart)
			.limit(this.pagesInAPart)
			.forEach((page) -> appendPage(xml, base, page, null));
		return answer(xml.append("</urlset>\n"));
	}

	@GetMapping("/sitemap/articles-{part:\\d{1,9}}.xml")
	ResponseEntity<String> articles(@PathVariable long part, HttpServletRequest request) {
		if (part >= parts(this.articles.lastId())) {
			throw new PageNotFound("sitemap part " + part);
		}
		long first = part * this.pagesInAPart;
		String base = this.address.base(request);
		StringBuilder xml = begin("urlset");
		for (ArticleQueries.Changed article : this.articles.readableBetween(first, first + this.pagesInAPart)) {
			appendPage(xml, base, "/articles/" + article.id(), article.on());
		}
		return answer(xml.append("</urlset>\n"));
	}

	/** All pages that are no report, always in the same order. */
	private List<String> pages() {
		Shelflist shelflist = this.shelflists.current();
		Stream<String> sources = shelflist.sources().values().stream().map((source) -> "/sources/" + source.slug());
		Stream<String> pairs = shelflist.pairs().keySet().stream().map((pair) -> "/relations/" + pair);
		return Stream.of(FIXED_PAGES.stream(), sources.sorted(), pairs.sorted()).flatMap(Function.identity()).toList();
	}

	private long parts(long pages) {
		return (pages + this.pagesInAPart - 1) / this.pagesInAPart;
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
