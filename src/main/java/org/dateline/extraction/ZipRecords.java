package org.dateline.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/** The records of the files in a ZIP, in their order there. */
final class ZipRecords implements BulkRecords {

	private static final int MOST_ENTRIES = 10_000;

	private static final int LONGEST_NAME = 200;

	private final ZipInputStream zip;

	/** What is unpacked of the present file. */
	private final Unpacking unpacking;

	private int entries;

	private String name = "";

	private @Nullable BulkInput input;

	private @Nullable BulkRecords records;

	/** The lines of the files before this one, and of this one so far. */
	private long before;

	private long last;

	ZipRecords(InputStream file, BulkSource source) {
		this.zip = new ZipInputStream(file, StandardCharsets.UTF_8);
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
		ZipEntry entry = nextEntry();
		if (entry == null) {
			return null;
		}
		this.name = name(entry);
		BulkFormat format = BulkFormat.ofName(this.name).orElse(null);
		if (format == null || format == BulkFormat.ZIP || this.name.endsWith(".gz")) {
			return BulkRecord.refused(1, new byte[0], BulkProblem.of("entry-kind", this.name));
		}
		BulkInput input = new BulkInput(this.unpacking);
		this.input = input;
		this.records = BulkReader.records(input, format);
		return null;
	}

	/** The next file, or null at the end. What is passed over is counted as well. */
	private @Nullable ZipEntry nextEntry() throws IOException {
		ZipEntry entry;
		do {
			if (this.entries > 0) {
				this.unpacking.transferTo(OutputStream.nullOutputStream());
			}
			entry = this.zip.getNextEntry();
			if (++this.entries > MOST_ENTRIES) {
				throw new BulkBomb();
			}
		}
		while (entry != null && entry.isDirectory());
		return entry;
	}

	private static String name(ZipEntry entry) {
		String name = entry.getName();
		name = (name.length() > LONGEST_NAME) ? "…" + name.substring(name.length() - LONGEST_NAME) : name;
		name = name.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", "\uFFFD").strip();
		return name.isEmpty() ? "?" : name;
	}

}
