package org.dateline;

import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Those whom the database lets wait until somebody else commits. */
public final class LockQueue {

	private LockQueue() {
	}

	/** Returns when somebody waits. */
	public static void awaitSomebody(JdbcClient jdbc) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (jdbc
			.sql("select count(*) from pg_stat_activity "
					+ "where datname = current_database() and wait_event_type = 'Lock'")
			.query(Long.class)
			.single() == 0) {
			assertThat(System.nanoTime()).as("waiting for a lock").isLessThan(deadline);
		}
	}

}
