package org.dateline.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a DOCX (ISO 29500-2) that have words in them, unpacked within bounds. What
 * an entry says of its size is not believed.
 */
final class DocxPackage {

	private static final int MOST_ENTRIES = 5_000;

	/** A book has a megabyte or two of marked up text. */
	private static final int LARGEST_PART = 32 << 20;

	private static final long MOST_BYTES = 256L << 20;

	private final Map<String, byte[]> parts;

	private DocxPackage(Map<String, byte[]> parts) {
		this.parts = parts;
	}

	/**
	 * Unpacks.
	 * @throws FileRefused if it is a bomb
	 * @throws IOException if it is no ZIP or damaged
	 */
	static DocxPackage of(byte[] bytes) throws IOException, FileRefused {
		Map<String, byte[]> parts = new HashMap<>();
		long left = MOST_BYTES;
		int entries = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (++entries > MOST_ENTRIES) {
					throw new FileRefused(FileRefused.Reason.BOMB);
				}
				String name = name(entry.getName());
				boolean hasWords = name.endsWith(".xml") || name.endsWith(".rels");
				byte[] part = hasWords ? ContentCoding.readAtMost(zip, LARGEST_PART) : new byte[0];
				if (part == null) {
					throw new FileRefused(FileRefused.Reason.BOMB);
				}
				left -= hasWords ? part.length : skip(zip, left);
				if (left <= 0) {
					throw new FileRefused(FileRefused.Reason.BOMB);
				}
				if (isOfInterest(name)) {
					parts.putIfAbsent(name, part);
				}
			}
		}
		return new DocxPackage(parts);
	}

	/** A part, or null where there is none of this name. */
	byte @Nullable [] part(String name) {
		return this.parts.get(name(name));
	}

	private static boolean isOfInterest(String name) {
		return name.equals("_rels/.rels") || name.equals("docprops/core.xml")
				|| (name.startsWith("word/") && name.indexOf('/', "word/".length()) < 0);
	}

	/** Names of parts are the same in any case, and begin with a slash or do not. */
	private static String name(String name) {
		String small = name.toLowerCase(Locale.ROOT).replace('\\', '/');
		return small.startsWith("/") ? small.substring(1) : small;
	}

	private static long skip(InputStream stream, long most) throws IOException {
		byte[] buffer = new byte[16 * 1024];
		long skipped = 0;
		for (int read = stream.read(buffer); read >= 0 && skipped <= most; read = stream.read(buffer)) {
			skipped += read;
		}
		return skipped;
	}

}
