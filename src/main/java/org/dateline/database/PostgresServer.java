package org.dateline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own: made, started, watched and stopped in one directory. See
 * {@code docs/decisions/embedded-postgresql.md}.
 */
final class PostgresServer {

	/** The owner of the database, and its name. */
	static final String NAME = "dateline";

	private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

	private static final int MAJOR = 18;

	private static final String HOST = "127.0.0.1";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration LOOK = Duration.ofMillis(250);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	/** Written to postgresql.conf once, where an operator may change them. */
	private static final List<String> DEFAULTS = List.of("max_connections=50", "shared_buffers=128MB", "jit=off",
			"random_page_cost=1.1", "log_checkpoints=off", "timezone=UTC", "log_timezone=UTC");

	private final Path directory;

	private final PostgresBinaries binaries;

	private final List<String> options;

	private final PostgresLog serverLog;

	private final Thread watch = new Thread(this::watch, "postgresql-watch");

	private volatile boolean stopping;

	private volatile int port;

	/**
	 * Prepares a server without touching anything.
	 * @param directory where the data, the password and the log are or will be
	 * @param binaries the programs
	 * @param options settings that win over those of the data directory,
	 * {@code name=value}
	 */
	PostgresServer(Path directory, PostgresBinaries binaries, String... options) {
		this.directory = directory;
		this.binaries = binaries;
		this.options = List.of(options);
		this.serverLog = new PostgresLog(directory.resolve("postgresql.log"));
		this.watch.setDaemon(true);
	}

	/** Makes the database if there is none, starts it and returns when it answers. */
	synchronized void start() throws IOException {
		create();
		deleteUnfinished();
		refuseOtherVersion();
		stopLeftover();
		startPatiently();
		this.watch.start();
	}

	/** Ends it in good order; connections that are still open are cut. */
	void stop() {
		this.stopping = true;
		// Once before waiting for the lock, since start() may hold it through a recovery.
		stopServer();
		synchronized (this) {
			this.watch.interrupt();
			stopServer();
		}
	}

	String url(String database) {
		return "jdbc:postgresql://%s:%d/%s".formatted(HOST, this.port, database);
	}

	String password() throws IOException {
		return PasswordFile.read(this.directory.resolve("password"));
	}

	String address() {
		return HOST + ":" + this.port;
	}

	private Path data() {
		return this.directory.resolve("data");
	}

	private Path output() {
		return this.directory.resolve("command.log");
	}

	private void create() throws IOException {
		if (Files.isDirectory(this.directory)) {
			return;
		}
		log.info("Making a database in {}", this.directory);
		// Made aside and renamed, so a directory with the final name is whole. Nowhere
		// that
		// was used before: the initdb of a killed start may still be at work there.
		Files.createDirectories(this.directory.getParent());
		Path aside = Files.createTempDirectory(this.directory.getParent(), aside());
		PasswordFile.create(aside.resolve("password"));
		Path output = aside.resolve("command.log");
		String[] arguments = Stream.concat(
				Stream.of("--pgdata=" + aside.resolve("data"), "--username=" + NAME, "--auth=scram-sha-256",
						"--pwfile=" + aside.resolve("password"), "--encoding=UTF8", "--locale-provider=builtin",
						"--builtin-locale=C.UTF-8", "--locale=C", "--text-search-config=simple", "--data-checksums"),
				DEFAULTS.stream().flatMap((setting) -> Stream.of("--set", setting)))
			.toArray(String[]::new);
		if (!this.binaries.run(output, "initdb", arguments)) {
			throw refused("PostgreSQL could not make its database", Files.readString(output));
		}
		PostgresBinaries.moveInto(this.directory, aside);
	}

	private String aside() {
		return this.directory.getFileName() + ".new-";
	}

	/**
	 * What cannot be deleted yet, because somebody still writes there, is the next time.
	 */
	private void deleteUnfinished() throws IOException {
		try (Stream<Path> beside = Files.list(this.directory.getParent())) {
			for (Path unfinished : (Iterable<Path>) beside
				.filter((path) -> path.getFileName().toString().startsWith(aside()))::iterator) {
				try {
					FileSystemUtils.deleteRecursively(unfinished);
				}
				catch (IOException ex) {
					log.debug("{} cannot be deleted yet", unfinished, ex);
				}
			}
		}
	}

	private void refuseOtherVersion() throws IOException {
		String version = Files.readString(data().resolve("PG_VERSION")).strip();
		if (!version.equals(Integer.toString(MAJOR))) {
			throw new StartRefused(
					"The database in %s was written by PostgreSQL %s, and this Dateline brings PostgreSQL %d."
						.formatted(this.directory, version, MAJOR),
					"Start it with the Dateline that wrote it; docs/operations.md, Upgrade, says how to move it.");
		}
	}

	/**
	 * Stops what a killed Dateline left running, and forgets what a killed PostgreSQL
	 * left written.
	 */
	private void stopLeftover() throws IOException {
		PostmasterFile left = PostmasterFile.read(data()).orElse(null);
		ProcessHandle process = (left != null) ? left.process().orElse(null) : null;
		if (left == null || process == null) {
			return;
		}
		if (this.binaries.isRunBy(process)) {
			log.info("Stopping the PostgreSQL that an earlier Dateline left running");
			stopServer();
		}
		else if (left.mayBeRunBy(process, HOST)) {
			throw new StartRefused(
					"The PostgreSQL of an earlier Dateline may still run on %s, as another user (process %d)."
						.formatted(this.directory, left.pid()),
					"Stop that process first; if it is no PostgreSQL, delete %s."
						.formatted(PostmasterFile.path(data())));
		}
		else {
			// Another program has the number by now, and PostgreSQL would take it for
			// its own. We hold the home's lock, and what runs there has been ruled out.
			Files.deleteIfExists(PostmasterFile.path(data()));
		}
	}

	private void startPatiently() throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		Duration pause = LOOK;
		while (true) {
			this.port = freePort();
			if (startServer()) {
				return;
			}
			String recent = this.serverLog.recent();
			boolean passing = recent.contains("Address already in use") || recent.contains("could not bind")
					|| isStillHeld(recent);
			if (this.stopping || !passing || System.nanoTime() > deadline) {
				throw refused("PostgreSQL does not start", recent);
			}
			try {
				Thread.sleep(pause.toMillis());
			}
			catch (InterruptedException ex) {
				throw new IOException("interrupted while starting PostgreSQL", ex);
			}
			pause = longer(pause);
		}
	}

	/** Whether the processes of a killed PostgreSQL have not all noticed yet. */
	private static boolean isStillHeld(String recent) {
		return recent.contains("pre-existing shared memory block") || recent.contains("lock file \"postmaster.pid\"");
	}

	private boolean startServer() throws IOException {
		this.serverLog.bound();
		this.serverLog.mark();
		StringBuilder settings = new StringBuilder();
		Stream
			.concat(Stream.of("port=" + this.port, "listen_addresses=" + HOST, "unix_socket_directories="),
					this.options.stream())
			.forEach((option) -> settings.append(" -c ").append(option));
		// pg_ctl gives the server a session of its own: Ctrl-C in a terminal goes to the
		// whole group, and would stop the database under the open requests.
		return this.binaries.run(output(), "pg_ctl", "start", "--wait", "--timeout=86400", "--pgdata=" + data(),
				"--log=" + this.serverLog.file(), "--options=" + settings);
	}

	private void stopServer() {
		try {
			if (isRunning() && !this.binaries.run(output(), "pg_ctl", "stop", "--wait", "--timeout=60", "--mode=fast",
					"--pgdata=" + data())) {
				// The next start recovers from the log; nothing acknowledged is lost.
				this.binaries.run(output(), "pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + data());
			}
		}
		catch (IOException ex) {
			log.error("PostgreSQL in {} could not be stopped: {}", this.directory, ex.getMessage());
		}
	}

	private boolean isRunning() {
		return PostmasterFile.read(data()).flatMap(PostmasterFile::process).filter(this.binaries::isRunBy).isPresent();
	}

	/** Starts PostgreSQL again when it ends without being told to. */
	private void watch() {
		Duration pause = LOOK;
		while (!this.stopping) {
			try {
				Thread.sleep(pause.toMillis());
				pause = restartIfDown(pause);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	/** Returns how long to wait before the next look: longer after each failure. */
	private synchronized Duration restartIfDown(Duration pause) {
		if (this.stopping || isRunning()) {
			this.serverLog.bound();
			return LOOK;
		}
		boolean first = pause.equals(LOOK);
		if (first) {
			log.warn("PostgreSQL ended unexpectedly; starting it again");
		}
		String reason;
		try {
			if (startServer()) {
				log.info("PostgreSQL is back at {}", address());
				return LOOK;
			}
			reason = PostgresLog.complaint(this.serverLog.recent());
		}
		catch (IOException ex) {
			reason = String.valueOf(ex.getMessage());
		}
		if (first) {
			log.error("PostgreSQL does not start ({}); trying on", reason);
		}
		return longer(pause);
	}

	private static Duration longer(Duration pause) {
		Duration longer = pause.multipliedBy(2);
		return (longer.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : longer;
	}

	private StartRefused refused(String what, String said) {
		Path home = this.directory.resolveSibling("");
		if (said.contains("No space left on device") || Home.isFull(home)) {
			return Home.full(home, null);
		}
		return new StartRefused("%s in %s: %s.".formatted(what, this.directory, PostgresLog.complaint(said)),
				"%s tells more; or set spring.datasource.url to a PostgreSQL of your own."
					.formatted(this.serverLog.file()));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
			return socket.getLocalPort();
		}
	}

}
