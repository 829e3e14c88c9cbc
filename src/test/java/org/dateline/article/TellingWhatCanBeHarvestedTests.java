package org.dateline.article;

import org.dateline.DeskTest;
import org.dateline.database.AddedReports;
import org.dateline.vocabulary.CountryPair;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** By which languages and pairs of countries reports can be harvested. */
@DeskTest
class TellingWhatCanBeHarvestedTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Shelflists shelflists;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void areThoseOfReportsThatCanBeReadAndOfWithdrawnOnes() {
		Harvest harvest = new Harvest(this.jdbc, this.json, this.shelflists);
		long readable = add("Readable, on Oman and Peru.", "kk", "OM", "PE");
		long withdrawn = add("Withdrawn, on Niger and Palau.", "ky", "NE", "PW");
		this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("update article set withdrawn_at = now(), withdrawal_reason = 'by order' where id = :id")
			.param("id", withdrawn)
			.update());

		assertThat(readable).isNotEqualTo(withdrawn);
		assertThat(harvest.languages()).contains("az", "en", "id", "kk", "ky", "ru");
		assertThat(harvest.pairs()).contains(CountryPair.of("AZ", "RU"), CountryPair.of("OM", "PE"),
				CountryPair.of("NE", "PW"));
	}

	/** They are asked for again whenever anything has changed. */
	@Test
	void areToldWithoutReadingAllReports() {
		JdbcClient watched = Mockito.spy(this.jdbc);
		Harvest harvest = new Harvest(watched, this.json, this.shelflists);
		this.shelflists.current();

		harvest.languages();
		harvest.pairs();

		ArgumentCaptor<String> statements = ArgumentCaptor.forClass(String.class);
		Mockito.verify(watched, Mockito.atLeastOnce()).sql(statements.capture());
		assertThat(statements.getAllValues()).allSatisfy((statement) -> assertThat(plan(statement)).contains("Index"));
	}

	/** With few rows PostgreSQL reads them all, where it may. */
	private String plan(String statement) {
		return this.transaction.execute((status) -> {
			this.jdbc.sql("set local enable_seqscan = off").update();
			return String.join("\n", this.jdbc.sql("explain " + statement).query(String.class).list());
		});
	}

	private long add(String text, String language, String... countries) {
		return this.transaction.execute((status) -> {
			long article = AddedReports.add(this.jdbc, text, countries);
			this.jdbc.sql("update article set language = :language where id = :id")
				.param("language", language)
				.param("id", article)
				.update();
			return article;
		});
	}

}
