package org.dateline.extraction;

import java.io.IOException;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Bytes that can be read for as long as there is time. */
final class PdfBytes implements RandomAccessRead {

	/** The clock is looked at once in so many reads. */
	private static final int OFTEN = 256;

	private final RandomAccessRead bytes;

	private final PdfBudget budget;

	private int reads;

	PdfBytes(RandomAccessRead bytes, PdfBudget budget) {
		this.bytes = bytes;
		this.budget = budget;
	}

	@Override
	public int read() throws IOException {
		tick();
		return this.bytes.read();
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		tick();
		return this.bytes.read(buffer, offset, length);
	}

	@Override
	public void seek(long position) throws IOException {
		tick();
		this.bytes.seek(position);
	}

	@Override
	public long getPosition() throws IOException {
		return this.bytes.getPosition();
	}

	@Override
	public long length() throws IOException {
		return this.bytes.length();
	}

	@Override
	public boolean isClosed() {
		return this.bytes.isClosed();
	}

	@Override
	public boolean isEOF() throws IOException {
		return this.bytes.isEOF();
	}

	@Override
	public RandomAccessReadView createView(long start, long length) throws IOException {
		return this.bytes.createView(start, length);
	}

	@Override
	public void close() throws IOException {
		this.bytes.close();
	}

	private void tick() {
		if (++this.reads % OFTEN == 0) {
			this.budget.tick();
		}
	}

}
