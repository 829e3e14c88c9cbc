package org.dateline.provenance;

import java.time.Instant;

/**
 * That the bytes of a capture were taken down, and what is still known of them.
 *
 * @param captureId the capture
 * @param at when
 * @param reason why, for readers
 * @param byName who did it
 * @param byRole the role in which they did
 * @param digest the SHA-256 of the bytes that were received
 * @param length how many they were
 * @param receivedAt when they were received
 */
public record Takedown(long captureId, Instant at, String reason, String byName, String byRole, Sha256 digest,
		long length, Instant receivedAt) {
}
