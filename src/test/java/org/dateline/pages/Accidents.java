package org.dateline.pages;

import java.util.List;
import java.util.Map;

import org.dateline.article.Correction;
import org.dateline.article.Corrections;
import org.dateline.article.Editor;
import org.dateline.article.HeldRecord;
import org.dateline.article.RecordDraft;

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

	/** Corrects whatever can be corrected in a report, and takes it back. */
	static void correct(Corrections corrections, long article) {
		RecordDraft.DateClaim unknown = new RecordDraft.DateClaim(null, "unknown",
				Map.of("en", "Nothing in the text gives a date.", "ru", "Текст не называет даты."), List.of());
		HeldRecord held = corrections.draft(article);
		Correction made = corrections.correct(article, held.revision(),
				new RecordDraft("kk", null, unknown, unknown,
						List.of(new RecordDraft.Attribution("publisher", "antara", Map.of("en", "Told by the sender."),
								List.of())),
						List.of()),
				new Editor("Anna Ivanova", "editor"), "A reader wrote: <it> was wrong.");
		corrections.revert(made.id(), corrections.draft(article).revision(), new Editor(null, "administrator"),
				"It was right.");
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
