package org.dateline.article;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import org.dateline.database.AddedReports;
import org.dateline.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How a database comes to its present shape. */
class MigratingTests {

	/**
	 * The last migration of the first version. It is never changed: archives that began
	 * with it must come along.
	 */
	private static final String FIRST_VERSION = "202611210930";

	private final DataSource database = TestDatabase.create();

	@Test
	void leadsFromAnEmptyDatabaseToTheFiveReports() {
		flyway().load().migrate();

		assertThat(count("article")).isEqualTo(5);
		assertThat(count("capture")).isEqualTo(5);
		assertThat(JdbcClient.create(this.database).sql("select id from article order by id").query(Long.class).list())
			.containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(flyway().load().validateWithResult().validationSuccessful).isTrue();
	}

	@Test
	void leadsFromTheFirstVersionToTheLatest() {
		flyway().target(FIRST_VERSION).load().migrate();

		flyway().load().migrate();

		assertThat(flyway().load().info().pending()).isEmpty();
		assertThat(count("article")).isEqualTo(5);
	}

	@Test
	void bringsWhereReportsWerePublishedFromWhatArrived() {
		flyway().target("202611231541").load().migrate();
		JdbcClient jdbc = JdbcClient.create(this.database);
		long archived = arrived("A page that a web archive saw.", "warc", "https://ledger.example/1",
				"{\"captured\": \"2024-05-07T01:02:03Z\"}");
		long given = arrived("A line that somebody sent.", "bulk", "https://ledger.example/2", "{}");
		long secret = arrived("A page behind a password.", "file", "https://reader:secret@ledger.example/3", "{}");

		flyway().load().migrate();

		assertThat(jdbc
			.sql("select record::json ->> 'publishedAt' from article_revision where article_id in (:ids) order by 1")
			.param("ids", List.of(archived, given, secret))
			.query(String.class)
			.list()).satisfiesExactlyInAnyOrder(
					(at) -> assertThat(at).startsWith("[\"https://ledger.example/1\", \"warc\", \"2024-05-0"),
					(at) -> assertThat(at).isEqualTo("[\"https://ledger.example/2\", \"given\", null]"),
					(at) -> assertThat(at).isNull());
		assertThat(jdbc.sql("select count(*) from publication_address where seen_at = '2024-05-07T01:02:03Z'")
			.query(Long.class)
			.single()).isOne();
	}

	private long arrived(String text, String way, String address, String said) {
		JdbcClient jdbc = JdbcClient.create(this.database);
		long article = AddedReports.add(jdbc, text);
		jdbc.sql("""
				insert into arrival (capture_id, way, address, given, state, article_id, settled_at)
				select capture_id, :way, :address, :given::jsonb, 'admitted', id, now() from article where id = :id
				""").param("way", way).param("address", address).param("given", said).param("id", article).update();
		return article;
	}

	@Test
	void changesNothingTheSecondTime() {
		flyway().load().migrate();

		assertThat(flyway().load().migrate().migrationsExecuted).isZero();
	}

	private FluentConfiguration flyway() {
		return Flyway.configure()
			.dataSource(this.database)
			.javaMigrations(new SeedReports(JsonMapper.shared(), Clock.systemUTC()));
	}

	private long count(String table) {
		return JdbcClient.create(this.database).sql("select count(*) from " + table).query(Long.class).single();
	}

}
