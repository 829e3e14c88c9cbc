package org.dateline.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** All connections are in use: the database is there, and busy. */
final class PoolExhausted extends SQLTransientConnectionException {

	PoolExhausted(SQLException cause) {
		super(cause.getMessage(), cause.getSQLState(), cause);
	}

}
