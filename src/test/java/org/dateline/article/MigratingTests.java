package org.dateline.article;

import java.time.Clock;

import javax.sql.DataSource;

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
