package org.dateline.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.dateline.database.DatelineProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** A real OpenSearch of one node, in a process of its own. */
final class OpenSearchProcess implements AutoCloseable {

	/** Written by the profile {@code cluster}. */
	private static final Path CLASS_PATH = Path.of("target/opensearch.classpath");

	private final Path directory;

	private Process process;

	private OpenSearchProcess(Path directory, Process process) {
		this.directory = directory;
		this.process = process;
	}

	/** Whether this build has its libraries. */
	static boolean isThere() {
		return Files.exists(CLASS_PATH);
	}

	/** Starts it with its data in a directory, and waits until it answers. */
	static OpenSearchProcess start(Path directory) {
		OpenSearchProcess started = new OpenSearchProcess(directory, launch(directory, 0));
		started.awaitStart();
		return started;
	}

	private static Process launch(Path directory, int port) {
		try {
			Files.createDirectories(directory);
			Files.deleteIfExists(directory.resolve("http.port"));
			return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
					"-XX:TieredStopAtLevel=1", "-cp", Files.readString(CLASS_PATH).strip(),
					"bench/cluster/OpenSearchNode.java", directory.toString(), "one", Integer.toString(port), "0",
					"one", "127.0.0.1")
				.redirectErrorStream(true)
				.redirectOutput(directory.resolve("output").toFile())
				.start();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void awaitStart() {
		DatelineProcess.await("OpenSearch",
				() -> Files.exists(this.directory.resolve("http.port")) || !this.process.isAlive());
		assertThat(this.process.isAlive()).as("see %s", this.directory.resolve("output")).isTrue();
	}

	/** Where it answers, for {@code dateline.search.hosts}. */
	String host() {
		try {
			return "http://127.0.0.1:" + Files.readString(this.directory.resolve("http.port"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As {@code kill -9}. */
	void kill() {
		try {
			this.process.destroyForcibly().waitFor();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Starts it again where it was. */
	void startAgain() {
		this.process = launch(this.directory, Integer.parseInt(host().substring(host().lastIndexOf(':') + 1)));
		awaitStart();
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				kill();
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
