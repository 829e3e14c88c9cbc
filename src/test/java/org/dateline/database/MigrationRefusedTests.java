package org.dateline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What an operator reads when the tables are not of this version. */
class MigrationRefusedTests {

	@TempDir
	Path migrations;

	private final Credentials database = TestPostgres.shared().createDatabase();

	@BeforeEach
	void keepOneTable() throws IOException {
		write("V1__first.sql", "create table kept (id int)");
		migrate();
	}

	@Test
	void ofAMigrationThatWasAnother() throws IOException {
		write("V1__first.sql", "create table kept (id bigint)");

		assertThat(refusal().getDescription()).isEqualTo("The tables of the database were made by another version "
				+ "of Dateline: Migration checksum mismatch for migration version 1.");
	}

	@Test
	void ofAMigrationThatIsToCome() throws IOException {
		write("V2__second.sql", "create table more (id int)");
		migrate();
		Files.delete(this.migrations.resolve("V2__second.sql"));

		assertThat(refusal().getDescription()).isEqualTo("The tables of the database were made by another version "
				+ "of Dateline: Detected applied migration not resolved locally: 2.");
	}

	@Test
	void ofAMigrationThatTheDatabaseRefuses() throws IOException {
		write("V2__second.sql", "create table kept (id int)");

		FailureAnalysis refusal = refusal();

		assertThat(refusal.getDescription()).isEqualTo("The tables of the database could not be brought to this "
				+ "version: ERROR: relation \"kept\" already exists.");
		assertThat(refusal.getAction()).isNotEmpty();
	}

	private FailureAnalysis refusal() {
		FlywayException failure = catchThrowableOfType(FlywayException.class, this::migrate);
		FailureAnalysis analysis = new MigrationRefusedAnalyzer().analyze(new IllegalStateException(failure));
		assertThat(analysis).isNotNull();
		return analysis;
	}

	/** As the application does it, see {@code spring.flyway} in its properties. */
	private void migrate() {
		Flyway.configure()
			.dataSource(this.database.url(), this.database.username(), this.database.password())
			.locations("filesystem:" + this.migrations)
			.ignoreMigrationPatterns(new String[0])
			.load()
			.migrate();
	}

	private void write(String name, String sql) throws IOException {
		Files.writeString(this.migrations.resolve(name), sql);
	}

}
