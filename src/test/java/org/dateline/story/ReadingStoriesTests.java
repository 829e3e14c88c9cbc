package org.dateline.story;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;

import org.dateline.VisitedPages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees of stories, and of two reports side by side. */
@StoryArchiveTest
class ReadingStoriesTests {

	@Autowired
	private StoryArchive archive;

	@Autowired
	private MockMvcTester http;

	@BeforeEach
	void link() {
		this.archive.link();
	}

	@Test
	void theListNamesEachStoryInTheReadersLanguage() {
		Document english = page("/en/stories?from=2024-10&to=2024-10");
		Document indonesian = page("/id/stories?from=2024-10&to=2024-10");

		assertThat(english.select(".line h2").text()).startsWith("Russian, Azerbaijani presidents signal");
		assertThat(english.select(".line .others [lang=id]").text()).startsWith("Hubungan bilateral");
		assertThat(indonesian.select(".line h2").text()).startsWith("Hubungan bilateral");
		assertThat(english.select(".line .when").text()).isEqualTo("8 October 2024 2 reports");
	}

	@ParameterizedTest
	@CsvSource({ "from=2024&language=id, 1", "from=2024&language=az, 0", "from=2024&language=id&language=az, 1",
			"from=2024&country=RU&country=NO, 1", "source=anadolu-agency, 1", "source=iz-ru, 0",
			"from=2024-10-08&to=2024-10-08, 1", "from=2024&to=2024-10-07, 0", "from=2024-10-09, 0",
			"from=2024&sort=largest, 1", "from=2024&sort=oldest, 1" })
	void theListIsFilteredAsThatOfReports(String query, int stories) {
		assertThat(page("/en/stories?" + query).select(".list > li")).as(query).hasSize(stories);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sort=relevance", "colour=red", "from=soon", "language=English", "country=ZZ", "after=x",
			"after=bjk5OTk5OTk5OS4x", "from=2025&to=2024", "from=2024&from=2023" })
	void whatIsMalformedIsRefusedByName(String query) {
		assertThat(this.http.get().uri("/ru/stories?" + query)).hasStatus(400)
			.bodyText()
			.contains(query.substring(0, query.indexOf('=')));
	}

	@Test
	void emptyFieldsOfTheFormLeaveNoTrace() {
		assertThat(this.http.get().uri("/en/stories?language=id&from=&to=")).hasStatus(302)
			.hasHeader("Location", "/en/stories?language=id");
	}

	@Test
	void crawlersAreToldOfEachStoryInEveryLanguage() throws UnsupportedEncodingException {
		String sitemap = this.http.get().uri("/sitemap/stories-0.xml").exchange().getResponse().getContentAsString();
		Document parts = Jsoup.parse(sitemap, Parser.xmlParser());
		String story = "/stories/" + this.archive.storyOf(1);

		Elements pages = parts.select("url:has(loc:matches(" + story + "$))");
		assertThat(pages.select("loc").eachText()).hasSize(4).allMatch((address) -> address.endsWith(story));
		assertThat(pages.first().select("[hreflang]").eachAttr("hreflang")).containsExactly("en", "ru", "az", "id");
		assertThat(pages.first().select("[hreflang=az]").attr("href")).endsWith("/az" + story);
		assertThat(this.http.get().uri("/sitemap/stories-1.xml")).hasStatus(404);
		assertThat(this.http.get().uri("/sitemap.xml")).bodyText().contains("/sitemap/stories-0.xml</loc>");
	}

	@Test
	void aStorySaysFromWhomItComes() {
		Document story = page("/en/stories/" + this.archive.storyOf(1));

		assertThat(story.select(".standfirst").text()).startsWith("2 reports, 1 independent origin");
		assertThat(story.select(".record dt").text()).isEqualTo("Anadolu Agency");
		assertThat(story.select(".record dd a").eachAttr("href")).containsExactlyInAnyOrder("/en/articles/1",
				"/en/articles/2");
	}

	/** And not what else is written with a capital in both: President, Independent. */
	@Test
	void aStoryNamesPeopleAndPlacesAsTheyAreCalled() {
		List<String> named = page("/en/stories/" + this.archive.storyOf(1)).select(".named li").eachText();

		assertThat(named).contains("Moscow").anyMatch((name) -> name.endsWith("Putin"));
		assertThat(named).doesNotContain("President", "Independent", "States", "Commonwealth", "Vladimir");
		assertThat(page("/id/stories/" + this.archive.storyOf(1)).select(".named li").eachText()).contains("Moskow");
	}

	@Test
	void aStoryGivesReasonsThatLeadToTheWordsInBothTexts() {
		Document story = page("/en/stories/" + this.archive.storyOf(1));

		assertThat(story.select(".why summary").text()).contains("Similarity:", "are needed for one story");
		String inOne = story.select(".ties tbody tr td a").get(0).attr("href");
		assertThat(inOne).matches("/en/articles/1/beside/2#a-\\d+");
		Document beside = page(inOne.replaceFirst("#.*", ""));
		String anchor = inOne.substring(inOne.indexOf('#') + 1);
		assertThat(beside.getElementById(anchor)).isNotNull();
		assertThat(beside.getElementById(anchor.replace('a', 'b'))).isNotNull();
		assertThat(beside.getElementById(anchor).text()).isEqualTo(story.select(".ties tbody tr td a").get(0).text());
	}

	/** President and Presiden sound alike, and are nobody's name. */
	@Test
	void aReasonIsCalledANameOnlyWhereSomebodyIsNamed() {
		Elements ties = page("/en/articles/1/beside/2").select(".ties tbody tr");
		List<String> names = ties.stream()
			.filter((tie) -> tie.selectFirst("th").text().equals("Name"))
			.map((tie) -> tie.select("td").first().text())
			.toList();

		assertThat(names).contains("Vladimir Putin")
			.doesNotHaveDuplicates()
			.doesNotContain("President", "Independent", "States", "Commonwealth", "Soviet");
		assertThat(ties.select("th").eachText()).contains("Word");
	}

	@Test
	void whatPartsTwoReportsAreNamesThatAreSome() {
		long one = this.archive.english("2020-02-02", "Read too: Hans Mikkelsen met Laila Ytterdal. Read too: Sonny.");
		long other = this.archive.english("2020-02-02", "Hans Mikkelsen met the fishermen, Read.");

		assertThat(page("/en/articles/%d/beside/%d".formatted(one, other)).select(".parts li").eachText())
			.containsExactly("A name only in one: Laila Ytterdal");
		assertThat(page("/en/articles/1/beside/2").select(".parts li").eachText())
			.noneMatch((part) -> part.matches("A name only in one: (Baca|Rp67,3|Date|October|.*Presiden)"));
	}

	@Test
	void nothingThatMayBeTranslatedIsSaidToBeQuotedInOneReportOnly() {
		Document story = page("/en/stories/" + this.archive.storyOf(1));

		assertThat(story.select(".fact a")).isNotEmpty();
		assertThat(story.select(".fact:has(> .quiet:matchesOwn(Quotation))")).isEmpty();
		assertThat(story.select(".facts-list").eachText()).as("no heading without anything below it")
			.noneMatch(String::isEmpty);
	}

	@Test
	void aStorySaysAFigureWithItsUnit() {
		assertThat(page("/en/stories/" + this.archive.storyOf(1)).select(".fact a").eachText())
			.anyMatch((fact) -> fact.startsWith("$4.3"))
			.doesNotContain("4.3", "4,3");
	}

	@Test
	void everyReportOfALongStoryCanBeReachedAndToldFromTheOthers() {
		List<Long> reports = new ArrayList<>();
		for (int i = 0; i < 61; i++) {
			reports.add(this.archive.english("2019-03-03",
					"Tone Wergeland opened the harbour of Vadheim with Pablo Errazuriz, ferry %d.".formatted(i)));
		}
		long story = this.archive.story(reports);

		Document newest = page("/en/stories/" + story);
		Document earlier = page(newest.select(".pager [rel=next]").attr("href"));

		assertThat(newest.select(".reports > li")).hasSize(60);
		assertThat(newest.select(".standfirst + .quiet").text()).contains("the newest 60 of 61 reports");
		assertThat(earlier.select(".reports h3 a").eachAttr("href")).containsExactly("/en/articles/" + reports.get(0));
		assertThat(earlier.select(".standfirst + .quiet").text()).contains("1 earlier of 61 reports");
		assertThat(earlier.select(".pager a").eachAttr("href")).containsExactly("/en/stories/" + story);
		assertThat(this.http.get().uri("/en/stories/%d?after=%d".formatted(story, reports.get(0)))).hasStatus(404);
		assertThat(this.http.get().uri("/en/stories/%d?after=x".formatted(story))).hasStatus(400);
	}

	@Test
	void theLinksToTheReportsOfASourceAreToldApart() {
		List<String> links = page("/en/stories/" + this.archive.storyOf(1)).select(".record dd a").eachText();

		assertThat(links).hasSize(2).allMatch((link) -> link.matches("(English|Indonesian)\\s?: .+"));
	}

	@Test
	void theReadingPageLeadsToTheSameStoryInOtherLanguages() {
		Document report = page("/ru/articles/1");

		assertThat(report.select(".companions h2").get(0).text()).isEqualTo("Тот же сюжет на других языках");
		assertThat(report.select(".companions a").eachAttr("href")).contains("/ru/articles/2",
				"/ru/articles/1/beside/2", "/ru/stories/" + this.archive.storyOf(1));
	}

	@Test
	void theReadingPageLeadsToWhatIsNear() {
		assertThat(page("/en/articles/4").select(".companions a").eachAttr("href")).contains("/en/articles/5",
				"/en/articles/4/beside/5");
	}

	@Test
	void everySentenceOfBothTextsStandsSideBySide() {
		Document beside = page("/en/articles/1/beside/2");

		assertThat(beside.select(".beads p[lang=id]").text()).contains("Moskow (ANTARA)");
		assertThat(beside.select(".beads p[lang=en]").text()).contains("Commonwealth of Independent States");
		assertThat(beside.select(".beads li.alone .nothing").eachText()).isNotEmpty()
			.containsOnly("no matching sentence");
	}

	@Test
	void figuresThatDifferStandBeforeTheSentences() {
		long one = this.archive.english("2020-02-02",
				"Hans Mikkelsen met Laila Ytterdal in Tromso. They gave 40 boats.");
		long other = this.archive.english("2020-02-02",
				"Hans Mikkelsen met Laila Ytterdal in Tromso. They gave 60 boats.");

		Document beside = page("/en/articles/%d/beside/%d".formatted(one, other));

		assertThat(beside.select(".figures-first b").eachText()).containsExactly("40", "60");
		assertThat(beside.select("main").html().indexOf("figures-first")).isPositive()
			.isLessThan(beside.select("main").html().indexOf("beads"));
		assertThat(beside.select(".bead del").text()).isEqualTo("40");
		assertThat(beside.select(".bead ins").text()).isEqualTo("60");
	}

	@Test
	void aReportBesideItselfIsTheReport() {
		assertThat(this.http.get().uri("/az/articles/2/beside/2")).hasStatus(301)
			.hasHeader("Location", "/az/articles/2");
	}

	@Test
	void besideAWithdrawnReportItsTombstoneStands() {
		long one = this.archive.english("2020-02-02", "Hans Mikkelsen met Laila Ytterdal in Tromso.");
		long other = this.archive.english("2020-02-02", "Laila Ytterdal met Hans Mikkelsen in Tromso.");
		this.archive.withdraw(other);

		for (String pair : List.of(one + "/beside/" + other, other + "/beside/" + one)) {
			assertThat(this.http.get().uri("/en/articles/" + pair)).hasStatus(410)
				.bodyText()
				.contains("Asked for.", "\"/en/articles/" + other + "/versions\"", "\"/en/articles/" + one + "\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/en/stories/999999", "/en/articles/1/beside/999999", "/en/articles/999999/beside/1",
			"/en/stories/one" })
	void whatIsNotThereIsNotFound(String address) {
		assertThat(this.http.get().uri(address)).hasStatus(404);
	}

	@Test
	void aHostileTextIsLaidSideBySideInTime() {
		String endless = "Aa1 ".repeat(40_000);
		long one = this.archive.english("2020-02-02", endless);
		long other = this.archive.english("2020-02-02", "<b>&".repeat(20_000));

		assertThat(this.http.get().uri("/en/articles/%d/beside/%d".formatted(one, other))).hasStatusOk()
			.bodyText()
			.doesNotContain("<b>&<b>");
	}

	private Document page(String address) {
		return VisitedPages.visit(this.http, address);
	}

}
