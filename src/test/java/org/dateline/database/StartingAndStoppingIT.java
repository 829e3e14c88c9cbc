package org.dateline.database;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What an operator meets who starts the archive with one command, and stops it. */
class StartingAndStoppingIT {

	@TempDir
	Path directory;

	@Test
	void theFirstStartMakesADatabaseAndTheNextFindsIt() throws Exception {
		try (DatelineProcess first = DatelineProcess.launch(home(), List.of(), Installation.packaged(), List.of())) {
			first.awaitStart();
			assertThat(first.get("/actuator/health").body()).contains("UP").doesNotContain("components");
			assertThat(first.output()).contains("Making a database", "Database: PostgreSQL 18.", "Dateline 0.")
				.doesNotContain("\tat ");
			try (Connection connection = first.connect(); Statement statement = connection.createStatement()) {
				statement.execute("create table kept as select 42 as answer");
			}
		}
		try (DatelineProcess second = DatelineProcess.start(home());
				Connection connection = second.connect();
				Statement statement = connection.createStatement()) {
			assertThat(second.output()).doesNotContain("Making a database");
			assertThat(statement.executeQuery("select answer from kept").next()).isTrue();
		}
	}

	@Test
	void theDatabaseIsSafeByDefault() throws Exception {
		try (DatelineProcess dateline = DatelineProcess.start(Installation.settle(home()));
				Connection connection = dateline.connect();
				Statement statement = connection.createStatement()) {
			for (String setting : List.of("fsync on", "full_page_writes on", "synchronous_commit on",
					"data_checksums on", "listen_addresses 127.0.0.1", "unix_socket_directories ",
					"server_encoding UTF8", "password_encryption scram-sha-256")) {
				var result = statement.executeQuery("show " + setting.substring(0, setting.indexOf(' ')));
				result.next();
				assertThat(setting).endsWith(" " + result.getString(1));
			}
			assertThat(statement.executeQuery("select 1 from pg_hba_file_rules where auth_method <> 'scram-sha-256'")
				.next()).as("a way in without a password").isFalse();
			assertThat(
					PosixFilePermissions.toString(Files.getPosixFilePermissions(home().resolve("database/password"))))
				.isEqualTo("rw-------");
		}
	}

	@Test
	void sigtermLeavesNoProcessBehind() {
		try (DatelineProcess dateline = DatelineProcess.start(Installation.settle(home()))) {
			List<ProcessHandle> processes = Stream
				.concat(Stream.of(dateline.postgres()), dateline.postgres().descendants())
				.toList();
			assertThat(processes).hasSizeGreaterThan(3);
			dateline.signal("TERM");
			assertThat(dateline.exitCode()).isEqualTo(143);
			DatelineProcess.await("the end of PostgreSQL",
					() -> processes.stream().noneMatch(DatelineProcess::isAlive));
			assertThat(PostmasterFile.read(home().resolve("database/data"))).isEmpty();
			assertThat(home().resolve("database/postgresql.log")).content().endsWith("database system is shut down\n");
		}
	}

	@Test
	void ctrlCInATerminalReachesTheWholeGroupButNotTheDatabase() throws IOException {
		assumeTrue(Files.exists(Path.of("/usr/bin/setsid")), "no setsid");
		// A shell that runs Maven in the background makes it and its children deaf to it.
		assumeTrue(
				Files.readAllLines(Path.of("/proc/self/status"))
					.stream()
					.filter((line) -> line.startsWith("SigIgn:"))
					.allMatch((line) -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) == 0),
				"deaf to SIGINT");
		try (DatelineProcess dateline = DatelineProcess.launch(Installation.settle(home()), List.of("setsid"))) {
			dateline.awaitStart();
			DatelineProcess.run("kill", "-INT", "--", "-" + dateline.process().pid());
			assertThat(dateline.exitCode()).isEqualTo(130);
			assertThat(PostmasterFile.read(home().resolve("database/data"))).isEmpty();
			assertThat(home().resolve("database/postgresql.log")).content().endsWith("database system is shut down\n");
		}
	}

	@Test
	void anOpenRequestIsFinishedBeforeTheDatabaseStops() throws Exception {
		try (DatelineProcess dateline = DatelineProcess.start(Installation.settle(home()),
				"--dateline.database.reading=5m"); Connection holding = dateline.connect()) {
			holding.setAutoCommit(false);
			execute(holding, "lock table article in access exclusive mode");
			CompletableFuture<HttpResponse<String>> open = CompletableFuture
				.supplyAsync(() -> dateline.get("/en/articles/2"));
			DatelineProcess.await("the request to wait for the record", () -> waitsForTheRecord(holding));
			dateline.signal("TERM");
			DatelineProcess.await("the end of new requests", () -> isRefused(dateline));
			assertThat(open).isNotDone();
			holding.rollback();
			assertThat(open.get().statusCode()).isEqualTo(200);
			assertThat(dateline.exitCode()).isEqualTo(143);
		}
	}

	@Test
	void anOrdinaryUserStartsItToo() throws IOException {
		assumeTrue("root".equals(System.getProperty("user.name")), "is an ordinary user already");
		Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("rwxrwxrwx"));
		assumeTrue(Stream
			.iterate(Path.of("target/installation").toAbsolutePath(), (parent) -> parent != null, Path::getParent)
			.allMatch(StartingAndStoppingIT::isOpenToAll), "the build is not readable for others");
		try (DatelineProcess dateline = DatelineProcess.launch(home(),
				List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"))) {
			dateline.awaitStart();
			assertThat(Files.getAttribute(home().resolve("database/data"), "unix:uid")).isEqualTo(65534);
			assertThat(dateline.get("/actuator/health").statusCode()).isEqualTo(200);
			dateline.signal("TERM");
			assertThat(dateline.exitCode()).isEqualTo(143);
		}
	}

	private Path home() {
		return this.directory.resolve("home");
	}

	private static boolean isOpenToAll(Path directory) {
		try {
			return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)).endsWith("x");
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isRefused(DatelineProcess dateline) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("localhost", dateline.address().getPort()), 1000);
			return false;
		}
		catch (ConnectException ex) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean waitsForTheRecord(Connection connection) {
		try (Statement statement = connection.createStatement()) {
			// what a transaction has seen of the others stays as it was
			statement.execute("select pg_stat_clear_snapshot()");
			ResultSet waiting = statement.executeQuery("""
					select count(*) from pg_stat_activity
					where wait_event_type = 'Lock' and query like '%where a.id = $1%'
					""");
			return waiting.next() && waiting.getInt(1) == 1;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
