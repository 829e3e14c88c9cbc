package org.dateline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What an operator reads when the archive cannot start: one sentence, and what to do. */
class RefusingToStartIT {

	@TempDir
	Path directory;

	@Test
	void onAHomeThatIsInUse() {
		try (DatelineProcess first = DatelineProcess.start(Installation.settle(home()))) {
			assertThat(refusal()).isEqualTo("Another Dateline (process %d) already runs on the home %s. ".formatted(
					first.process().pid(), home()) + "Stop it first, or set dateline.home to another directory.");
			DatelineProcess.await("the first, which goes on", () -> first.get("/actuator/health").statusCode() == 200);
		}
	}

	@Test
	void onAHomeThatIsAFile() throws IOException {
		Files.createFile(home());
		assertThat(refusal())
			.isEqualTo("The home %s is a file, not a directory. Set dateline.home to a directory.".formatted(home()));
	}

	@Test
	void onAHomeThatCannotBeWritten() {
		assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no /proc");
		assertThat(refusal("--dateline.home=/proc/dateline"))
			.startsWith("Dateline cannot write to its home /proc/dateline: ")
			.endsWith(" Make it writable for this user, or set dateline.home to another directory.");
	}

	@Test
	void onAHomeThatIsNotOurs() throws IOException {
		assumeTrue("root".equals(System.getProperty("user.name")), "cannot become somebody else");
		Files.createDirectory(home());
		assertThat(refusalOf(
				DatelineProcess.launch(home(), List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"))))
			.isEqualTo("Dateline cannot write to its home %s: permission denied. ".formatted(home())
					+ "Make it writable for this user, or set dateline.home to another directory.");
	}

	@Test
	void asRootWhereThereIsNoUserNamespace() {
		assumeTrue("root".equals(System.getProperty("user.name")), "is an ordinary user");
		assertThat(refusalOf(DatelineProcess.launch(home(), List.of("/usr/bin/env", "PATH=/nowhere")))).isEqualTo(
				"PostgreSQL does not run as root, and this machine does not let root make a user namespace for it. "
						+ "Run Dateline as an ordinary user, or set spring.datasource.url to a PostgreSQL of your own.");
	}

	@Test
	void onAHomeWhosePasswordIsNotItsOwn() throws IOException {
		Installation.settle(home());
		Files.writeString(home().resolve("database/password"), "of another home");
		assertThat(refusal())
			.startsWith("The database in the home %s refuses the connection: FATAL: password".formatted(home()));
	}

	@Test
	void onADiskThatIsFull() throws Exception {
		assumeTrue("root".equals(System.getProperty("user.name")), "cannot mount a small disk");
		Files.createDirectory(home());
		assumeTrue(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=90m", "tmpfs", home().toString()).start()
			.waitFor() == 0, "cannot mount a small disk");
		try {
			assertThat(refusal()).isEqualTo("The disk that holds the home %s is full. ".formatted(home())
					+ "Make room, or set dateline.home to a directory on another disk.");
		}
		finally {
			DatelineProcess.run("umount", home().toString());
		}
	}

	@Test
	void onADatabaseOfANewerPostgres() throws IOException {
		Path data = Files.createDirectories(home().resolve("database/data"));
		Files.writeString(data.resolve("PG_VERSION"), "19\n");
		assertThat(refusal()).startsWith("The database in %s was written by PostgreSQL 19, ".formatted(data.getParent())
				+ "and this Dateline brings PostgreSQL 18. ");
	}

	@Test
	void onAPortThatIsTakenAndStopsTheDatabaseAgain() throws IOException {
		Installation.settle(home());
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
			assertThat(refusal("--server.port=" + taken.getLocalPort()))
				.isEqualTo("Port %d is taken by another program. Stop it, or set server.port to another."
					.formatted(taken.getLocalPort()));
		}
		assertThat(PostmasterFile.read(home().resolve("database/data"))).isEmpty();
		assertThat(home().resolve("database/postgresql.log")).content().endsWith("database system is shut down\n");
	}

	@Test
	void withAWrongPassword() {
		Credentials database = TestPostgres.shared().createDatabase();
		assertThat(refusal("--spring.datasource.url=" + database.url(), "--spring.datasource.username=dateline",
				"--spring.datasource.password=wrong"))
			.isEqualTo("The database %s refuses the user \"dateline\" or the password. ".formatted(place(database))
					+ "Check spring.datasource.url, .username and .password.");
		assertThat(home()).doesNotExist();
	}

	@Test
	void onADatabaseThatDoesNotExist() {
		Credentials database = TestPostgres.shared().createDatabase();
		assertThat(refusal("--spring.datasource.url=" + database.url() + "_missing",
				"--spring.datasource.username=dateline", "--spring.datasource.password=" + database.password()))
			.isEqualTo("The database %s_missing does not exist on its server. ".formatted(place(database))
					+ "Create it, encoded in UTF-8, or check spring.datasource.url.");
	}

	@Test
	void onADatabaseThatCannotBeReached() throws IOException {
		int nobody;
		try (ServerSocket socket = new ServerSocket(0)) {
			nobody = socket.getLocalPort();
		}
		assertThat(refusal(
				"--spring.datasource.url=jdbc:postgresql://localhost:%d/news?user=a&password=secret".formatted(nobody)))
			.isEqualTo("The database localhost:%d/news cannot be reached. ".formatted(nobody)
					+ "Check that it runs and that spring.datasource.url is right.");
	}

	@Test
	void onADatabaseThatIsNoPostgres() {
		assertThat(refusal("--spring.datasource.url=jdbc:h2:mem:news"))
			.startsWith("spring.datasource.url is not the address of a PostgreSQL. ");
	}

	private Path home() {
		return this.directory.resolve("home");
	}

	private String refusal(String... settings) {
		return refusalOf(DatelineProcess.launch(home(), List.of(), settings));
	}

	/** The only error that a refused start prints. */
	private static String refusalOf(DatelineProcess refused) {
		try (refused) {
			assertThat(refused.exitCode()).isEqualTo(1);
			assertThat(refused.output()).doesNotContain("\tat ", "at org.", "Exception");
			List<String> errors = refused.output().lines().filter((line) -> line.contains(" ERROR ")).toList();
			assertThat(errors).as(refused.output()).hasSize(1);
			return errors.get(0).replaceFirst("^.* ERROR ", "").replaceFirst(" \\[OneLineReporter]$", "");
		}
	}

	private static String place(Credentials database) {
		return database.url().substring("jdbc:postgresql://".length());
	}

}
