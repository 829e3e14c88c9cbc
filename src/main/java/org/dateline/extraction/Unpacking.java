package org.dateline.extraction;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that are unpacked, as long as they are in proportion to those that they are
 * unpacked from.
 */
final class Unpacking extends FilterInputStream {

	/** News packs to a tenth; tables of nearly the same rows to less. */
	private static final int MOST_TIMES = 100;

	private static final long FREE = 10_000_000;

	private final BulkSource source;

	private long unpacked;

	Unpacking(InputStream unpacking, BulkSource source) {
		super(unpacking);
		this.source = source;
	}

	@Override
	public int read() throws IOException {
		int next = super.read();
		count((next >= 0) ? 1 : 0);
		return next;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		count(read);
		return read;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void count(int bytes) throws IOException {
		this.unpacked += Math.max(0, bytes);
		if (this.unpacked > FREE && this.unpacked / MOST_TIMES > this.source.count()) {
			throw new BulkBomb();
		}
	}

}
