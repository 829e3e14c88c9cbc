package org.dateline.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The directory of the index, held by one process at a time: two writers would each find
 * the other's index damaged.
 */
final class IndexDirectory implements Closeable {

	private static final Logger log = LoggerFactory.getLogger(IndexDirectory.class);

	private final Path directory;

	private final FileChannel lock;

	private IndexDirectory(Path directory, FileChannel lock) {
		this.directory = directory;
		this.lock = lock;
	}

	/**
	 * Takes the directory for this process, and makes it if it is missing. The operating
	 * system gives it back however the process ends.
	 * @throws IllegalStateException if another process has it
	 */
	static IndexDirectory claim(Path directory) {
		try {
			Files.createDirectories(directory);
			FileChannel lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!tryLock(lock)) {
				lock.close();
				throw new IllegalStateException("Another process uses the search index in %s.".formatted(directory));
			}
			return new IndexDirectory(directory, lock);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean tryLock(FileChannel file) throws IOException {
		try {
			return file.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	/** Opens the index in it; one that cannot be read is thrown away. */
	SearchIndex open() {
		try {
			SearchIndex index = EmbeddedIndex.open(this.directory);
			try {
				index.reading().close();
				index.state();
				return index;
			}
			catch (IOException | RuntimeException ex) {
				index.close();
				throw ex;
			}
		}
		catch (IOException | RuntimeException ex) {
			log.warn("The search index in {} cannot be read and is made anew: {}", this.directory, message(ex));
			clear();
			return EmbeddedIndex.open(this.directory);
		}
	}

	private void clear() {
		try {
			FileSystemUtils.deleteRecursively(this.directory.resolve(EmbeddedIndex.REPORTS));
			FileSystemUtils.deleteRecursively(this.directory.resolve(EmbeddedIndex.STATE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first line of the innermost cause. */
	static String message(Throwable thrown) {
		Throwable root = thrown;
		while (root.getCause() != null && root.getCause() != root) {
			root = root.getCause();
		}
		String message = root.getMessage();
		return (message != null) ? message.lines().findFirst().orElse("") : root.toString();
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

}
