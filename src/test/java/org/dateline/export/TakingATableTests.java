package org.dateline.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.dateline.ArchiveTest;
import org.dateline.article.ReportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

/** What those get who take a whole list with them. */
@ArchiveTest
class TakingATableTests {

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ReportTables tables;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'' | 5 4 3 2 1", "?sort=newest | 2 1 5 4 3", "?sort=oldest | 3 4 5 1 2",
			"?sort=added | 5 4 3 2 1", "?language=ru | 5 4", "?country=ID | ''", "?q=Zagulba&match=exact | ''" })
	void hasWhatTheListHasInItsOrder(String query, String ids) {
		List<String> expected = ids.isEmpty() ? List.of() : List.of(ids.split(" "));

		assertThat(rows("/articles.csv" + query).stream().skip(1).map((row) -> row.substring(0, row.indexOf(','))))
			.isEqualTo(expected);
		assertThat(rows("/articles.jsonl" + query).stream()
			.map((row) -> JsonMapper.shared().readTree(row).get("id").asString())).isEqualTo(expected);
	}

	@Test
	void hasTheTextToTheLastCharacter() {
		for (String row : rows("/articles.jsonl")) {
			JsonNode report = JsonMapper.shared().readTree(row);
			assertThat(report.get("text").asString()).isEqualTo(this.jdbc.sql("select text from article where id = :id")
				.param("id", report.get("id").asLong())
				.query(String.class)
				.single());
		}
	}

	@Test
	void hasTheWordsThatItRestsOn() {
		JsonNode report = rows("/articles.jsonl?source=antara").stream()
			.map((row) -> JsonMapper.shared().readTree(row))
			.filter((row) -> row.get("id").asLong() == 1)
			.findFirst()
			.orElseThrow();

		assertThat(report.at("/published/reasoning/en").asString()).contains("Tuesday");
		assertThat(report.at("/evidence")).extracting((quote) -> quote.path("claim").asString())
			.contains("published", "dateline", "attribution");
		assertThat(report.at("/evidence")).allMatch((quote) -> report.get("text")
			.asString()
			.substring(quote.get("start").asInt())
			.startsWith(quote.get("words").asString()));
		assertThat(report.at("/evidence")).extracting((quote) -> quote.path("source").asString("-")).contains("antara");
	}

	@Test
	void saysWhatIsKnownAndNoMore() {
		assertThat(rows("/articles.csv?source=antara").get(1))
			.matches("1,http://localhost/articles/1,id,,2024-10-08~,derived,2024-10-08,2024-10-08,,ANTARA,,,"
					+ "Anadolu Agency,AZ RU,Moskow,.*,[0-9a-f]{64},\\d+,.*");
	}

	@Test
	void endsItsLinesAndWritesItsTimesAsSpreadsheetsExpect() {
		String body = new String(
				this.visitor.get().uri("/articles.csv").exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);

		assertThat(body).endsWith("\r\n");
		assertThat(body.replace("\r\n", "")).doesNotContain("\n");
		assertThat(rows("/articles.csv").get(1))
			.matches(".*,\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z,[0-9a-f]{64},\\d+,\\d{4}-.*T.*Z\\r?");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "after=bjIwMDA1LjI | bom", "colour=red | bom", "sort=best | “added”" })
	void saysWhatATableTakes(String query, String taken) {
		String problem = new String(this.visitor.get()
			.uri("/articles.csv?" + query)
			.header("Accept", "application/json")
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);

		assertThat(JsonMapper.shared().readTree(problem).path("takes").asString()).contains(taken)
			.doesNotContain("after", "relevance");
	}

	@Test
	void beginsWithAByteOrderMarkOnRequest() {
		assertThat(rows("/articles.csv?bom=true").get(0)).startsWith("\uFEFFid,");
		assertThat(this.visitor.get().uri("/articles.csv?bom=yes")).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(\"http://evil.example\")", "+1", "-1", "@SUM(A1)", "\t=1" })
	void hasNoCellThatASpreadsheetWouldReckon(String headline) {
		this.jdbc.sql("update article set headline = :headline where id = 5").param("headline", headline).update();
		try {
			assertThat(rows("/articles.csv?language=ru").get(1).replace("\"", ""))
				.startsWith("5,http://localhost/articles/5,ru,'" + headline.replace("\"", ""));
			assertThat(
					JsonMapper.shared().readTree(rows("/articles.jsonl?language=ru").get(0)).get("headline").asString())
				.isEqualTo(headline);
		}
		finally {
			this.jdbc.sql("update article set headline = null where id = 5").update();
		}
	}

	@Test
	void leavesOutWhatIsWithdrawn() {
		this.jdbc.sql("update article set withdrawn_at = now(), withdrawal_reason = 'An order' where id = 4").update();
		try {
			assertThat(rows("/articles.jsonl?language=ru")).hasSize(1);
		}
		finally {
			this.jdbc.sql("update article set withdrawn_at = null, withdrawal_reason = null where id = 4").update();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=soon", "after=bjIwMDA1LjI", "sort=relevance", "q=Putin&sort=relevance", "limit=5" })
	void refusesWhatItCannotBe(String query) {
		assertThat(this.visitor.get().uri("/articles.csv?" + query)).hasStatus(400);
		assertThat(this.visitor.get().uri("/articles.jsonl?" + query)).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/articles.csv", "/articles.csv?bom=true&language=ru", "/articles.jsonl" })
	void isSparedWhoHasIt(String address) {
		MvcTestResult whole = this.visitor.get().uri(address).exchange();
		String tag = whole.getResponse().getHeader("ETag");

		assertThat(this.visitor.get().uri(address).header("If-None-Match", tag)).hasStatus(304).bodyText().isEmpty();
		assertThat(this.visitor.head().uri(address)).hasStatusOk().hasHeader("ETag", tag);
		assertThat(this.visitor.get()
			.uri(address + (address.contains("?") ? "&" : "?") + "limit=5")
			.header("If-None-Match", tag)).hasStatus(400).doesNotContainHeader("ETag");
		this.jdbc.sql("update article set countries = countries || '{KZ}'::text[] where id = 5").update();
		this.jdbc.sql("update article set countries = array_remove(countries, 'KZ') where id = 5").update();
		await().untilAsserted(
				() -> assertThat(this.visitor.get().uri(address).header("If-None-Match", tag)).hasStatusOk());
	}

	/** Else the next who is given the connection reads the answer to what others ask. */
	@ParameterizedTest
	@EnumSource
	void leavesNothingOnTheConnectionOfWhoGoesAwayMeanwhile(ReportTables.Format format) {
		OutputStream gone = new OutputStream() {

			@Override
			public void write(int b) throws IOException {
				throw new IOException("gone");
			}

		};

		assertThatIOException()
			.isThrownBy(() -> this.tables.table(new LinkedMultiValueMap<>()).write(format, "http://localhost", gone))
			.withMessage("gone");

		for (int i = 0; i < 20; i++) {
			assertThat(this.jdbc.sql("select :i::int").param("i", i).query(Integer.class).single()).isEqualTo(i);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/articles.csv", "/articles.jsonl" })
	void isCompressedOnItsWay(String address) throws IOException {
		MockHttpServletResponse whole = this.visitor.get().uri(address).exchange().getResponse();
		MockHttpServletResponse compressed = this.visitor.get()
			.uri(address)
			.header("Accept-Encoding", "gzip, deflate, br")
			.exchange()
			.getResponse();

		assertThat(compressed.getHeader("Content-Encoding")).isEqualTo("gzip");
		assertThat(compressed.getHeader("Vary")).isEqualTo("Accept-Encoding");
		assertThat(compressed.getHeader("ETag")).isNotEqualTo(whole.getHeader("ETag"));
		assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.getContentAsByteArray())).readAllBytes())
			.isEqualTo(whole.getContentAsByteArray());
	}

	private List<String> rows(String address) {
		MvcTestResult answer = this.visitor.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		String body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		return body.isEmpty() ? List.of() : Arrays.asList(body.split("\r?\n"));
	}

}
