package org.dateline.intake;

import org.jspecify.annotations.Nullable;

/**
 * A line of a bulk file that was refused.
 *
 * @param entry the packed file it stands in, or null
 * @param header the row that names the columns, where it is one of a table, or null
 * @param content its bytes as they came
 */
@SuppressWarnings("ArrayRecordComponent")
public record RefusedLine(@Nullable String entry, @Nullable String header, byte[] content) {
}
