package org.dateline.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Answers what is only asked, and starts nothing: {@code --help}, {@code --version}. */
public final class CommandLine {

	private CommandLine() {
	}

	/**
	 * Answers, if something is asked.
	 * @return whether it was; then there is nothing else to do
	 */
	public static boolean answers(String[] arguments, PrintStream out) {
		List<String> given = List.of(arguments);
		if (given.contains("--help") || given.contains("-h")) {
			help(out);
			return true;
		}
		if (given.contains("--version") || given.contains("-V")) {
			out.println("Dateline " + version());
			return true;
		}
		return false;
	}

	private static void help(PrintStream out) {
		out.println("""
				Usage: java -jar dateline.jar [--SETTING=VALUE ...]
				Starts the archive at http://localhost:8080, with its data in ./data.

				  --help, -h      lists the settings
				  --version, -V   says which version this is
				  --server.port=8080
				      where the pages are
				  --spring.datasource.url=jdbc:postgresql://HOST:PORT/NAME
				      a PostgreSQL of your own; without it, one is started""");
		SettingList.load()
			.all()
			.forEach((setting) -> out.printf("  --%s%s%n      %s%n", setting.name(),
					setting.value().isEmpty() ? "" : "=" + setting.value(), setting.description()));
	}

	private static String version() {
		try (InputStream in = CommandLine.class.getResourceAsStream("/META-INF/build-info.properties")) {
			Properties build = new Properties();
			if (in != null) {
				build.load(in);
			}
			return build.getProperty("build.version", "(built by hand)");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
