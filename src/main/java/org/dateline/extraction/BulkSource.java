package org.dateline.extraction;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bytes of a file as they come, counted. That they stop coming is no damage of the
 * file: it goes past whoever reads the file as an unchecked exception.
 */
final class BulkSource extends FilterInputStream {

	private long count;

	BulkSource(InputStream in) {
		super(in);
	}

	/** How many were read. */
	long count() {
		return this.count;
	}

	@Override
	public int read() {
		try {
			int next = super.read();
			this.count += (next >= 0) ? 1 : 0;
			return next;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public int read(byte[] buffer, int offset, int length) {
		try {
			int read = super.read(buffer, offset, length);
			this.count += Math.max(0, read);
			return read;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
