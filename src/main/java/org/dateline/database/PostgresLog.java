package org.dateline.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own log, a file that is kept from growing without end. */
final class PostgresLog {

	private static final long LIMIT = 4 * 1024 * 1024;

	private static final Pattern COMPLAINT = Pattern.compile("(?:FATAL|PANIC|error): +(.+)");

	private final Path file;

	private long mark;

	PostgresLog(Path file) {
		this.file = file;
	}

	Path file() {
		return this.file;
	}

	/** Keeps one earlier file and empties this one when it has grown too long. */
	void bound() {
		try {
			if (Files.exists(this.file) && Files.size(this.file) > LIMIT) {
				Files.copy(this.file, this.file.resolveSibling(this.file.getFileName() + ".1"),
						StandardCopyOption.REPLACE_EXISTING);
				// Emptied, not renamed: PostgreSQL goes on writing to the open file.
				try (RandomAccessFile open = new RandomAccessFile(this.file.toFile(), "rw")) {
					open.setLength(0);
				}
			}
		}
		catch (IOException ex) {
			// A log that is too long is no reason to disturb the archive.
		}
	}

	/** What is logged from here on counts as new. */
	void mark() {
		this.mark = this.file.toFile().length();
	}

	/** What has been logged since the mark. */
	String recent() {
		try (RandomAccessFile open = new RandomAccessFile(this.file.toFile(), "r")) {
			open.seek(Math.min(this.mark, open.length()));
			byte[] bytes = new byte[(int) Math.min(open.length() - open.getFilePointer(), LIMIT)];
			open.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "";
		}
	}

	/** The last reason for ending in what PostgreSQL said. */
	static String complaint(String said) {
		String complaint = "it gives no reason";
		Matcher matcher = COMPLAINT.matcher(said);
		while (matcher.find()) {
			complaint = matcher.group(1).replaceFirst("\\.$", "");
		}
		return complaint;
	}

}
