package org.dateline.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/** The data directory ({@code dateline.home}), held by one process at a time. */
final class Home implements Closeable {

	private static final long FULL = 16 * 1024 * 1024;

	private final Path directory;

	private final FileChannel lock;

	private Home(Path directory, FileChannel lock) {
		this.directory = directory;
		this.lock = lock;
	}

	/**
	 * Makes the directory if it is missing and takes it for this process. The operating
	 * system gives the lock back however the process ends.
	 */
	static Home claim(Path path) {
		Path directory = path.toAbsolutePath().normalize();
		try {
			// pg_ctl hands these paths to a shell, in double quotes.
			if (directory.toString().matches(".*[\"$`\\n].*")) {
				throw new StartRefused(
						"The home %s has a quote, a dollar or a line break in its name.".formatted(directory),
						"Set dateline.home to another directory.");
			}
			if (Files.exists(directory) && !Files.isDirectory(directory)) {
				throw new StartRefused("The home %s is a file, not a directory.".formatted(directory),
						"Set dateline.home to a directory.");
			}
			Files.createDirectories(directory);
			directory = directory.toRealPath();
			FileChannel lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.READ, StandardOpenOption.WRITE);
			// Far behind the content: Windows lets nobody read a locked byte.
			if (tryLock(lock) == null) {
				String holder = read(lock);
				lock.close();
				throw new StartRefused(
						"Another Dateline%s already runs on the home %s."
							.formatted(holder.isEmpty() ? "" : " (process " + holder + ")", directory),
						"Stop it first, or set dateline.home to another directory.");
			}
			write(lock, Long.toString(ProcessHandle.current().pid()));
			return new Home(directory, lock);
		}
		catch (IOException ex) {
			throw cannotWrite(directory, ex);
		}
	}

	/**
	 * The sentence for an operation in the home that failed, which may be a full disk.
	 */
	static StartRefused cannotWrite(Path directory, IOException cause) {
		if (isFull(directory)) {
			return full(directory, cause);
		}
		String reason = (cause instanceof AccessDeniedException) ? "permission denied"
				: (cause instanceof FileSystemException ex && ex.getReason() != null) ? ex.getReason()
						: String.valueOf(cause.getMessage());
		return new StartRefused("Dateline cannot write to its home %s: %s.".formatted(directory, reason),
				"Make it writable for this user, or set dateline.home to another directory.", cause);
	}

	static StartRefused full(Path directory, @Nullable Throwable cause) {
		return new StartRefused("The disk that holds the home %s is full.".formatted(directory),
				"Make room, or set dateline.home to a directory on another disk.", cause);
	}

	static boolean isFull(Path directory) {
		try {
			return Files.isDirectory(directory) && Files.getFileStore(directory).getUsableSpace() < FULL;
		}
		catch (IOException ex) {
			return false;
		}
	}

	Path directory() {
		return this.directory;
	}

	Path resolve(String name) {
		return this.directory.resolve(name);
	}

	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			// The end of the process gives it back.
		}
	}

	private static @Nullable FileLock tryLock(FileChannel lock) throws IOException {
		try {
			return lock.tryLock(Long.MAX_VALUE - 1, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static String read(FileChannel lock) throws IOException {
		ByteBuffer content = ByteBuffer.allocate(32);
		lock.read(content, 0);
		return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII).strip();
	}

	private static void write(FileChannel lock, String content) throws IOException {
		lock.truncate(0);
		lock.write(ByteBuffer.wrap((content + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
	}

}
