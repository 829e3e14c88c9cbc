package org.dateline.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A record of a file of many: a line, a row, a document; or what cannot be read.
 *
 * @param number where it stands, counted in lines from 1 through all that is packed in
 * the file: no two have the same, and a later one has a larger
 * @param entry the packed file it stands in, or null
 * @param line the line of that file, or of the whole, at which it begins; 0 where it is
 * all of it
 * @param content its bytes as they stand, without the end of the line; empty where they
 * were too many
 * @param mediaType what the bytes are: {@code application/json} or {@code text/csv}
 * @param header the row that names the columns, or null
 * @param problem why it cannot be read, or null
 */
@SuppressWarnings("ArrayRecordComponent")
public record BulkRecord(long number, @Nullable String entry, long line, byte[] content, String mediaType,
		@Nullable String header, @Nullable BulkProblem problem) {

	static final String JSON = "application/json";

	static final String CSV = "text/csv";

	static BulkRecord json(long line, byte[] content) {
		return new BulkRecord(line, null, line, content, JSON, null, null);
	}

	static BulkRecord row(long line, byte[] content, String header) {
		return new BulkRecord(line, null, line, content, CSV, header, null);
	}

	static BulkRecord refused(long line, byte[] content, BulkProblem problem) {
		return new BulkRecord(line, null, line, content, JSON, null, problem);
	}

	/** The same, which cannot be read. */
	BulkRecord refused(BulkProblem problem) {
		return new BulkRecord(this.number, this.entry, this.line, this.content, this.mediaType, this.header, problem);
	}

	/** The same, in a packed file that begins after so many lines. */
	BulkRecord in(@Nullable String entry, long before) {
		return new BulkRecord(before + this.number, entry, this.line, this.content, this.mediaType, this.header,
				this.problem);
	}

}
