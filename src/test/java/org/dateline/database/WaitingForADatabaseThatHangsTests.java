package org.dateline.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.dateline.SilentServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How long a request waits for a database that does not answer. */
class WaitingForADatabaseThatHangsTests {

	private static final Duration LONG = Duration.ofHours(1);

	private final DatabaseBreaker breaker = new DatabaseBreaker(new DatabaseSettings(LONG, LONG, LONG));

	@Test
	void waitsAFewTimesAndThenNotAtAll() throws Exception {
		try (SilentServer silent = new SilentServer(); HikariDataSource pool = pool(address(silent))) {
			DataSource database = breaking(pool);
			for (int i = 0; i < 4; i++) {
				assertThatExceptionOfType(SQLException.class).isThrownBy(database::getConnection)
					.isNotInstanceOf(DatabaseAway.class);
			}

			assertThatExceptionOfType(DatabaseAway.class).isThrownBy(database::getConnection);

			this.breaker.found();
			assertThatExceptionOfType(SQLException.class).isThrownBy(database::getConnection)
				.isNotInstanceOf(DatabaseAway.class);
		}
	}

	@Test
	void doesNotWaitWhereWhoWatchesFoundOutFirst() throws Exception {
		try (SilentServer silent = new SilentServer(); HikariDataSource pool = pool(address(silent))) {
			for (int i = 0; i < 4; i++) {
				this.breaker.failed(new IOException("no answer"));
			}

			assertThatExceptionOfType(DatabaseAway.class).isThrownBy(breaking(pool)::getConnection);
		}
	}

	@Test
	void goesOnWithOneThatIsOnlyBusy() throws Exception {
		Credentials credentials = TestPostgres.shared().createDatabase();
		try (HikariDataSource pool = pool(credentials.url(), credentials)) {
			DataSource database = breaking(pool);
			Connection taken = database.getConnection();
			for (int i = 0; i < 8; i++) {
				assertThatExceptionOfType(PoolExhausted.class).isThrownBy(database::getConnection);
			}
			taken.close();

			try (Connection connection = database.getConnection()) {
				assertThat(connection.isValid(60)).isTrue();
			}
		}
	}

	@Test
	void endsTheWaitForAnAnswerOfAPublicPageFirst() throws Exception {
		DataSource database = new PatientDataSource(TestDatabase.create(),
				new DatabaseSettings(Duration.ofMillis(100), LONG, LONG));
		Reading.begin();
		try {
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> sleep(database, 10))
				.withMessageContaining("I/O error");
		}
		finally {
			Reading.end();
		}

		sleep(database, 1);
	}

	@Test
	void takesNoBoundsThatMakeNoSense() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> new DatabaseSettings(Duration.ZERO, LONG, LONG))
			.withMessageContaining("dateline.database.reading takes 100ms to 1d");
	}

	private static void sleep(DataSource database, int seconds) throws SQLException {
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("select pg_sleep(%d)".formatted(seconds));
		}
	}

	private BreakingDataSource breaking(HikariDataSource pool) {
		return new BreakingDataSource(pool, new DatabaseSettings(LONG, LONG, LONG), this.breaker);
	}

	private static String address(SilentServer server) {
		return "jdbc:postgresql://127.0.0.1:%d/dateline?socketTimeout=1".formatted(server.port());
	}

	private static HikariDataSource pool(String url) {
		return pool(url, new Credentials(url, "dateline", "secret"));
	}

	private static HikariDataSource pool(String url, Credentials credentials) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setUsername(credentials.username());
		config.setPassword(credentials.password());
		config.setMaximumPoolSize(1);
		// the least that Hikari takes
		config.setConnectionTimeout(250);
		config.setInitializationFailTimeout(-1);
		return new HikariDataSource(config);
	}

}
