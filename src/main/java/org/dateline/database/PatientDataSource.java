package org.dateline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Waits for an answer only so long. A server that vanished without a word, or stands
 * still, would otherwise be waited for until the operating system gives up.
 */
final class PatientDataSource extends DelegatingDataSource {

	private final Supplier<Duration> patience;

	PatientDataSource(DataSource pool, DatabaseSettings settings) {
		this(pool, () -> Reading.isNow() ? settings.reading() : settings.working());
	}

	PatientDataSource(DataSource pool, Supplier<Duration> patience) {
		super(pool);
		this.patience = patience;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		try {
			// the pool takes the limit back with the connection
			connection.setNetworkTimeout(Runnable::run, (int) this.patience.get().toMillis());
			return connection;
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

}
