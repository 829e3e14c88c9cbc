package org.dateline.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How finely something is dated, from the second to the century. */
public enum Grain {

	/** To the second. */
	SECOND,

	/** To the minute. */
	MINUTE,

	/** To the hour. */
	HOUR,

	/** To the day. */
	DAY,

	/** From Monday to Sunday (ISO 8601). */
	WEEK,

	/** To the month. */
	MONTH,

	/** Three months, from January, April, July or October. */
	QUARTER,

	/** Spring, summer, autumn or winter, by months of the northern hemisphere. */
	SEASON,

	/** Six months, from January or July. */
	HALF,

	/** To the year. */
	YEAR,

	/** Ten years, from one that ends in 0. */
	DECADE,

	/** A hundred years, from one that ends in 00. */
	CENTURY;

	/** The start of the stretch of this grain in which a moment lies. */
	LocalDateTime floor(LocalDateTime at) {
		LocalDate day = at.toLocalDate();
		return switch (this) {
			case SECOND -> at.truncatedTo(ChronoUnit.SECONDS);
			case MINUTE -> at.truncatedTo(ChronoUnit.MINUTES);
			case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
			case DAY -> day.atStartOfDay();
			case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
			case MONTH -> day.withDayOfMonth(1).atStartOfDay();
			case QUARTER -> month(day, (day.getMonthValue() - 1) / 3 * 3 + 1);
			case SEASON -> month(day.minusMonths(day.getMonthValue() % 3), 0);
			case HALF -> month(day, (day.getMonthValue() - 1) / 6 * 6 + 1);
			case YEAR -> LocalDateTime.of(LocalDate.of(day.getYear(), 1, 1), LocalTime.MIN);
			case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1).atStartOfDay();
			case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1).atStartOfDay();
		};
	}

	private static LocalDateTime month(LocalDate day, int month) {
		return LocalDate.of(day.getYear(), (month == 0) ? day.getMonthValue() : month, 1).atStartOfDay();
	}

	/** The moment so many of this grain later. */
	LocalDateTime plus(LocalDateTime at, long count) {
		return switch (this) {
			case SECOND -> at.plusSeconds(count);
			case MINUTE -> at.plusMinutes(count);
			case HOUR -> at.plusHours(count);
			case DAY -> at.plusDays(count);
			case WEEK -> at.plusWeeks(count);
			case MONTH -> at.plusMonths(count);
			case QUARTER, SEASON -> at.plusMonths(3 * count);
			case HALF -> at.plusMonths(6 * count);
			case YEAR -> at.plusYears(count);
			case DECADE -> at.plusYears(10 * count);
			case CENTURY -> at.plusYears(100 * count);
		};
	}

}
