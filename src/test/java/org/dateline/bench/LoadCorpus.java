package org.dateline.bench;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.dateline.database.HomeDatabase;

/** Loads the corpus into an archive: {@code bench/run.sh LoadCorpus}. */
public final class LoadCorpus {

	private static final String USAGE = """
			Loads the corpus, JSON Lines from standard input or a file, into an archive that has been started once.
			  --home=DIRECTORY                        the embedded database of a home on which nothing runs now
			  --url=JDBC-URL --username= --password=  or a PostgreSQL elsewhere
			  --file=FILE                             instead of standard input
			""";

	private LoadCorpus() {
	}

	public static void main(String[] arguments) throws Exception {
		Map<String, String> options = new HashMap<>();
		for (String argument : arguments) {
			int equals = argument.indexOf('=');
			if (!argument.matches("--(home|url|username|password|file)=.*")) {
				System.err.println(USAGE);
				System.exit(2);
			}
			options.put(argument.substring(2, equals), argument.substring(equals + 1));
		}
		if (options.containsKey("home") == options.containsKey("url")) {
			System.err.println(USAGE);
			System.exit(2);
		}
		try (InputStream in = options.containsKey("file") ? Files.newInputStream(Path.of(options.get("file")))
				: System.in;
				BufferedReader corpus = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8),
						1 << 20)) {
			if (options.containsKey("home")) {
				try (HomeDatabase database = HomeDatabase.open(Path.of(options.get("home")));
						Connection connection = database.connect()) {
					load(corpus, connection);
				}
			}
			else {
				try (Connection connection = DriverManager.getConnection(options.get("url"), options.get("username"),
						options.get("password"))) {
					load(corpus, connection);
				}
			}
		}
	}

	private static void load(BufferedReader corpus, Connection connection) throws Exception {
		CorpusLoad load = new CorpusLoad(connection);
		long began = System.nanoTime();
		load.load(corpus);
		Duration took = Duration.ofNanos(System.nanoTime() - began);
		System.out.printf("%,d reports in %.1f s: %,.0f a second%n", load.added(), took.toMillis() / 1000.0,
				load.added() * 1000.0 / Math.max(1, took.toMillis()));
		tidyUp(connection);
	}

	/** What autovacuum would do within minutes of so much being added. */
	private static void tidyUp(Connection connection) throws SQLException {
		connection.setAutoCommit(true);
		try (Statement statement = connection.createStatement()) {
			statement.execute("vacuum (analyze)");
			statement.execute("checkpoint");
		}
	}

}
