package org.dateline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What it takes to open a connection. */
record Credentials(String url, @Nullable String username, @Nullable String password) implements JdbcConnectionDetails {

	/** Opens one connection without a pool, and gives up after a few seconds. */
	Connection connect() throws SQLException {
		return connect(Duration.ofSeconds(5));
	}

	/** Opens one connection without a pool, and gives up after a while. */
	Connection connect(Duration patience) throws SQLException {
		Properties properties = new Properties();
		if (this.username != null) {
			properties.setProperty("user", this.username);
		}
		if (this.password != null) {
			properties.setProperty("password", this.password);
		}
		properties.setProperty("connectTimeout", Long.toString(patience.toSeconds()));
		properties.setProperty("loginTimeout", Long.toString(patience.toSeconds()));
		return DriverManager.getConnection(this.url, properties);
	}

	@Override
	public @Nullable String getUsername() {
		return this.username;
	}

	@Override
	public @Nullable String getPassword() {
		return this.password;
	}

	@Override
	public String getJdbcUrl() {
		return this.url;
	}

	/** Where it is, without the parameters, which may hold a password. */
	@Override
	public String toString() {
		return this.url.replaceFirst("\\?.*$", "");
	}

}
