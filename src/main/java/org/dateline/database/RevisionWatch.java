package org.dateline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Watches for commits by other nodes: PostgreSQL notifies of them, and where it cannot (a
 * pooler in between, a notification lost with its connection) a query each second finds
 * them.
 * <p>
 * It has a connection of its own. One borrowed from the pool for good would be missing
 * there, and Hikari would report and retire it as leaked.
 */
@Component
class RevisionWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RevisionWatch.class);

	private static final Duration POLL = Duration.ofSeconds(1);

	private static final Duration FIRST_RETRY = Duration.ofMillis(100);

	private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

	private final DataSource dataSource;

	private final ArchiveRevision revision;

	private final DatabaseBreaker breaker;

	private final Clock clock;

	private volatile @Nullable Thread thread;

	private volatile @Nullable Connection connection;

	RevisionWatch(DataSource dataSource, ArchiveRevision revision, DatabaseBreaker breaker, Clock clock) {
		this.dataSource = dataSource;
		this.revision = revision;
		this.breaker = breaker;
		this.clock = clock;
	}

	@Override
	public void start() {
		Thread watching = new Thread(this::watch, "archive-revision");
		watching.setDaemon(true);
		this.thread = watching;
		watching.start();
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	@Override
	public void stop() {
		Thread watching = this.thread;
		this.thread = null;
		if (watching == null) {
			return;
		}
		watching.interrupt();
		close(this.connection);
		try {
			watching.join(POLL.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void watch() {
		boolean lost = false;
		Duration retry = FIRST_RETRY;
		while (isWatching()) {
			try (Connection opened = connect()) {
				this.connection = opened;
				JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(opened, true));
				listen(opened);
				this.revision.refresh(jdbc);
				if (lost) {
					log.info("The archive's revision is in sight again");
				}
				this.revision.find();
				this.breaker.found();
				lost = false;
				retry = FIRST_RETRY;
				while (isWatching()) {
					opened.unwrap(PGConnection.class).getNotifications((int) POLL.toMillis());
					this.revision.refresh(jdbc);
				}
			}
			catch (SQLException | DataAccessException ex) {
				if (isWatching() && !lost) {
					log.warn("Lost sight of the archive's revision, changes made by other nodes may show late: {}",
							ex.getMessage());
					this.revision.lose(this.clock.instant());
				}
				lost = true;
				this.breaker.failed(ex);
			}
			catch (RuntimeException ex) {
				log.error("Could not take notice of a change of the archive", ex);
			}
			retry = pause(retry);
		}
	}

	private boolean isWatching() {
		return Thread.currentThread() == this.thread;
	}

	private Duration pause(Duration retry) {
		try {
			if (isWatching()) {
				Thread.sleep(retry.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Duration doubled = retry.multipliedBy(2);
		return (doubled.compareTo(LONGEST_RETRY) < 0) ? doubled : LONGEST_RETRY;
	}

	private Connection connect() throws SQLException {
		HikariDataSource pool = this.dataSource.unwrap(HikariDataSource.class);
		Properties properties = new Properties();
		set(properties, "user", pool.getUsername());
		set(properties, "password", pool.getPassword());
		set(properties, "ApplicationName", "dateline archive-revision");
		set(properties, "connectTimeout", "5");
		// A server that vanished without a word would otherwise never be noticed.
		set(properties, "socketTimeout", "5");
		return DriverManager.getConnection(pool.getJdbcUrl(), properties);
	}

	private static void set(Properties properties, String property, @Nullable String value) {
		if (value != null) {
			properties.setProperty(property, value);
		}
	}

	private static void listen(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("listen dateline_revision");
		}
	}

	private static void close(@Nullable Connection connection) {
		if (connection != null) {
			try {
				connection.close();
			}
			catch (SQLException ex) {
				log.debug("Could not close the connection of the revision watch", ex);
			}
		}
	}

}
