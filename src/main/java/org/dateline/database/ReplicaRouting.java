package org.dateline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Leads what only reads what is public to the replica while that has caught up,
 * everything else to the database itself. It is asked for a connection at the first
 * statement, when it is known whether there is a transaction and of what kind.
 */
final class ReplicaRouting extends AbstractRoutingDataSource {

	private static final Logger log = LoggerFactory.getLogger(ReplicaRouting.class);

	private static final String REPLICA = "replica";

	/** In seconds. */
	private static final int PATIENCE = 1;

	/** In milliseconds. */
	private static final long CONNECTION_TIMEOUT = 1_000;

	private final DataSource database;

	private final ReplicaWatch replica;

	private ReplicaRouting(DataSource database, DataSource pool, ReplicaWatch replica) {
		this.database = database;
		this.replica = replica;
		setDefaultTargetDataSource(database);
		setTargetDataSources(Map.of(REPLICA, pool));
		afterPropertiesSet();
	}

	/** Leads between the database, which has its bounds of waiting, and its replica. */
	static ReplicaRouting between(BreakingDataSource database, ReplicaWatch replica, DatabaseSettings settings) {
		HikariConfig config = new HikariConfig();
		database.pool().copyStateTo(config);
		config.setPoolName("replica");
		config.setJdbcUrl(replica.replica().url());
		config.setUsername(replica.replica().username());
		config.setPassword(replica.replica().password());
		config.setReadOnly(true);
		config.setConnectionTimeout(CONNECTION_TIMEOUT);
		// it may come later than the application
		config.setInitializationFailTimeout(-1);
		return new ReplicaRouting(database, new PatientDataSource(new HikariDataSource(config), settings), replica);
	}

	@Override
	protected @Nullable Object determineCurrentLookupKey() {
		return (isOfWhatIsPublic() && this.replica.hasCaughtUp()) ? REPLICA : null;
	}

	/**
	 * Changes of what is public alone are waited for; what only the desk sees may be
	 * missing on a replica that has all of them.
	 */
	static boolean isOfWhatIsPublic() {
		boolean writes = TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
		return !writes && (Reading.isNow() || Snapshot.isNow());
	}

	@Override
	public Connection getConnection() throws SQLException {
		DataSource chosen = determineTargetDataSource();
		if (chosen == this.database) {
			return chosen.getConnection();
		}
		try {
			Connection connection = chosen.getConnection();
			// the pool believes for half a second that one is alive
			if (connection.isValid(PATIENCE)) {
				return connection;
			}
			connection.close();
		}
		catch (SQLException ex) {
			log.debug("The replica cannot be asked", ex);
		}
		this.replica.leaveOut();
		return this.database.getConnection();
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return type.isInstance(this) ? type.cast(this) : this.database.unwrap(type);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return type.isInstance(this) || this.database.isWrapperFor(type);
	}

}
