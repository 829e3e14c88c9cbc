package org.dateline.article;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.database.ArchiveRevision;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.PublicAddress;
import org.dateline.web.Sitemap;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The addresses of all pages, for crawlers (sitemaps.org): an index, parts with the pages
 * of everything but reports and stories, and one for each stretch of article ids. Stories
 * are parts of the story module, what is new is one of the export module.
 */
@Controller
class SitemapController {

	private static final List<String> FIXED_PAGES = List.of("", "/articles", "/stories", "/relations", "/sources",
			"/about");

	private final ArticleQueries articles;

	private final Shelflists shelflists;

	private final ArchiveRevision revision;

	private final PublicAddress address;

	private final List<SitemapParts> others;

	private final int pagesInAPart;

	@Autowired
	SitemapController(ArticleQueries articles, Shelflists shelflists, ArchiveRevision revision, PublicAddress address,
			List<SitemapParts> others) {
		this(articles, shelflists, revision, address, others, Sitemap.PAGES_IN_A_PART);
	}

	SitemapController(ArticleQueries articles, Shelflists shelflists, ArchiveRevision revision, PublicAddress address,
			List<SitemapParts> others, int pagesInAPart) {
		this.articles = articles;
		this.shelflists = shelflists;
		this.revision = revision;
		this.address = address;
		this.others = List.copyOf(others);
		this.pagesInAPart = pagesInAPart;
	}

	@GetMapping("/sitemap.xml")
	Page index(HttpServletRequest request) {
		long revision = this.revision.current();
		Sitemap index = Sitemap.ofParts(this.address.base(request));
		for (long part = 0; part < parts(pages().size()); part++) {
			index.part("/sitemap/pages-" + part + ".xml");
		}
		index.part("/sitemap/news.xml");
		for (long part = 0; part < parts(this.articles.lastId()); part++) {
			index.part("/sitemap/articles-" + part + ".xml");
		}
		this.others.forEach((other) -> other.addresses().forEach(index::part));
		return index.answer(revision);
	}

	@GetMapping("/sitemap/pages-{part:\\d{1,9}}.xml")
	Page pages(@PathVariable long part, HttpServletRequest request) {
		long revision = this.revision.current();
		List<String> pages = pages();
		if (part >= parts(pages.size())) {
			throw new PageNotFound("sitemap part " + part);
		}
		Sitemap sitemap = Sitemap.ofPages(this.address.base(request));
		pages.stream()
			.skip(part * this.pagesInAPart)
			.limit(this.pagesInAPart)
			.forEach((page) -> sitemap.page(page, null));
		return sitemap.answer(revision);
	}

	@GetMapping("/sitemap/articles-{part:\\d{1,9}}.xml")
	Page articles(@PathVariable long part, HttpServletRequest request) {
		if (part >= parts(this.articles.lastId())) {
			throw new PageNotFound("sitemap part " + part);
		}
		long revision = this.revision.current();
		long first = part * this.pagesInAPart;
		Sitemap sitemap = Sitemap.ofPages(this.address.base(request));
		for (ArticleQueries.Changed article : this.articles.readableBetween(first, first + this.pagesInAPart)) {
			sitemap.page("/articles/" + article.id(), article.on());
		}
		return sitemap.answer(revision);
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

}
