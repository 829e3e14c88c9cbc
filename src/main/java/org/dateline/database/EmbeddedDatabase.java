package org.dateline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The PostgreSQL that Dateline brings, in the home; it starts beside the application. */
final class EmbeddedDatabase implements Database, DisposableBean {

	private static final String DOES_NOT_EXIST = "3D000";

	/** How the codes of this kind begin (class 08 in PostgreSQL's appendix A). */
	private static final String CONNECTION_FAILED = "08";

	/** It runs by then, so whoever waits waits for a machine that does much else. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Path path;

	private final CompletableFuture<Started> start = new CompletableFuture<>();

	private @Nullable Home home;

	private volatile @Nullable PostgresServer server;

	private EmbeddedDatabase(Path path) {
		this.path = path;
	}

	/** Begins to start the database of a home, and returns at once. */
	static EmbeddedDatabase begin(Path home) {
		EmbeddedDatabase database = new EmbeddedDatabase(home);
		Thread thread = new Thread(database::start, "postgresql-start");
		thread.setDaemon(true);
		thread.start();
		return database;
	}

	@Override
	public String description() {
		return started().description();
	}

	@Override
	public JdbcConnectionDetails connectionDetails() {
		return started().credentials();
	}

	/** Stops the database and gives the home back; the context calls it last. */
	@Override
	public void destroy() {
		PostgresServer server = this.server;
		if (server != null) {
			server.stop();
		}
		this.start.handle((started, failure) -> failure).join();
		server = this.server;
		if (server != null) {
			server.stop();
		}
		Home home = this.home;
		if (home != null) {
			home.close();
		}
	}

	private Started started() {
		try {
			return this.start.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof StartRefused refused) {
				throw refused;
			}
			throw ex;
		}
	}

	private void start() {
		try {
			Home home = Home.claim(this.path);
			this.home = home;
			try {
				this.start.complete(start(home));
			}
			catch (IOException ex) {
				throw Home.cannotWrite(home.directory(), ex);
			}
			catch (SQLException ex) {
				throw refused(home, ex);
			}
		}
		catch (Throwable ex) {
			this.start.completeExceptionally(ex);
		}
	}

	private static StartRefused refused(Home home, SQLException ex) {
		if (String.valueOf(ex.getSQLState()).startsWith(CONNECTION_FAILED)) {
			return new StartRefused("The database in the home %s runs but does not answer.".formatted(home.directory()),
					"Start again when the machine has less to do.", ex);
		}
		return new StartRefused(
				"The database in the home %s refuses the connection: %s.".formatted(home.directory(),
						String.valueOf(ex.getMessage()).replaceFirst("\\.$", "")),
				"Restore the home as a whole from a backup: its data and its password belong together.", ex);
	}

	private Started start(Home home) throws IOException, SQLException {
		PostgresBinaries binaries = PostgresBinaries.unpackInto(home.directory());
		PostgresServer server = new PostgresServer(home.resolve("database"), binaries);
		this.server = server;
		server.start();
		binaries.deleteOthers();
		Credentials credentials = new Credentials(server.url(PostgresServer.NAME), PostgresServer.NAME,
				server.password());
		try (Connection connection = open(server, credentials)) {
			return new Started(credentials, "PostgreSQL %s, embedded in %s, at %s"
				.formatted(connection.getMetaData().getDatabaseProductVersion(), home.directory(), server.address()));
		}
	}

	private static Connection open(PostgresServer server, Credentials credentials) throws SQLException {
		try {
			return credentials.connect(PATIENCE);
		}
		catch (SQLException ex) {
			if (!DOES_NOT_EXIST.equals(ex.getSQLState())) {
				throw ex;
			}
			try (Connection postgres = new Credentials(server.url("postgres"), credentials.username(),
					credentials.password())
				.connect(PATIENCE); Statement statement = postgres.createStatement()) {
				statement.execute("create database " + PostgresServer.NAME);
			}
			return credentials.connect(PATIENCE);
		}
	}

	private record Started(Credentials credentials, String description) {
	}

}
