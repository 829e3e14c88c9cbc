package org.dateline.pages;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What befalls records, and their database, in the life of an archive. */
final class Accidents {

	private final JdbcClient jdbc;

	Accidents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void withdraw(long article, String reason) {
		this.jdbc.sql("update article set withdrawn_at = now(), withdrawal_reason = ? where id = ?")
			.params(reason, article)
			.update();
	}

	/** Changes one byte of an original, behind the back of the database's own guards. */
	void damage(long capture) {
		this.jdbc.sql("alter table capture disable trigger all").update();
		this.jdbc.sql("alter table capture drop constraint if exists digest_is_of_the_content").update();
		this.jdbc.sql("update capture set content = set_byte(content, 0, 0) where id = ?").param(capture).update();
		this.jdbc.sql("alter table capture enable trigger all").update();
	}

	/** Takes away a column without which no report can be read. */
	void loseRecords() {
		this.jdbc.sql("alter table article_revision rename column record to record_lost").update();
	}

	void findRecords() {
		this.jdbc.sql("alter table article_revision rename column record_lost to record").update();
	}

}
