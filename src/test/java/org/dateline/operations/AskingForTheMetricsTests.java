package org.dateline.operations;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom the actuator answers. */
@SpringBootTest
@AutoConfigureMockMvc
class AskingForTheMetricsTests {

	@Autowired
	MockMvcTester mvc;

	@Test
	void thisMachineReadsThem() {
		assertThat(this.mvc.get().uri("/actuator/prometheus").with(from("127.0.0.1"))).hasStatusOk()
			.bodyText()
			.contains("jvm_memory_used_bytes");
		assertThat(this.mvc.get().uri("/actuator/prometheus").with(from("0:0:0:0:0:0:0:1"))).hasStatusOk();
	}

	@Test
	void sayWhatWaitsAndWhatFails(@Value("${dateline.home}") Path home) {
		assertThat(this.mvc.get().uri("/actuator/prometheus").with(from("127.0.0.1"))).hasStatusOk()
			.bodyText()
			.contains("dateline_arrivals{by=\"archive\"} ", "dateline_arrivals{by=\"editors\"} ",
					"dateline_feeds_failing ", "dateline_originals_damaged 0",
					"disk_free_bytes{path=\"" + home.toAbsolutePath() + "\"}");
	}

	@Test
	void anotherMachineFindsNothing() {
		assertThat(this.mvc.get().uri("/actuator/prometheus").with(from("203.0.113.9"))).hasStatus(404);
		assertThat(this.mvc.get().uri("/actuator").with(from("203.0.113.9"))).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource({ "Origin, https://evil.example", "Origin, null", "Sec-Fetch-Site, cross-site" })
	void aPageInABrowserOnThisMachineHasNothingDone(String header, String value) {
		assertThat(this.mvc.post().uri("/actuator/searchindex").header(header, value).with(from("127.0.0.1")))
			.hasStatus(404);
		assertThat(this.mvc.post().uri("/actuator/fixity").with(from("127.0.0.1"))).hasStatusOk();
	}

	@Test
	void everyoneReadsTheHealthWithoutDetails() {
		assertThat(this.mvc.get().uri("/actuator/health").with(from("203.0.113.9"))).hasStatusOk()
			.bodyText()
			.contains("UP")
			.doesNotContain("components", "PostgreSQL");
	}

	private static RequestPostProcessor from(String address) {
		return (request) -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

	/** By a real Tomcat, which believes a proxy on this machine and then hides it. */
	@Nested
	@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
	class ThroughAProxyOnThisMachine {

		@LocalServerPort
		int port;

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				value = { "X-Forwarded-For | 127.0.0.1", "X-Forwarded-For | ::1",
						"X-Forwarded-For | 127.0.0.1, 127.0.0.1", "x-forwarded-for | 203.0.113.9",
						"X-Forwarded-Proto | http", "X-Forwarded-Host | localhost", "Forwarded | for=127.0.0.1",
						"X-Real-IP | 127.0.0.1", "Via | 1.1 proxy" })
		void nobodyIsTheOperatorWhateverTheyClaim(String header, String value) throws Exception {
			assertThat(status("GET", "/actuator/prometheus", header, value)).isEqualTo(404);
			assertThat(status("POST", "/actuator/fixity", header, value)).isEqualTo(404);
			assertThat(status("GET", "/actuator/health", header, value)).isEqualTo(200);
		}

		@Test
		void whoAsksDirectlyIs() throws Exception {
			assertThat(status("GET", "/actuator/prometheus", "Accept", "*/*")).isEqualTo(200);
		}

		private int status(String method, String path, String... headers) throws Exception {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
				.method(method, HttpRequest.BodyPublishers.noBody())
				.headers(headers)
				.build();
			return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}

	}

	@Nested
	@TestPropertySource(properties = "dateline.metrics.allow=203.0.113.0/24")
	class WhenTheOperatorNamesTheirMachine {

		@Test
		void itReadsThemAndThisOneNoLonger(@Autowired MockMvcTester mvc) {
			assertThat(mvc.get().uri("/actuator/prometheus").with(from("203.0.113.9"))).hasStatusOk();
			assertThat(mvc.get().uri("/actuator/prometheus").with(from("127.0.0.1"))).hasStatus(404);
		}

	}

}
