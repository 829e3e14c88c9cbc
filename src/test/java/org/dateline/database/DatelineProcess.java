package org.dateline.database;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged application, running in a process of its own as an operator runs it. */
public final class DatelineProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final Pattern ADDRESS = Pattern.compile("is at (http://localhost:\\d+)");

	private static final Pattern DATABASE = Pattern.compile("embedded in .*, at (127\\.0\\.0\\.1:\\d+)");

	private final Process process;

	private final Path home;

	private final Path output;

	private DatelineProcess(Process process, Path home, Path output) {
		this.process = process;
		this.home = home;
		this.output = output;
	}

	/** Starts it on a home and waits until it can be read. */
	public static DatelineProcess start(Path home, String... settings) {
		DatelineProcess dateline = launch(home, List.of(), settings);
		dateline.awaitStart();
		return dateline;
	}

	/** Starts it without waiting, behind a command such as {@code setpriv}. */
	static DatelineProcess launch(Path home, List<String> prefix, String... settings) {
		return launch(home, prefix, Installation.prepared(), List.of(settings));
	}

	/**
	 * Starts it without waiting.
	 * @param home its home
	 * @param prefix the command that runs it, such as {@code setpriv}, if any
	 * @param application what {@code java} is to run
	 * @param settings given behind it
	 */
	static DatelineProcess launch(Path home, List<String> prefix, List<String> application, List<String> settings) {
		try {
			Path output = Files.createTempFile("dateline", ".out");
			List<String> command = new ArrayList<>(prefix);
			command.addAll(List.of(java(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dserver.port=0",
					"-Ddateline.home=" + home));
			command.addAll(application);
			command.addAll(settings);
			Process process = new ProcessBuilder(command).directory(home.getParent().toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			return new DatelineProcess(process, home, output);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	void awaitStart() {
		await("the start", () -> address(ADDRESS) != null || !this.process.isAlive());
		assertThat(this.process.isAlive()).as(output()).isTrue();
	}

	/** Waits for its end. */
	public int exitCode() {
		try {
			assertThat(this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ends: %s", output()).isTrue();
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The address of the front page, without a slash. */
	public URI address() {
		return URI.create(address(ADDRESS));
	}

	public HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return HttpClient.newHttpClient()
				.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public HttpResponse<String> post(String path) {
		return send(HttpRequest.newBuilder(URI.create(address() + path)).POST(HttpRequest.BodyPublishers.noBody()));
	}

	/** Opens a connection to the embedded database, as an operator would. */
	public Connection connect() throws SQLException {
		return DriverManager.getConnection(databaseUrl() + "?connectTimeout=5", "dateline", databasePassword());
	}

	/** Where the embedded database is, for another node. */
	public String databaseUrl() {
		return "jdbc:postgresql://" + address(DATABASE) + "/dateline";
	}

	public String databasePassword() {
		try {
			return PasswordFile.read(this.home.resolve("database/password"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	ProcessHandle process() {
		return this.process.toHandle();
	}

	ProcessHandle postgres() {
		return PostmasterFile.read(this.home.resolve("database/data"))
			.flatMap(PostmasterFile::process)
			.orElseThrow(() -> new AssertionError("no PostgreSQL"));
	}

	public void signal(String signal) {
		signal(process(), signal);
	}

	static void signal(ProcessHandle process, String signal) {
		run("kill", "-" + signal, Long.toString(process.pid()));
	}

	static void run(String... command) {
		try {
			assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).as(String.join(" ", command))
				.isZero();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static void await(String what, BooleanSupplier condition) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(deadline);
			Thread.onSpinWait();
			try {
				TimeUnit.MILLISECONDS.sleep(5);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	/** A zombie, which only its parent can bury, is not alive. */
	static boolean isAlive(ProcessHandle process) {
		return process.isAlive() && process.info().command().isPresent();
	}

	/** Ends it, in good order or not, with its database. */
	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
			PostmasterFile.read(this.home.resolve("database/data"))
				.flatMap(PostmasterFile::process)
				.filter((postgres) -> postgres.info().command().filter((path) -> path.contains("postgres")).isPresent())
				.ifPresent((postgres) -> {
					signal(postgres, "QUIT");
					await("the end of PostgreSQL", () -> !isAlive(postgres));
				});
			Files.deleteIfExists(this.output);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String address(Pattern pattern) {
		Matcher matcher = pattern.matcher(output());
		return matcher.find() ? matcher.group(1) : null;
	}

}
