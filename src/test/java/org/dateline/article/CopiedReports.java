package org.dateline.article;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies of the first reports, so that each test has one that nobody corrected yet. */
class CopiedReports {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	CopiedReports(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	long copy(long report) {
		return this.transaction.execute((status) -> {
			long copy = this.jdbc.sql("""
					insert into article (capture_id, language, text, text_rule, headline, headline_start, countries,
					                     dateline, dateline_locode)
					select capture_id, language, text, text_rule, headline, headline_start, countries, dateline,
					       dateline_locode
					from article where id = :of returning id
					""").param("of", report).query(Long.class).single();
			insert(report, copy, "article_date (article_id, kind, edtf, earliest, latest, basis, reasoning)",
					"kind, edtf, earliest, latest, basis, reasoning from article_date");
			insert(report, copy, "attribution (article_id, position, role, source_id, reasoning)",
					"position, role, source_id, reasoning from attribution");
			insert(report, copy, "evidence (article_id, position, claim, attribution, quote, start)",
					"position, claim, attribution, quote, start from evidence");
			return copy;
		});
	}

	private void insert(long report, long copy, String into, String what) {
		this.jdbc.sql("insert into %s select :copy, %s where article_id = :of".formatted(into, what))
			.param("copy", copy)
			.param("of", report)
			.update();
	}

}
