package org.dateline.article;

import java.util.List;
import java.util.stream.Stream;

import org.dateline.ArchiveTest;
import org.dateline.VisitedPages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees in the list of reports. */
@ArchiveTest
class BrowsingTests {

	@Autowired
	private MockMvcTester visitor;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'' | 2 1 5 4 3", "?sort=oldest | 3 4 5 1 2", "?language=ru | 5 4",
			"?language=ru&language=az | 5 4 3", "?from=2024-08-01&to=2024-08-31 | 5 4", "?from=2024-10 | 2 1",
			"?to=2022 | 3", "?from=2022-06&to=2022-06 | 3", "?from=2023&to=2023 | ''", "?to=2022-04-25 | ''",
			"?from=2022-12-31&to=2022-12-31 | 3", "?source=anadolu-agency | 2 1", "?source=antara | 1",
			"?source=not-stated | 5", "?country=AZ | 2 1 5 4 3", "?country=ID | ''",
			"?language=id&source=anadolu-agency | 1", "?undated=true | ''", "?undated=true&from=2024-10 | 2 1" })
	void showsWhatMatchesInOrder(String query, String ids) {
		assertThat(articles(page("/en/articles" + query)))
			.isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
	}

	@Test
	void countsEachChoiceByTheOtherFilters() {
		Document page = page("/en/articles?language=ru&country=AZ");

		assertThat(choices(page, "language")).containsExactly("✓ Russian 2", "Azerbaijani 1", "English 1",
				"Indonesian 1");
		assertThat(choices(page, "source")).containsExactly("iz.ru 1", "not stated 1");
		assertThat(choices(page, "country")).containsExactly("✓ Azerbaijan 2", "Russia 2");
	}

	@Test
	void letsEachFilterBeTakenOff() {
		Document page = page("/en/articles?language=ru&from=2024-08&to=2024-08");

		assertThat(page.select(".chips a").eachText()).containsExactly("Remove: Russian", "Remove: August 2024",
				"Remove all");
		assertThat(page.select(".chips a").eachAttr("href")).containsExactly("/en/articles?from=2024-08&to=2024-08",
				"/en/articles?language=ru", "/en/articles");
	}

	@Test
	void saysWhichFilterToLoosenWhenNothingMatches() {
		Document page = page("/en/articles?language=az&from=2024");

		assertThat(page.select("h1").text()).isEqualTo("No reports");
		assertThat(page.select(".empty li").eachText()).containsExactly("Without “Azerbaijani”: 4 reports",
				"Without “from 2024”: 1 report");
	}

	@Test
	void showsHowFarADateIsKnown() {
		Document page = page("/en/articles");

		assertThat(page.select(".when").eachText()).containsExactly("8 October 2024, 04:38 date stated",
				"about 8 October 2024 date derived", "about 19 August 2024 date derived",
				"17 August 2024, 20:34 date stated", "some day between 26 April and 31 December 2022 date derived");
	}

	@Test
	void saysWhoSaysSo() {
		assertThat(page("/en/articles").select(".by .quiet").eachText()).containsExactly(
				"publisher not stated · Anadolu Agency (agency)", "ANTARA · crediting Anadolu Agency",
				"source not stated in the text", "publisher not stated · crediting iz.ru",
				"Unikal · after Ministry of Foreign Affairs of Russia");
	}

	@Test
	void leavesOutWhatAFormSendsEmpty() {
		MvcTestResult answer = this.visitor.get().uri("/ru/articles?language=ru&from=&to=&sort=").exchange();

		assertThat(answer).hasStatus(302).hasHeader("Location", "/ru/articles?language=ru");
	}

	@ParameterizedTest
	@ValueSource(strings = { "language=Russian", "from=2024-13", "to=soon", "country=az", "sort=best", "after=x",
			"langauge=ru", "undated=1", "source=A%20B", "from=2025&to=2024" })
	void refusesAMalformedFilterByNameInTheReadersLanguage(String query) {
		for (String ui : List.of("en", "ru", "az", "id")) {
			MvcTestResult answer = this.visitor.get().uri("/" + ui + "/articles?" + query).exchange();

			assertThat(answer).hasStatus(400);
			Document page = VisitedPages.page(answer);
			assertThat(page.select("html").attr("lang")).isEqualTo(ui);
			assertThat(page.select("main").text()).contains(query.substring(0, query.indexOf('=')));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/en/articles?limit=5        | There is no “limit” here; this address takes q,
			/ru/articles?limit=5        | Параметра «limit» здесь нет; принимаются: q,
			/az/articles?limit=5        | Burada “limit” parametri yoxdur; qəbul edilənlər: q,
			/id/articles?limit=5        | Parameter “limit” tidak ada di sini; yang diterima: q,
			/en/stories?sort=x          | but it takes “newest”, “oldest” or “largest”.
			/ru/stories?sort=x          | а должно быть: «newest», «oldest» или «largest».
			/az/stories?sort=x          | halbuki burada “newest”, “oldest” və ya “largest” olmalıdır.
			/az/articles/2?marks=zz     | halbuki burada yalnız “on”, yaxud heç nə olmalıdır.
			/en/articles/2/versions?a=b | There is no “a” here; this address takes from, to.
			""")
	void saysWhatItTakesInASentence(String address, String words) {
		assertThat(VisitedPages.page(this.visitor.get().uri(address).exchange()).select("main").text()).contains(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/en/articles                      | Reports · Dateline
			/en/articles?language=ru&from=2024 | Russian, from 2024 · Reports · Dateline
			/en/articles?undated=true&from=2024 | from 2024, or without a date · Reports · Dateline
			/ru/articles?undated=true&from=2024 | 2024 и позже, или без даты · Сообщения
			/en/articles?undated=true         | without a date · Reports · Dateline
			/en/articles/2/versions/1         | Version 1 of 1: Russian, Azerbaijani presidents
			/en/articles/2/versions           | What was changed in this record: Russian, Azerbaijani presidents
			/en/articles/2/cite               | Cite this report: Russian, Azerbaijani presidents
			""")
	void isCalledByWhatItShows(String address, String title) {
		assertThat(page(address).title()).startsWith(title);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/articles?language=ru", "/stories", "/relations/AZ-RU/events", "/relations/AZ-RU/figures" })
	void letsTheKeyboardPassOverTheFilters(String address) {
		Document list = page("/en" + address);
		Element link = list.selectFirst("main .skip");
		assertThat(link.text()).isEqualTo("Skip to the list");
		assertThat(list.select(link.attr("href"))).hasSize(1);
		assertThat(list.select("main .skip ~ .browse .filters")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/about", "/articles", "/articles?language=ru&language=az", "/articles/2",
			"/articles/3", "/articles/1/beside/2", "/articles/2/versions", "/articles/2/versions/1", "/articles/2/cite",
			"/api", "/sources", "/sources/antara", "/stories", "/relations", "/relations/AZ-RU",
			"/relations/AZ-RU/events", "/relations/AZ-RU/figures" })
	void saysWhatItIsAboutToThoseWhoLinkToIt(String address) {
		List<String> descriptions = Stream.of("en", "ru", "az", "id")
			.map((ui) -> page("/" + ui + address).select("head meta[name=description]"))
			.map((described) -> {
				assertThat(described).as(address).hasSize(1);
				return described.attr("content");
			})
			.toList();
		assertThat(descriptions).allSatisfy((words) -> assertThat(words).isNotBlank().doesNotContain("??", "{"));
		assertThat(descriptions.stream().distinct()).hasSize(address.matches("/articles/\\d") ? 1 : 4);
	}

	@Test
	void saysHowManyThereAreOfWhat() {
		assertThat(page("/en/articles?language=ru").select("head meta[name=description]").attr("content"))
			.isEqualTo("2 reports: Russian. Each in the words and the language it was published in.");
	}

	@ParameterizedTest
	@CsvSource({ "en, 5 reports", "ru, 5 сообщений", "az, 5 xəbər", "id, 5 berita" })
	void speaksTheLanguageOfItsAddress(String ui, String heading) {
		assertThat(page("/" + ui + "/articles").select("h1").text()).isEqualTo(heading);
	}

	private Document page(String address) {
		return VisitedPages.visit(this.visitor, address);
	}

	private static List<String> articles(Document page) {
		return page.select(".list h2 a")
			.eachAttr("href")
			.stream()
			.map((address) -> address.replaceAll(".*/|\\?.*", ""))
			.toList();
	}

	private static List<String> choices(Document page, String parameter) {
		return page.select("fieldset label:has(input[name=" + parameter + "])")
			.stream()
			.map((label) -> (label.select("input[checked]").isEmpty() ? "" : "✓ ") + label.text())
			.toList();
	}

}
