package org.dateline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left after {@code kill -9}: everything that was acknowledged. */
class SurvivingKillIT {

	@TempDir
	Path directory;

	@Test
	void ofTheApplicationInTheMiddleOfAWrite() throws Exception {
		Set<Long> acknowledged;
		ProcessHandle orphan;
		try (DatelineProcess dateline = DatelineProcess.start(Installation.settle(home()))) {
			Writer writer = new Writer(dateline);
			writer.awaitAcknowledged(100);
			orphan = dateline.postgres();
			dateline.signal("KILL");
			dateline.exitCode();
			assertThat(orphan.isAlive()).isTrue();
			try (DatelineProcess next = DatelineProcess.start(home())) {
				acknowledged = writer.stop();
				assertThat(next.output()).contains("Stopping the PostgreSQL that an earlier Dateline left running");
				assertThat(DatelineProcess.isAlive(orphan)).isFalse();
				assertThat(written(next)).containsAll(acknowledged);
			}
		}
	}

	@Test
	void ofPostgresWhileTheApplicationRuns() throws Exception {
		try (DatelineProcess dateline = DatelineProcess.start(Installation.settle(home()))) {
			Writer writer = new Writer(dateline);
			writer.awaitAcknowledged(100);
			ProcessHandle killed = dateline.postgres();
			DatelineProcess.signal(killed, "KILL");
			assertThat(dateline.get("/actuator/health").statusCode()).as("an answer, not a hang").isPositive();
			DatelineProcess.await("PostgreSQL to be back", () -> dateline.output().contains("PostgreSQL is back at"));
			DatelineProcess.await("health", () -> dateline.get("/actuator/health").statusCode() == 200);
			assertThat(dateline.postgres().pid()).isNotEqualTo(killed.pid());
			assertThat(written(dateline)).containsAll(writer.stop());
		}
	}

	@Test
	void ofTheApplicationInTheMiddleOfABulkFile() throws Exception {
		int lines = 1500;
		try (DatelineProcess dateline = DatelineProcess.start(Installation.settle(home()))) {
			long file = spool(dateline, lines);
			DatelineProcess.await("the first lines", () -> count(dateline, "select count(*) from arrival") >= 500);
			dateline.signal("KILL");
			dateline.exitCode();
			try (DatelineProcess next = DatelineProcess.start(home())) {
				assertThat(count(next, "select count(*) from consignment where finished_at is null")).isOne();
				// as if the two minutes of the lease were over
				execute(next, "update consignment set leased_until = null");
				DatelineProcess.await("the last line",
						() -> count(next, "select count(*) from consignment where finished_at is not null") == 1);
				DatelineProcess.await("all to be judged",
						() -> count(next, "select count(*) from arrival where state = 'waiting'") == 0);
				assertThat(count(next, "select count(distinct line) from arrival where consignment_id = " + file))
					.isEqualTo(lines);
				assertThat(count(next, "select count(*) from arrival where state = 'admitted'")).isEqualTo(lines);
				assertThat(count(next, "select count(*) from consignment_part")).isZero();
			}
		}
	}

	/** A bulk file as the desk would have kept it. */
	private static long spool(DatelineProcess dateline, int lines) throws SQLException {
		StringBuilder content = new StringBuilder();
		for (int i = 0; i < lines; i++) {
			content.append("{\"language\": \"en\", \"text\": \"");
			for (int j = 0; j < 20; j++) {
				content.append("The envoy%d of round%d spoke about matter%d. ".formatted(j, i, i * 31 + j));
			}
			content.append("\"}\n");
		}
		byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
		try (Connection connection = dateline.connect(); PreparedStatement insert = connection.prepareStatement("""
				with c as (
				    insert into consignment (way, format, by_account, by_name, by_role, by_may_admit, bytes)
				    values ('bulk', 'json-lines', 1, 'Nigar', 'editor', true, ?) returning id
				)
				insert into consignment_part (consignment_id, number, content) select id, 0, ? from c
				returning consignment_id
				""")) {
			insert.setLong(1, bytes.length);
			insert.setBytes(2, bytes);
			try (ResultSet row = insert.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}
	}

	private static long count(DatelineProcess dateline, String sql) {
		try (Connection connection = dateline.connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void execute(DatelineProcess dateline, String sql) throws SQLException {
		try (Connection connection = dateline.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Test
	void ofBothInTheMiddleOfAWrite() throws Exception {
		try (DatelineProcess dateline = DatelineProcess.start(Installation.settle(home()))) {
			Writer writer = new Writer(dateline);
			writer.awaitAcknowledged(100);
			ProcessHandle postgres = dateline.postgres();
			dateline.signal("KILL");
			DatelineProcess.signal(postgres, "KILL");
			dateline.exitCode();
			try (DatelineProcess next = DatelineProcess.start(home())) {
				assertThat(written(next)).containsAll(writer.stop());
			}
		}
	}

	@Test
	void ofBothWhenAnotherProgramHasTheProcessNumberByNow() throws Exception {
		try (DatelineProcess dateline = DatelineProcess.start(Installation.settle(home()))) {
			ProcessHandle postgres = dateline.postgres();
			dateline.signal("KILL");
			DatelineProcess.signal(postgres, "KILL");
			dateline.exitCode();
			DatelineProcess.await("its end", () -> !DatelineProcess.isAlive(postgres));
			Path file = home().resolve("database/data/postmaster.pid");
			List<String> lines = Files.readAllLines(file);
			lines.set(0, Long.toString(ProcessHandle.current().pid()));
			Files.write(file, lines);
			DatelineProcess.start(home()).close();
		}
	}

	@Test
	void whileTheProgramsAreUnpacked() {
		killWhen("postgresql-new", "");
		DatelineProcess.start(home()).close();
		assertThat(inTheHome("postgresql-new")).isEmpty();
	}

	@Test
	void whileTheDatabaseIsMade() {
		killWhen("database.new-*", "data/base");
		DatelineProcess.start(home()).close();
		if (!inTheHome("database.new-*").isEmpty()) {
			// The initdb of the killed start was still at work.
			DatelineProcess.start(home()).close();
		}
		assertThat(inTheHome("database.new-*")).isEmpty();
	}

	private void killWhen(String made, String inIt) {
		try (DatelineProcess dateline = DatelineProcess.launch(home(), List.of())) {
			DatelineProcess.await(made,
					() -> inTheHome(made).stream().anyMatch((path) -> Files.exists(path.resolve(inIt))));
			dateline.signal("KILL");
			dateline.exitCode();
			assertThat(inTheHome(made)).isNotEmpty();
		}
	}

	private List<Path> inTheHome(String pattern) {
		List<Path> found = new ArrayList<>();
		if (Files.exists(home())) {
			try (DirectoryStream<Path> paths = Files.newDirectoryStream(home(), pattern)) {
				paths.forEach(found::add);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return found;
	}

	private Path home() {
		return this.directory.resolve("home");
	}

	private static Set<Long> written(DatelineProcess dateline) throws SQLException {
		try (Connection connection = dateline.connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select id from written")) {
			Set<Long> written = new HashSet<>();
			while (rows.next()) {
				written.add(rows.getLong(1));
			}
			return written;
		}
	}

	/** Writes rows one by one and remembers which the database acknowledged. */
	private static final class Writer {

		private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();

		private final Thread thread;

		Writer(DatelineProcess dateline) throws SQLException {
			try (Connection connection = dateline.connect(); Statement statement = connection.createStatement()) {
				statement.execute("create table written (id bigint primary key, page text)");
			}
			this.thread = new Thread(() -> write(dateline));
			this.thread.setDaemon(true);
			this.thread.start();
		}

		void awaitAcknowledged(int count) {
			DatelineProcess.await("writes", () -> this.acknowledged.size() >= count);
		}

		Set<Long> stop() throws InterruptedException {
			this.thread.join();
			assertThat(this.acknowledged).hasSizeGreaterThanOrEqualTo(100);
			return this.acknowledged;
		}

		/** Ends when its connection does. */
		private void write(DatelineProcess dateline) {
			try (Connection connection = dateline.connect();
					PreparedStatement insert = connection.prepareStatement("insert into written values (?, ?)")) {
				for (long id = 1;; id++) {
					insert.setLong(1, id);
					insert.setString(2, "x".repeat(4000));
					insert.executeUpdate();
					this.acknowledged.add(id);
				}
			}
			catch (SQLException ex) {
				// The moment that the test is about.
			}
		}

	}

}
