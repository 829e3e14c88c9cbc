package org.dateline.intake;

import java.time.Instant;

import org.dateline.extraction.BulkFormat;
import org.jspecify.annotations.Nullable;

/**
 * A bulk file that somebody takes in now.
 *
 * @param id the number of the consignment
 * @param name its file name, or null
 * @param by who brought it
 * @param line the last line that was taken in before
 * @param lease until when it is the caller's; by this the lease is known again
 */
record BulkTaking(long id, @Nullable String name, BulkFormat format, Bringer by, long line, Instant lease) {

	BulkTaking renewed(long line, Instant lease) {
		return new BulkTaking(this.id, this.name, this.format, this.by, line, lease);
	}

}
