package org.dateline.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database in a home, without the application around it: for tools that work on an
 * archive while it is closed.
 */
public final class HomeDatabase implements AutoCloseable {

	private final EmbeddedDatabase database;

	private HomeDatabase(EmbeddedDatabase database) {
		this.database = database;
	}

	/**
	 * Takes the home for this process and starts its PostgreSQL.
	 * @throws StartRefused when the application runs on it
	 */
	public static HomeDatabase open(Path home) {
		return new HomeDatabase(EmbeddedDatabase.begin(home));
	}

	public Connection connect() throws SQLException {
		return ((Credentials) this.database.connectionDetails()).connect();
	}

	@Override
	public void close() {
		this.database.destroy();
	}

}
