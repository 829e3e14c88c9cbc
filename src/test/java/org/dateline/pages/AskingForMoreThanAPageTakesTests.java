package org.dateline.pages;

import org.dateline.ArchiveTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing in an address is silently ignored, whether people or programs ask. */
@ArchiveTest
class AskingForMoreThanAPageTakesTests {

	@Autowired
	private MockMvcTester visitor;

	@ParameterizedTest
	@ValueSource(strings = { "/en", "/en/about", "/en/api", "/en/articles", "/en/articles/2", "/en/articles/2/cite",
			"/en/articles/2/versions", "/en/articles/2/versions/1", "/en/articles/1/beside/2", "/en/sources",
			"/en/sources/antara", "/en/stories", "/en/stories/1", "/en/relations", "/en/relations/AZ-RU",
			"/en/suggestions", "/articles.atom", "/articles.json", "/articles.csv", "/articles.jsonl",
			"/articles/2.json", "/articles/2.bib", "/articles/2.txt", "/articles/2.png", "/articles/2/original",
			"/timegate/articles/2", "/timemap/link/articles/2", "/unapi", "/sitemap.xml", "/opensearch.xml",
			"/api/openapi.json", "/api/v1/articles", "/api/v1/articles/2" })
	void isRefusedByName(String address) {
		assertThat(this.visitor.get().uri(address + "?colour=red&q=").header("Accept", "application/json")).as(address)
			.hasStatus(400)
			.bodyText()
			.containsAnyOf("\"parameter\":\"colour\"", "\"parameter\":\"q\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/en", "/en/articles/2", "/articles/2", "/articles.atom", "/articles/2.json",
			"/articles/2/original", "/oai", "/sitemap.xml", "/robots.txt", "/api/v1/articles", "/en/relations/AZ-RU" })
	void isLedToTheAddressItselfWhereOthersOnlyCounted(String address) {
		assertThat(this.visitor.get().uri(address + "?utm_source=letter&fbclid=IwAR0abc")).hasStatus(301)
			.hasHeader("Location", address);
	}

	/** A format takes nothing, a page may. */
	@ParameterizedTest
	@ValueSource(strings = { "application/x-bibtex", "application/ld+json" })
	void isRefusedWhereAFormatIsChosen(String accept) {
		assertThat(this.visitor.get().uri("/articles/2?q=x").header("Accept", accept)).hasStatus(400);
		assertThat(this.visitor.get().uri("/articles/2?q=x").header("Accept", "text/html")).hasStatus(302)
			.hasHeader("Location", "/en/articles/2?q=x");
	}

}
