package org.dateline.export;

import java.util.List;
import java.util.stream.Collectors;

import org.dateline.article.CatalogueEntry;
import org.dateline.article.ReadingHead;
import org.dateline.web.Assets;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Markup;
import org.dateline.web.PublicAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Describes a report in the head of its page: to Zotero and its like (Highwire, Dublin
 * Core, unAPI), to search engines (JSON-LD), and to whoever shows a preview of a link
 * (Open Graph). What is not known is left out.
 */
@Component
class ArticleHead implements ReadingHead {

	private static final List<CitationStyle> STYLES = List.of(CitationStyle.values());

	private final PublicAddress address;

	private final Assets assets;

	private final MessageSource messages;

	ArticleHead(PublicAddress address, Assets assets, MessageSource messages) {
		this.address = address;
		this.assets = assets;
		this.messages = messages;
	}

	@Override
	public Markup write(CatalogueEntry entry, InterfaceLanguage language) {
		String base = this.address.known();
		Citation citation = Citation.of(entry, base);
		Markup head = new Markup();
		dublinCore(head, entry, citation);
		highwire(head, entry, citation);
		openGraph(head, entry, citation, language, base);
		for (ArticleFormat format : ArticleFormat.ALL) {
			link(head, "alternate", format.type().getType() + "/" + format.type().getSubtype(),
					"/articles/" + entry.id() + "." + format.extension());
		}
		link(head, "unapi-server", "application/xml", "/unapi");
		head.tags("<script type=\"application/ld+json\">")
			.tags(NewsArticle.writeForPage(entry, base))
			.tags("</script>\n");
		return head;
	}

	@Override
	public Markup citing(long article, InterfaceLanguage language) {
		String page = "/" + language + "/articles/" + article + "/cite";
		Markup markup = new Markup().tags("<div class=\"citing\" data-citations=\"")
			.tags(page)
			.tags("\" data-copied=\"")
			.text(say("cite.copied", language, "{0}"))
			.tags("\" data-refused=\"")
			.text(say("cite.not-copied", language))
			.tags("\"><span class=\"label\">")
			.text(say("cite.label", language))
			.tags("</span>\n");
		for (CitationStyle style : STYLES) {
			markup.tags("<a rel=\"nofollow\" data-style=\"")
				.tags(style.code())
				.tags("\" lang=\"")
				.tags(style.language())
				.tags("\" href=\"")
				.tags(page + "#" + style.code())
				.tags("\">")
				.text(style.shortTitle())
				.tags("</a>\n");
		}
		for (ArticleFormat format : List.of(ArticleFormat.BIBTEX, ArticleFormat.RIS)) {
			markup.tags("<a rel=\"nofollow\" href=\"/articles/" + article + "." + format.extension() + "\">")
				.tags((format == ArticleFormat.BIBTEX) ? "BibTeX" : "RIS")
				.tags("</a>\n");
		}
		return markup.tags("<abbr class=\"unapi-id\" title=\"" + article + "\"></abbr>\n")
			.tags("<p role=\"status\"></p>\n<script defer src=\"")
			.text(this.assets.url("/js/cite.js"))
			.tags("\"></script></div>\n");
	}

	private String say(String code, InterfaceLanguage language, Object... arguments) {
		return this.messages.getMessage(code, arguments, language.getLocale());
	}

	private static void dublinCore(Markup head, CatalogueEntry entry, Citation citation) {
		// Zotero knows a newspaper's article by this
		meta(head, "DC.type", "NewsItem");
		meta(head, "DC.title", citation.title());
		citation.authors().forEach((author) -> meta(head, "DC.creator", author));
		meta(head, "DC.publisher", citation.publication());
		meta(head, "DC.date", entry.published().edtf());
		meta(head, "DC.language", entry.language());
		if (isAbsolute(citation)) {
			meta(head, "DC.identifier", citation.address());
		}
	}

	private static void highwire(Markup head, CatalogueEntry entry, Citation citation) {
		meta(head, "citation_title", citation.title());
		citation.authors().forEach((author) -> meta(head, "citation_author", author));
		meta(head, "citation_journal_title", citation.publication());
		Issued issued = citation.issued();
		if (issued != null && !issued.circa() && issued.parts().size() == 1) {
			meta(head, "citation_publication_date",
					issued.parts().get(0).stream().map(ArticleHead::twoDigits).collect(Collectors.joining("/")));
		}
		meta(head, "citation_language", entry.language());
		if (isAbsolute(citation)) {
			meta(head, "citation_public_url", citation.address());
		}
	}

	private static String twoDigits(int number) {
		return (number < 10) ? "0" + number : Integer.toString(number);
	}

	private static void openGraph(Markup head, CatalogueEntry entry, Citation citation, InterfaceLanguage language,
			String base) {
		meta(head, "description", entry.heading().lede());
		property(head, "og:type", "article");
		if (citation.publication() != null) {
			// Where the page names no newspaper, Zotero takes this for one
			property(head, "og:site_name", Citation.ARCHIVE);
		}
		property(head, "og:title", citation.title());
		property(head, "og:description", entry.heading().lede());
		property(head, "og:image", base + "/articles/" + entry.id() + ".png");
		property(head, "og:image:width", "1200");
		property(head, "og:image:height", "630");
		meta(head, "twitter:card", "summary_large_image");
		property(head, "og:locale", language.getTerritorial());
		if (isAbsolute(citation)) {
			property(head, "og:url", citation.address());
		}
		List.of("publisher", "agency")
			.forEach((role) -> entry.credits(role)
				.forEach((credit) -> property(head, "article:author", credit.in(entry.locale()))));
		if (entry.published().instant() != null) {
			property(head, "article:published_time", entry.published().instant().toString());
		}
	}

	/**
	 * Where the archive does not know its own address, a page that is kept for everyone
	 * cannot say it.
	 */
	private static boolean isAbsolute(Citation citation) {
		return !citation.address().startsWith("/");
	}

	private static void meta(Markup head, String name, @Nullable String content) {
		if (content != null && !content.isEmpty()) {
			head.tags("<meta name=\"").tags(name).tags("\" content=\"").text(content).tags("\">\n");
		}
	}

	private static void property(Markup head, String name, @Nullable String content) {
		if (content != null && !content.isEmpty()) {
			head.tags("<meta property=\"").tags(name).tags("\" content=\"").text(content).tags("\">\n");
		}
	}

	private static void link(Markup head, String relation, String type, String address) {
		head.tags("<link rel=\"")
			.tags(relation)
			.tags("\" type=\"")
			.tags(type)
			.tags("\" href=\"")
			.text(address)
			.tags("\">\n");
	}

}
