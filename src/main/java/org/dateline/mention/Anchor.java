package org.dateline.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;

import org.dateline.mention.Reasoning.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a date is counted from, and where to look for what is stated in part.
 *
 * @param now the moment
 * @param direction back or ahead as the tense says, or none where it says nothing
 * @param strict whether only the direction counts, as with "last October", and not how
 * far away it leads
 * @param dayFirst whether of 8/10 the first is the day, where nothing says which
 */
record Anchor(LocalDateTime now, Direction direction, boolean strict, boolean dayFirst) {

	/**
	 * A day and a month are looked for in the past, unless they were so long ago, and are
	 * so near ahead, that nobody would leave out the year.
	 */
	private static final int TOO_LONG_AGO = 270;

	private static final int NEAR = 95;

	/**
	 * What was said to be so many days ago, and comes again so soon, is still to come.
	 */
	private static final int A_YEAR_AGO = 300;

	private static final int SOON = 65;

	private static final int NEXT_DOOR = 3;

	LocalDate day() {
		return this.now.toLocalDate();
	}

	int year() {
		return this.now.getYear();
	}

	Anchor at(LocalDateTime other, Direction otherDirection) {
		return new Anchor(other, otherDirection, false, this.dayFirst);
	}

	/** The same moment, from which nothing is looked for but in a direction. */
	Anchor only(LocalDateTime other, Direction otherDirection) {
		return new Anchor(other, otherDirection, true, this.dayFirst);
	}

	/**
	 * Of what comes again and again the one that is meant.
	 * @param nth gives the one that is so many cycles away, or null where there is none
	 * @param farthest the most cycles to look away
	 */
	@Nullable Stretch choose(IntFunction<@Nullable Stretch> nth, int farthest) {
		Stretch back = null;
		for (int i = 1; i >= -farthest && back == null; i--) {
			Stretch one = nth.apply(i);
			back = (one != null && !one.start().toLocalDate().isAfter(day())) ? one : null;
		}
		Stretch ahead = null;
		for (int i = -1; i <= farthest && ahead == null; i++) {
			Stretch one = nth.apply(i);
			ahead = (one != null && one.stop().isAfter(day().atStartOfDay())) ? one : null;
		}
		if (back == null || ahead == null) {
			return (back == null) ? ahead : back;
		}
		return isAhead(back, ahead) ? ahead : back;
	}

	private boolean isAhead(Stretch back, Stretch ahead) {
		if (this.strict) {
			return this.direction == Direction.AHEAD;
		}
		boolean tooLongAgo = back.stop().isBefore(this.now.minusDays(TOO_LONG_AGO));
		if (tooLongAgo && ahead.start().isBefore(this.now.plusDays(NEXT_DOOR))) {
			// the day was over already where the text was written
			return true;
		}
		boolean comesAgain = back.stop().isBefore(this.now.minusDays(A_YEAR_AGO))
				&& ahead.start().isBefore(this.now.plusDays(SOON));
		if (this.direction != Direction.NONE && !comesAgain) {
			return this.direction == Direction.AHEAD;
		}
		if (back.span().grain() == Grain.SEASON && ahead.span().grain() == Grain.SEASON) {
			// "in the summer", said in May
			return ahead.start().isAfter(this.now) && ChronoUnit.DAYS.between(this.now, ahead.start()) < ChronoUnit.DAYS
				.between(back.stop(), this.now);
		}
		return tooLongAgo && ahead.start().isBefore(this.now.plusDays(NEAR));
	}

}
