package org.dateline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.util.FileSystemUtils;

/** The PostgreSQL that the tests of one JVM share, started when the first asks. */
final class TestPostgres {

	private final PostgresServer server;

	private final AtomicInteger databases = new AtomicInteger();

	private TestPostgres(PostgresServer server) {
		this.server = server;
	}

	static TestPostgres shared() {
		return Holder.SHARED;
	}

	Credentials createDatabase() {
		String name = "test_" + this.databases.incrementAndGet();
		// A busy machine takes longer than a pool of connections, which sets this for
		// everyone.
		try (Connection connection = credentials("postgres?loginTimeout=120").connect();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
			return credentials(name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Credentials credentials(String database) {
		try {
			return new Credentials(this.server.url(database), PostgresServer.NAME, this.server.password());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TestPostgres start() {
		try {
			// The programs are kept between runs, the data is not.
			Path target = Files.createDirectories(Path.of("target")).toRealPath();
			PostgresBinaries binaries = unpackInto(target);
			Path directory = Files.createTempDirectory("dateline-test");
			PostgresServer server = new PostgresServer(directory.resolve("database"), binaries, "fsync=off",
					"synchronous_commit=off", "full_page_writes=off", "max_connections=300");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				server.stop();
				FileSystemUtils.deleteRecursively(directory.toFile());
			}));
			server.start();
			return new TestPostgres(server);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One process after the other: those of a first run would be in each other's way. */
	private static PostgresBinaries unpackInto(Path target) throws IOException {
		try (FileChannel turns = FileChannel.open(target.resolve("postgresql.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			turns.lock();
			return PostgresBinaries.unpackInto(target);
		}
	}

	private static final class Holder {

		static final TestPostgres SHARED = start();

	}

}
