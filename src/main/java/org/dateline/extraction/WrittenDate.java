package org.dateline.extraction;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * A date as it is written somewhere, as precisely as it is written.
 *
 * @param start where its words start, in {@code char}s
 * @param end where they end
 * @param year in the Gregorian calendar
 * @param month 1 to 12, or 0 where only the year is given
 * @param day 1 to 31, or 0 where only the month is given
 * @param mayBeSwapped whether day and month may as well be meant the other way round
 * @param time the time of day, or null
 * @param offset its offset from UTC, or null where none is known
 * @param zone the zone as it is written, or null
 */
record WrittenDate(int start, int end, int year, int month, int day, boolean mayBeSwapped, @Nullable LocalTime time,
		@Nullable ZoneOffset offset, @Nullable String zone) {

	static WrittenDate ofDay(int start, int end, int year, int month, int day) {
		return new WrittenDate(start, end, year, month, day, false, null, null, null);
	}

	/** Whether there is such a day, month or year. */
	boolean exists() {
		if (this.year < 1900 || this.year > 2100 || this.month < 0 || this.month > 12) {
			return false;
		}
		return this.day == 0 || (this.month != 0 && this.day <= LocalDate.of(this.year, this.month, 1).lengthOfMonth());
	}

	boolean hasDay() {
		return this.day != 0;
	}

	boolean isDayOf(WrittenDate other) {
		return this.year == other.year && this.month == other.month && this.day == other.day;
	}

	WrittenDate at(int from, int to, LocalTime clock, @Nullable ZoneOffset offsetOfClock,
			@Nullable String zoneOfClock) {
		return new WrittenDate(Math.min(this.start, from), Math.max(this.end, to), this.year, this.month, this.day,
				this.mayBeSwapped, clock, offsetOfClock, zoneOfClock);
	}

	/** The same with day and month the other way round. */
	WrittenDate swapped() {
		return new WrittenDate(this.start, this.end, this.year, this.day, this.month, false, this.time, this.offset,
				this.zone);
	}

	/** The same, meant as it is written. */
	WrittenDate settled() {
		return new WrittenDate(this.start, this.end, this.year, this.month, this.day, false, this.time, this.offset,
				this.zone);
	}

	/**
	 * The date in EDTF. What may be one of two days is a set, which EDTF has without a
	 * time.
	 */
	String edtf() {
		if (this.month == 0) {
			return "%04d".formatted(this.year);
		}
		if (this.day == 0) {
			return "%04d-%02d".formatted(this.year, this.month);
		}
		LocalDate date = LocalDate.of(this.year, this.month, this.day);
		if (this.mayBeSwapped) {
			LocalDate other = LocalDate.of(this.year, this.day, this.month);
			return date.isBefore(other) ? "[%s,%s]".formatted(date, other) : "[%s,%s]".formatted(other, date);
		}
		if (this.time == null) {
			return date.toString();
		}
		return "%sT%02d:%02d:%02d%s".formatted(date, this.time.getHour(), this.time.getMinute(), this.time.getSecond(),
				(this.offset != null) ? this.offset.getId() : "");
	}

}
