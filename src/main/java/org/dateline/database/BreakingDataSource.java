package org.dateline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The database itself, which is not asked while it is known not to answer. */
final class BreakingDataSource extends DelegatingDataSource {

	private final HikariDataSource pool;

	private final DatabaseBreaker breaker;

	BreakingDataSource(HikariDataSource pool, DatabaseSettings settings, DatabaseBreaker breaker) {
		super(new PatientDataSource(pool, settings));
		this.pool = pool;
		this.breaker = breaker;
	}

	HikariDataSource pool() {
		return this.pool;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return this.breaker.connect(this::open);
	}

	private Connection open() throws SQLException {
		try {
			return super.getConnection();
		}
		catch (SQLTransientConnectionException ex) {
			HikariPoolMXBean connections = this.pool.getHikariPoolMXBean();
			if (connections != null && connections.getActiveConnections() >= this.pool.getMaximumPoolSize()) {
				throw new PoolExhausted(ex);
			}
			throw ex;
		}
	}

}
