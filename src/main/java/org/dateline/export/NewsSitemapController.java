package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.Catalogue;
import org.dateline.article.CatalogueEntry;
import org.dateline.web.Page;
import org.dateline.web.PublicAddress;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The reports of the last two days, for the crawlers of news. Only those whose text
 * states their day: what is derived may be wrong by more than that.
 */
@Controller
class NewsSitemapController {

	private static final int DAYS = 2;

	/** The most addresses that such a sitemap may have. */
	private static final int MOST = 1000;

	private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

	private final Catalogue catalogue;

	private final PublicAddress address;

	private final Clock clock;

	NewsSitemapController(Catalogue catalogue, PublicAddress address, Clock clock) {
		this.catalogue = catalogue;
		this.address = address;
		this.clock = clock;
	}

	@GetMapping("/sitemap/news.xml")
	Page news(HttpServletRequest request) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
		query.add("from", today.minusDays(DAYS).toString());
		query.add("to", today.plusDays(1).toString());
		String base = this.address.base(request);
		XmlWriter xml = new XmlWriter().open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9",
				"xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
		this.catalogue.page(query, MOST, Feed.LANGUAGE)
			.entries()
			.stream()
			.filter(NewsSitemapController::statesItsDay)
			.forEach((entry) -> append(xml, entry, base));
		return Page.unkept(XML, xml.close().end(), HttpStatus.OK);
	}

	private static boolean statesItsDay(CatalogueEntry entry) {
		return entry.published().basis().equals("stated") && entry.published().date() != null
				&& entry.published().date().isPreciseToDay();
	}

	private static void append(XmlWriter xml, CatalogueEntry entry, String base) {
		LocalDate day = Objects.requireNonNull(Objects.requireNonNull(entry.published().date()).earliest());
		xml.open("url")
			.element("loc", base + "/articles/" + entry.id())
			.open("news:news")
			.open("news:publication")
			.element("news:name", Citation.ARCHIVE)
			.element("news:language", entry.locale().getLanguage())
			.close()
			.element("news:publication_date", day.toString())
			.element("news:title", entry.heading().words())
			.close()
			.close();
	}

}
