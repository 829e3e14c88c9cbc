package org.dateline.extraction;

import java.time.Instant;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that a feed gives.
 *
 * @param words the words given
 * @param moment the moment they name, or null: a day is none, and neither is a time
 * without its zone
 * @param date what they say, to the second and with the offset that they give, or null
 * where they cannot be read
 */
public record FeedDate(String words, @Nullable Instant moment, @Nullable EdtfDate date) {
}
