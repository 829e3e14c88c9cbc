package org.dateline.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/**
 * A DOCX (ISO 29500-2), unpacked within bounds, of which only those parts are kept that
 * are read. What an entry says of its size is not believed.
 */
final class DocxPackage {

	private static final int MOST_ENTRIES = 5_000;

	/** A book has a megabyte or two of marked up text. */
	private static final int LARGEST_PART = 32 << 20;

	/** So much is unpacked to see that it is no bomb. */
	private static final long MOST_BYTES = 256L << 20;

	/** So much of it is in memory. */
	private static final long MOST_KEPT = 48L << 20;

	private static final Set<String> READ_FROM_MOST = Set.of("_rels/.rels", "docprops/core.xml", "word/document.xml");

	private final byte[] bytes;

	private final Map<String, byte[]> parts = new HashMap<>();

	private long kept;

	private DocxPackage(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Unpacks.
	 * @throws FileRefused if it is a bomb
	 * @throws IOException if it is no ZIP or damaged
	 */
	static DocxPackage of(byte[] bytes) throws IOException, FileRefused {
		DocxPackage file = new DocxPackage(bytes);
		file.unpack(READ_FROM_MOST);
		return file;
	}

	/**
	 * Unpacks to the end, so that a bomb shows wherever it lies, and keeps some parts.
	 */
	private void unpack(Set<String> wanted) throws IOException, FileRefused {
		long left = MOST_BYTES;
		int entries = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(this.bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String name = name(entry.getName());
				long most = (name.endsWith(".xml") || name.endsWith(".rels")) ? LARGEST_PART : left;
				long length = (wanted.contains(name) && !this.parts.containsKey(name)) ? keep(name, zip)
						: skip(zip, most);
				left -= length;
				if (++entries > MOST_ENTRIES || length > most || left <= 0) {
					throw new FileRefused(FileRefused.Reason.BOMB);
				}
			}
		}
	}

	private long keep(String name, InputStream stream) throws IOException, FileRefused {
		byte[] part = ContentCoding.readAtMost(stream, (int) Math.min(LARGEST_PART, MOST_KEPT - this.kept));
		if (part == null) {
			throw new FileRefused(FileRefused.Reason.BOMB);
		}
		this.kept += part.length;
		this.parts.put(name, part);
		return part.length;
	}

	/**
	 * A part, or null where there is none of this name.
	 * @throws FileRefused if it is larger than a part can be
	 * @throws IOException if it is damaged
	 */
	byte @Nullable [] part(String name) throws IOException, FileRefused {
		String wanted = name(name);
		if (!this.parts.containsKey(wanted) && !READ_FROM_MOST.contains(wanted)) {
			unpack(Set.of(wanted));
		}
		return this.parts.get(wanted);
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
