package org.dateline.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dateline.ArchiveTest;
import org.dateline.database.ArchiveRevision;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.PublicAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a crawler is told of the pages there are. */
@ArchiveTest
class FindingAllPagesTests {

	private static final Pattern LOCATION = Pattern.compile("<loc>http://localhost([^<]+)</loc>");

	@Autowired
	private ArticleQueries articles;

	@Autowired
	private Shelflists shelflists;

	@Autowired
	private ArchiveRevision revision;

	@Autowired
	private PublicAddress address;

	@Autowired
	private MockMvcTester crawler;

	@Test
	void isGivenEveryPageInEveryLanguage() {
		List<String> pages = locations(body("/sitemap/pages-0.xml"));

		assertThat(pages).doesNotHaveDuplicates()
			.contains("/en", "/ru/articles", "/az/sources/antara", "/id/relations/AZ-RU");
		assertThat(locations(body("/sitemap.xml"))).contains("/sitemap/pages-0.xml", "/sitemap/news.xml",
				"/sitemap/articles-0.xml", "/sitemap/stories-0.xml");
		assertThat(this.crawler.get().uri("/sitemap/pages-1.xml")).hasStatus(404);
	}

	@Test
	void isGivenNoMoreAtATimeThanItTakes() {
		SitemapController inParts = new SitemapController(this.articles, this.shelflists, this.revision, this.address,
				List.of(), 3);
		MockHttpServletRequest request = new MockHttpServletRequest();

		List<String> all = new ArrayList<>();
		long parts = locations(text(inParts.index(request))).stream()
			.filter((part) -> part.startsWith("/sitemap/pages-"))
			.count();
		for (long part = 0; part < parts; part++) {
			List<String> some = locations(text(inParts.pages(part, request)));
			assertThat(some).hasSizeBetween(4, 12);
			all.addAll(some);
		}

		assertThat(parts).isGreaterThan(2);
		assertThat(all).isEqualTo(locations(body("/sitemap/pages-0.xml")));
		assertThatExceptionOfType(PageNotFound.class).isThrownBy(() -> inParts.pages(parts, request));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sitemap.xml", "/sitemap/pages-0.xml", "/sitemap/articles-0.xml",
			"/sitemap/stories-0.xml", "/opensearch.xml" })
	void isSparedWhatDidNotChange(String address) {
		MockHttpServletResponse first = this.crawler.get()
			.uri(address)
			.header("Accept-Encoding", "gzip")
			.exchange()
			.getResponse();

		assertThat(first.getHeader("Content-Encoding")).isEqualTo(address.contains("stories") ? null : "gzip");
		assertThat(first.getHeader("Cache-Control")).contains("private");
		assertThat(this.crawler.get().uri(address).header("If-None-Match", first.getHeader("ETag"))).hasStatus(304);
	}

	private String body(String address) {
		return new String(this.crawler.get().uri(address).exchange().getResponse().getContentAsByteArray());
	}

	private static String text(Page page) {
		return new String(page.body(), StandardCharsets.UTF_8);
	}

	private static List<String> locations(String xml) {
		Stream<String> locations = LOCATION.matcher(xml).results().map((location) -> location.group(1));
		return locations.toList();
	}

}
