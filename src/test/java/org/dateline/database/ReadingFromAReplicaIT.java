package org.dateline.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A real streaming replica beside the embedded database. */
class ReadingFromAReplicaIT {

	@TempDir
	Path directory;

	@Test
	void asksItForAsLongAsItHasEverything() throws Exception {
		Path home = Installation.settle(this.directory.resolve("home"));
		Path copy = this.directory.resolve("replica");
		DatelineProcess.run("cp", "-a", home.resolve("database").toString(), copy.toString());
		int port = freePort();
		String url = "jdbc:postgresql://127.0.0.1:" + port + "/dateline";
		try (DatelineProcess dateline = DatelineProcess.start(home, "--dateline.replica.url=" + url)) {
			assertThat(dateline.get("/en/articles/1").statusCode()).as("before there is one").isEqualTo(200);
			readFrom(replica(copy, port, dateline), dateline, url);
			PostgresServer again = replica(copy, port, dateline);
			try {
				again.start();
				awaitCaughtUp(dateline, 2);
				assertThat(dateline.get("/en/articles?from=1700").statusCode()).isEqualTo(200);
			}
			finally {
				again.stop();
			}
		}
	}

	private static void readFrom(PostgresServer replica, DatelineProcess dateline, String url) throws Exception {
		try {
			replica.start();
			awaitCaughtUp(dateline, 1);

			long before = statements(url, dateline);
			for (int i = 0; i < 20; i++) {
				assertThat(dateline.get("/en/articles?from=19" + (10 + i)).statusCode()).isEqualTo(200);
			}
			DatelineProcess.await("statements on the replica", () -> statements(url, dateline) >= before + 20);

			// an unknown token is written down, a harvester is told of open transactions
			assertThat(dateline.get("/api/v1/records/1", "Authorization", "Bearer dateline_unknown").statusCode())
				.isEqualTo(401);
			assertThat(dateline.get("/oai?verb=Identify").statusCode()).isEqualTo(200);

			tell(url, dateline, "select pg_wal_replay_pause()");
			long added = AddedReports.add(dateline, "Quokkaland opens an embassy");
			DatelineProcess.await("a report the replica does not have",
					() -> dateline.get("/en/articles/" + added).statusCode() == 200);
			assertThat(dateline.get("/ru/articles/" + added).statusCode()).isEqualTo(200);
			tell(url, dateline, "select pg_wal_replay_resume()");
			DatelineProcess.await("the replica to be read from again", () -> {
				long had = statements(url, dateline);
				dateline.get("/en/articles?from=" + (1000 + (int) (System.nanoTime() % 900)));
				return statements(url, dateline) > had + 1;
			});

			replica.stop();
			for (int i = 0; i < 5; i++) {
				assertThat(dateline.get("/en/articles?from=18" + (10 + i)).statusCode()).as("without it")
					.isEqualTo(200);
			}
		}
		finally {
			replica.stop();
		}
	}

	private static void awaitCaughtUp(DatelineProcess dateline, int times) {
		DatelineProcess.await("the replica",
				() -> dateline.output().lines().filter((line) -> line.contains("has caught up")).count() == times);
	}

	private static PostgresServer replica(Path directory, int port, DatelineProcess primary) throws IOException {
		Path data = directory.resolve("data");
		if (!Files.exists(data.resolve("standby.signal"))) {
			Files.createFile(data.resolve("standby.signal"));
			Files.writeString(data.resolve("postgresql.auto.conf"),
					"primary_conninfo = 'host=127.0.0.1 port=%s user=dateline password=%s'%n"
						.formatted(primary.databaseUrl().replaceAll(".*:(\\d+)/.*", "$1"), primary.databasePassword()),
					StandardOpenOption.APPEND);
		}
		return new PostgresServer(directory, PostgresBinaries.unpackInto(Path.of("target").toRealPath()),
				"port=" + port);
	}

	/** How many the replica has answered, other than these. */
	private static long statements(String url, DatelineProcess dateline) {
		try (Connection connection = connect(url, dateline);
				Statement statement = connection.createStatement();
				ResultSet row = statement
					.executeQuery("select xact_commit from pg_stat_database where datname = 'dateline'")) {
			row.next();
			return row.getLong(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void tell(String url, DatelineProcess dateline, String what) throws SQLException {
		try (Connection connection = connect(url, dateline); Statement statement = connection.createStatement()) {
			statement.execute(what);
		}
	}

	private static Connection connect(String url, DatelineProcess dateline) throws SQLException {
		return DriverManager.getConnection(url, "dateline", dateline.databasePassword());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
