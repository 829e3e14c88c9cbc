package org.dateline.export;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import org.dateline.ArchiveTest;
import org.dateline.article.Catalogue;
import org.dateline.article.CataloguePage;
import org.dateline.article.CatalogueEntry;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a feed reader gets that follows a list. */
@ArchiveTest
class FollowingAListTests {

	@Autowired
	private MockMvcTester reader;

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'' | 5 4 3 2 1", "?sort=newest | 2 1 5 4 3", "?language=ru | 5 4",
					"?source=anadolu-agency | 2 1", "?from=2024-10&sort=oldest | 1 2", "?q=Zagulba&match=exact | ''",
					"?country=ID | ''" })
	void showsWhatTheListShowsTheLastAddedFirst(String query, String ids) throws Exception {
		List<String> expected = ids.isEmpty() ? List.of() : List.of(ids.split(" "));

		assertThat(entries(query).stream().map((entry) -> last(alternate(entry.getAlternateLinks()))))
			.isEqualTo(expected);
		assertThat(items(query).stream().map((item) -> last(item.get("url").asString()))).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?from=soon", "?language=Russian", "?sort=best", "?after=x", "?page=2" })
	void refusesWhatTheListRefuses(String query) {
		assertThat(this.reader.get().uri("/articles.atom" + query)).hasStatus(400);
		assertThat(this.reader.get().uri("/articles.json" + query)).hasStatus(400);
	}

	@Test
	void tellsEachReportInItsLanguage() throws Exception {
		List<JsonNode> items = items("");

		assertThat(items).extracting((item) -> item.get("language").asString())
			.containsExactly("ru", "ru", "az", "en", "id");
		assertThat(get("/articles.atom").getResponse().getContentAsString(StandardCharsets.UTF_8))
			.contains("<title xml:lang=\"az\">[Azərbaycan Rusiyanın", "<summary xml:lang=\"ru\">");
	}

	@Test
	void namesWhoSaysSoAndNobodyElse() throws Exception {
		assertThat(entries(""))
			.extracting((entry) -> entry.getAuthors().stream().map((author) -> author.getName()).toList())
			.containsExactly(List.of("not stated in the text"), List.of("not stated in the text"), List.of("Unikal"),
					List.of("Anadolu Agency"), List.of("ANTARA"));
	}

	@Test
	void namesEachSourceByItsAddressToo() throws Exception {
		assertThat(entries("?source=antara").get(0).getCategories()).extracting("scheme", "term")
			.contains(tuple("http://localhost/sources", "antara"), tuple("http://localhost/sources", "anadolu-agency"));
		assertThat(items("?source=antara").get(0).at("/_dateline/credits/0/source").asString()).isEqualTo("antara");
		assertThat(items("?source=antara").get(0).at("/_dateline/opening_words").asBoolean()).isTrue();
	}

	@Test
	void repeatsNoTitleInItsSummary() throws Exception {
		JsonNode item = items("?source=antara").get(0);

		assertThat(item.get("content_text").asString()).isNotEmpty()
			.doesNotStartWith(item.get("title").asString().substring(1, 20));
	}

	@Test
	void inventsNoMomentOfPublication() throws Exception {
		assertThat(entries("")).allMatch((entry) -> entry.getPublished() == null);
		assertThat(items("")).noneMatch((item) -> item.has("date_published"));
		assertThat(entries("").get(0).getCategories()).extracting("term").contains("2024-08-19~");
		assertThat(items("").get(0).get("_dateline").get("published").asString()).isEqualTo("2024-08-19~");
	}

	@Test
	void saysWhenItChangedAsOthersReadIt() throws Exception {
		Instant changed = this.catalogue.find(3).orElseThrow().changedAt().truncatedTo(ChronoUnit.MILLIS);

		assertThat(entries("").get(2).getUpdated()).isEqualTo(changed);
	}

	@Test
	void isTurnedPageByPage() {
		List<Long> forwards = new ArrayList<>();
		List<String> pages = new ArrayList<>();
		for (String query = "?sort=added"; query != null;) {
			CataloguePage page = this.catalogue.page(parameters(query), 2, Locale.ENGLISH);
			page.entries().stream().map(CatalogueEntry::id).forEach(forwards::add);
			pages.add(page.query());
			query = (page.nextQuery() != null)
					? page.nextQuery() + (page.nextQuery().contains("sort") ? "" : "&sort=added") : null;
		}
		CataloguePage last = this.catalogue.page(parameters(pages.get(2) + "&sort=added"), 2, Locale.ENGLISH);

		assertThat(forwards).containsExactly(5L, 4L, 3L, 2L, 1L);
		assertThat(pages).hasSize(3);
		assertThat(last.previousQuery()).isEqualTo(pages.get(1));
		assertThat(last.firstQuery()).isEmpty();
	}

	@Test
	void isNotSentAgainWhileNothingChanged() {
		String tag = get("/articles.atom?language=ru").getResponse().getHeader("ETag");

		assertThat(this.reader.get().uri("/articles.atom?language=ru").header("If-None-Match", String.valueOf(tag)))
			.hasStatus(304);
	}

	@Test
	void isNotHandedToOthersWhereItsLinksNameTheHostThatWasAskedFor() {
		MvcTestResult evil = this.reader.get().uri("/articles.atom").header("Host", "evil.example").exchange();

		assertThat(evil).hasHeader("Cache-Control", "private, max-age=0");
		assertThat(get("/articles.atom").getResponse().getContentAsByteArray()).asString(StandardCharsets.UTF_8)
			.doesNotContain("evil.example");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/en | /articles.atom", "/ru/about | /articles.atom",
					"/az/articles?language=ru&sort=oldest | /articles.atom?language=ru",
					"/id/articles?q=Putin | /articles.atom?q=Putin" })
	void isAnnouncedOnEveryPage(String page, String feed) throws Exception {
		assertThat(Jsoup.parse(get(page).getResponse().getContentAsString(StandardCharsets.UTF_8))
			.select("head link[rel=alternate][type=application/atom+xml]")
			.eachAttr("href")).contains(feed, "/articles.atom");
	}

	@Test
	void leadsToTheOneAddressOfAList() {
		assertThat(this.reader.get().uri("/articles.atom?language=ru&from=")).hasStatus(301)
			.hasHeader("Location", "/articles.atom?language=ru");
	}

	@Nested
	class WhenAReportChanges {

		@AfterEach
		void restore() {
			jdbc.sql(
					"update article set withdrawn_at = null, withdrawal_reason = null, countries = '{AZ,RU}' where id = 3")
				.update();
		}

		@Test
		void saysThatItWasUpdated() throws Exception {
			Entry before = entries("").get(2);

			jdbc.sql("update article set countries = '{AZ}' where id = 3").update();

			Entry after = entries("").get(2);
			assertThat(after.getId()).isEqualTo(before.getId());
			assertThat(after.getUpdated()).isAfter(before.getUpdated());
		}

		@Test
		void showsItNoMoreOnceItIsWithdrawn() throws Exception {
			jdbc.sql("update article set withdrawn_at = now(), withdrawal_reason = 'An order' where id = 3").update();

			assertThat(entries("")).hasSize(4);
			assertThat(items("")).hasSize(4);
		}

	}

	private List<Entry> entries(String query) throws Exception {
		String xml = get("/articles.atom" + query).getResponse().getContentAsString(StandardCharsets.UTF_8);
		return ((com.rometools.rome.feed.atom.Feed) new WireFeedInput().build(new StringReader(xml))).getEntries();
	}

	private List<JsonNode> items(String query) {
		JsonNode feed = JsonMapper.shared()
			.readTree(get("/articles.json" + query).getResponse().getContentAsByteArray());
		assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
		return feed.get("items").valueStream().toList();
	}

	private MvcTestResult get(String address) {
		MvcTestResult answer = this.reader.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return answer;
	}

	private static MultiValueMap<String, String> parameters(String query) {
		Map<String, List<String>> parameters = UriComponentsBuilder.fromUriString(query).build().getQueryParams();
		return new LinkedMultiValueMap<>(parameters);
	}

	private static String alternate(List<Link> links) {
		assertThat(links).hasSize(1);
		return links.get(0).getHref();
	}

	private static String last(String address) {
		return address.substring(address.lastIndexOf('/') + 1);
	}

}
