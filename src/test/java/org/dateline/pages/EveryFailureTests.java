package org.dateline.pages;

import java.time.Duration;
import java.util.List;

import org.dateline.article.Corrections;
import org.dateline.pages.PageReader.Answer;
import org.dateline.provenance.Takedowns;
import org.dateline.web.InterfaceLanguage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The pages that stand where something is wrong, in every language. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "spring.application.name=dateline-after-accidents")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFailureTests {

	private static final int UNREADABLE = 1;

	private static final int DAMAGED = 2;

	private static final int WITHDRAWN = 3;

	private static final int TAKEN_DOWN = 5;

	private static final int CORRECTED = 4;

	private final HtmlChecker html = new HtmlChecker();

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Takedowns takedowns;

	@Autowired
	private Corrections corrections;

	@LocalServerPort
	private int port;

	private PageReader reader;

	@BeforeAll
	void letThingsGoWrong() {
		this.reader = new PageReader(this.port);
		Accidents accidents = new Accidents(this.jdbc);
		Accidents.correct(this.corrections, CORRECTED);
		Accidents.correct(this.corrections, WITHDRAWN);
		accidents.withdraw(WITHDRAWN, "A court order of 1 November 2026.");
		accidents.damage(DAMAGED);
		this.takedowns.takeDown(TAKEN_DOWN, "A court order of 2 November 2026.", "A. Admin", "administrator");
		assertThat(this.reader.read("/articles/" + DAMAGED + "/original").status()).isEqualTo(500);
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.reader.read("/en/articles/" + WITHDRAWN).status() == 410
					&& this.reader.read("/en/articles/" + DAMAGED).text().contains("role=\"alert\""));
	}

	@ParameterizedTest(name = "{0} {1} answers {2}")
	@CsvSource({ "GET, /en/articles?from=soon, 400", "GET, /ru/articles?from=soon, 400",
			"GET, /az/articles?from=soon, 400", "GET, /id/articles?from=soon, 400", "GET, /en/articles/999, 404",
			"GET, /ru/nowhere, 404", "GET, /az/sources/nobody, 404", "GET, /id/articles/999, 404",
			"POST, /en/articles, 405", "POST, /ru/articles, 405", "POST, /az/about, 405", "POST, /id, 405" })
	void isAPageThatHelps(String method, String address, int status) {
		Answer page = this.reader.ask(method, address);
		assertThat(page.status()).as(address).isEqualTo(status);
		assertIsSound(page);
	}

	@ParameterizedTest
	@EnumSource
	void tellsThatAReportWasWithdrawn(InterfaceLanguage language) {
		Answer page = this.reader.read("/" + language + "/articles/" + WITHDRAWN);
		assertThat(page.status()).isEqualTo(410);
		assertThat(page.text()).contains("A court order of 1 November 2026.");
		assertIsSound(page);
	}

	@ParameterizedTest
	@EnumSource
	void tellsOnTheReadingPageThatItsOriginalIsDamaged(InterfaceLanguage language) {
		Answer page = this.reader.read("/" + language + "/articles/" + DAMAGED);
		assertThat(page.text()).contains("role=\"alert\"").doesNotContain("/articles/" + DAMAGED + "/original");
		assertIsSound(page);
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhatWasChanged(InterfaceLanguage language) {
		for (int article : List.of(CORRECTED, WITHDRAWN)) {
			Answer page = this.reader.read("/" + language + "/articles/" + article + "/versions");
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.text()).contains("A reader wrote: &lt;it&gt; was wrong.");
			assertIsSound(page);
		}
		assertIsSound(this.reader.read("/" + language + "/articles/" + CORRECTED));
	}

	@ParameterizedTest
	@EnumSource
	void tellsThatItCannotShowAReport(InterfaceLanguage language) {
		Accidents accidents = new Accidents(this.jdbc);
		accidents.loseRecords();
		try {
			Answer page = this.reader.read("/" + language + "/articles/" + UNREADABLE);
			assertThat(page.status()).isEqualTo(500);
			assertIsSound(page);
		}
		finally {
			accidents.findRecords();
		}
	}

	@ParameterizedTest
	@CsvSource({ "en, The original is damaged", "ru, Оригинал повреждён", "az, Orijinal zədələnib",
			"id, Naskah asli rusak" })
	void tellsWhoWantsADamagedOriginal(String language, String title) {
		Answer page = this.reader.read("/articles/" + DAMAGED + "/original", language);
		assertThat(page.status()).isEqualTo(500);
		assertThat(page.elements("h1").get(0).getTextContent()).isEqualTo(title);
		assertIsSound(page);
	}

	@ParameterizedTest
	@EnumSource
	void tellsThatAReportWasTakenDown(InterfaceLanguage language) {
		Answer page = this.reader.read("/" + language + "/articles/" + TAKEN_DOWN);
		assertThat(page.status()).isEqualTo(410);
		assertThat(page.text()).contains("A court order of 2 November 2026.", "sha-256 ");
		assertIsSound(page);
	}

	@ParameterizedTest
	@CsvSource({ "en, The original was taken down", "ru, Оригинал удалён", "az, Orijinal silinib",
			"id, Naskah asli telah dihapus" })
	void tellsWhoWantsAnOriginalThatWasTakenDown(String language, String title) {
		Answer page = this.reader.read("/articles/" + TAKEN_DOWN + "/original", language);
		assertThat(page.status()).isEqualTo(451);
		assertThat(page.elements("h1").get(0).getTextContent()).isEqualTo(title);
		assertIsSound(page);
	}

	private void assertIsSound(Answer page) {
		assertThat(page.isHtml()).as("%s is a page", page.address()).isTrue();
		assertThat(this.html.check(page.body())).as(page.address()).isEmpty();
		assertThat(page.text()).as(page.address()).doesNotContain("??");
		assertThat(page.header("Set-Cookie")).as("cookies of %s", page.address()).isEmpty();
		assertThat(page.links()).as("links of %s", page.address())
			.filteredOn((link) -> !link.getPath().startsWith("/" + page.address().substring(1, 3)))
			.isNotEmpty();
	}

}
