package org.dateline.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page of another site may read by a script (CORS), and what it may not. */
@SpringBootTest(classes = PageServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadingFromAnotherSiteTests {

	@Value("${local.server.port}")
	private int port;

	/** The JDK's client sends no headers of browsers. */
	private String ask(String requestLine, String... headers) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(5000);
			String request = requestLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
					+ "Origin: https://library.example\r\n" + String.join("", headers) + "\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/articles.atom", "/robots.txt", "/articles/999.json", "/api/v1/articles", "/timemap/x",
			"/relations/AZ-RU/events.csv", "/api/openapi.json", "/oai", "/sitemap.xml", "/opensearch.xml" })
	void isWhatIsForPrograms(String address) throws IOException {
		assertThat(ask("GET " + address))
			.contains("Access-Control-Allow-Origin: *", "Cross-Origin-Resource-Policy: cross-origin")
			.doesNotContain("same-origin\r\nAccess", "Allow-Credentials");
		assertThat(ask("HEAD " + address)).contains("Access-Control-Allow-Origin: *");
	}

	@Test
	void isKnownAsUnchangedThereToo() throws IOException {
		String tag = ask("GET /articles.atom").replaceFirst("(?s).*ETag: (\\S+).*", "$1");
		assertThat(ask("GET /articles.atom", "If-None-Match: " + tag + "\r\n")).startsWith("HTTP/1.1 304")
			.contains("Access-Control-Allow-Origin: *", "Cross-Origin-Resource-Policy: cross-origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /en", "GET /az/articles", "GET /", "POST /articles.atom", "GET /api/v1/records/1",
			"POST /api/v1/intake", "GET /en/desk", "GET /actuator/health", "GET /css/base.css" })
	void isNotWhatIsForPeople(String request) throws IOException {
		assertThat(ask(request)).contains("Cross-Origin-Resource-Policy: same-origin")
			.doesNotContain("Access-Control-Allow-Origin");
	}

	@Test
	void isNothingForWhoShowsAToken() throws IOException {
		assertThat(ask("GET /articles.atom", "Authorization: Bearer x\r\n"))
			.doesNotContain("Access-Control-Allow-Origin");
	}

	@Test
	void isAllowedToABrowserThatAsksBefore() throws IOException {
		assertThat(ask("OPTIONS /api/v1/articles", "Access-Control-Request-Method: GET\r\n",
				"Access-Control-Request-Headers: if-none-match\r\n"))
			.startsWith("HTTP/1.1 204")
			.contains("Access-Control-Allow-Origin: *", "Access-Control-Allow-Methods: GET, HEAD\r\n", "If-None-Match",
					"Allow: GET, HEAD, OPTIONS")
			.doesNotContain("POST", "same-origin\r\nA");
		for (String address : new String[] { "/en/articles", "/api/v1/intake", "/api/v1/records/1" }) {
			assertThat(ask("OPTIONS " + address, "Access-Control-Request-Method: POST\r\n"))
				.doesNotContain("Access-Control-Allow-Origin");
		}
	}

}
