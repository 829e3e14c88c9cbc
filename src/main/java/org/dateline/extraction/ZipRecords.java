package org.dateline.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The records of the files in a ZIP, in their order there. */
final class ZipRecords implements BulkRecords {

	private static final int MOST_ENTRIES = 10_000;

	private static final int LONGEST_NAME = 200;

	/** The end of the directory, with which a ZIP begins that holds nothing. */
	private static final byte[] EMPTY = { 'P', 'K', 5, 6 };

	/** The file, of which the beginning can be looked at. */
	private final PushbackInputStream file;

	private final ZipArchiveInputStream zip;

	/** What is unpacked of the present file. */
	private final Unpacking unpacking;

	private int entries;

	private @Nullable ZipArchiveEntry present;

	private String name = "";

	private @Nullable BulkInput input;

	private @Nullable BulkRecords records;

	/** The lines of the files before this one, and of this one so far. */
	private long before;

	private long last;

	ZipRecords(InputStream file, BulkSource source) {
		this.file = new PushbackInputStream(file, EMPTY.length);
		this.zip = new ZipArchiveInputStream(this.file);
		this.unpacking = new Unpacking(this.zip, source);
	}

	@Override
	public @Nullable BulkRecord next() throws IOException {
		while (true) {
			BulkRecord record = (this.records != null) ? this.records.next() : null;
			if (record != null) {
				this.last = this.before + record.number();
				return record.in(this.name, this.before);
			}
			BulkRecord refused = open();
			if (refused != null) {
				this.last = this.before + refused.number();
				return refused.in(this.name, this.before);
			}
			if (this.records == null) {
				return null;
			}
		}
	}

	/** The number of a record after all that were read. */
	long after() {
		return this.last + 1;
	}

	/** The file that is being read, or null where not even the first could be opened. */
	@Nullable String entry() {
		return this.name.isEmpty() ? null : this.name;
	}

	/** Opens the next file, or says why it is not read. */
	private @Nullable BulkRecord open() throws IOException {
		this.before = Math.max(this.last, this.before + ((this.input != null) ? this.input.line() : 0));
		this.records = null;
		this.input = null;
		ZipArchiveEntry entry = nextEntry();
		if (entry == null) {
			return null;
		}
		this.name = shown(ZipNames.of(entry));
		BulkFormat format = BulkFormat.ofName(this.name).orElse(null);
		if (format == null || format == BulkFormat.ZIP || this.name.endsWith(".gz")) {
			return BulkRecord.refused(1, new byte[0], BulkProblem.of("entry-kind", this.name));
		}
		if (!this.zip.canReadEntryData(entry)) {
			return BulkRecord.refused(1, new byte[0], BulkProblem.of("entry-locked", this.name));
		}
		BulkInput input = new BulkInput(this.unpacking);
		this.input = input;
		this.records = BulkReader.records(input, format);
		return null;
	}

	/** The next file, or null at the end. What is passed over is counted as well. */
	private @Nullable ZipArchiveEntry nextEntry() throws IOException {
		boolean holdsNothing = this.entries == 0 && holdsNothing();
		ZipArchiveEntry entry = this.present;
		do {
			if (entry != null && this.zip.canReadEntryData(entry)) {
				this.unpacking.transferTo(OutputStream.nullOutputStream());
			}
			entry = this.zip.getNextEntry();
			if (entry == null && this.entries == 0 && !holdsNothing) {
				throw new ZipException("no ZIP, or something stands before it");
			}
			if (entry != null && ++this.entries > MOST_ENTRIES) {
				throw new BulkBomb();
			}
		}
		while (entry != null && entry.isDirectory());
		this.present = entry;
		return entry;
	}

	private boolean holdsNothing() throws IOException {
		byte[] start = this.file.readNBytes(EMPTY.length);
		this.file.unread(start);
		return Arrays.equals(start, EMPTY);
	}

	private static String shown(String name) {
		String end = (name.length() > LONGEST_NAME) ? "…" + name.substring(name.length() - LONGEST_NAME) : name;
		end = end.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", "\uFFFD").strip();
		return end.isEmpty() ? "?" : end;
	}

}
