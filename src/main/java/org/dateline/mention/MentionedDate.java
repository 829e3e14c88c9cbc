package org.dateline.mention;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A date or a period that a text speaks of. Ages, durations ("for three years") and what
 * is repeated ("every Monday") are none.
 *
 * @param start where its words start, in {@code char}s
 * @param end where they end
 * @param date what they mean, never with a time of day, or null where that cannot be told
 * @param span the same as two moments, or null where the date is null
 * @param time the time of day that stands with a single day, or null
 * @param reasoning how it was read
 */
public record MentionedDate(int start, int end, @Nullable EdtfDate date, @Nullable TimeSpan span,
		@Nullable TimeOfDay time, Reasoning reasoning) {

	/** Whether the words could be resolved to a date. */
	public boolean isResolved() {
		return this.date != null;
	}

}
