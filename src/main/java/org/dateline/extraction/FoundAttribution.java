package org.dateline.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A source that a text names.
 *
 * @param role {@code publisher}, {@code agency}, {@code credited-source} or
 * {@code issuing-body}
 * @param name the name as it is written
 * @param known the slug of a well-known source of this name, or null
 * @param quote the words that say so
 * @param start where they stand, in code points
 */
public record FoundAttribution(String role, String name, @Nullable String known, String quote, int start) {
}
