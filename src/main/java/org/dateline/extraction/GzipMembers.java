package org.dateline.extraction;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Data compressed with gzip (RFC 1952), of one member or several. The JDK looks for
 * another member only where bytes are available at that moment, which says nothing of a
 * network: here they are until the end was seen.
 */
final class GzipMembers extends GZIPInputStream {

	/** The JDK reads a member that holds nothing within the reading of the one before. */
	private static final int MOST_EMPTY = 1000;

	private int depth;

	/** Reads from bytes at a member's beginning. */
	GzipMembers(InputStream packed) throws IOException {
		super(new UntilItsEnd(packed), 8192);
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		if (this.depth == MOST_EMPTY) {
			throw new ZipException("%d members with nothing in them".formatted(MOST_EMPTY));
		}
		this.depth++;
		try {
			return super.read(buffer, offset, length);
		}
		finally {
			this.depth--;
		}
	}

	private static final class UntilItsEnd extends FilterInputStream {

		private boolean ended;

		UntilItsEnd(InputStream packed) {
			super(packed);
		}

		@Override
		public int read() throws IOException {
			int next = super.read();
			this.ended = next < 0;
			return next;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			this.ended = read < 0;
			return read;
		}

		@Override
		public int available() {
			return this.ended ? 0 : 1;
		}

	}

}
