package org.dateline.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells crawlers where to go. */
@Controller
class Robots {

	private final Page page;

	Robots(AddressSettings settings) {
		String rules = """
				User-agent: *
				Disallow: /actuator/
				Disallow: /*/desk
				Disallow: /*/login
				""";
		// A sitemap's address has to be absolute (RFC 9309 leaves it to sitemaps.org).
		String sitemap = settings.base().isEmpty() ? "" : "\nSitemap: " + settings.base() + "/sitemap.xml\n";
		this.page = Page
			.ofProgram(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
					(rules + sitemap).getBytes(StandardCharsets.UTF_8))
			.cacheControl("public, max-age=3600");
	}

	@GetMapping("/robots.txt")
	Page guide() {
		return this.page;
	}

}
