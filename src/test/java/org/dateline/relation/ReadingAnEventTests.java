package org.dateline.relation;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dateline.article.Editor;
import org.dateline.chronicle.DrawnArchive;
import org.dateline.chronicle.DrawnArchiveTest;
import org.dateline.chronicle.EventDecisions;
import org.dateline.database.AddedReports;
import org.dateline.pages.HtmlChecker;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** How readers come to each report of an event that very many tell of. */
@DrawnArchiveTest
class ReadingAnEventTests {

	private static final int REPORTS = 11;

	@Autowired
	private ApplicationContext archive;

	@Autowired
	private EventDecisions decisions;

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private JdbcClient jdbc;

	private final List<Long> added = new ArrayList<>();

	private long event;

	@BeforeEach
	void tell() {
		for (int i = 1; i <= REPORTS; i++) {
			this.added.add(AddedReports.add(this.jdbc,
					"""
							President Thabo Letsie of Lesotho met President Johan Venetiaan of Suriname in Maseru on 7 May 1983. \
							%d journalists were there."""
						.formatted(100 + i),
					"LS", "SR"));
		}
		DrawnArchive.draw(this.archive);
		this.event = eventOf(this.added.get(REPORTS - 1));
	}

	private long eventOf(long article) {
		return this.jdbc.sql("select event_id from event_report where article_id = :id")
			.param("id", article)
			.query(Long.class)
			.single();
	}

	@AfterEach
	void withdraw() {
		this.jdbc.sql("""
				update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.' where id in (:ids)
				""").param("ids", this.added).update();
		DrawnArchive.draw(this.archive);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id" })
	void theListLeadsToAllOfThem(String ui) throws UnsupportedEncodingException {
		Document list = page("/" + ui + "/relations/LS-SR/events");
		String all = "/" + ui + "/relations/LS-SR/events/" + this.event;
		assertThat(list.select(".timeline a[href=%s]".formatted(all)).text()).contains("8");

		Document page = page(all);

		assertThat(page.select(".quotes a").eachAttr("href")).hasSize(REPORTS)
			.allMatch((address) -> this.added.stream()
				.anyMatch((article) -> address.startsWith("/%s/articles/%d?".formatted(ui, article))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "json" })
	void theExportsNameAllOfThem(String format) throws UnsupportedEncodingException {
		String separator = format.equals("csv") ? "; " : ",";
		assertThat(body("/relations/LS-SR/events." + format))
			.contains(String.join(separator, this.added.stream().map(String::valueOf).toList()));
	}

	@Test
	void hasOneAddress() {
		assertThat(this.visitor.get().uri("/en/relations/sr-ls/events/" + this.event)).hasStatus(301)
			.hasHeader("Location", "/en/relations/LS-SR/events/" + this.event);
		assertThat(this.visitor.get().uri("/en/relations/AZ-RU/events/" + this.event)).hasStatus(404);

		this.added.add(AddedReports.add(this.jdbc, "Lesotho and Suriname signed an agreement on wool on 7 May 1983.",
				"LS", "SR"));
		DrawnArchive.draw(this.archive);
		long signing = eventOf(this.added.get(REPORTS));
		this.decisions.merge(signing, this.event, new Editor(null, "editor"), "Signed at the meeting.");
		assertThat(this.visitor.get().uri("/en/relations/LS-SR/events/" + signing)).hasStatus(301)
			.hasHeader("Location", "/en/relations/LS-SR/events/" + this.event);
	}

	private Document page(String address) throws UnsupportedEncodingException {
		String body = body(address);
		assertThat(new HtmlChecker().check(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
		return Jsoup.parse(body);
	}

	private String body(String address) throws UnsupportedEncodingException {
		return this.visitor.get().uri(address).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
