package org.dateline.search;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** The index beside the application, in a directory that no other process uses. */
final class EmbeddedEngine implements SearchEngine {

	private final Path directory;

	private @Nullable IndexDirectory claimed;

	EmbeddedEngine(Path directory) {
		this.directory = directory;
	}

	@Override
	public SearchIndex open() {
		IndexDirectory claimed = this.claimed;
		if (claimed == null) {
			claimed = IndexDirectory.claim(this.directory);
			this.claimed = claimed;
		}
		return claimed.open();
	}

	@Override
	public boolean isWriter() {
		return true;
	}

	@Override
	public void becomeWriter() {
		// it is
	}

	@Override
	public void close() throws IOException {
		IndexDirectory held = this.claimed;
		this.claimed = null;
		if (held != null) {
			held.close();
		}
	}

}
