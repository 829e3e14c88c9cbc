package org.dateline.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.dateline.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;

/** What nodes know of each other's requests. */
class SharingAllowancesTests {

	private static DataSource database;

	private final AtomicInteger connections = new AtomicInteger();

	@BeforeAll
	static void makeTable() {
		database = TestDatabase.create();
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V202611221320__export_share_allowances.sql"))
			.execute(database);
	}

	@Test
	void oneThatWasAskedEnoughLeavesNothingAtAnother() {
		Allowances first = node();
		for (int i = 0; i < 6; i++) {
			assertThat(first.take("192.0.2.1", 6).isConsumed()).isTrue();
		}

		// one is not told yet, and each ten seconds one comes back
		assertThat(taken(node(), "192.0.2.1", 6)).isLessThan(6);
		assertThat(taken(node(), "192.0.2.2", 6)).isGreaterThanOrEqualTo(6);
	}

	@Test
	void mostRequestsAskTheDatabaseNothing() {
		Allowances node = node();

		for (int i = 0; i < 5_000; i++) {
			assertThat(node.take("198.51.100.7", 1_000_000).isConsumed()).isTrue();
		}

		assertThat(this.connections).hasPositiveValue().hasValueLessThan(500);
	}

	@Test
	void nodesCountAloneWhileTheDatabaseIsAway() {
		Allowances node = new SharedAllowances(() -> new DelegatingDataSource(database) {

			@Override
			public Connection getConnection() throws SQLException {
				throw new SQLException("It is away.");
			}

		});

		assertThat(node.take("203.0.113.5", 2).isConsumed()).isTrue();
		assertThat(node.take("203.0.113.5", 2).isConsumed()).isTrue();
		assertThat(node.take("203.0.113.5", 2).isConsumed()).isFalse();
	}

	@Test
	void aRowSaysWhenItIsOfNoUseAnyMore() {
		node().take("192.0.2.9", 60);

		assertThat(JdbcClient.create(database).sql("""
				select expires_at - extract(epoch from now()) * 1000 between -60000 and 120000
				from api_allowance where who = '192.0.2.9'
				""").query(Boolean.class).single()).isTrue();
	}

	private Allowances node() {
		DataSource counted = new DelegatingDataSource(database) {

			@Override
			public Connection getConnection() throws SQLException {
				SharingAllowancesTests.this.connections.incrementAndGet();
				return super.getConnection();
			}

		};
		return new SharedAllowances(() -> counted);
	}

	private static int taken(Allowances node, String who, int requests) {
		int taken = 0;
		while (taken < 2 * requests && node.take(who, requests).isConsumed()) {
			taken++;
		}
		return taken;
	}

}
