package org.dateline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How PostgreSQL's log is kept short, and read for the reason of a failure. */
class PostgresLogTests {

	@TempDir
	Path directory;

	@Test
	void isEmptiedWhenItIsTooLongAndOneEarlierFileIsKept() throws IOException {
		Path file = this.directory.resolve("postgresql.log");
		try (var postgres = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			postgres.write(new byte[5 * 1024 * 1024]);
			new PostgresLog(file).bound();
			postgres.write("goes on".getBytes());
		}
		assertThat(file).hasContent("goes on");
		assertThat(this.directory.resolve("postgresql.log.1")).hasSize(5 * 1024 * 1024);
	}

	@Test
	void isLeftAloneWhileItIsShort() throws IOException {
		Path file = Files.writeString(this.directory.resolve("postgresql.log"), "short");
		new PostgresLog(file).bound();
		assertThat(file).hasContent("short");
		assertThat(this.directory).isDirectoryNotContaining("glob:**.1");
	}

	@Test
	void tellsTheLastReasonSinceTheMark() throws IOException {
		Path file = Files.writeString(this.directory.resolve("postgresql.log"), "FATAL:  of an earlier start\n");
		PostgresLog log = new PostgresLog(file);
		log.mark();
		assertThat(PostgresLog.complaint(log.recent())).isEqualTo("it gives no reason");
		Files.writeString(file, """
				2026-01-01 00:00:00 UTC [1] LOG:  starting
				2026-01-01 00:00:00 UTC [1] FATAL:  could not create lock file "postmaster.pid".
				""", StandardOpenOption.APPEND);
		assertThat(PostgresLog.complaint(log.recent())).isEqualTo("could not create lock file \"postmaster.pid\"");
	}

}
