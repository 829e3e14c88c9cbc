package org.dateline.operations;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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
	void anotherMachineFindsNothing() {
		assertThat(this.mvc.get().uri("/actuator/prometheus").with(from("203.0.113.9"))).hasStatus(404);
		assertThat(this.mvc.get().uri("/actuator").with(from("203.0.113.9"))).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-For", "Forwarded", "X-Real-IP", "Via" })
	void aProxyOnThisMachineDoesNotLendItsAddress(String header) {
		assertThat(this.mvc.get().uri("/actuator/prometheus").header(header, "127.0.0.1").with(from("127.0.0.1")))
			.hasStatus(404);
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
