package org.dateline.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A PostgreSQL that somebody else runs ({@code spring.datasource.url}). */
final class ExternalDatabase implements Database {

	private static final int OLDEST = 15;

	private static final String SETTINGS = "spring.datasource.url, .username and .password";

	private final Credentials credentials;

	private final String place;

	private String version = "";

	ExternalDatabase(Credentials credentials) {
		this.credentials = credentials;
		// Without the parameters, which may hold a password.
		this.place = credentials.url().replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("\\?.*$", "");
	}

	@Override
	public String description() {
		return "PostgreSQL %s, %s".formatted(version(), this.place);
	}

	@Override
	public JdbcConnectionDetails connectionDetails() {
		version();
		return this.credentials;
	}

	private synchronized String version() {
		if (this.version.isEmpty()) {
			this.version = findVersion();
		}
		return this.version;
	}

	private String findVersion() {
		if (!this.credentials.url().startsWith("jdbc:postgresql:")) {
			throw new StartRefused("spring.datasource.url is not the address of a PostgreSQL.",
					"Set it to jdbc:postgresql://host:5432/name, or leave it out to use the embedded PostgreSQL.");
		}
		try (Connection connection = this.credentials.connect()) {
			String version = connection.getMetaData().getDatabaseProductVersion();
			if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
				throw new StartRefused("The database %s is PostgreSQL %s, and Dateline needs %d or newer."
					.formatted(this.place, version, OLDEST), "Upgrade it, or set spring.datasource.url to another.");
			}
			return version;
		}
		catch (SQLException ex) {
			throw refused(ex);
		}
	}

	/** Puts PostgreSQL's error codes (appendix A of its manual) into words. */
	private StartRefused refused(SQLException ex) {
		String state = String.valueOf(ex.getSQLState());
		if (state.startsWith("28")) {
			return new StartRefused("The database %s refuses the user \"%s\" or the password.".formatted(this.place,
					this.credentials.username()), "Check " + SETTINGS + ".", ex);
		}
		if (state.equals("3D000")) {
			return new StartRefused("The database %s does not exist on its server.".formatted(this.place),
					"Create it, encoded in UTF-8, or check spring.datasource.url.", ex);
		}
		if (state.startsWith("08")) {
			return new StartRefused("The database %s cannot be reached.".formatted(this.place),
					"Check that it runs and that spring.datasource.url is right.", ex);
		}
		return new StartRefused(
				"The database %s refuses the connection: %s.".formatted(this.place,
						String.valueOf(ex.getMessage()).lines().findFirst().orElse(state).replaceFirst("\\.$", "")),
				"Check " + SETTINGS + ".", ex);
	}

}
