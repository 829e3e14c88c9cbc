package org.dateline.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL says about itself in {@code postmaster.pid}.
 *
 * @param port where it listens, or 0 where it does not say so yet
 */
record PostmasterFile(long pid, int port) {

	private static final int PORT_LINE = 3;

	private static final int PATIENCE_MILLIS = 1000;

	static Optional<PostmasterFile> read(Path data) {
		try {
			List<String> lines = Files.readAllLines(path(data));
			int port = (lines.size() > PORT_LINE) ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
			return Optional.of(new PostmasterFile(Long.parseLong(lines.get(0).strip()), port));
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

	/**
	 * Whether it may still run as another user: nobody else is told which program a
	 * process is, but something listens where it did.
	 */
	boolean mayBeRunBy(ProcessHandle process, String host) {
		return process.isAlive() && process.info().command().isEmpty() && isListening(host);
	}

	private boolean isListening(String host) {
		if (this.port < 1 || this.port > 65_535) {
			return false;
		}
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(host, this.port), PATIENCE_MILLIS);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
