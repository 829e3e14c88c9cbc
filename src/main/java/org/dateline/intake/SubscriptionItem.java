package org.dateline.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that a feed had.
 *
 * @param seenAt when it was seen first
 * @param link where its page is, or null
 * @param title what it is called, or null
 * @param arrival the number of its arrival, or null
 * @param state what became of the arrival, or null
 * @param nextAt when its page is asked for next, or null
 * @param tries how often its page was asked for in vain
 * @param problem why it did not come, or null
 */
public record SubscriptionItem(Instant seenAt, @Nullable String link, @Nullable String title, @Nullable Long arrival,
		Arrival.@Nullable State state, @Nullable Instant nextAt, int tries, @Nullable Trouble problem) {
}
