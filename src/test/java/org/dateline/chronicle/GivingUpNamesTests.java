package org.dateline.chronicle;

import java.util.List;
import java.util.Locale;

import org.dateline.article.ArticleTakedowns;
import org.dateline.database.AddedReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of names that one report alone writes, when that goes. */
@DrawnArchiveTest
class GivingUpNamesTests {

	@Autowired
	private ApplicationContext archive;

	@Autowired
	private Authorities authorities;

	@Autowired
	private EventQueries events;

	@Autowired
	private ArticleTakedowns takedowns;

	@Autowired
	private JdbcClient jdbc;

	private long report;

	private long person;

	private void tell(String name) {
		this.report = AddedReports.add(this.jdbc,
				"President %s of Uruguay met ministers of Finland in Montevideo on 5 May 1979.".formatted(name), "FI",
				"UY");
		DrawnArchive.draw(this.archive);
		this.person = this.jdbc.sql("select authority_id from name_form where form = :name")
			.param("name", name)
			.query(Long.class)
			.single();
	}

	@AfterEach
	void withdraw() {
		this.jdbc.sql("""
				update article set withdrawn_at = now(), withdrawal_reason = 'Asked for.'
				where id = :id and withdrawn_at is null
				""").param("id", this.report).update();
		DrawnArchive.draw(this.archive);
	}

	private boolean isNamed() {
		return this.authorities.of(List.of(this.person), Locale.ENGLISH).containsKey(this.person);
	}

	@Test
	void nobodyIsCalledByANameThatOnlyAWithdrawnReportWrites() {
		tell("Onofrio Kvalsund");
		assertThat(isNamed()).isTrue();

		withdraw();
		assertThat(isNamed()).isFalse();
		this.jdbc.sql("update article set withdrawn_at = null, withdrawal_reason = null where id = :id")
			.param("id", this.report)
			.update();
		DrawnArchive.draw(this.archive);
		assertThat(isNamed()).isTrue();
	}

	@Test
	void nothingIsLeftOfANameThatOnlyATextWroteWhichIsTakenDown() {
		tell("Tancredo Zelwig");
		long event = this.jdbc.sql("select event_id from event_report where article_id = :id")
			.param("id", this.report)
			.query(Long.class)
			.single();
		String key = this.jdbc.sql("select key from authority_key where authority_id = :id")
			.param("id", this.person)
			.query(String.class)
			.single();

		this.takedowns.takeDown(this.report, "Order 7 of the court", "A. Admin", "administrator");

		assertThat(this.events.find(event, Locale.ENGLISH).orElseThrow().participants()).extracting(Authority::id)
			.doesNotContain(this.person);
		assertThat(this.jdbc.sql("select form from name_form").query(String.class).list())
			.doesNotContain("Tancredo Zelwig");
		assertThat(this.jdbc.sql("select key from authority_key").query(String.class).list()).doesNotContain(key);
		assertThat(this.jdbc.sql("select count(*) from told_before where article_id = :id")
			.param("id", this.report)
			.query(Integer.class)
			.single()).isZero();
	}

}
