package org.dateline.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays a packed bag out in a directory, so that its files can be read in any order. What
 * is no plain file below one directory is refused.
 */
final class BagUnpacker {

	private static final int LONGEST_PATH = 300;

	private static final int LARGEST_DESCRIPTION = 100_000;

	private BagUnpacker() {
	}

	/**
	 * Unpacks a bag.
	 * @param into an empty directory
	 * @return the directory of the bag
	 */
	static Path unpack(Path file, Path into) {
		try (TarArchiveInputStream tar = open(file)) {
			Path bag = null;
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				if (entry.isDirectory()) {
					continue;
				}
				Path target = target(entry, into);
				Path top = into.resolve(into.relativize(target).getName(0));
				if (bag != null && !bag.equals(top)) {
					throw new BagRefused("%s has more than one directory at its top, and a bag has one.", file);
				}
				bag = top;
				Files.createDirectories(target.resolveSibling(""));
				Files.copy(tar, target);
			}
			if (bag == null) {
				throw new BagRefused("%s is empty.", file);
			}
			return bag;
		}
		catch (IOException ex) {
			throw new BagRefused("%s cannot be unpacked: %s.", file, ex.getMessage());
		}
	}

	/** What a packed bag, or one in a directory, says of itself. */
	static BagInfo info(Path file) {
		if (Files.isDirectory(file)) {
			return BagInfo.read(file);
		}
		try (TarArchiveInputStream tar = open(file)) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				if (entry.getName().endsWith("/" + BagInfo.FILE)) {
					return BagInfo.parse(new String(tar.readNBytes(LARGEST_DESCRIPTION), StandardCharsets.UTF_8));
				}
			}
		}
		catch (IOException ex) {
			throw new BagRefused("%s cannot be read: %s.", file, ex.getMessage());
		}
		throw new BagRefused("%s is no bag: it has no %s.", file, BagInfo.FILE);
	}

	/** Removes a directory with all that is in it. */
	static void remove(Path directory) throws IOException {
		Files.walkFileTree(directory, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException ex) throws IOException {
				Files.delete(visited);
				return FileVisitResult.CONTINUE;
			}

		});
	}

	private static TarArchiveInputStream open(Path file) throws IOException {
		InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
		bytes.mark(2);
		boolean isCompressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
		bytes.reset();
		return new TarArchiveInputStream(isCompressed ? new GZIPInputStream(bytes, 1 << 16) : bytes,
				StandardCharsets.UTF_8.name());
	}

	private static Path target(TarArchiveEntry entry, Path into) {
		String name = entry.getName();
		boolean isPlain = entry.isFile() && !entry.isLink() && !entry.isSymbolicLink() && name.length() <= LONGEST_PATH
				&& name.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){1,5}") && !("/" + name + "/").contains("/../")
				&& !("/" + name + "/").contains("/./");
		if (!isPlain) {
			throw new BagRefused("The bag has an entry that is no file of a bag of Dateline: %s.",
					name.substring(0, Math.min(name.length(), LONGEST_PATH)).replaceAll("\\p{Cntrl}", "?"));
		}
		return into.resolve(name);
	}

}
