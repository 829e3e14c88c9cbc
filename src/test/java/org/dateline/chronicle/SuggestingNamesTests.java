package org.dateline.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dateline.database.AddedReports;
import org.dateline.language.PlainLatin;
import org.dateline.search.KnownNames;
import org.dateline.search.KnownNames.KnownName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a reader can mean who begins to type a name. */
@DrawnArchiveTest
class SuggestingNamesTests {

	private static final KnownName VORTILA = new KnownName("person", "Aleksi Vörtilä");

	@Autowired
	private ApplicationContext archive;

	@Autowired
	private KnownNames names;

	@Autowired
	private AuthorityDesk desk;

	@Autowired
	private JdbcClient jdbc;

	private final List<Long> reports = new ArrayList<>();

	private void tell(String text) {
		this.reports.add(AddedReports.add(this.jdbc, text, "SR", "GY"));
		DrawnArchive.draw(this.archive);
	}

	@AfterEach
	void withdraw() {
		this.jdbc.sql("""
				update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.'
				where id = any(:reports) and withdrawn_at is null
				""").param("reports", this.reports.toArray(Long[]::new)).update();
		DrawnArchive.draw(this.archive);
	}

	private List<KnownName> beginning(String typed) {
		return this.names.beginning(PlainLatin.of(typed), 4, Locale.ENGLISH);
	}

	@Test
	void whateverTheScriptAndMarks() {
		tell("President Aleksi Vörtilä of Suriname met ministers of Guyana on 5 May 1979.");

		for (String typed : List.of("Vört", "vort", "ALEKSI V", "Алекси Вор", "Ворт")) {
			assertThat(beginning(typed)).as(typed).containsExactly(VORTILA);
			assertThat(this.desk.beginning(typed, 4, Locale.ENGLISH)).as(typed)
				.extracting(Authority::name)
				.containsExactly("Aleksi Vörtilä");
		}
	}

	@Test
	void thoseWhomMostReportsCallSoComeFirst() {
		tell("President Aleksi Vörtilä of Suriname met ministers of Guyana on 5 May 1979.");
		tell("President Aleksi Vörkonen of Suriname met ministers of Guyana on 6 May 1979.");
		tell("President Aleksi Vörkonen of Suriname met ministers of Guyana on 7 May 1979.");

		assertThat(beginning("Aleksi V")).containsExactly(new KnownName("person", "Aleksi Vörkonen"), VORTILA);
	}

	@Test
	void nobodyWhomNoReportNamesAnyMore() {
		tell("President Aleksi Vörtilä of Suriname met ministers of Guyana on 5 May 1979.");
		assertThat(beginning("vort")).isNotEmpty();

		withdraw();

		assertThat(beginning("vort")).isEmpty();
	}

	@Test
	void namesThatAnOlderVersionWroteAsSoonAsAnythingIsDrawn() {
		tell("President Aleksi Vörtilä of Suriname met ministers of Guyana on 5 May 1979.");
		this.jdbc.sql("delete from name_beginning").update();
		this.jdbc.sql("update name_form set listed = false").update();
		assertThat(beginning("vort")).isEmpty();

		tell("President Aleksi Vörkonen of Suriname met ministers of Guyana on 6 May 1979.");

		assertThat(beginning("vort")).containsExactly(VORTILA);
	}

	@Test
	void nobodyWhereNothingWasTyped() {
		assertThat(this.desk.beginning("%", 4, Locale.ENGLISH)).isEmpty();
	}

}
