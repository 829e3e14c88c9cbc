package org.dateline.editorial;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a script shows to act for a person, without the secret, which nobody knows but who
 * made it.
 *
 * @param id its number
 * @param name what its person calls it
 * @param scope what it may do at most
 * @param createdAt when it was made
 * @param expiresAt when it ends
 * @param lastUsedAt the minute it was used last, or null
 * @param expired whether it has ended
 */
record AccessToken(long id, String name, Scope scope, Instant createdAt, Instant expiresAt,
		@Nullable Instant lastUsedAt, boolean expired) {
}
