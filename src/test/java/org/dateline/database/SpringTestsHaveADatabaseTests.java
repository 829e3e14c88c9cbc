package org.dateline.database;

import javax.sql.DataSource;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a test gets that says no more than that it is a Spring test. */
class SpringTestsHaveADatabaseTests {

	@Nested
	@SpringBootTest
	class TheWholeApplication {

		@Test
		void meetsThePostgresThatDatelineBrings(@Autowired JdbcClient jdbc) {
			assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
		}

		@Test
		void sortsTheSameOnEveryMachine(@Autowired JdbcClient jdbc) {
			assertThat(jdbc.sql("""
					select concat(datlocprovider, ' ', datlocale) from pg_database where datname = current_database()
					""").query(String.class).single()).isEqualTo("b C.UTF-8");
		}

		@Test
		void isToldWhereTheDatabaseIs(@Autowired Database database) {
			assertThat(database.description()).matches("PostgreSQL 18\\.\\d+, 127\\.0\\.0\\.1:\\d+/test_\\d+");
		}

	}

	@Nested
	@DataJpaTest
	class ASlice {

		@Test
		void meetsItToo(@Autowired DataSource dataSource) {
			assertThat(JdbcClient.create(dataSource).sql("show server_version").query(String.class).single())
				.startsWith("18.");
		}

	}

}
