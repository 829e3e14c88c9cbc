package org.dateline.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/** The programs of PostgreSQL that come with Dateline, unpacked for this machine. */
final class PostgresBinaries {

	private static final String PREFIX = "postgresql-";

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	private final Path parent;

	private final Path directory;

	private PostgresBinaries(Path parent, Path directory) {
		this.parent = parent;
		this.directory = directory;
	}

	/**
	 * Unpacks the programs into a directory below {@code parent}, once for each version.
	 * They are unpacked aside and renamed, so a directory with the final name is whole.
	 */
	static PostgresBinaries unpackInto(Path parent) throws IOException {
		URL archive = archive();
		Path directory = parent.resolve(PREFIX + fingerprint(archive));
		if (!Files.isDirectory(directory)) {
			Path aside = parent.resolve(PREFIX + "new");
			FileSystemUtils.deleteRecursively(aside);
			Files.createDirectories(aside);
			unpack(archive, aside);
			moveInto(directory, aside);
		}
		return new PostgresBinaries(parent, directory);
	}

	/** Deletes what earlier versions of Dateline unpacked beside these. */
	void deleteOthers() {
		try (Stream<Path> siblings = Files.list(this.parent)) {
			for (Path sibling : siblings.toList()) {
				if (sibling.getFileName().toString().startsWith(PREFIX) && !sibling.equals(this.directory)) {
					FileSystemUtils.deleteRecursively(sibling);
				}
			}
		}
		catch (IOException ex) {
			// Only room is lost; the next start tries again.
		}
	}

	/**
	 * Runs a program to its end.
	 * @param output the file that receives what it says: on Windows a pipe would stay
	 * open as long as the server that {@code pg_ctl} starts
	 * @return whether it succeeded
	 */
	boolean run(Path output, String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		boolean root = isRoot();
		if (root) {
			// PostgreSQL refuses to run as root; in a user namespace of its own it is
			// nobody, but still owns root's files.
			command.addAll(List.of("unshare", "--user", "--"));
		}
		command.add(this.directory.resolve("bin").resolve(WINDOWS ? program + ".exe" : program).toString());
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		// Its messages are read here, and the operator's locale may not exist.
		builder.environment().put("LC_ALL", "C");
		try {
			boolean succeeded = builder.start().waitFor() == 0;
			if (root && !succeeded && Files.readString(output).contains("unshare failed")) {
				throw noRoot(null);
			}
			return succeeded;
		}
		catch (IOException ex) {
			if (root && String.valueOf(ex.getMessage()).contains("unshare")) {
				throw noRoot(ex);
			}
			throw ex;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while running " + program, ex);
		}
	}

	/** Whether the process runs one of these programs, of this or an earlier version. */
	boolean isRunBy(ProcessHandle process) {
		return process.info().command().filter((command) -> Path.of(command).startsWith(this.parent)).isPresent();
	}

	private static StartRefused noRoot(@Nullable Throwable cause) {
		return new StartRefused(
				"PostgreSQL does not run as root, and this machine does not let root make a user namespace for it.",
				"Run Dateline as an ordinary user, or set spring.datasource.url to a PostgreSQL of your own.", cause);
	}

	private static boolean isRoot() {
		if (WINDOWS) {
			return false;
		}
		try {
			return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
		}
		catch (IOException | UnsupportedOperationException ex) {
			return "root".equals(System.getProperty("user.name"));
		}
	}

	private static URL archive() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		// 64-bit Windows on ARM runs x86-64 programs.
		String architecture = (processor.matches("aarch64|arm64") && !WINDOWS) ? "arm_64"
				: processor.matches("amd64|x86_64|aarch64|arm64") ? "x86_64" : processor;
		String name = WINDOWS ? "windows" : system.startsWith("mac") ? "darwin" : system;
		URL archive = PostgresBinaries.class.getResource("/postgres-%s-%s.txz".formatted(name, architecture));
		if (archive == null) {
			throw new StartRefused("Dateline brings no PostgreSQL for %s on %s.".formatted(system, processor),
					"Set spring.datasource.url to a PostgreSQL of your own.");
		}
		return archive;
	}

	private static String fingerprint(URL archive) throws IOException {
		URLConnection connection = archive.openConnection();
		if (connection instanceof JarURLConnection jar) {
			return "%08x".formatted(jar.getJarEntry().getCrc());
		}
		return Long.toString(connection.getContentLengthLong());
	}

	private static void unpack(URL archive, Path directory) throws IOException {
		try (InputStream in = archive.openStream();
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
			TarArchiveEntry entry;
			while ((entry = tar.getNextEntry()) != null) {
				Path path = directory.resolve(entry.getName()).normalize();
				if (!path.startsWith(directory)) {
					throw new IOException("%s leads out of %s".formatted(entry.getName(), archive));
				}
				if (entry.isDirectory()) {
					Files.createDirectories(path);
				}
				else if (entry.isSymbolicLink()) {
					Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
				}
				else if (!entry.getName().endsWith(".a")) {
					Files.createDirectories(path.resolveSibling(""));
					Files.copy(tar, path);
					force(path);
					if ((entry.getMode() & 0100) != 0 && !WINDOWS) {
						Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
					}
				}
			}
		}
	}

	/** Gives a finished directory its final name, for good. */
	static void moveInto(Path directory, Path aside) throws IOException {
		forceDirectory(aside);
		Files.move(aside, directory, StandardCopyOption.ATOMIC_MOVE);
		forceDirectory(directory.resolveSibling(""));
	}

	/** Puts a file on the disk, so that a rename after it means what it says. */
	static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	private static void forceDirectory(Path directory) {
		try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			// Windows cannot, and does not need to.
		}
	}

}
