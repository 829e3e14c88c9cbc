package org.dateline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running PostgreSQL says about itself in {@code postmaster.pid}. */
record PostmasterFile(long pid) {

	static Optional<PostmasterFile> read(Path data) {
		try {
			List<String> lines = Files.readAllLines(path(data));
			return Optional.of(new PostmasterFile(Long.parseLong(lines.get(0).strip())));
		}
		catch (IOException | NumberFormatException | IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	static Path path(Path data) {
		return data.resolve("postmaster.pid");
	}

	Optional<ProcessHandle> process() {
		return ProcessHandle.of(this.pid);
	}

}
