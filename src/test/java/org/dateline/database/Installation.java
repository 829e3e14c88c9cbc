package org.dateline.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged application, with the classes that a start needs kept beside it. There are
 * dozens of starts, and each takes half the time of one without.
 */
public final class Installation {

	private static final Path JAR = Path.of("target/dateline.jar").toAbsolutePath();

	private static final Path DIRECTORY = Path.of("target/installation").toAbsolutePath();

	private static final Path LOCK = DIRECTORY.resolveSibling("installation.lock");

	private static final Path CLASSES = DIRECTORY.resolve("classes.jsa");

	private static final Path HOME = DIRECTORY.resolve("home");

	/** Of which jar it is; written last, so that what has it is whole. */
	private static final Path OF = DIRECTORY.resolve("of");

	private Installation() {
	}

	/** The arguments to {@code java} that run the jar as anybody would. */
	static List<String> packaged() {
		assertThat(JAR).as("the packaged application").exists();
		return List.of("-jar", JAR.toString());
	}

	/** The arguments to {@code java} that run it with the classes kept. */
	static List<String> prepared() {
		make();
		return List.of("-XX:SharedArchiveFile=" + CLASSES, "-jar", JAR.toString());
	}

	/** Makes a home that has been started and stopped, with the five reports indexed. */
	public static Path settle(Path home) {
		make();
		DatelineProcess.run("cp", "-a", HOME.toString(), home.toString());
		return home;
	}

	/** Several runs of tests may want it at once. */
	private static synchronized void make() {
		try (FileChannel file = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = file.lock()) {
			assertThat(lock.isValid()).isTrue();
			String wanted = JAR + " " + Files.getLastModifiedTime(JAR) + " " + Files.size(JAR);
			if (Files.exists(OF) && Files.readString(OF).equals(wanted)) {
				return;
			}
			FileSystemUtils.deleteRecursively(DIRECTORY);
			Files.createDirectories(DIRECTORY);
			List<String> keeping = List.of("-XX:ArchiveClassesAtExit=" + CLASSES, "-Xlog:cds=off,cds+dynamic=off",
					"-jar", JAR.toString());
			try (DatelineProcess first = DatelineProcess.launch(HOME, List.of(), keeping, List.of())) {
				first.awaitStart();
				DatelineProcess.await("the index", () -> first.get("/en/articles?q=Putin").statusCode() == 200);
				first.signal("TERM");
				first.exitCode();
			}
			Files.writeString(OF, wanted);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
