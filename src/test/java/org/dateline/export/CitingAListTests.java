package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.dateline.ArchiveTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What a researcher gets who cites all that a list has. */
@ArchiveTest
class CitingAListTests {

	private static final Pattern ENTRY = Pattern.compile("(?m)^@\\w+\\{dateline(\\d+),$");

	@Autowired
	private MockMvcTester visitor;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'' | 5 4 3 2 1", "?sort=oldest | 3 4 5 1 2", "?language=ru | 5 4",
			"?pair=AZ-RU&from=2024-10&sort=newest | 2 1", "?country=ID | ''" })
	void hasWhatTheListHasInItsOrder(String query, String ids) {
		List<String> expected = ids.isEmpty() ? List.of() : List.of(ids.split(" "));

		assertThat(ENTRY.matcher(body("/articles.bib" + query)).results().map((entry) -> entry.group(1)))
			.isEqualTo(expected);
		assertThat(Pattern.compile("(?m)^AN  - .*/articles/(\\d+)\\r?$")
			.matcher(body("/articles.ris" + query))
			.results()
			.map((MatchResult entry) -> entry.group(1))).isEqualTo(expected);
		assertThat(JsonMapper.shared().readTree(body("/articles.csl.json" + query)))
			.extracting((item) -> item.path("id").asString().replaceFirst(".*/", ""))
			.isEqualTo(expected);
	}

	@Test
	void saysOfEachWhatIsSaidOfItAlone() {
		for (String format : List.of("bib", "ris")) {
			assertThat(body("/articles." + format)).contains(body("/articles/3." + format));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "bib", "ris", "csl.json" })
	void isAFile(String format) {
		assertThat(this.visitor.get().uri("/articles." + format)).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"dateline." + format + "\"")
			.doesNotContainHeader("Link");
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=soon", "colour=red", "sort=best", "pair=RU" })
	void refusesWhatItCannotBe(String query) {
		assertThat(this.visitor.get().uri("/articles.bib?" + query)).hasStatus(400);
	}

	@Test
	void isOfferedBelowTheList() {
		assertThat(body("/en/articles?language=ru&sort=oldest")).contains("href=\"/articles.bib?language=ru\"",
				"href=\"/articles.csv?language=ru\"");
	}

	@Test
	void canBeOfBothOfTwoCountries() {
		assertThat(body("/en/articles?country=AZ&country=RU")).contains("href=\"/en/articles?pair=AZ-RU\"",
				"Only what is on both, Azerbaijan – Russia: 5 reports");
		assertThat(body("/en/articles?country=AZ")).doesNotContain("Only what is on both");
		assertThat(body("/en/articles?pair=AZ-RU")).doesNotContain("Only what is on both");
	}

	private String body(String address) {
		MvcTestResult answer = this.visitor.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
