package org.dateline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the replica has everything that this node has seen of the database. After
 * each change that this node made or heard of, it has to show that it has replayed what
 * the database had written by then; until it has, nothing is read from it. So nobody ever
 * sees the archive as it was before what they have seen already.
 */
final class ReplicaWatch implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(ReplicaWatch.class);

	/** One that stands still is found out after so long, in milliseconds. */
	private static final long POLL = 1_000;

	/** A replica is asked whether it has caught up, in milliseconds; then less often. */
	private static final long SOON = 5;

	/** One that is away is looked for so often, in milliseconds. */
	private static final long RETRY = 1_000;

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private final Credentials database;

	private final Credentials replica;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition woken = this.lock.newCondition();

	/** How many changes this node knows of. */
	private final AtomicLong changes = new AtomicLong();

	/** How many of them the replica has; -1 while it is away. */
	private volatile long caughtUp = -1;

	private boolean away;

	private volatile boolean stopped;

	private @Nullable Connection written;

	private @Nullable Thread thread;

	ReplicaWatch(Credentials database, Credentials replica) {
		this.database = database;
		this.replica = replica;
	}

	void start() {
		Thread watching = new Thread(this::watch, "replica");
		watching.setDaemon(true);
		this.thread = watching;
		watching.start();
	}

	Credentials replica() {
		return this.replica;
	}

	/** Whether it can be read from. */
	boolean hasCaughtUp() {
		return this.caughtUp == this.changes.get();
	}

	/** Notes that the database changed: what the replica has may be older. */
	void changed() {
		this.changes.incrementAndGet();
		wake();
	}

	/** Notes that it could not be asked. */
	void leaveOut() {
		this.caughtUp = -1;
		wake();
	}

	private void watch() {
		while (!this.stopped) {
			try (Connection replica = this.replica.connect()) {
				limit(replica);
				while (!this.stopped) {
					look(replica);
				}
			}
			catch (SQLException ex) {
				this.caughtUp = -1;
				if (!this.away && !this.stopped) {
					log.warn("The replica {} is left out until it can be read again: {}", this.replica,
							ex.getMessage());
				}
				this.away = true;
				await(-1, RETRY);
			}
		}
		close(this.written);
	}

	/** Lets it catch up, or sees that it is still there. */
	private void look(Connection replica) throws SQLException {
		long known = this.changes.get();
		if (this.caughtUp != known) {
			String position = position();
			if (position == null) {
				await(-1, RETRY);
				return;
			}
			if (awaitReplay(position, replica)) {
				this.caughtUp = known;
				if (this.away) {
					log.info("The replica {} has caught up", this.replica);
					this.away = false;
				}
			}
		}
		else if (!replica.isValid((int) TIMEOUT.toSeconds())) {
			throw new SQLException("It does not answer.");
		}
		await(known, POLL);
	}

	/**
	 * What the database has written. Where that cannot be asked, the replica goes on to
	 * be read if it has all that is known: better than nothing.
	 */
	private @Nullable String position() {
		try {
			Connection database = this.written;
			if (database == null) {
				database = this.database.connect();
				limit(database);
				this.written = database;
			}
			try (Statement statement = database.createStatement();
					ResultSet row = statement.executeQuery("select pg_current_wal_insert_lsn()::text")) {
				row.next();
				return row.getString(1);
			}
		}
		catch (SQLException ex) {
			log.debug("The database cannot be asked how far it has come", ex);
			close(this.written);
			this.written = null;
			return null;
		}
	}

	private boolean awaitReplay(String position, Connection replica) throws SQLException {
		try (PreparedStatement statement = replica
			.prepareStatement("select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= ?::pg_lsn")) {
			statement.setString(1, position);
			for (long pause = SOON; !this.stopped; pause = Math.min(2 * pause, POLL)) {
				try (ResultSet row = statement.executeQuery()) {
					row.next();
					if (row.getBoolean(1)) {
						return true;
					}
				}
				await(-1, pause);
			}
			return false;
		}
	}

	/** A server that vanished without a word would otherwise be waited for. */
	private static void limit(Connection connection) throws SQLException {
		connection.setNetworkTimeout(Runnable::run, (int) TIMEOUT.toMillis());
	}

	private static void close(@Nullable Connection connection) {
		if (connection != null) {
			try {
				connection.close();
			}
			catch (SQLException ex) {
				log.debug("Could not close a connection", ex);
			}
		}
	}

	private void await(long known, long milliseconds) {
		this.lock.lock();
		try {
			if (!this.stopped && (known < 0 || (this.caughtUp == known && this.changes.get() == known))) {
				this.woken.await(milliseconds, TimeUnit.MILLISECONDS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void wake() {
		this.lock.lock();
		try {
			this.woken.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void close() {
		this.stopped = true;
		wake();
		Thread watching = this.thread;
		if (watching != null) {
			try {
				watching.join(TimeUnit.SECONDS.toMillis(5));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
