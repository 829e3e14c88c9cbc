package org.dateline.editorial;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dateline.extraction.BulkFormat;
import org.dateline.intake.RefusedLine;
import org.jspecify.annotations.Nullable;

/**
 * A bulk file of the lines of one that were refused, which can be mended and handed in:
 * each as it came, those of a table below the row that names their columns, and those of
 * packed files packed under the same names.
 */
class RefusedLines {

	private final OutputStream out;

	private final @Nullable ZipOutputStream zip;

	private final Set<String> entries = new HashSet<>();

	private @Nullable RefusedLine before;

	RefusedLines(OutputStream out, BulkFormat format) {
		this.zip = (format == BulkFormat.ZIP) ? new ZipOutputStream(out, StandardCharsets.UTF_8) : null;
		this.out = (this.zip != null) ? this.zip : out;
	}

	void write(RefusedLine line) {
		try {
			RefusedLine before = this.before;
			boolean begins = before == null || !Objects.equals(before.entry(), line.entry());
			if (begins && this.zip != null) {
				this.zip.putNextEntry(new ZipEntry(unused(String.valueOf(line.entry()))));
			}
			String header = line.header();
			if (header != null && (before == null || begins || !header.equals(before.header()))) {
				this.out.write(header.getBytes(StandardCharsets.UTF_8));
				this.out.write('\n');
			}
			this.out.write(line.content());
			this.out.write('\n');
			this.before = new RefusedLine(line.entry(), header, new byte[0]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Two packed files may have the same name, which ours may not. */
	private String unused(String entry) {
		return this.entries.add(entry) ? entry : unused("_" + entry);
	}

	/** Ends the file, as far as it has an end. */
	void finish() throws IOException {
		if (this.zip != null) {
			this.zip.finish();
		}
	}

}
