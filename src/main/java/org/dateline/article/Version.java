package org.dateline.article;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One of the texts that an article had, without its words.
 *
 * @param number 1 for the first
 * @param captureId the capture it is derived from
 * @param since when that was received
 * @param origin the way it came, as the capture has it
 * @param originName the file name or address it came under, or null
 * @param length how many bytes that were
 * @param sha256 their digest, in hexadecimal
 * @param takenDown whether its bytes, and with them its words, were taken down
 * @param by who took it in as a version, or null where the archive itself decided
 */
record Version(int number, long captureId, Instant since, String origin, @Nullable String originName, long length,
		String sha256, boolean takenDown, @Nullable Editor by) {
}
