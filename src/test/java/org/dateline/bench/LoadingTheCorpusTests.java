package org.dateline.bench;

import java.io.BufferedReader;
import java.io.StringReader;
import java.sql.Connection;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the benchmarks measure on is an archive like any other. */
@DataJpaTest
class LoadingTheCorpusTests {

	private static final String CORPUS = """
			{"id": 0, "slug": "de-del-0", "title": "De del Quuerpri", "summary": "…", "body": "Quuerpri (Newswire) — bisue.\\n\\nÑuo más.", "language": "es", "country": "ES", "source": "Ñuá Diario", "published": "2004-05-06T07:08:09Z", "tags": []}
			{"id": 1, "slug": "i-v-1", "title": "И в на", "summary": "…", "body": "Ни слова об агентстве.", "language": "ru", "country": "KZ", "source": "Перщ Вестник", "published": "2025-12-31T23:59:59Z", "tags": []}
			""";

	@Autowired
	private DataSource dataSource;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void addsWholeRecordsAndNoneTwice() throws Exception {
		assertThat(load()).isEqualTo(2);
		assertThat(load()).isZero();
		assertThat(this.jdbc.sql("""
				select concat_ws(' ', a.id, a.language, a.headline, d.edtf, s.slug, e.quote, e.start, r.revision)
				from article a
				join article_date d on d.article_id = a.id
				join attribution t on t.article_id = a.id
				join source s on s.id = t.source_id
				join article_revision r on r.article_id = a.id
				left join evidence e on e.article_id = a.id and e.attribution = t.position
				order by a.id, t.position
				""").query(String.class).list()).containsExactly(
				"1 es De del Quuerpri 2004-05-06T07:08:09Z nua-diario 1",
				"1 es De del Quuerpri 2004-05-06T07:08:09Z newswire Newswire 27 1",
				"2 ru И в на 2025-12-31T23:59:59Z pers-vestnik 1");
	}

	private long load() throws Exception {
		try (Connection connection = this.dataSource.getConnection()) {
			CorpusLoad load = new CorpusLoad(connection);
			load.load(new BufferedReader(new StringReader(CORPUS)));
			return load.added();
		}
	}

}
