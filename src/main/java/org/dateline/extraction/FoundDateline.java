package org.dateline.extraction;

/**
 * The place that a text says it was filed from.
 *
 * @param place the place as it is written
 * @param quote the words that say so
 * @param start where they stand, in code points
 */
public record FoundDateline(String place, String quote, int start) {
}
