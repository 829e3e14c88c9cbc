package org.dateline.mention;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import org.dateline.mention.Reasoning.Basis;
import org.jspecify.annotations.Nullable;

/**
 * What is given of a date of the calendar: "8 October", "Tuesday", "summer 2024", "at
 * 15:30". What is 0 or null is not given.
 *
 * @param year the year
 * @param division what the year is divided into: months, quarters, seasons, halves
 * @param number which of them, from 1; spring is the first season
 * @param day the day of the month
 * @param weekday the day of the week, Monday is 1
 * @param clock the time of day
 */
record Fields(int year, @Nullable Grain division, int number, int day, int weekday,
		@Nullable Clock clock) implements When {

	/** A day of February may have to wait for eight years, at the end of a century. */
	private static final int YEARS = 8;

	private static final int FARTHEST_DAYS = 200;

	static Fields ofYear(int year) {
		return new Fields(year, null, 0, 0, 0, null);
	}

	static Fields of(Grain division, int number) {
		return new Fields(0, division, number, 0, 0, null);
	}

	/** A day as it is written, which may be none of the calendar ("30 February"). */
	static @Nullable Fields ofDay(int year, int month, int day) {
		boolean possible = month >= 1 && month <= 12 && day >= 1 && day <= 31;
		return possible ? new Fields(year, Grain.MONTH, month, day, 0, null) : null;
	}

	static Fields ofWeekday(int weekday) {
		return new Fields(0, null, 0, 0, weekday, null);
	}

	static Fields ofDayOfMonth(int day) {
		return new Fields(0, null, 0, day, 0, null);
	}

	static Fields of(Clock clock) {
		return new Fields(0, null, 0, 0, 0, clock);
	}

	/** Both together, or null where that is no date or the two say the same. */
	@Nullable Fields and(Fields other) {
		boolean twice = (this.year != 0 && other.year != 0) || (this.division != null && other.division != null)
				|| (this.day != 0 && other.day != 0) || (this.weekday != 0 && other.weekday != 0);
		Clock both = this.clock;
		if (other.clock != null) {
			both = (this.clock == null) ? other.clock : narrowed(this.clock, other.clock);
			twice |= both == null;
		}
		Fields joined = new Fields(this.year + other.year, (this.division != null) ? this.division : other.division,
				this.number + other.number, this.day + other.day, this.weekday + other.weekday, both);
		return (twice || !joined.isWhole()) ? null : joined;
	}

	static @Nullable Clock narrowed(Clock one, Clock other) {
		Clock narrowed = one.narrowedTo(other);
		return (narrowed != null) ? narrowed : other.narrowedTo(one);
	}

	private boolean isWhole() {
		if (this.day != 0 && (this.year != 0 || this.division != null) && this.division != Grain.MONTH) {
			return false;
		}
		boolean hasDay = this.day != 0 || this.weekday != 0;
		if (this.clock != null && !hasDay && (this.year != 0 || this.division != null)) {
			return false;
		}
		return this.weekday == 0 || this.day != 0 || (this.division == null && this.year == 0);
	}

	/** Whether there is such a day in its year, or in some year. */
	boolean isOfCalendar() {
		return this.day <= ((this.year == 0) ? Month.of(this.number).maxLength()
				: YearMonth.of(this.year, this.number).lengthOfMonth());
	}

	boolean isOnlyClock() {
		return this.clock != null && grain() == this.clock.grain() && this.day == 0 && this.weekday == 0;
	}

	boolean isOnlyDay() {
		return this.day != 0 && this.division == null && this.weekday == 0 && this.clock == null;
	}

	boolean isOnlyWeekday() {
		return this.weekday != 0 && this.day == 0;
	}

	Fields in(int givenYear) {
		return new Fields(givenYear, this.division, this.number, this.day, this.weekday, this.clock);
	}

	Fields without(@Nullable Clock none) {
		return new Fields(this.year, this.division, this.number, this.day, this.weekday, none);
	}

	@Override
	public Grain grain() {
		if (this.clock != null) {
			return this.clock.grain();
		}
		return dayGrain();
	}

	private Grain dayGrain() {
		if (this.day != 0 || this.weekday != 0) {
			return Grain.DAY;
		}
		return (this.division != null) ? this.division : Grain.YEAR;
	}

	@Override
	public boolean isAbsolute() {
		return this.year != 0;
	}

	@Override
	public @Nullable Stretch at(Anchor anchor) {
		if (isOnlyClock() && this.clock != null) {
			return this.clock.near(anchor);
		}
		Stretch found = day(anchor);
		return (found != null && this.clock != null) ? this.clock.on(found) : found;
	}

	private @Nullable Stretch day(Anchor anchor) {
		if (this.year != 0) {
			Stretch found = inYear(this.year, true);
			return (found != null) ? found : inYear(this.year, false);
		}
		if (this.division != null) {
			return inAnyYear(anchor);
		}
		if (this.day != 0) {
			YearMonth month = YearMonth.from(anchor.day());
			return anchor.choose((months) -> inMonth(month.plusMonths(months)), 12 * YEARS);
		}
		LocalDate monday = anchor.day().minusDays(anchor.day().getDayOfWeek().getValue() - 1);
		return anchor.choose((weeks) -> on(monday.plusDays(7L * weeks + this.weekday - 1)), 2);
	}

	/** A weekday that does not agree tells the year, or is a mistake of the text. */
	private @Nullable Stretch inAnyYear(Anchor anchor) {
		Stretch plain = anchor.choose((years) -> inYear(anchor.year() + years, false), YEARS);
		if (plain == null || this.weekday == 0 || plain.start().getDayOfWeek().getValue() == this.weekday) {
			return plain;
		}
		Stretch agrees = anchor.choose((years) -> inYear(anchor.year() + years, true), YEARS);
		boolean near = agrees != null && isNear(agrees, anchor);
		return near ? agrees : agreeing(anchor, plain);
	}

	/** Of the years beside this one that whose day is near and agrees, else the other. */
	private Stretch agreeing(Anchor anchor, Stretch otherwise) {
		for (int years = -1; years <= 1; years++) {
			Stretch one = inYear(anchor.year() + years, true);
			if (one != null && isNear(one, anchor)) {
				return one;
			}
		}
		return otherwise;
	}

	private static boolean isNear(Stretch day, Anchor anchor) {
		return Math.abs(ChronoUnit.DAYS.between(day.start(), anchor.now())) <= FARTHEST_DAYS;
	}

	private @Nullable Stretch inYear(int which, boolean strict) {
		Basis basis = (this.year != 0) ? Basis.STATED : Basis.COMPLETED;
		if (this.division == null) {
			return Stretch.of(LocalDate.of(which, 1, 1).atStartOfDay(), Grain.YEAR, basis);
		}
		if (this.day == 0) {
			int month = switch (this.division) {
				case QUARTER -> 3 * this.number - 2;
				case HALF -> 6 * this.number - 5;
				case SEASON -> 3 * this.number;
				default -> this.number;
			};
			return Stretch.of(LocalDate.of(which, month, 1).atStartOfDay(), this.division, basis);
		}
		if (this.day > YearMonth.of(which, this.number).lengthOfMonth()) {
			return null;
		}
		LocalDate date = LocalDate.of(which, this.number, this.day);
		boolean agrees = this.weekday == 0 || date.getDayOfWeek().getValue() == this.weekday;
		return (agrees || !strict) ? Stretch.of(date.atStartOfDay(), Grain.DAY, basis) : null;
	}

	private @Nullable Stretch inMonth(YearMonth month) {
		if (this.day > month.lengthOfMonth()) {
			return null;
		}
		LocalDate date = month.atDay(this.day);
		return (this.weekday == 0 || date.getDayOfWeek().getValue() == this.weekday) ? on(date) : null;
	}

	private static Stretch on(LocalDate date) {
		return Stretch.of(date.atStartOfDay(), Grain.DAY, Basis.COMPLETED);
	}

}
