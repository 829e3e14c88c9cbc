package org.dateline.chronicle;

/**
 * How many figures there are of a measure.
 *
 * @param measure what is measured
 * @param figures how many figures
 */
public record MeasureCount(String measure, int figures) {
}
