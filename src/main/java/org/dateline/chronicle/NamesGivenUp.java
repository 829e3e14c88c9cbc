package org.dateline.chronicle;

import java.util.List;

import org.dateline.article.DrawnFromArticles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives up the names that only texts wrote which are taken down. Of a withdrawn report
 * they are kept for when it is restored, and not shown; which are of the one and which of
 * the other is not known, so all go that no report writes: they come again with it.
 */
@Repository
class NamesGivenUp implements DrawnFromArticles {

	private static final String UNUSED = "delete from name_form where reports = 0 and not decided";

	/** A key is how a name sounds. Whom people have decided on keeps it. */
	private static final String KEYS = """
			delete from authority_key k using authority a
			where a.id = k.authority_id and a.names = '{}'
			  and not exists (select from name_form f where f.authority_id = a.id)
			  and not exists (select from authority m where m.merged_into = a.id)
			""";

	private final JdbcClient jdbc;

	private final DrawingRows drawing;

	NamesGivenUp(JdbcClient jdbc, DrawingRows drawing) {
		this.jdbc = jdbc;
		this.drawing = drawing;
	}

	@Override
	public void giveUp(long articleId) {
		giveUpNames();
		this.jdbc.sql("delete from told_before where article_id = :article").param("article", articleId).update();
	}

	@Override
	public void giveUp(long articleId, long upToRevision) {
		giveUpNames();
	}

	private void giveUpNames() {
		this.drawing.await();
		List.of(UNUSED, KEYS).forEach((sql) -> this.jdbc.sql(sql).update());
	}

}
