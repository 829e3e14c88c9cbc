package org.dateline.intake;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose page it is, by the home pages of the sources. */
class FindingThePublisherByAddressTests {

	private final HomePages homes = new HomePages();

	FindingThePublisherByAddressTests() {
		this.homes.add("https://t.me/MID_Russia", "mid-russia");
		this.homes.add("https://t.me/azertac/", "azertac");
		this.homes.add("https://www.news.example", "news");
		this.homes.add("https://news.example/sport/index.html", "sport");
		this.homes.add("https://agency.example/en/", "agency");
		this.homes.add("http://twice.example/", "one");
		this.homes.add("https://twice.example", "other");
		this.homes.add("https://twice.example/other", "other");
		this.homes.add("https://tongues.example/az", "az");
		this.homes.add("https://tongues.example/ru", "ru");
	}

	@ParameterizedTest
	@CsvSource({ "https://t.me/mid_russia/4711, mid-russia", "https://t.me/MID_Russia, mid-russia",
			"https://t.me/MID_Russia_en/1,", "https://t.me/somebody/1,", "https://t.me/,",
			"https://t.me/azertac/5?single, azertac", "http://news.example/2024/10/08/talks.html, news",
			"https://news.example, news", "https://news.example/sport/1, sport", "https://news.example/sports/1, news",
			"https://agency.example/tr/1, agency", "https://twice.example/1,", "https://twice.example/other/1, other",
			"https://tongues.example/az/1, az", "https://tongues.example/ru/1, ru", "https://tongues.example/1,",
			"https://else.example/," })
	void isTheSourceAtHomeAboveIt(String address, @Nullable String slug) {
		assertThat(this.homes.at(URI.create(address))).isEqualTo(slug);
	}

	@Test
	void isNobodyWithoutAHost() {
		assertThat(this.homes.at(URI.create("mailto:somebody"))).isNull();
	}

}
