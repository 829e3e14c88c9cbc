package org.dateline.export;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import org.dateline.database.AddedReports;
import org.dateline.DeskTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What a feed reader gets that follows the links from page to page (RFC 5005). */
@DeskTest
class TurningPagesOfAFeedTests {

	/** More than two pages. */
	private static final int REPORTS = 120;

	private static final String QUERY = "?country=KM";

	@Autowired
	private MockMvcTester reader;

	@Autowired
	private JdbcClient jdbc;

	private List<String> newestFirst;

	@BeforeEach
	void add() {
		List<Long> held = this.jdbc.sql("select id from article where countries @> array['KM'] order by id desc")
			.query(Long.class)
			.list();
		if (held.isEmpty()) {
			held = new ArrayList<>();
			for (int i = 0; i < REPORTS; i++) {
				held.add(0, AddedReports.add(this.jdbc, "Report %d of the Comoros.".formatted(i), "KM"));
			}
		}
		this.newestFirst = held.stream().map(String::valueOf).toList();
	}

	@Test
	void findsEachReportOnceInAtom() throws FeedException {
		List<String> found = new ArrayList<>();
		List<String> pages = new ArrayList<>();
		String next = "/articles.atom" + QUERY;
		Feed feed = null;
		while (next != null) {
			pages.add(next);
			feed = (Feed) new WireFeedInput().build(new StringReader(body(next)));
			feed.getEntries().forEach((entry) -> found.add(last(entry.getAlternateLinks().get(0).getHref())));
			next = link(feed, "next");
		}

		assertThat(found).isEqualTo(this.newestFirst);
		assertThat(pages).hasSize(3);
		assertThat(link(feed, "previous")).isEqualTo(pages.get(1));
		assertThat(link(feed, "first")).isEqualTo(pages.get(0));
	}

	@Test
	void findsEachReportOnceInJson() {
		List<String> found = new ArrayList<>();
		int pages = 0;
		for (String next = "/articles.json" + QUERY; next != null; pages++) {
			JsonNode feed = JsonMapper.shared().readTree(body(next));
			feed.path("items").forEach((item) -> found.add(last(item.path("url").asString())));
			next = feed.has("next_url") ? local(feed.path("next_url").asString()) : null;
		}

		assertThat(found).isEqualTo(this.newestFirst);
		assertThat(pages).isEqualTo(3);
	}

	private static @Nullable String link(Feed feed, String relation) {
		return feed.getOtherLinks()
			.stream()
			.filter((link) -> link.getRel().equals(relation))
			.map(Link::getHref)
			.map(TurningPagesOfAFeedTests::local)
			.findFirst()
			.orElse(null);
	}

	private static String local(String address) {
		return address.replaceFirst("^https?://[^/]+", "");
	}

	private static String last(String address) {
		return address.replaceAll(".*/", "");
	}

	private String body(String address) {
		MvcTestResult answer = this.reader.get().uri(URI.create(address)).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
