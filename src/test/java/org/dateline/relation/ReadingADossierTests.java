package org.dateline.relation;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.dateline.ArchiveTest;
import org.dateline.chronicle.ChronicleFilter;
import org.dateline.chronicle.DrawnArchive;
import org.dateline.chronicle.Event;
import org.dateline.chronicle.EventQueries;
import org.dateline.chronicle.FigureQueries;
import org.dateline.chronicle.StatedFigure;
import org.dateline.chronicle.Teller;
import org.dateline.chronicle.ToldBy;
import org.dateline.vocabulary.CountryPair;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees of two countries. */
@ArchiveTest
class ReadingADossierTests {

	private static final CountryPair AZ_RU = CountryPair.parse("AZ-RU").orElseThrow();

	@Autowired
	private ApplicationContext archive;

	@Autowired
	private EventQueries events;

	@Autowired
	private FigureQueries figures;

	@Autowired
	private MockMvcTester visitor;

	@BeforeEach
	void draw() {
		DrawnArchive.draw(this.archive);
	}

	@Test
	void listsThePairsThatReportsAreAbout() {
		Document page = page("/en/relations");

		assertThat(page.select(".pairs h3").eachText()).contains("Azerbaijan – Russia");
		assertThat(page.select(".pairs .when").first().text()).contains("5 reports", "2022", "2024");
		assertThat(page("/en/relations?country=FJ").select("h2").text()).contains("No pair with Fiji");
	}

	@ParameterizedTest
	@ValueSource(strings = { "events", "figures" })
	void hasNoPageBehindTheLast(String part) {
		assertThat(this.visitor.get().uri("/en/relations/AZ-RU/" + part + "?page=999")).hasStatus(404);
		assertThat(this.visitor.get().uri("/en/relations/FJ-TO/" + part)).hasStatusOk();
	}

	@Test
	void beginsWithHowMuchThereIs() {
		Document page = page("/en/relations/AZ-RU");

		assertThat(page.select("h1").text()).isEqualTo("Azerbaijan – Russia");
		assertThat(number(page, "Reports")).isEqualTo("5");
		assertThat(number(page, "Languages")).isEqualTo("4");
		assertThat(number(page, "Sources")).isEqualTo("5");
		assertThat(Integer.parseInt(number(page, "Events"))).isPositive();
		assertThat(page.select("#coverage-chart tbody tr").eachText())
			.contains("some day between 26 April and 31 December 2022 1 0 0 0", "August 2024 0 0 0 2");
		assertThat(page.select("#coverage-chart .gap title").eachText()).isNotEmpty();
	}

	@Test
	void saysWhatIsNotHeld() {
		assertThat(page("/en/relations/AZ-RU").select(".missing").text())
			.contains("No report of the year 2023.", "1 report names no source.")
			.doesNotContain("the language most used there");
		assertThat(page("/en/relations/AZ-RU?from=2022&to=2022").select(".missing").text())
			.contains("Russia: no report in Russian, the language most used there.");
	}

	@Test
	void restrictsEverythingToTheDaysAskedFor() {
		Document page = page("/en/relations/AZ-RU?from=2022&to=2022");

		assertThat(number(page, "Reports")).isEqualTo("1");
		assertThat(page.select(".timeline .when").eachText()).isNotEmpty().allMatch((when) -> when.contains("2022"));
		assertThat(page.select(".zoom [aria-current]").text()).isEqualTo("2022 1");
	}

	@Test
	void showsEachEventAndFigureWithItsWordsAndLeadsToThem() {
		Document page = page("/en/relations/AZ-RU/figures?measure=trade-turnover");

		assertThat(page.select(".figure strong").eachText()).contains("4.3 billion US dollars");
		Element quotation = page.select(".quotation:has(b:contains($4.3 billion))").first();
		assertThat(quotation).isNotNull();
		Document report = page(quotation.attr("href").replaceAll("#.*", ""));
		assertThat(quotation.select("q").text()).startsWith("… to discuss");
		assertThat(report.select("#quote").text()).endsWith(quotation.select("q").text().substring(2));
		assertThat(report.select("link[rel=canonical]").attr("href")).endsWith("/en/articles/2");
		assertThat(page("/en/relations/AZ-RU/events?type=commission&language=az").select(".timeline h3").eachText())
			.singleElement()
			.asString()
			.startsWith("Commission");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/en/relations/AZ-RU", "/az/relations/AZ-RU", "/en/relations/AZ-RU?from=2024&to=2024" })
	void aNameLeadsToAsManyReportsAsStandBesideIt(String dossier) {
		Elements names = page(dossier).select(".tally a[href*=/names/]");

		assertThat(names).hasSizeGreaterThan(5).allSatisfy((name) -> {
			Document reports = page(name.attr("href"));
			assertThat(reports.select("ol.list > li")).as(name.text())
				.hasSize(Integer.parseInt(Objects.requireNonNull(name.nextElementSibling()).text()));
			assertThat(reports.select("#name").text()).isEqualTo(name.text());
		});
	}

	@Test
	void aNameThatNoReportOfThePairUsesHasNoPage() {
		assertThat(this.visitor.get().uri("/en/relations/AZ-RU/names/999999999")).hasStatus(404);
	}

	@Test
	void callsPeopleAndInstitutionsByTheirBaseForms() {
		Document page = page("/az/relations/AZ-RU");

		assertThat(page.select(".tally").text()).contains("Sergey Lavrov", "Hökumətlərarası Komissiya")
			.doesNotContain("Komissiyanın", "Lavrovun", "Qafqazda");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id" })
	void eachChartSaysWhatIsDrawn(String ui) {
		for (String address : List.of("AZ-RU", "AZ-RU/events")) {
			Elements charts = page("/" + ui + "/relations/" + address).select("svg[role=img]");
			assertThat(charts).isNotEmpty().allSatisfy((chart) -> {
				assertThat(chart.select("> title").text()).isNotBlank();
				assertThat(chart.select("> desc").attr("id")).isEqualTo(chart.attr("aria-describedby"));
				assertThat(chart.select("> desc").text()).containsPattern("\\d.* .*\\d").doesNotContain("{");
			});
		}
	}

	@Test
	void theChartOfCoverageSaysHowMuchThereIsAndWhenMost() {
		assertThat(page("/en/relations/AZ-RU").select("#coverage-chart desc").text())
			.isEqualTo("Bars from April 2022 to October 2024, one on the other by language: 4 reports. "
					+ "Most are of August 2024: 2. 1 report with a wide date is a pale band.");
	}

	@Test
	void laysPeriodsAndLanguagesSideBySide() {
		assertThat(cells(page("/en/relations/AZ-RU/periods?first=2022&second=2024"), "Reports")).containsExactly("1",
				"4");
		assertThat(cells(page("/en/relations/AZ-RU/periods"), "Reports")).containsExactly("1", "4");
		for (String given : List.of("first=2024", "second=2022")) {
			assertThat(page("/en/relations/AZ-RU/periods?" + given).select("thead th").eachText()).as(given)
				.containsExactly("2024", "2022");
		}
		Document languages = page("/en/relations/AZ-RU/differences");
		assertThat(languages.select("thead th").eachText()).containsExactly("Russian", "Azerbaijani", "English",
				"Indonesian");
		assertThat(cells(languages, "Figures given only here").get(0)).contains("300");
		assertThat(cells(languages, "Baku")).containsExactly("Баку 2", "Bakı 1", "Baku 1", "Baku 1");
		Document sources = page("/en/relations/AZ-RU/differences?by=source");
		assertThat(sources.select("thead th").eachText()).contains("Anadolu Agency");
		assertThat(cells(sources, "Baku")).as("in two languages alike").contains("Baku 2");
	}

	/**
	 * "Only here" is said of all reports on the two, not of those that fit side by side.
	 */
	@Test
	void showsAsToldOnlyHereWhatNoOtherReportTells() {
		List<Event> all = this.events.events(AZ_RU, ChronicleFilter.ALL, 0, 1000, Locale.ENGLISH);
		List<String> languages = List.of("ru", "az", "en", "id");
		Map<String, ToldBy<Event>> told = this.events.toldBy(AZ_RU, Teller.LANGUAGE, languages, 1000, Locale.ENGLISH);
		Map<String, ToldBy<StatedFigure>> given = this.figures.givenBy(AZ_RU, Teller.LANGUAGE, languages, 1000);
		assertThat(given.get("az").alone()).isNotEmpty();
		for (String language : languages) {
			ChronicleFilter here = ChronicleFilter.of(null, null, Set.of(language), Set.of());
			assertThat(told.get(language).count()).isEqualTo(this.events.countEvents(AZ_RU, here));
			assertThat(told.get(language).alone())
				.isEqualTo(all.stream().filter((event) -> event.languages().equals(List.of(language))).toList());
			assertThat(given.get(language).count()).isEqualTo(this.figures.figures(AZ_RU, here, 0, 1000).size());
			assertThat(given.get(language).alone()).allSatisfy((figure) -> {
				assertThat(figure.language()).isEqualTo(language);
				assertThat(this.figures.figures(AZ_RU, ChronicleFilter.ALL, 0, 1000))
					.filteredOn((other) -> other.measure().equals(figure.measure()) && other.change() == figure.change()
							&& other.unit().equals(figure.unit()) && other.value().compareTo(figure.value()) == 0
							&& Objects.equals(date(other), date(figure)))
					.allMatch((other) -> other.language().equals(language));
			});
		}
	}

	/** A report may have several sources: what it tells is told by each of them alone. */
	@Test
	void showsAsToldByOneSourceWhatAllItsReportsTell() {
		List<String> sources = List.of("antara", "anadolu-agency", "iz-ru");
		Map<String, ToldBy<Event>> told = this.events.toldBy(AZ_RU, Teller.SOURCE, sources, 1000, Locale.ENGLISH);
		Map<String, ToldBy<StatedFigure>> given = this.figures.givenBy(AZ_RU, Teller.SOURCE, sources, 1000);
		for (String source : sources) {
			ChronicleFilter here = ChronicleFilter.of(null, null, Set.of(), Set.of(source));
			assertThat(told.getOrDefault(source, ToldBy.nothing()).count())
				.isEqualTo(this.events.countEvents(AZ_RU, here));
			assertThat(given.getOrDefault(source, ToldBy.nothing()).count())
				.isEqualTo(this.figures.figures(AZ_RU, here, 0, 1000).size());
			assertThat(given.getOrDefault(source, ToldBy.nothing()).alone())
				.isSubsetOf(this.figures.figures(AZ_RU, here, 0, 1000));
		}
		// ANTARA credits Anadolu, whose own report gives the same figures.
		assertThat(given.get("anadolu-agency").alone()).hasSizeGreaterThan(given.get("antara").alone().size());
	}

	private static @Nullable EdtfDate date(StatedFigure figure) {
		StatedFigure.Period period = figure.period();
		return (period != null) ? period.date() : null;
	}

	@Test
	void saysThatNothingIsHeldOfTwoOthers() {
		assertThat(page("/en/relations/FJ-TO").select("main").text())
			.contains("No report about both countries is held.");
	}

	@ParameterizedTest
	@CsvSource({ "/en/relations/RU-AZ, /en/relations/AZ-RU", "/ru/relations/az-ru, /ru/relations/AZ-RU",
			"/en/relations/ru-az/events?type=visit, /en/relations/AZ-RU/events?type=visit",
			"/en/relations/RU-AZ/periods?first=2022&second=2024, /en/relations/AZ-RU/periods?first=2022&second=2024",
			"/en/relations/RU-AZ/differences?by=source, /en/relations/AZ-RU/differences?by=source" })
	void hasOneAddress(String address, String there) {
		assertThat(this.visitor.get().uri(address).exchange()).hasStatus(301).hasHeader("Location", there);
	}

	@ParameterizedTest
	@ValueSource(strings = { "AZ-AZ", "XX-RU", "AZ", "AZ-RU-TR", "AZxRU" })
	void isNotThereWhereOneCountryIsUnknownOrStandsTwice(String pair) {
		assertThat(this.visitor.get().uri("/en/relations/" + pair).exchange()).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?from=soon", "?from=2025&to=2024", "?language=ru", "/events?type=party", "/events?page=0",
			"/events?page=1001", "/figures?measure=happiness", "/figures?period=lately", "/figures?language=Russian",
			"/periods?first=2024/2022", "/differences?by=mood", "/events?source=A%20B" })
	void refusesAMalformedFilterByNameInTheReadersLanguage(String query) {
		String parameter = query.replaceAll("^.*\\?([a-z]+)=.*$", "$1");
		for (String ui : List.of("en", "ru", "az", "id")) {
			MvcTestResult answer = this.visitor.get().uri("/" + ui + "/relations/AZ-RU" + query).exchange();

			assertThat(answer).hasStatus(400);
			Document page = Jsoup.parse(body(answer));
			assertThat(page.select("html").attr("lang")).isEqualTo(ui);
			assertThat(page.select("main").text()).contains(parameter);
		}
	}

	@Test
	void handsOutTheSameForMachines() {
		MvcTestResult csv = this.visitor.get().uri("/relations/AZ-RU/figures.csv?measure=school").exchange();
		assertThat(csv).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
		assertThat(body(csv)).startsWith("measure,change,value,up_to,unit,").contains("school,false,300,");
		assertThat(this.visitor.get().uri("/relations/AZ-RU/events.json?type=commission").exchange()).hasStatusOk()
			.bodyJson()
			.extractingPath("$.events[0].date")
			.isEqualTo("2022-04-25/2022-04-26");
		assertThat(
				body(this.visitor.get().uri("/relations/AZ-RU/events.csv?type=commission").exchange()).lines().toList())
			.first()
			.asString()
			.endsWith(",words,announced,called_off");
		assertThat(body(this.visitor.get().uri("/relations/AZ-RU/events.csv?type=commission").exchange()).strip())
			.endsWith(",false,false");
		assertThat(this.visitor.get().uri("/relations/AZ-RU/events.csv?type=party").exchange()).hasStatus(400);
		assertThat(this.visitor.get().uri("/relations/AZ-AZ/events.csv").exchange()).hasStatus(404);
	}

	@Test
	void isLedToFromTheFrontPageAndFromItsReports() {
		assertThat(page("/en").select("a[href=/en/relations/AZ-RU]").text()).isEqualTo("Azerbaijan – Russia");
		assertThat(page("/az/articles/3").select("a[href=/az/relations/AZ-RU]")).hasSize(1);
		assertThat(page("/en/articles?pair=AZ-RU").select(".chips").text()).contains("Azerbaijan – Russia");
		assertThat(this.visitor.get().uri("/en/articles?pair=RU-AZ").exchange()).hasStatus(400);
	}

	private static String number(Document page, String name) {
		return page.select(".numbers div:has(dt:containsOwn(" + name + ")) dd").text();
	}

	private static List<String> cells(Document page, String row) {
		return page.select(".compare tbody tr:has(th:containsOwn(" + row + "))").first().select("td").eachText();
	}

	private Document page(String address) {
		MvcTestResult answer = this.visitor.get().uri(address).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return Jsoup.parse(body(answer));
	}

	private static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
