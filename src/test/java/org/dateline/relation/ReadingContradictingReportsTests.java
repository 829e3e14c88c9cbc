package org.dateline.relation;

import java.io.UnsupportedEncodingException;

import org.dateline.chronicle.DrawnArchive;
import org.dateline.database.AddedReports;
import org.dateline.DeskTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader sees where reports contradict each other. */
@DeskTest
class ReadingContradictingReportsTests {

	private static final String LEDGER = "/en/relations/KE-PE/figures?measure=trade-turnover";

	@Autowired
	private ApplicationContext archive;

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void tell() {
		if (this.jdbc.sql("select from article where text like 'Kenya and Peru%'").query().listOfRows().isEmpty()) {
			for (int year = 2001; year < 2020; year++) {
				int most = (year == 2010) ? 9 : 2;
				for (int i = 1; i <= most; i++) {
					AddedReports.add(this.jdbc,
							"Kenya and Peru trade. Trade turnover between Kenya and Peru was %d million dollars in %d."
								.formatted(110 * i, year),
							"KE", "PE");
				}
			}
			draw();
		}
	}

	@Test
	void theDossierShowsTheLatestAndLeadsToTheOthers() {
		Document dossier = page("/en/relations/KE-PE");

		assertThat(dossier.select(".contradiction")).hasSize(2);
		assertThat(dossier.select(".further").text()).isEqualTo("Given differently for 17 further times");
		assertThat(dossier.select(".further a").attr("href")).isEqualTo(LEDGER);
	}

	@Test
	void theLedgerShowsTwelveTimesAndLeadsToEachOther() {
		Document ledger = page(LEDGER);

		assertThat(ledger.select(".contradiction")).hasSize(12);
		assertThat(ledger.select(".further a").eachText()).containsExactly("2007", "2006", "2005", "2004", "2003",
				"2002", "2001");
		Document year = page(ledger.select(".further a[href$=2001]").attr("href"));
		assertThat(year.select(".chips").text()).contains("Of 2001");
		assertThat(year.select(".ledger .figure strong").eachText()).containsExactlyInAnyOrder("110 million US dollars",
				"220 million US dollars");
	}

	@Test
	void ofManyFiguresTheEndsAreShownAndAllAreOneClickAway() {
		Elements contradiction = page(LEDGER).select(".contradiction:has(.rest)");

		assertThat(contradiction.select(".figure strong").eachText()).containsExactly("110 million US dollars",
				"220 million US dollars", "330 million US dollars", "770 million US dollars", "880 million US dollars",
				"990 million US dollars");
		assertThat(contradiction.select(".rest").text())
			.isEqualTo("Shown are the lowest and the highest, 6 of 9. All 9 figures of this time");
		Document all = page(contradiction.select(".rest a").attr("href"));
		assertThat(all.select(".ledger .figure")).hasSize(9);
		assertThat(all.select("input[name=period]").val()).isEqualTo("2010");
	}

	@Test
	void showsThatAVisitWasCalledOffAndWhoSaysSo() {
		AddedReports.add(this.jdbc, "The president of Togo will make an official visit to Fiji on 3 March 2031.", "FJ",
				"TG");
		AddedReports.add(this.jdbc, "The president of Togo will make an official visit to Fiji on 7 July 2031.", "FJ",
				"TG");
		draw();
		long report = AddedReports.add(this.jdbc,
				"Fiji says that the official visit of the president of Togo on 3 March 2031 has been cancelled.", "FJ",
				"TG");
		AddedReports.add(this.jdbc,
				"The official visit of the president of Togo to Fiji on 8 August 2031 was cancelled.", "FJ", "TG");
		draw();

		Elements events = page("/en/relations/FJ-TG/events").select(".timeline > li");
		assertThat(events.select(".when").eachText()).containsExactly("7 July 2031", "3 March 2031");
		Elements visit = events.select(".called-off");
		assertThat(visit.select(".when").text()).isEqualTo("3 March 2031");
		assertThat(visit.select(".by").text()).contains("called off, as the report quoted first says",
				"told by 2 reports");
		assertThat(visit.select(".quotation").first().attr("href")).startsWith("/en/articles/" + report + "?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id" })
	void theChartOfFiguresSaysWhichIsTheHighest(String ui) {
		Elements chart = page("/" + ui + "/relations/KE-PE").select("#figures-trade-turnover svg[role=img]");

		assertThat(chart.select("> desc").attr("id")).isEqualTo(chart.attr("aria-describedby"));
		assertThat(chart.select("> desc").text()).contains("2001", "2019", "2010", "990").doesNotContain("{");
	}

	private void draw() {
		DrawnArchive.draw(this.archive);
	}

	private Document page(String address) {
		MvcTestResult answer = this.visitor.get().uri(address).exchange();
		assertThat(answer).as(address).hasStatusOk();
		try {
			return Jsoup.parse(answer.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
