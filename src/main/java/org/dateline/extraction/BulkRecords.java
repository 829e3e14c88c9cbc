package org.dateline.extraction;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** The records of a file of many, one after the other. */
interface BulkRecords {

	/**
	 * The bytes of a record, at most: those of the longest text and what is said of it.
	 */
	int LONGEST = 4_000_000;

	/**
	 * The next one, or null at the end.
	 * @throws IOException if what it is packed in is damaged
	 */
	@Nullable BulkRecord next() throws IOException;

}
