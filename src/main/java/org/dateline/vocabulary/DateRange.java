package org.dateline.vocabulary;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A range of days, as readers write it.
 *
 * @param from where it begins, or null where it is open
 * @param to where it ends, or null likewise
 */
public record DateRange(@Nullable DateBound from, @Nullable DateBound to) {

	/** Its first day, or null where it is open. */
	public @Nullable LocalDate firstDay() {
		return (this.from != null) ? this.from.first() : null;
	}

	/** Its last day, or null where it is open. */
	public @Nullable LocalDate lastDay() {
		return (this.to != null) ? this.to.last() : null;
	}

}
