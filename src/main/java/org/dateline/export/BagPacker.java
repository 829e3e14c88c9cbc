package org.dateline.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Packs a bag (RFC 8493) into a compressed tar, file after file. A tar and not a zip,
 * since the directory of a zip has to be kept in memory until its end. The manifests grow
 * beside it.
 */
final class BagPacker implements Closeable {

	static final List<String> ALGORITHMS = List.of("sha256", "sha512");

	private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

	private final String name;

	private final TarArchiveOutputStream tar;

	private final BagProgress progress;

	private final Map<String, Path> manifests = new LinkedHashMap<>();

	private final Map<String, BufferedWriter> writers = new LinkedHashMap<>();

	private final Map<String, BagDigests> tags = new LinkedHashMap<>();

	private long files;

	private long bytes;

	/**
	 * Begins a bag.
	 * @param file the file it is packed into; its manifests grow beside it for the time
	 * @param name the name of its directory
	 */
	BagPacker(Path file, String name, BagProgress progress) throws IOException {
		this.name = name;
		this.progress = progress;
		OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
		this.tar = new TarArchiveOutputStream(new GZIPOutputStream(out, 1 << 16), StandardCharsets.UTF_8.name());
		this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
		this.tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
		for (String algorithm : ALGORITHMS) {
			Path manifest = file.resolveSibling(file.getFileName() + "." + algorithm);
			this.manifests.put(algorithm, manifest);
			this.writers.put(algorithm, Files.newBufferedWriter(manifest));
		}
		tag("bagit.txt", DECLARATION);
	}

	/** Adds a file to the payload. */
	void payload(String path, byte[] content) throws IOException {
		BagDigests digests = BagDigests.of(content);
		entry(path, content);
		for (Map.Entry<String, BufferedWriter> writer : this.writers.entrySet()) {
			writer.getValue().write(digests.by(writer.getKey()) + "  " + path + "\n");
		}
		this.files++;
		this.bytes += content.length;
		this.progress.done(this.files, this.bytes);
	}

	/** Ends the bag with what it says of itself and its manifests. */
	void end(BagInfo info) throws IOException {
		tag(BagInfo.FILE, info.write(this.bytes, this.files));
		for (BufferedWriter writer : this.writers.values()) {
			writer.close();
		}
		for (Map.Entry<String, Path> manifest : this.manifests.entrySet()) {
			manifest("manifest-" + manifest.getKey() + ".txt", manifest.getValue());
		}
		for (String algorithm : ALGORITHMS) {
			StringBuilder lines = new StringBuilder();
			this.tags
				.forEach((file, digests) -> lines.append(digests.by(algorithm)).append("  ").append(file).append('\n'));
			entry("tagmanifest-" + algorithm + ".txt", lines.toString().getBytes(StandardCharsets.UTF_8));
		}
		this.tar.finish();
	}

	private void manifest(String file, Path written) throws IOException {
		try (InputStream content = Files.newInputStream(written)) {
			this.tags.put(file, BagDigests.of(content));
		}
		TarArchiveEntry entry = new TarArchiveEntry(this.name + "/" + file);
		entry.setSize(Files.size(written));
		this.tar.putArchiveEntry(entry);
		Files.copy(written, this.tar);
		this.tar.closeArchiveEntry();
	}

	private void tag(String file, String content) throws IOException {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		this.tags.put(file, BagDigests.of(bytes));
		entry(file, bytes);
	}

	private void entry(String path, byte[] content) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(this.name + "/" + path);
		entry.setSize(content.length);
		this.tar.putArchiveEntry(entry);
		this.tar.write(content);
		this.tar.closeArchiveEntry();
	}

	@Override
	public void close() throws IOException {
		try {
			this.tar.close();
		}
		finally {
			for (BufferedWriter writer : this.writers.values()) {
				writer.close();
			}
			for (Path manifest : this.manifests.values()) {
				Files.deleteIfExists(manifest);
			}
		}
	}

}
