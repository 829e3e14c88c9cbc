package org.dateline.editorial;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports of the tests' own, each with a capture of its own. */
@TestComponent
class NewReports {

	private static final String TEXT = "Ankara, 3 March 2024. The ministers met on Sunday. They meet again in Baku. No. ";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final AtomicInteger reports = new AtomicInteger();

	NewReports(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** A report in English of no known date, without sources, about Turkey. */
	long add() {
		return this.transaction.execute((status) -> {
			long capture = this.jdbc.sql("""
					insert into capture (content, sha256, media_type, charset, received_at, origin)
					values (convert_to(:text, 'UTF8'), sha256(convert_to(:text, 'UTF8')), 'text/plain', 'UTF-8', now(),
					        'upload')
					returning id
					""").param("text", TEXT + this.reports.incrementAndGet()).query(Long.class).single();
			long article = this.jdbc.sql("""
					insert into article (capture_id, language, text, text_rule, countries)
					values (:capture, 'en', :text, 'whole-file', '{TR}') returning id
					""").param("capture", capture).param("text", TEXT).query(Long.class).single();
			this.jdbc.sql("""
					insert into article_date (article_id, kind, basis, reasoning)
					values (:article, 'published', 'unknown', '{"en": "Nobody has looked."}')
					""").param("article", article).update();
			return article;
		});
	}

}
