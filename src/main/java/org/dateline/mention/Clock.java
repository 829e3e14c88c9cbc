package org.dateline.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.dateline.mention.Reasoning.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A time of day, or a part of the day.
 *
 * @param from the time in seconds of the day
 * @param until where a part of the day ends, in seconds, or 0 for a single time
 * @param grain the second, the minute or the hour
 * @param twelve whether noon or midnight may be meant ("at 3:30")
 * @param offset the offset from UTC, or null
 */
record Clock(int from, int until, Grain grain, boolean twelve, @Nullable ZoneOffset offset) {

	private static final int HOUR = 3600;

	private static final int HALF_DAY = 12 * HOUR;

	private static final int DAY = 24 * HOUR;

	static @Nullable Clock of(int hour, int minute, int second, Grain grain, boolean twelve) {
		if (hour < 0 || hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0)) {
			return null;
		}
		return new Clock(hour * HOUR + minute * 60 + second, 0, grain, twelve && hour > 0 && hour <= 12, null);
	}

	/** A part of the day, in hours. */
	static Clock part(int from, int until) {
		return new Clock(from * HOUR, until * HOUR, Grain.HOUR, false, null);
	}

	/** The same before or after noon, with its end, or null where that is no time. */
	@Nullable Clock half(boolean afternoon) {
		int hour = this.from / HOUR;
		if (hour == 0 || hour > 12) {
			return null;
		}
		int noon = (hour % 12 + (afternoon ? 12 : 0)) * HOUR + this.from % HOUR;
		int end = (this.until > 0) ? this.until + noon - this.from : 0;
		return (end > DAY) ? null : new Clock(noon, end, this.grain, false, this.offset);
	}

	Clock settled() {
		return new Clock(this.from, this.until, this.grain, false, this.offset);
	}

	Clock in(ZoneOffset zone) {
		return new Clock(this.from, this.until, this.grain, this.twelve, zone);
	}

	/**
	 * From this time to another on the same day; the minute or hour of the other counts.
	 */
	@Nullable Clock to(Clock other) {
		Grain finer = (this.grain.compareTo(other.grain) < 0) ? this.grain : other.grain;
		int begin = this.from;
		int last = other.from;
		if (this.twelve && !other.twelve && begin + HALF_DAY < last) {
			begin += HALF_DAY;
		}
		if (other.twelve && !this.twelve && last <= begin) {
			last += HALF_DAY;
		}
		int end = (other.until > 0) ? other.until : last + step(finer);
		return (end <= begin || end > DAY) ? null : new Clock(begin, end, finer, this.twelve && other.twelve,
				(other.offset != null) ? other.offset : this.offset);
	}

	/** The part of this part of the day in which a time lies, or null. */
	@Nullable Clock narrowedTo(Clock time) {
		if (this.until == 0 || time.until > 0) {
			return null;
		}
		if (time.from >= this.from && time.from < this.until) {
			return time.settled();
		}
		int later = time.from + 12 * HOUR;
		return (time.twelve && later < DAY) ? new Clock(later, 0, time.grain, false, time.offset) : null;
	}

	private static int step(Grain grain) {
		return switch (grain) {
			case SECOND -> 1;
			case MINUTE -> 60;
			default -> HOUR;
		};
	}

	/** The time on a day, of which 24:00 is 0:00 of the next. */
	Stretch on(Stretch day) {
		if (this.from == DAY && this.grain != Grain.HOUR) {
			return new Clock(0, 0, this.grain, false, this.offset).on(day.next());
		}
		LocalDateTime start = day.start().toLocalDate().atStartOfDay();
		LocalDateTime begin = start.plusSeconds(this.from);
		LocalDateTime end = start.plusSeconds((this.until > 0) ? this.until : this.from + step(this.grain));
		return day.at(new TimeSpan(begin, end, this.grain), timeOfDay());
	}

	private TimeOfDay timeOfDay() {
		LocalTime end = (this.until > 0) ? LocalTime.ofSecondOfDay(this.until % DAY) : null;
		return new TimeOfDay(LocalTime.ofSecondOfDay(this.from % DAY), end, this.grain, this.offset);
	}

	/** The next time at or after a moment, or that of the day of the moment. */
	Stretch near(Anchor anchor) {
		LocalDate day = anchor.day();
		Stretch today = Stretch.of(day.atStartOfDay(), Grain.DAY, Reasoning.Basis.COMPLETED);
		Stretch first = on(today);
		if (anchor.direction() != Direction.AHEAD || first.stop().isAfter(anchor.now())) {
			return first;
		}
		if (this.twelve) {
			Stretch later = new Clock(this.from + 12 * HOUR, 0, this.grain, false, this.offset).on(today);
			if (this.from < 12 * HOUR && later.stop().isAfter(anchor.now())) {
				return later;
			}
		}
		return on(Stretch.of(day.plusDays(1).atStartOfDay(), Grain.DAY, Reasoning.Basis.COMPLETED));
	}

}
