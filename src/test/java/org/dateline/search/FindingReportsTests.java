package org.dateline.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader finds who asks for words: {@code relevance.txt} is the table. */
@SearchedArchiveTest
class FindingReportsTests {

	/** Said by the page where some words of a query had to be left out. */
	private static final String LOOSENED = ".understood .notice";

	@Autowired
	private ResultPages pages;

	@Autowired
	private SmallReports reports;

	@ParameterizedTest(name = "{0}")
	@MethodSource("table")
	void finds(Expectation expected) {
		List<String> found = this.pages.all(expected.how(), expected.query());
		boolean loosened = !this.pages.find(expected.how(), expected.query()).select(LOOSENED).isEmpty();

		assertThat(found).doesNotHaveDuplicates();
		if (expected.only()) {
			assertThat(found).as("found").containsExactlyInAnyOrderElementsOf(expected.among());
		}
		else {
			assertThat(found).as("found").containsAll(expected.among());
		}
		if (!expected.first().isEmpty()) {
			assertThat(found.isEmpty() ? "" : found.get(0)).as("first of %s", found).isIn(expected.first());
		}
		assertThat(found).as("found").noneMatch(expected.not()::contains);
		assertThat(loosened).as("words left out").isFalse();
	}

	static Stream<Expectation> table() throws IOException {
		return new ClassPathResource("org/dateline/search/relevance.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map(Expectation::read);
	}

	@Test
	void asksAtLeastNinetyQueriesInFourLanguages() throws IOException {
		List<Expectation> table = table().toList();

		assertThat(table).hasSizeGreaterThan(90);
		assertThat(table.stream().map(Expectation::ui)).contains("en", "ru", "az", "id");
		assertThat(table.stream().map((row) -> row.how() + row.query())).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "oldest | relations-az lavrov-baku-ru lavrov-baku-az lavrov-yerevan-en lavrov-jakarta-id",
					"newest | lavrov-jakarta-id lavrov-yerevan-en lavrov-baku-az lavrov-baku-ru relations-az" })
	void ordersByDateWhereAsked(String sort, String names) {
		assertThat(this.pages.names(this.pages.find("en?sort=" + sort, "Лавров"))).containsExactly(names.split(" "));
	}

	@Test
	void ordersByRelevanceWhereNothingElseIsAsked() {
		List<String> usual = this.pages.all("en", "ferry OR harvest");

		assertThat(usual).isEqualTo(this.pages.all("en?sort=relevance", "ferry OR harvest"))
			.isNotEqualTo(this.pages.all("en?sort=newest", "ferry OR harvest"))
			.isNotEqualTo(this.pages.all("en?sort=oldest", "ferry OR harvest"));
	}

	/** A reader of a list by date goes through the same reports as one of a ranking. */
	@ParameterizedTest
	@ValueSource(strings = { "Putin", "country:AZ OR country:RU", "Lavrov -Baku", "-ceasefire", "language:en" })
	void findsTheSameInEveryOrder(String query) {
		List<String> ranked = this.pages.all("en", query);

		assertThat(ranked).doesNotHaveDuplicates().hasSizeGreaterThan(1);
		assertThat(this.pages.all("en?sort=newest", query)).containsExactlyInAnyOrderElementsOf(ranked);
		List<String> oldest = this.pages.all("en?sort=oldest", query);
		assertThat(oldest).containsExactlyInAnyOrderElementsOf(ranked);
		assertThat(ResultPages.total(this.pages.find("en", query))).isEqualTo(ranked.size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en | Putin", "ru | Лавров", "az | Bakı", "en | trade turnover",
			"en | country:AZ OR country:RU", "en | -Putin", "en?from=2023 | Putin OR Lavrov OR Aliyev" })
	void countsWhatEachFurtherFilterWouldLeave(String how, String query) {
		Document page = this.pages.find(how, query);
		int total = ResultPages.total(page);

		assertThat(total).isGreaterThan(1).isEqualTo(this.pages.all(how, query).size());
		assertThat(ResultPages.counts(page, "language").values().stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(total);
		for (String facet : List.of("language", "source", "country")) {
			Map<String, Integer> counts = ResultPages.counts(page, facet);
			assertThat(counts).isNotEmpty();
			counts.forEach((value,
					count) -> assertThat(
							this.pages.all(how + (how.contains("?") ? "&" : "?") + facet + "=" + value, query))
						.as(facet + "=" + value)
						.hasSize(count));
		}
	}

	@Test
	void countsTheYears() {
		Document page = this.pages.find("en", "Lavrov");

		assertThat(page.select(".years li").eachText()).containsExactly("2023 4", "2022 1");
		for (Element year : page.select(".years a")) {
			assertThat(ResultPages.total(this.pages.page(year.attr("href"))) + "")
				.isEqualTo(year.select(".count").text());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "relevance", "newest", "oldest" })
	void neitherSkipsNorRepeatsAReportFromPageToPage(String sort) {
		String query = "-aardvark";
		Document page = this.pages.find("en?sort=" + sort, query);
		List<String> forwards = new ArrayList<>(this.pages.names(page));
		List<List<String>> each = new ArrayList<>(List.of(this.pages.names(page)));
		Element next;
		while ((next = page.selectFirst("a[rel=next]")) != null) {
			page = this.pages.page(next.attr("href"));
			forwards.addAll(this.pages.names(page));
			each.add(this.pages.names(page));
		}

		assertThat(each).hasSizeGreaterThan(2);
		assertThat(forwards).containsExactlyInAnyOrderElementsOf(this.reports.names());
		List<List<String>> back = new ArrayList<>(List.of(this.pages.names(page)));
		Element previous;
		while ((previous = page.selectFirst("a[rel=prev]")) != null) {
			page = this.pages.page(previous.attr("href"));
			back.add(0, this.pages.names(page));
		}
		assertThat(back).isEqualTo(each);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "en | Putin | zelensky-uk | Путіна", "en | Putin | announced-ru | Путина",
					"ru | Баку | lavrov-baku-az | Bakıya", "ru | товарооборот | turnover-az | ticarət dövriyyəsinin",
					"en | ceasefire | ceasefire-ru | прекращении огня", "en | ferry | ferry-headline-en | Ferry",
					"az | İLHAM | observers-en | İlham", "en | \"official visit\" | lavrov-yerevan-en | official visit",
					"en | vaccin* | who-en | vaccines", "ru | Лавров | lavrov-baku-ru | Лаврова" })
	void marksWhatMatchedInTheOriginal(String how, String query, String report, String marked) {
		Element item = item(this.pages.find(how, query), report);

		assertThat(item.select(".lede mark").eachText()).contains(marked);
		assertThat(item.select(".lede").attr("lang")).isEqualTo(report.replaceAll(".*-", ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "en | Putin | zelensky-uk | Путіна", "en | elections | elections-ru | выборы",
					"ru | Баку | lavrov-baku-az | Bakıya", "en | Putin | beijing-en | ''",
					"ru | Лавров | lavrov-baku-ru | Лаврова" })
	void saysSoWhenAReportMatchedOnlyByWidening(String how, String query, String report, String reason) {
		Element item = item(this.pages.find(how, query), report);

		assertThat(item.select(".found b").text()).contains(reason);
		assertThat(item.select(".found").isEmpty()).isEqualTo(reason.isEmpty());
	}

	@Test
	void showsHowEachWordWasUnderstood() {
		Document page = this.pages.find("en", "trade turnover");

		assertThat(page.select(".understood dd span[lang=ru]").eachText()).contains("товарооборот");
		assertThat(page.select(".understood dd span[lang=az]").eachText())
			.anyMatch((words) -> words.startsWith("ticarət dövriyyəsi"));
		assertThat(page.select(".understood dd span[lang=id]").eachText())
			.anyMatch((words) -> words.equalsIgnoreCase("omzet perdagangan"));
	}

	@Test
	void letsEveryWideningBeSwitchedOff() {
		Document page = this.pages.find("en?language=ru", "Putin");

		assertThat(page.select(".breadth a").eachAttr("href")).containsExactly(
				"/en/articles?q=Putin&match=language&language=ru", "/en/articles?q=Putin&match=exact&language=ru");
		page.select(".breadth a")
			.eachAttr("href")
			.forEach((address) -> assertThat(this.pages.names(this.pages.page(address))).isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en | Cianjur aardvark", "ru | землетрясение кенгуру" })
	void saysSoWhenNoReportHasAllOfTheWords(String how, String query) {
		Document page = this.pages.find(how, query);

		assertThat(page.select(LOOSENED)).hasSize(1);
		assertThat(this.pages.names(page)).contains("earthquake-id");
	}

	/** A notice that is wrong is worse than none. */
	@ParameterizedTest
	@ValueSource(strings = { "Rescuers search the rubble snow harder work", "Carriers want Jakarta Baku flight spring",
			"Lorries waited nine days storm queue" })
	void doesNotSayItOfManyWordsThatAReportHasAll(String query) {
		Document page = this.pages.find("en", query);

		assertThat(this.pages.names(page).get(0)).isIn("earthquake-en", "flights-en", "ferry-headline-en");
		assertThat(page.select(LOOSENED)).isEmpty();
	}

	/** Of what has some of the words, that with more comes first. */
	@Test
	void putsThoseWithMostOfTheWordsFirst() {
		assertThat(this.pages.names(this.pages.find("en", "kilometres storm queue aardvark")).get(0))
			.isEqualTo("ferry-headline-en");
		assertThat(this.pages.names(this.pages.find("en", "Turkey Syria rubble Cianjur")).get(0))
			.isEqualTo("earthquake-en");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "en | Lavrow", "en | vacines", "ru | перевла", "az | Şagirdler", "en | Cianjor", "ru | Карлсн" })
	void offersWhatIsNearWhereAMisspellingFindsNothing(String how, String query) {
		Document page = this.pages.find(how, query);
		if (!this.pages.names(page).isEmpty()) {
			assertThat(page.select(".meant")).isEmpty();
			return;
		}

		assertThat(page.select(".meant a")).isNotEmpty();
		for (String address : page.select(".meant a").eachAttr("href")) {
			assertThat(this.pages.names(this.pages.page(address))).isNotEmpty();
		}
	}

	@Test
	void leavesTheOtherWordsAsTheyWereTypedWhereItOffersWhatIsNear() {
		assertThat(this.pages.find("ru", "перевла -перевлаками").select(".meant a").eachText())
			.contains("перевал -перевлаками");
	}

	@ParameterizedTest
	@CsvSource({ "en, russian", "ru, русский", "az, rus", "id, rusia", "id, bahasa-rusia", "en, русский" })
	void knowsALanguageByItsName(String ui, String name) {
		assertThat(this.pages.all(ui, "language:" + name.replace('-', ' ').replaceAll("(.* .*)", "\"$1\"")))
			.containsExactlyElementsOf(this.pages.all(ui, "language:ru"));
	}

	private Element item(Document page, String report) {
		return page.select(".list > li")
			.stream()
			.filter((item) -> item.select("h2 a").attr("href").matches(".*/" + this.reports.id(report) + "(\\?.*)?"))
			.findFirst()
			.orElseThrow(() -> new AssertionError(report + " is not found: " + this.pages.names(page)));
	}

	/**
	 * A row of the table.
	 *
	 * @param how the interface language, and filters behind a question mark
	 * @param first one of these comes first; any may where there is none
	 * @param among what must be found
	 * @param only whether nothing else may be
	 * @param not what must not be found
	 */
	record Expectation(String how, String query, Set<String> first, Set<String> among, boolean only, Set<String> not) {

		static Expectation read(String line) {
			String[] parts = Arrays.copyOf((line + " ").split("(?<!\\\\)\\|", -1), 5);
			boolean only = parts[3].strip().startsWith("=");
			return new Expectation(parts[0].strip(), parts[1].strip().replace("\\|", "|"), names(parts[2]),
					names(parts[3].replace("=", "")), only, names(parts[4]));
		}

		private static Set<String> names(String part) {
			Set<String> names = new HashSet<>();
			for (String name : ((part != null) ? part : "").strip().split("\\s+")) {
				if (!name.isEmpty() && !name.equals("-")) {
					names.add(name);
				}
			}
			return names;
		}

		String ui() {
			return this.how.substring(0, 2);
		}

		@Override
		public String toString() {
			return this.how + " " + this.query;
		}

	}

}
