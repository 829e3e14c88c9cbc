package org.dateline.mention;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.dateline.mention.Composed.Open.Side;
import org.dateline.mention.Reasoning.Part;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of the languages may say that a date means. A rule names one of these
 * and what of its words goes into it; what makes no sense is null, and then the rule does
 * not apply.
 */
final class DateMeanings {

	private static final int PIVOT = 50;

	private final Map<String, Function<Object[], @Nullable Object>> byName = new HashMap<>();

	private final DateOrder order;

	DateMeanings(DateOrder order) {
		this.order = order;
		numbers();
		calendar();
		times();
		counted();
		composed();
	}

	/**
	 * What a name of the rules stands for.
	 * @throws IllegalArgumentException if it stands for nothing
	 */
	Function<Object[], @Nullable Object> named(String name) {
		Function<Object[], @Nullable Object> meaning = this.byName.get(name);
		if (meaning == null) {
			throw new IllegalArgumentException("no meaning is called " + name);
		}
		return meaning;
	}

	private void numbers() {
		this.byName.put("same", (given) -> given[0]);
		this.byName.put("sum", (given) -> number(given[0]) + number(given[1]));
		this.byName.put("minus", (given) -> -number(given[0]));
		this.byName.put("hundreds", (given) -> 100 * number(given[0]) + number(given[1]));
		this.byName.put("thousands", (given) -> 1000 * number(given[0]) + number(given[1]));
		this.byName.put("day-number", (given) -> {
			int day = number(given[0]);
			return (day >= 1 && day <= 31) ? day : null;
		});
		this.byName.put("nothing", (given) -> Boolean.TRUE);
	}

	private void calendar() {
		this.byName.put("day", (given) -> Fields.ofDay(0, number(given[1]), number(given[0])));
		this.byName.put("date", (given) -> Fields.ofDay(year(given[2]), number(given[1]), number(given[0])));
		this.byName.put("month", (given) -> {
			int month = number(given[0]);
			return (month >= 1 && month <= 12) ? Fields.of(Grain.MONTH, month) : null;
		});
		this.byName.put("year", (given) -> Fields.ofYear(year(given[0])));
		this.byName.put("weekday", (given) -> Fields.ofWeekday(number(given[0])));
		this.byName.put("day-of-month", (given) -> Fields.ofDayOfMonth(number(given[0])));
		this.byName.put("quarter", (given) -> division(Grain.QUARTER, number(given[0]), 4));
		this.byName.put("half", (given) -> division(Grain.HALF, number(given[0]), 2));
		this.byName.put("season", (given) -> division(Grain.SEASON, number(given[0]), 4));
		this.byName.put("decade", (given) -> stretch(decade(number(given[0])), Grain.DECADE));
		this.byName.put("century", (given) -> stretch(100 * number(given[0]) - 100, Grain.CENTURY));
		this.byName.put("feast", (given) -> feast(number(given[0])));
		this.byName.put("in-month", (given) -> {
			Fields other = (Fields) given[1];
			return Fields.ofDay(other.year(), other.number(), number(given[0]));
		});
		this.byName.put("slashed", (given) -> slashed(number(given[0]), number(given[1]), year(given[2])));
		this.byName.put("slashed-day", (given) -> slashed(number(given[0]), number(given[1]), 0));
	}

	private void times() {
		this.byName.put("clock", (given) -> clock(Clock.of(number(given[0]), number(given[1]),
				(given.length > 2) ? number(given[2]) : 0, (given.length > 2) ? Grain.SECOND : Grain.MINUTE, true)));
		this.byName.put("clock-24",
				(given) -> clock(Clock.of(number(given[0]), number(given[1]), 0, Grain.MINUTE, false)));
		this.byName.put("hour", (given) -> clock(Clock.of(number(given[0]), 0, 0, Grain.HOUR, true)));
		this.byName.put("noon", (given) -> {
			Clock clock = Clock.of(number(given[0]), 0, 0, Grain.HOUR, false);
			return clock(clock);
		});
		this.byName.put("sharp", (given) -> clock(Clock.of(number(given[0]), 0, 0, Grain.MINUTE, true)));
		this.byName.put("half-past", (given) -> clock(Clock.of(number(given[0]), 30, 0, Grain.MINUTE, true)));
		this.byName.put("part-of-day", (given) -> Fields.of(Clock.part(number(given[0]), number(given[1]))));
		this.byName.put("half-of-day", (given) -> clock(ofClock(given[0]).half(number(given[1]) != 0)));
		this.byName.put("zone", (given) -> {
			ZoneOffset offset = DateZones.offset((String) given[1]);
			Clock clock = ofClock(given[0]);
			return clock((offset != null) ? clock.in(offset) : clock);
		});
		this.byName.put("past", (given) -> {
			Clock clock = ofClock(given[1]);
			int minute = clock.from() / 60 + number(given[0]);
			return (clock.grain() != Grain.HOUR || minute < 0) ? null
					: clock(Clock.of(minute / 60, minute % 60, 0, Grain.MINUTE, clock.twelve()));
		});
		this.byName.put("clocks", (given) -> clock(ofClock(given[0]).to(ofClock(given[1]))));
		this.byName.put("moment", (given) -> new Counted.Now());
	}

	private void counted() {
		this.byName.put("cycle", (given) -> new Counted.Cycle(number(given[0]), (Grain) given[1]));
		this.byName.put("ago", (given) -> distance(-number(given[0]), (Grain) given[1], null));
		this.byName.put("ahead", (given) -> distance(number(given[0]), (Grain) given[1], null));
		this.byName.put("after", (given) -> distance(number(given[0]), (Grain) given[1], (When) given[2]));
		this.byName.put("before", (given) -> distance(-number(given[0]), (Grain) given[1], (When) given[2]));
		this.byName.put("last-units", (given) -> run(-number(given[0]), (Grain) given[1]));
		this.byName.put("next-units", (given) -> run(number(given[0]), (Grain) given[1]));
		this.byName.put("neighbour", (given) -> neighbour(number(given[0]), (When) given[1]));
		this.byName.put("next-one", (given) -> neighbour(1, (When) given[0]));
		this.byName.put("of-this", (given) -> ofThis(number(given[0]), (When) given[1]));
	}

	private void composed() {
		this.byName.put("both", (given) -> both((When) given[0], (When) given[1]));
		this.byName.put("nth", (given) -> nth(number(given[0]), given[1], (When) given[2]));
		this.byName.put("part", (given) -> part((String) given[0], (When) given[1]));
		this.byName.put("between", (given) -> between((When) given[0], (When) given[1]));
		this.byName.put("days", (given) -> between(Fields.ofDay(0, number(given[2]), number(given[0])),
				Fields.ofDay(0, number(given[2]), number(given[1]))));
		this.byName.put("since", (given) -> open((When) given[0], Side.SINCE));
		this.byName.put("later-than", (given) -> open((When) given[0], Side.AFTER));
		this.byName.put("until", (given) -> open((When) given[0], Side.UNTIL));
		this.byName.put("earlier-than", (given) -> open((When) given[0], Side.BEFORE));
		this.byName.put("within-year", (given) -> {
			Composed.Between days = (Composed.Between) given[1];
			return between(both((When) given[0], days.from()), both((When) given[0], days.to()));
		});
		this.byName.put("day-in-week", (given) -> ((Fields) given[0]).and(Fields.ofDayOfMonth(number(given[1]))));
		this.byName.put("weekdays", (given) -> {
			boolean follows = ((Fields) given[1]).weekday() == ((Fields) given[0]).weekday() + 1;
			return follows ? between((When) given[0], (When) given[1]) : null;
		});
		this.byName.put("week-of", (given) -> {
			When day = (When) given[0];
			return (day.grain() == Grain.DAY) ? new Composed.WeekOf(day) : null;
		});
		this.byName.put("about", (given) -> new Composed.About((When) given[0]));
		this.byName.put("anniversary", (given) -> {
			When day = (When) given[1];
			return (day instanceof Fields fields && fields.year() == 0 && fields.day() != 0)
					? distance(-number(given[0]), Grain.YEAR,
							new Composed.Within(fields, new Counted.Cycle(0, Grain.YEAR)))
					: null;
		});
		this.byName.put("for-days", (given) -> {
			When first = (When) given[0];
			return between(first, new Counted.Distance(number(given[1]), (Grain) given[2], first));
		});
	}

	private static int number(@Nullable Object value) {
		return (Integer) Objects.requireNonNull(value);
	}

	private static int year(@Nullable Object value) {
		int year = number(value);
		if (year < 100) {
			return (year > PIVOT) ? 1900 + year : 2000 + year;
		}
		return year;
	}

	private static int decade(int number) {
		return (number < 100) ? 1900 + number / 10 * 10 : number / 10 * 10;
	}

	private static @Nullable Fields division(Grain grain, int number, int most) {
		return (number >= 1 && number <= most) ? Fields.of(grain, number) : null;
	}

	/** The first number is the month, unless it cannot be. */
	private @Nullable Fields slashed(int one, int other, int year) {
		boolean monthFirst = (this.order == DateOrder.DAY_FIRST) ? other > 12 : one <= 12;
		return monthFirst ? Fields.ofDay(year, one, other) : Fields.ofDay(year, other, one);
	}

	/**
	 * MMDD for a fixed day; 9000 and 8000 for Easter, of the West and the East; 70xx for
	 * the moon.
	 */
	private static @Nullable When feast(int code) {
		if (code < 2000) {
			return Fields.ofDay(0, code / 100, code % 100);
		}
		if (code >= 7000 && code < 7100) {
			return switch (code) {
				case 7010 -> new Holidays.Crescent(10, 1, 1);
				case 7020 -> new Holidays.Crescent(12, 10, 1);
				case 7030 -> new Holidays.Crescent(9, 1, 0);
				default -> new Holidays.Crescent(1, 10, 1);
			};
		}
		return new Holidays.Easter(Math.floorMod(code + 500, 1000) - 500, code < 8500);
	}

	private static @Nullable When stretch(int year, Grain grain) {
		return (year >= 0 && year <= 9900) ? new Era(year, grain) : null;
	}

	private static @Nullable Fields clock(@Nullable Clock clock) {
		return (clock != null) ? Fields.of(clock) : null;
	}

	private static Clock ofClock(@Nullable Object value) {
		return Objects.requireNonNull(((Fields) Objects.requireNonNull(value)).clock());
	}

	private static @Nullable When distance(int count, Grain unit, @Nullable When base) {
		return (Math.abs(count) <= 9999) ? new Counted.Distance(count, unit, base) : null;
	}

	private static @Nullable When run(int count, Grain unit) {
		return (count != 0 && Math.abs(count) <= 999) ? new Counted.Run(count, unit) : null;
	}

	private static @Nullable When neighbour(int count, When what) {
		if (what.isAbsolute() || what.grain().compareTo(Grain.DAY) < 0) {
			return null;
		}
		boolean recurs = (what instanceof Fields fields && fields.clock() == null) || what instanceof Holidays.Holiday
				|| what instanceof Composed.Nth;
		return recurs ? new Counted.Neighbour(count, what) : null;
	}

	/** "This Monday" is of this week, "this summer" of this year. */
	private static @Nullable When ofThis(int count, When what) {
		if (what instanceof Holidays.Holiday) {
			return what;
		}
		if (what instanceof Fields fields && fields.year() == 0) {
			if (fields.isOnlyClock()) {
				return both(new Counted.Cycle(count, Grain.DAY), what);
			}
			return new Composed.Within(fields,
					new Counted.Cycle(count, fields.isOnlyWeekday() ? Grain.WEEK : Grain.YEAR));
		}
		return null;
	}

	private static @Nullable When both(When one, When other) {
		if (one instanceof Fields first && other instanceof Fields second) {
			boolean loose = (first.isOnlyDay() && second.isOnlyWeekday())
					|| (first.isOnlyWeekday() && second.isOnlyDay());
			return loose ? null : first.and(second);
		}
		When joined = (one instanceof Fields fields) ? framed(fields, other) : null;
		return (joined == null && other instanceof Fields fields) ? framed(fields, one) : joined;
	}

	private static @Nullable When framed(Fields fields, When frame) {
		if (fields.clock() != null && fields.isOnlyClock()) {
			if (frame instanceof Composed.Timed timed) {
				Clock narrowed = Fields.narrowed(timed.clock(), fields.clock());
				return (narrowed != null) ? new Composed.Timed(timed.day(), narrowed) : null;
			}
			return (frame.grain() == Grain.DAY) ? new Composed.Timed(frame, fields.clock()) : null;
		}
		if (fields.clock() != null) {
			When day = framed(fields.without(null), frame);
			return (day != null) ? new Composed.Timed(day, fields.clock()) : null;
		}
		if (frame instanceof Holidays.Holiday holiday && fields.grain() == Grain.YEAR) {
			return holiday.in(fields.year());
		}
		if (frame instanceof Composed.Nth nth && fields.grain() == Grain.YEAR && !nth.isAbsolute()) {
			When whole = both(nth.frame(), fields);
			return (whole != null) ? new Composed.Nth(nth.count(), nth.unit(), nth.what(), whole) : null;
		}
		if (frame instanceof Composed.Between between && fields.grain() == Grain.YEAR && !between.isAbsolute()) {
			When from = both(between.from(), fields);
			When to = both(between.to(), fields);
			return (from != null && to != null) ? between(from, to) : null;
		}
		if (frame instanceof Composed.PartOf part && fields.grain() == Grain.YEAR && !part.isAbsolute()) {
			When whole = both(part.whole(), fields);
			return (whole != null) ? new Composed.PartOf(part.part(), whole) : null;
		}
		if (frame instanceof Counted.Cycle cycle && cycle.grain().compareTo(Grain.DAY) > 0 && fields.year() == 0) {
			if (cycle.grain() == fields.grain() && fields.division() != null) {
				return new Composed.Named(frame, fields);
			}
			boolean fits = switch (cycle.grain()) {
				case WEEK -> fields.isOnlyWeekday();
				case MONTH -> fields.grain() == Grain.DAY && fields.division() == null && fields.day() != 0;
				case YEAR -> fields.division() != null;
				default -> false;
			};
			return fits ? new Composed.Within(fields, frame) : null;
		}
		if (frame instanceof Counted.Cycle cycle && cycle.grain() == Grain.DAY && fields.year() == 0
				&& fields.grain() == Grain.DAY && cycle.count() != 0) {
			// "Yesterday, 18 August".
			return new Composed.Named(frame, fields);
		}
		if (frame instanceof Counted.Cycle cycle && cycle.grain() == Grain.DAY && fields.grain() == Grain.DAY) {
			return (fields.day() != 0) ? fields : new Composed.Named(frame, fields);
		}
		return null;
	}

	private static @Nullable When nth(int count, @Nullable Object what, When frame) {
		if (what instanceof Integer weekday) {
			return (frame.grain().compareTo(Grain.WEEK) > 0)
					? new Composed.Nth(count, Grain.DAY, Fields.ofWeekday(weekday), frame) : null;
		}
		Grain unit = (Grain) Objects.requireNonNull(what);
		boolean smaller = unit.compareTo(Grain.DAY) >= 0 && unit.compareTo(frame.grain()) < 0;
		return smaller ? new Composed.Nth(count, unit, null, frame) : null;
	}

	private static @Nullable When part(String name, When whole) {
		boolean long_ = whole.grain().compareTo(Grain.DAY) > 0
				&& !(whole instanceof Composed.PartOf || whole instanceof Composed.Open);
		return long_ ? new Composed.PartOf(Part.valueOf(name), whole) : null;
	}

	private static @Nullable When open(When end, Side side) {
		return (end instanceof Composed.Open) ? null : new Composed.Open(end, side);
	}

	private static @Nullable When between(@Nullable When from, @Nullable When to) {
		if (from == null || to == null || from instanceof Composed.Open || to instanceof Composed.Open
				|| from instanceof Composed.Between || to instanceof Composed.Between) {
			return null;
		}
		if (from instanceof Fields one && to instanceof Fields other) {
			if (one.isOnlyDay() && !other.isOnlyDay()) {
				return (other.day() != 0 && other.division() != null)
						? between(Fields.ofDay(other.year(), other.number(), one.day()), other) : null;
			}
			if (one.clock() != null && other.clock() != null && other.isOnlyClock()) {
				Clock both = one.clock().to(other.clock());
				return (both != null) ? one.without(both) : null;
			}
			if (one.clock() != null || other.clock() != null) {
				return null;
			}
			if (one.year() != 0 && other.year() == 0) {
				return (one.grain() == other.grain()) ? new Composed.Between(one, other) : null;
			}
		}
		boolean comparable = (from.grain() == to.grain()) || (from.isAbsolute() && to.isAbsolute())
				|| !(from instanceof Fields && to instanceof Fields);
		return comparable ? new Composed.Between(from, to) : null;
	}

	/** A decade or a century. */
	private record Era(int year, Grain grain) implements When {

		@Override
		public Stretch at(Anchor anchor) {
			return Stretch.of(LocalDate.of(this.year, 1, 1).atStartOfDay(), this.grain, Reasoning.Basis.STATED);
		}

		@Override
		public boolean isAbsolute() {
			return true;
		}

	}

}
