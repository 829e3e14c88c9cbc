package org.dateline.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds every file of a bag against its manifests, and the manifests against theirs, file
 * after file.
 */
final class BagCheck {

	private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}|[0-9a-f]{128}) [ *]?([A-Za-z0-9._/-]{1,300})");

	private static final int LONGEST_LINE = 500;

	private final Path bag;

	private final BagProgress progress;

	private long files;

	private long bytes;

	BagCheck(Path bag, BagProgress progress) {
		this.bag = bag;
		this.progress = progress;
	}

	/**
	 * Checks the bag.
	 * @throws BagRefused naming what is missing, changed, not listed, or listed twice
	 */
	void run() {
		try {
			for (String algorithm : BagPacker.ALGORITHMS) {
				check("tagmanifest-" + algorithm + ".txt", algorithm, "");
			}
			for (String algorithm : BagPacker.ALGORITHMS) {
				long listed = check("manifest-" + algorithm + ".txt", algorithm, "data/");
				long there = count(this.bag.resolve("data"));
				if (listed != there) {
					throw new BagRefused("The bag is damaged: its manifest lists %d files, and %d are there.", listed,
							there);
				}
			}
		}
		catch (CharacterCodingException ex) {
			throw new BagRefused("The bag is damaged: a manifest is not in UTF-8.");
		}
		catch (IOException ex) {
			throw new BagRefused("The bag cannot be read: %s.", ex.getMessage());
		}
	}

	private long check(String manifest, String algorithm, String below) throws IOException {
		Path list = this.bag.resolve(manifest);
		if (!Files.isRegularFile(list)) {
			throw new BagRefused("The bag is damaged: it has no %s.", manifest);
		}
		int listed = 0;
		long[] paths = new long[1024];
		try (BufferedReader lines = Files.newBufferedReader(list)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				Matcher parts = LINE.matcher((line.length() <= LONGEST_LINE) ? line : "");
				if (!parts.matches() || !parts.group(2).startsWith(below) || parts.group(2).contains("..")) {
					throw new BagRefused("The bag is damaged: line %d of %s is none of a manifest.", listed + 1,
							manifest);
				}
				checkFile(parts.group(2), algorithm, parts.group(1));
				if (listed == paths.length) {
					paths = Arrays.copyOf(paths, 2 * listed);
				}
				paths[listed++] = digest(parts.group(2));
			}
		}
		Arrays.sort(paths, 0, listed);
		for (int i = 1; i < listed; i++) {
			if (paths[i] == paths[i - 1]) {
				throw new BagRefused("The bag is damaged: %s lists a file twice.", manifest);
			}
		}
		return listed;
	}

	/** Eight bytes in the place of a path: a bag may have millions. */
	private static long digest(String path) {
		return Long.parseUnsignedLong(BagDigests.of(path.getBytes(StandardCharsets.UTF_8)).sha256(), 0, 16, 16);
	}

	private void checkFile(String file, String algorithm, String digest) throws IOException {
		Path path = this.bag.resolve(file);
		if (!Files.isRegularFile(path)) {
			throw new BagRefused("The bag is damaged: %s is missing.", file);
		}
		try (InputStream content = Files.newInputStream(path)) {
			if (!BagDigests.of(content).by(algorithm).equals(digest)) {
				throw new BagRefused("The bag is damaged: %s is not what its manifest says.", file);
			}
		}
		this.bytes += Files.size(path);
		this.progress.done(++this.files, this.bytes);
	}

	private static long count(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			return 0;
		}
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile).count();
		}
	}

}
