package org.dateline.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * Addresses of pages for crawlers (sitemaps.org). Each names its counterparts in the
 * other interface languages.
 */
public final class Sitemap {

	/**
	 * A part may name 50,000 addresses in 50 MB. In four languages, with their
	 * alternates, this many pages are 10,000 addresses in about 6 MB.
	 */
	public static final int PAGES_IN_A_PART = 2500;

	private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

	private final String base;

	private final String root;

	private final StringBuilder xml = new StringBuilder();

	private Sitemap(String base, String root) {
		this.base = HtmlUtils.htmlEscape(base);
		this.root = root;
		this.xml.append("""
				<?xml version="1.0" encoding="UTF-8"?>
				<%s xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
				""".formatted(root));
	}

	/** A part, which names pages. */
	public static Sitemap ofPages(String base) {
		return new Sitemap(base, "urlset");
	}

	/** The index, which names parts. */
	public static Sitemap ofParts(String base) {
		return new Sitemap(base, "sitemapindex");
	}

	/** Adds a part by its address. */
	public Sitemap part(String address) {
		this.xml.append("<sitemap><loc>")
			.append(this.base)
			.append(HtmlUtils.htmlEscape(address))
			.append("</loc></sitemap>\n");
		return this;
	}

	/**
	 * Adds a page in every language.
	 * @param page its address behind the language
	 * @param changed when it changed last, or null
	 */
	public Sitemap page(String page, @Nullable LocalDate changed) {
		StringBuilder alternates = new StringBuilder();
		for (InterfaceLanguage language : InterfaceLanguage.ALL) {
			alternates.append("<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s/%s%s\"/>".formatted(language,
					this.base, language, page));
		}
		for (InterfaceLanguage language : InterfaceLanguage.ALL) {
			this.xml.append("<url><loc>").append(this.base).append('/').append(language).append(page).append("</loc>");
			if (changed != null) {
				this.xml.append("<lastmod>").append(changed).append("</lastmod>");
			}
			this.xml.append(alternates).append("</url>\n");
		}
		return this;
	}

	/**
	 * The answer. Its addresses may come from the request's own Host, so nobody else may
	 * be handed it; and a part would take the place of a hundred pages.
	 * @param archiveRevision the revision of the archive that was read, or an earlier one
	 */
	public Page answer(long archiveRevision) {
		return Page.ofArchive(XML, this.xml + "</" + this.root + ">\n", archiveRevision).unshared();
	}

}
