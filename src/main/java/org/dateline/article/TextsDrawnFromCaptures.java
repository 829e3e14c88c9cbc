package org.dateline.article;

import java.time.ZoneOffset;
import java.util.Map;

import org.dateline.provenance.DrawnFromCaptures;
import org.dateline.provenance.Takedown;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives up the texts drawn from a capture whose bytes are taken down: the text itself,
 * headline, dateline, every quoted word, and reasonings, which may quote as well; also
 * those that corrections keep, and whoever else keeps any ({@link DrawnFromArticles}).
 * What remains are facts about the report: its language, countries, dates and sources.
 * The same for its earlier versions, and what was corrected while it was one of them.
 */
@Repository
class TextsDrawnFromCaptures implements DrawnFromCaptures {

	/** In place of a reasoning: the archive's own words, in its four languages. */
	private static final Map<String, String> WHY = Map.of("en", "The words that this rested on were taken down.", "ru",
			"Слова, на которых это основывалось, удалены вместе с оригиналом.", "az",
			"Bunun əsaslandığı sözlər orijinalla birlikdə silinib.", "id",
			"Kata-kata yang mendasarinya telah dihapus bersama naskah aslinya.");

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ObjectProvider<DrawnFromArticles> drawn;

	TextsDrawnFromCaptures(JdbcClient jdbc, JsonMapper json, ObjectProvider<DrawnFromArticles> drawn) {
		this.jdbc = jdbc;
		this.json = json;
		this.drawn = drawn;
	}

	/**
	 * Withdraws the articles and empties them. One that was withdrawn before keeps its
	 * date and reason.
	 */
	@Override
	public void giveUp(Takedown takedown) {
		String why = this.json.writeValueAsString(WHY);
		this.jdbc.sql("""
				update article set
				    text = '', text_rule = 'taken-down', headline = null, headline_start = null,
				    dateline = null, dateline_locode = null, parts = '[]',
				    withdrawn_at = coalesce(withdrawn_at, :at),
				    withdrawal_reason = coalesce(withdrawal_reason, :reason)
				where capture_id = :capture
				""")
			.param("at", takedown.at().atOffset(ZoneOffset.UTC))
			.param("reason", takedown.reason())
			.param("capture", takedown.captureId())
			.update();
		this.jdbc.sql("delete from evidence e using article a where a.id = e.article_id and a.capture_id = :capture")
			.param("capture", takedown.captureId())
			.update();
		// nothing can be called stated any more whose words cannot be shown
		this.jdbc.sql("""
				update article_date d set
				    basis = case when d.basis = 'stated' then 'derived' else d.basis end, reasoning = :why::jsonb
				from article a where a.id = d.article_id and a.capture_id = :capture
				""").param("why", why).param("capture", takedown.captureId()).update();
		this.jdbc.sql("""
				update attribution t set reasoning = case when t.source_id is not null then :why::jsonb end
				from article a where a.id = t.article_id and a.capture_id = :capture
				""").param("why", why).param("capture", takedown.captureId()).update();
		this.jdbc.sql("""
				update correction o set changes = changes_without_words(o.changes)
				from article a
				where a.id = o.article_id and a.capture_id = :capture and o.changes <> changes_without_words(o.changes)
				""").param("capture", takedown.captureId()).update();
		this.jdbc.sql("select id from article where capture_id = :capture order by id")
			.param("capture", takedown.captureId())
			.query(Long.class)
			.list()
			.forEach((article) -> this.drawn.forEach((keeper) -> keeper.giveUp(article)));
		giveUpEarlierVersions(takedown.captureId());
	}

	/** The article itself stays as it is: it has other bytes now. */
	private void giveUpEarlierVersions(long capture) {
		this.jdbc.sql("""
				update earlier_version
				set text = '', text_rule = 'taken-down', dateline = null, record = record_without_words(record)
				where capture_id = :capture
				""").param("capture", capture).update();
		this.jdbc.sql("""
				update correction o set changes = changes_without_words(o.changes)
				from earlier_version e
				where e.article_id = o.article_id and e.capture_id = :capture and o.revision <= e.revision
				and o.changes <> changes_without_words(o.changes)
				""").param("capture", capture).update();
		this.jdbc
			.sql("select article_id, revision from earlier_version where capture_id = :capture order by article_id")
			.param("capture", capture)
			.query((row) -> {
				long article = row.getLong("article_id");
				long revision = row.getLong("revision");
				this.drawn.forEach((keeper) -> keeper.giveUp(article, revision));
			});
	}

}
