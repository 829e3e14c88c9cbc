package org.dateline.vocabulary;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which addresses are those of pages, and how they are asked for. */
class ReadingAWebAddressTests {

	@ParameterizedTest
	@CsvSource({ "https://example.org/a?b=c#d, https://example.org/a?b=c#d",
			"HTTP://Example.org:8080, HTTP://Example.org:8080",
			"https://пример.рф/новости/1?q=мир#а, https://xn--e1afmkfd.xn--p1ai/новости/1?q=мир#а",
			"http://azərbaycan.az:8080/, http://xn--azrbaycan-h4d.az:8080/", "http://[::1]/, http://[::1]/" })
	void readsAHostInAnyScript(String given, String read) {
		assertThat(WebAddress.read(given)).isEqualTo(URI.create(read));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "example.org", "ftp://example.org/", "https://", "https:///a", "https://a b/",
			"https://user@example.org/", "https://user:secret@пример.рф/", "https://пример.рф:port/", "http://:80/",
			"javascript:alert(1)", "https://xn--/", "mailto:a@example.org" })
	void readsNothingElse(String given) {
		assertThat(WebAddress.read(given)).isNull();
	}

}
