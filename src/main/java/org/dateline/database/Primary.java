package org.dateline.database;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

/** The database itself, beside which there may be replicas. */
public final class Primary {

	private Primary() {
	}

	/**
	 * The database itself, for what is written to outside of Spring's transactions.
	 * @param dataSource as it is injected
	 * @param patience the longest wait for an answer
	 */
	public static DataSource of(DataSource dataSource, Duration patience) {
		try {
			DataSource primary = dataSource.isWrapperFor(BreakingDataSource.class)
					? dataSource.unwrap(BreakingDataSource.class) : dataSource;
			return new PatientDataSource(primary, () -> patience);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
