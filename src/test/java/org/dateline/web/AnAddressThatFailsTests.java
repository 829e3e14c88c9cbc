package org.dateline.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What a visitor is told at an address that is elsewhere, mistaken, or fails. */
@SpringBootTest(classes = PageServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AnAddressThatFailsTests {

	private final HttpClient browser = HttpClient.newHttpClient();

	@Value("${local.server.port}")
	private int port;

	private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String header(HttpResponse<?> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	/** Sends what no client library would. */
	private String raw(String requestLine, String... headers) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(5000);
			String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n" + String.join("", headers)
					+ "\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@ParameterizedTest(name = "{0} for a reader of {1}: {2}")
	@CsvSource({ "/, ru, /ru", "/, xx, /en", "/?a=b, id, /id?a=b",
			"/articles?language=ru&from=2024-08, az," + " /az/articles?language=ru&from=2024-08",
			"/articles/3, in-ID, /id/articles/3", "/articles?q=%0d%0aX:y, en, /en/articles?q=%0d%0aX:y" })
	void withoutALanguageLeadsToTheReaders(String path, String accepted, String location) throws Exception {
		HttpResponse<String> response = send("GET", path, "Accept-Language", accepted);
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(header(response, "location")).isEqualTo(location);
		assertThat(header(response, "vary")).isEqualTo("Accept-Language");
		assertThat(send("HEAD", path, "Accept-Language", accepted).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest(name = "{0} leads to {1}")
	@CsvSource({ "/en/, /en", "/ru/articles/?q=x, /ru/articles?q=x", "/articles/, /articles" })
	void withATrailingSlashLeadsToTheOneWithout(String path, String location) throws Exception {
		HttpResponse<String> response = send("GET", path);
		assertThat(response.statusCode()).isEqualTo(301);
		assertThat(header(response, "location")).isEqualTo(location);
	}

	@ParameterizedTest(name = "{0} leads to {1}")
	@CsvSource({ "/en?fbclid=IwAR0abc, /en",
			"/articles?utm_source=x&q=a%20b&UTM_Medium=y&from=, /articles?q=a%20b&from=",
			"/en/articles/2?yclid=1&_openstat, /en/articles/2", "/en/articles;language=ru?q=x, /en/articles?q=x",
			"/en/articles/01, /en/articles/1", "/en/articles/0012;a=b/cite;c, /en/articles/12/cite",
			"/articles/007.json?mc_cid=1, /articles/7.json", "/en/stories/01, /en/stories/1",
			"/api/v1/articles/02, /api/v1/articles/2", "/css/base.css;v=1, /css/base.css",
			"/en/nope?gclid=1, /en/nope" })
	void thatIsNotTheOneOfAPageLeadsThere(String path, String location) throws Exception {
		for (String method : new String[] { "GET", "HEAD" }) {
			HttpResponse<String> response = send(method, path);
			assertThat(response.statusCode()).isEqualTo(301);
			assertThat(header(response, "location")).isEqualTo(location);
		}
	}

	@ParameterizedTest
	@CsvSource({ "GET, /en/desk/articles/01?fbclid=1", "POST, /en/articles?fbclid=1" })
	void staysWhereItIsAtTheDeskAndWhereSomethingIsSent(String method, String path) throws Exception {
		assertThat(send(method, path).statusCode()).isIn(404, 405);
	}

	@ParameterizedTest(name = "{0} is told that {1} is unknown")
	@CsvSource({ "/en?a=b, a", "/ru?from=2024&from=2025, from", "/en/bad?form=x, form" })
	void isRefusedByTheNameOfWhatThePageDoesNotTake(String path, String parameter) throws Exception {
		HttpResponse<String> response = send("GET", path, "Accept", "application/json");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("\"parameter\":\"" + parameter + "\"");
		assertThat(send("HEAD", path).statusCode()).isEqualTo(400);
	}

	/** A crawler that is refused the rules may go everywhere. */
	@Test
	void isAnsweredWhateverIsAskedOfTheRulesForCrawlers() throws Exception {
		assertThat(send("GET", "/robots.txt?a=b").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/en/nope", "/en/gone", "/en/bad?from=x" })
	void isNoPageToLinkTo(String path) throws Exception {
		assertThat(send("GET", path, "Accept", "text/html").body()).contains("hreflang=\"ru\"")
			.doesNotContain("rel=\"canonical\"", "rel=\"alternate\" hreflang");
		assertThat(send("GET", "/en/articles/3").body()).contains(
				"<link rel=\"alternate\" hreflang=\"x-default\" href=\"/articles/3\">",
				"<link rel=\"canonical\" href=\"/en/articles/3\">");
		assertThat(send("GET", "/en").body()).contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"/\">");
	}

	/** Which name, scheme and port readers come by only the proxy before us knows. */
	@Test
	void leadsOnWithoutSayingAtWhichHost() throws Exception {
		HttpResponse<String> response = send("GET", "/ru/moved", "X-Forwarded-Proto", "https");
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(header(response, "location")).isEqualTo("/ru/articles?saved");
		assertThat(header(response, "content-language")).isEqualTo("ru");
		assertThat(header(response, "content-length")).isEqualTo("0");
		assertThat(response.headers().firstValue("cache-control")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "//evil.example/", "//evil.example/articles/", "/%5Cevil.example/",
			"/;x/evil.example", "/;x/evil.example/", "//evil.example?fbclid=1", "/;//evil.example/articles/01",
			"/%2f%2fevil.example/", "///articles/" })
	void neverLeadsElsewhere(String path) throws Exception {
		String answer = raw("GET " + path + " HTTP/1.1");
		assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContain("Location:");
	}

	@ParameterizedTest(name = "{0} is {1} in {2}")
	@CsvSource({ "/en/nope, 404, There is no such page", "/ru/nope, 404, Такой страницы нет",
			"/az/articles/x, 404, Belə səhifə yoxdur", "/id/articles/1/2, 404, Halaman ini tidak ada",
			"/en/error, 404, There is no such page", "/en/bad?from=x, 400, “from” was given “x”",
			"/ru/bad?from=%3Cb%3E, 400, &lt;b&gt;", "/en/fails, 500, quote the number" })
	void isToldOnAPageInItsLanguage(String path, int status, String words) throws Exception {
		HttpResponse<String> response = send("GET", path, "Accept", "text/html");
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).contains(words).contains("<main").doesNotContain("secret", "Exception", "\tat ");
		assertThat(header(response, "cache-control")).isEqualTo("no-store");
		assertThat(header(response, "content-security-policy")).contains("default-src 'none'");
		assertThat(header(response, "set-cookie")).isEmpty();
		HttpResponse<String> head = send("HEAD", path, "Accept", "text/html");
		assertThat(head.statusCode()).isEqualTo(status);
	}

	@ParameterizedTest(name = "{0} with Accept: {1}")
	@CsvSource({ "/en/bad?from=x, application/json, 400", "/en/nope, application/problem+json, 404", "/nope, */*, 404",
			"/de, */*, 404", "/de/articles, */*, 404", "/error, */*, 404" })
	void isAProblemToAProgram(String path, String accept, int status) throws Exception {
		HttpResponse<String> response = send("GET", path, "Accept", accept, "Accept-Language", "ru");
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(header(response, "content-type")).isEqualTo("application/problem+json");
		assertThat(response.body()).contains("\"status\":" + status, "\"title\":", "\"detail\":");
	}

	@Test
	void saysWhatIsAllowedInstead() throws Exception {
		HttpResponse<String> response = send("POST", "/en/articles", "Accept", "text/html");
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(header(response, "allow")).isEqualTo("GET, HEAD, OPTIONS");
		assertThat(response.body()).contains("does not take POST");
		assertThat(header(send("OPTIONS", "/en/articles"), "allow")).contains("GET", "HEAD", "OPTIONS");
		assertThat(header(send("OPTIONS", "/css/base.css"), "allow")).contains("GET", "HEAD", "OPTIONS");
		assertThat(send("POST", "/css/base.css").statusCode()).isEqualTo(405);
		assertThat(send("POST", "/articles").statusCode()).isEqualTo(405);
		assertThat(header(send("POST", "/"), "allow")).isEqualTo("GET, HEAD, OPTIONS");
		assertThat(header(send("OPTIONS", "/articles"), "allow")).isEqualTo("GET, HEAD, OPTIONS");
		assertThat(header(send("OPTIONS", "/"), "allow")).isEqualTo("GET, HEAD, OPTIONS");
		assertThat(send("POST", "/about-nothing").statusCode()).isEqualTo(404);
		assertThat(raw("TRACE /en HTTP/1.1")).startsWith("HTTP/1.1 405");
		assertThat(raw("BREW /en HTTP/1.1")).startsWith("HTTP/1.1 405");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%", "/[", "/en/%zz", "/en/%00", "/en/a|b", "/en/articles?q=%", "/en/..%2f..", "en",
			"/en/\\x", "/en?a=<b>" })
	void isRefusedInPlainWordsWhereItIsNone(String path) throws Exception {
		String answer = raw("GET " + path + " HTTP/1.1");
		assertThat(answer).matches("(?s)HTTP/1.1 (200|400|404) .*")
			.doesNotContain("Tomcat", "Exception", "\tat ", "java.", "Whitelabel");
	}

	@Test
	void isRefusedInPlainWordsWhereItIsTooLong() throws Exception {
		assertThat(raw("GET /en?" + "a".repeat(20_000) + " HTTP/1.1")).startsWith("HTTP/1.1 414 ")
			.contains("too long", "no-store", "nosniff")
			.doesNotContain("Tomcat", "Exception", "\tat ");
	}

	@Test
	void isAnsweredWhateverTheLengthOfAHeaderThatNobodyReads() throws Exception {
		assertThat(raw("GET /robots.txt HTTP/1.1", "X-Long: " + "a".repeat(20_000) + "\r\n"))
			.startsWith("HTTP/1.1 200 ");
	}

	@Test
	void isBoundToTlsOnlyWhereItCameByTls() throws Exception {
		assertThat(header(send("GET", "/en"), "strict-transport-security")).isEmpty();
		HttpResponse<String> secure = send("GET", "/en", "X-Forwarded-Proto", "https");
		assertThat(header(secure, "strict-transport-security")).isEqualTo("max-age=31536000");
	}

}
