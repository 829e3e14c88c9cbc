package org.dateline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How nice a thread is to others (POSIX, nice(1)), where Linux can be told of one thread.
 * Elsewhere nothing happens. It is for good: only an administrator may take it back, and
 * threads that this one begins inherit it.
 */
final class Niceness {

	/**
	 * Beside one that is not nice, a thread gets a tenth of a processor, and all of it
	 * when nobody else wants it.
	 */
	static final int BACKGROUND = 10;

	private static final Logger log = LoggerFactory.getLogger(Niceness.class);

	private static final Path THIS_THREAD = Path.of("/proc/thread-self");

	private Niceness() {
	}

	/** Makes this thread nice. */
	static void raise() {
		try {
			if (Files.exists(THIS_THREAD)) {
				raise(Files.readSymbolicLink(THIS_THREAD).getFileName().toString());
			}
		}
		catch (IOException ex) {
			log.debug("{} gives way to nobody", Thread.currentThread().getName(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void raise(String number) throws IOException, InterruptedException {
		new ProcessBuilder("renice", Integer.toString(BACKGROUND), "-p", number)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
	}

}
