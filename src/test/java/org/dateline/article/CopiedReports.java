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

	/**
	 * Gives a report another text, as its next version does, and leaves all else as it
	 * is.
	 */
	void rewrite(long report, String text) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc
				.sql("""
						insert into earlier_version (article_id, number, capture_id, text, text_rule, dateline, record, revision,
						                             superseded_at)
						select a.id, 1, a.capture_id, a.text, a.text_rule, a.dateline, jsonb_build_object('language', a.language,
						       'headline', null, 'published', '{"basis": "unknown"}'::jsonb, 'modified', null,
						       'attributions', '[]'::jsonb, 'countries', '[]'::jsonb), r.revision, now()
						from article a join article_revision r on r.article_id = a.id where a.id = :id
						""")
				.param("id", report)
				.update();
			this.jdbc
				.sql("""
						with received as (
						    insert into capture (content, sha256, media_type, received_at, origin)
						    values (convert_to(:text, 'UTF8'), sha256(convert_to(:text, 'UTF8')), 'text/plain', now(), 'upload')
						    returning id)
						update article set text = :text, capture_id = received.id from received where article.id = :id
						""")
				.param("text", text)
				.param("id", report)
				.update();
		});
	}

	private void insert(long report, long copy, String into, String what) {
		this.jdbc.sql("insert into %s select :copy, %s where article_id = :of".formatted(into, what))
			.param("copy", copy)
			.param("of", report)
			.update();
	}

}
