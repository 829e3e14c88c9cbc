package org.dateline.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

/**
 * Reads files of many reports, one record after the other and in constant memory. What
 * cannot be read is told as a record too, and the rest goes on where it can.
 */
public final class BulkReader {

	private final BulkSource source;

	private final BulkFormat format;

	private @Nullable BulkRecords records;

	private @Nullable ZipRecords zip;

	private long last;

	private boolean ended;

	/**
	 * A reader of a file, which may be compressed with gzip (RFC 1952).
	 * @param format what its name or type says it is
	 */
	public BulkReader(InputStream file, BulkFormat format) {
		this.source = new BulkSource(file);
		this.format = format;
	}

	/** How many bytes of the file were read. */
	public long bytes() {
		return this.source.count();
	}

	/**
	 * The next record, or null at the end.
	 * @throws UncheckedIOException if the bytes stop coming
	 */
	public @Nullable BulkRecord next() {
		if (this.ended) {
			return null;
		}
		try {
			BulkRecords open = (this.records != null) ? this.records : open();
			this.records = open;
			BulkRecord record = open.next();
			this.ended = record == null;
			this.last = (record != null) ? record.number() : this.last;
			return record;
		}
		catch (IOException ex) {
			this.ended = true;
			return end(BulkProblem.of((ex instanceof BulkBomb) ? "bomb" : "damaged"));
		}
	}

	private BulkRecord end(BulkProblem problem) {
		BulkRecord record = BulkRecord.refused(1, new byte[0], problem);
		return (this.zip != null) ? record.in(this.zip.entry(), Math.max(this.last, this.zip.after())) : new BulkRecord(
				this.last + 1, null, this.last + 1, record.content(), record.mediaType(), null, problem);
	}

	private BulkRecords open() throws IOException {
		PushbackInputStream file = new PushbackInputStream(this.source, 2);
		byte[] start = file.readNBytes(2);
		file.unread(start);
		InputStream plain = (start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B)
				? new Unpacking(new GzipMembers(file), this.source) : file;
		if (this.format == BulkFormat.ZIP) {
			ZipRecords packed = new ZipRecords(plain, this.source);
			this.zip = packed;
			return packed;
		}
		return records(new BulkInput(plain), this.format);
	}

	/** The records of a file that is one of JSON, CSV or JSON Lines. */
	static BulkRecords records(BulkInput file, BulkFormat format) throws IOException {
		if (format == BulkFormat.CSV) {
			return new CsvRecords(file);
		}
		boolean lines = !file.beginsWith('[') && (format == BulkFormat.JSON_LINES || file.isInLines());
		return lines ? new JsonLineRecords(file) : new JsonRecords(file);
	}

}
