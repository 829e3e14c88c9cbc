package org.dateline.mention;

import java.time.LocalTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * A time of day as it stands in a text.
 *
 * @param from the time, or the start of a part of the day
 * @param until the first moment after a part of the day ("in the evening"), or null for a
 * single time; midnight is the end of the day
 * @param grain the second, the minute or the hour
 * @param offset the offset from UTC, or null where no zone stands with it, or one that
 * leaves the offset open
 */
public record TimeOfDay(LocalTime from, @Nullable LocalTime until, Grain grain, @Nullable ZoneOffset offset) {

}
