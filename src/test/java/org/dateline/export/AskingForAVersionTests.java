package org.dateline.export;

import java.time.Instant;
import java.util.List;

import org.dateline.ArchiveTest;
import org.dateline.article.Mementos;
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

import static org.assertj.core.api.Assertions.assertThat;

/** What a Memento client gets that asks for a report as it was. */
@ArchiveTest
class AskingForAVersionTests {

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "/timegate/articles/2, /articles/2/versions/1", "/timegate/ru/articles/2, /ru/articles/2/versions/1" })
	void isLedToIt(String gate, String memento) {
		for (String moment : List.of("Thu, 31 May 2007 20:35:00 GMT", "Tue, 01 Jan 2030 00:00:00 GMT")) {
			assertThat(this.visitor.get().uri(gate).header("Accept-Datetime", moment)).hasStatus(302)
				.hasHeader("Location", memento)
				.hasHeader("Vary", "Accept-Datetime");
		}
		assertThat(this.visitor.get().uri(gate)).hasStatus(302).hasHeader("Location", memento);
	}

	@Test
	void isToldSinceWhenItStands() {
		MvcTestResult memento = this.visitor.get().uri("/en/articles/2/versions/1").exchange();

		assertThat(memento).hasStatusOk();
		Instant received = this.jdbc
			.sql("select received_at from capture c join article a on a.capture_id = c.id where a.id = 2")
			.query(java.time.OffsetDateTime.class)
			.single()
			.toInstant();
		assertThat(memento.getResponse().getHeader("Memento-Datetime")).isEqualTo(Mementos.httpDate(received));
		assertThat(memento.getResponse().getHeader("Link")).contains("</en/articles/2>; rel=\"original\"",
				"</timegate/en/articles/2>; rel=\"timegate\"",
				"</en/articles/2/versions/1>; rel=\"first last memento\"");
	}

	@Test
	void isToldTheSameWhereNoLanguageIsNamed() {
		MvcTestResult memento = this.visitor.get()
			.uri("/articles/2/versions/1")
			.header("Accept-Language", "ru")
			.exchange();

		assertThat(memento).hasStatus(302).hasHeader("Location", "/ru/articles/2/versions/1");
		assertThat(memento.getResponse().getHeader("Memento-Datetime")).isEqualTo(this.visitor.get()
			.uri("/en/articles/2/versions/1")
			.exchange()
			.getResponse()
			.getHeader("Memento-Datetime"));
		assertThat(memento.getResponse().getHeader("Link")).contains("</articles/2>; rel=\"original\"",
				"</articles/2/versions/1>; rel=\"first last memento\"");
		assertThat(this.visitor.get().uri("/articles/2/versions/2")).hasStatus(302)
			.doesNotContainHeader("Memento-Datetime");
	}

	@Test
	void findsTheWayFromTheReport() {
		assertThat(this.visitor.get().uri("/en/articles/2").exchange().getResponse().getHeader("Link"))
			.contains("</timegate/en/articles/2>; rel=\"timegate\"", "</timemap/link/en/articles/2>; rel=\"timemap\"");
	}

	@Test
	void isGivenAListOfAll() throws Exception {
		assertThat(this.visitor.get().uri("/timemap/link/articles/2").exchange().getResponse().getContentAsString())
			.startsWith("<http://localhost/articles/2>; rel=\"original\",\n")
			.contains("<http://localhost/articles/2/versions/1>; rel=\"first last memento\"; datetime=\"");
		JsonNode json = JsonMapper.shared()
			.readTree(this.visitor.get().uri("/timemap/json/articles/2").exchange().getResponse().getContentAsString());
		assertThat(json.get("mementos").get("list")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "yesterday", "2026-11-22T10:00:00Z", "Sun, 32 Nov 2026 10:00:00 GMT" })
	void isToldHowToWriteADate(String moment) {
		assertThat(this.visitor.get().uri("/timegate/articles/2").header("Accept-Datetime", moment)).hasStatus(400)
			.bodyText()
			.contains("Accept-Datetime");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/timegate/articles/999", "/timemap/link/articles/999", "/timemap/json/en/articles/999",
			"/timegate/de/articles/2", "/en/articles/2/versions/2", "/en/articles/2/versions/0" })
	void isToldWhatThereIsNot(String address) {
		assertThat(this.visitor.get().uri(address)).hasStatus(404);
	}

	@Test
	void isToldWhatIsWithdrawn() {
		this.jdbc.sql("update article set withdrawn_at = now(), withdrawal_reason = 'An order' where id = 3").update();
		try {
			for (String address : List.of("/timegate/articles/3", "/timemap/link/articles/3",
					"/timemap/json/articles/3", "/en/articles/3/versions/1")) {
				assertThat(this.visitor.get().uri(address)).as(address).hasStatus(410);
			}
			for (String address : List.of("/timegate/articles/3", "/timemap/link/articles/3")) {
				assertThat(this.visitor.get().uri(address)).bodyText().contains("\"reason\":\"An order\"");
			}
		}
		finally {
			this.jdbc.sql("update article set withdrawn_at = null, withdrawal_reason = null where id = 3").update();
		}
	}

}
