package org.dateline.relation;

import java.util.List;

import org.dateline.VisitedPages;
import org.dateline.article.Editor;
import org.dateline.chronicle.DrawnArchive;
import org.dateline.chronicle.DrawnArchiveTest;
import org.dateline.chronicle.EventDecisions;
import org.dateline.database.AddedReports;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Where readers see an event of which no more than the year is known. */
@DrawnArchiveTest
class DatingEventsToYearsTests {

	private static final String EVENTS = "/en/relations/MN-PY/events";

	@Autowired
	private ApplicationContext archive;

	@Autowired
	private EventDecisions decisions;

	@Autowired
	private MockMvcTester visitor;

	@Autowired
	private JdbcClient jdbc;

	private long ofTheYear;

	private long ofAMonth;

	@BeforeEach
	void tell() {
		this.ofTheYear = add("President Bat Erdene of Mongolia met President Luis Ayala of Paraguay on 5 May 1977.");
		this.ofAMonth = add("Mongolia and Paraguay signed an agreement on leather on 9 June 1977.");
		DrawnArchive.draw(this.archive);
		long event = this.jdbc.sql("select event_id from event_report where article_id = :id")
			.param("id", this.ofTheYear)
			.query(Long.class)
			.single();
		this.jdbc.sql("select state from event where id = :id")
			.param("id", event)
			.query(String.class)
			.optional()
			.filter("proposed"::equals)
			.ifPresent((proposed) -> this.decisions.correct(event,
					new EventDecisions.Correction("meeting", "1977", List.of("MN", "PY"), null, null),
					new Editor(null, "editor"), "Nobody knows the day."));
	}

	private long add(String text) {
		return AddedReports.add(this.jdbc, text, "MN", "PY");
	}

	@AfterEach
	void withdraw() {
		this.jdbc.sql("""
				update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.' where id in (:ids)
				""").param("ids", List.of(this.ofTheYear, this.ofAMonth)).update();
		DrawnArchive.draw(this.archive);
	}

	@Test
	void itIsABandBesideTheBarsOfMonths() {
		Document page = page(EVENTS);

		assertThat(page.select("#events-chart .band title").eachText()).containsExactly("1977: 1 Meeting");
		assertThat(page.select("#events-chart .hit title").eachText()).containsExactly("June 1977: 1 Signing");
		assertThat(page.select("#events-chart desc").text()).contains("1 event.", "Pale bands: 1 event whose date");
		assertThat(page.select("#events-chart tbody tr").eachText()).containsExactly("1977 1 0", "June 1977 0 1");
	}

	@Test
	void eachMonthCountsWhatIsOnItsList() {
		Document page = page(EVENTS + "?from=1977&to=1977");
		assertThat(page.select(".zoom a").eachText()).hasSize(14).contains("March 1977 1", "June 1977 2");

		assertThat(page(EVENTS + "?from=1977-03&to=1977-03").select(".timeline h3")).hasSize(1);
		assertThat(page(EVENTS + "?from=1977-06&to=1977-06").select(".timeline h3")).hasSize(2);
	}

	private Document page(String address) {
		return VisitedPages.page(this.visitor.get().uri(address).exchange());
	}

}
