package org.dateline.export;

import org.dateline.article.CatalogueEntry;
import org.dateline.article.CataloguePage;
import org.dateline.article.Dispatch;
import org.dateline.web.InterfaceWords;
import org.jspecify.annotations.Nullable;

/**
 * Writes a feed as Atom (RFC 4287), a page of a paged feed (RFC 5005, section 3).
 */
final class AtomFeed {

	static final String ADDRESS = "/articles.atom";

	/** Dates as EDTF, as the Library of Congress calls the datatype. */
	private static final String EDTF = "http://id.loc.gov/datatypes/edtf/";

	private final Feed feed;

	private final XmlWriter xml = new XmlWriter();

	private AtomFeed(Feed feed) {
		this.feed = feed;
	}

	static byte[] write(Feed feed) {
		return new AtomFeed(feed).write();
	}

	private byte[] write() {
		CataloguePage page = this.feed.page();
		this.xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xmlns:dcterms", "http://purl.org/dc/terms/",
				"xml:lang", Feed.LANGUAGE.toLanguageTag());
		this.xml.element("id", this.feed.id())
			.element("title", this.feed.title())
			.element("updated", Feed.moment(this.feed.updated()));
		link("self", page.query());
		link("first", page.firstQuery());
		link("previous", page.previousQuery());
		link("next", page.nextQuery());
		this.xml.empty("link", "rel", "alternate", "type", "text/html", "href",
				this.feed.base() + "/articles" + page.firstQuery());
		page.entries().forEach(this::entry);
		return this.xml.close().end();
	}

	private void link(String relation, @Nullable String query) {
		if (query != null) {
			this.xml.empty("link", "rel", relation, "type", "application/atom+xml", "href",
					this.feed.base() + ADDRESS + query);
		}
	}

	private void entry(CatalogueEntry entry) {
		String address = this.feed.address(entry);
		this.xml.open("entry")
			.element("id", this.feed.id(entry))
			.element("title", entry.heading().title(), "xml:lang", entry.language())
			.element("updated", Feed.moment(entry.changedAt()));
		if (entry.published().instant() != null) {
			this.xml.element("published", Feed.moment(entry.published().instant()));
		}
		if (entry.published().edtf() != null) {
			// dcterms:issued would be read as a moment, however imprecise the date is
			this.xml.empty("category", "scheme", EDTF, "term", entry.published().edtf(), "label",
					"published; date " + entry.published().basis());
		}
		this.xml.element("dcterms:language", entry.language());
		Feed.authors(entry).forEach(this::author);
		for (Dispatch.Credit credit : entry.credits("credited-source")) {
			this.xml.element("dcterms:source", Feed.name(credit, entry));
		}
		for (Dispatch.Credit credit : entry.credits()) {
			this.xml.empty("category", "scheme", this.feed.base() + "/sources", "term", credit.slug(), "label",
					credit.role() + ": " + Feed.name(credit, entry));
		}
		// one alternate only: newsboat opens the last that it finds
		this.xml.empty("link", "rel", "alternate", "type", "text/html", "href", address)
			.empty("link", "rel", "related", "type", "text/plain", "title", "text", "href", address + ".txt");
		if (entry.publishedAt() != null) {
			this.xml.empty("link", "rel", "via", "href", entry.publishedAt().address());
		}
		if (entry.original().intact()) {
			this.xml.empty("link", "rel", "related", "title", "original", "href", address + "/original");
		}
		for (String country : entry.countries()) {
			this.xml.empty("category", "scheme", "urn:iso:std:iso:3166", "term", country, "label",
					InterfaceWords.in(Feed.LANGUAGE).country(country));
		}
		this.xml.element("summary", Feed.opening(entry), "xml:lang", entry.language()).close();
	}

	private void author(String name) {
		this.xml.open("author").element("name", name).close();
	}

}
