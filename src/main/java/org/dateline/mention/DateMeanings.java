package org.dateline.mention;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.dateline.mention.Composed.Open.Side;
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
		this.byName.put("day-of-calendar", (given) -> ofCalendar(0, number(given[1]), number(given[0])));
		this.byName.put("date-of-calendar", (given) -> ofCalendar(year(given[2]), number(given[1]), number(given[0])));
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
		this.byName.put("over-new-year", (given) -> {
			boolean next = number(given[2]) % 100 == (number(given[1]) + 1) % 100;
			Fields season = division(Grain.SEASON, number(given[0]), 4);
			return (next && season != null) ? season.in(year(given[1])) : null;
		});
		this.byName.put("decade", (given) -> stretch(decade(number(given[0])), Grain.DECADE));
		this.byName.put("century", (given) -> stretch(100 * number(given[0]) - 100, Grain.CENTURY));
		this.byName.put("feast", (given) -> feast(number(given[0])));
		this.byName.put("in-month", (given) -> {
			return (given[1] instanceof Fields other) ? Fields.ofDay(other.year(), other.number(), number(given[0]))
					: null;
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
		this.byName.put("ago", (given) -> DateComposing.distance(-number(given[0]), (Grain) given[1], null));
		this.byName.put("ahead", (given) -> DateComposing.distance(number(given[0]), (Grain) given[1], null));
		this.byName.put("after",
				(given) -> DateComposing.distance(number(given[0]), (Grain) given[1], (When) given[2]));
		this.byName.put("before",
				(given) -> DateComposing.distance(-number(given[0]), (Grain) given[1], (When) given[2]));
		this.byName.put("last-units", (given) -> DateComposing.run(-number(given[0]), (Grain) given[1]));
		this.byName.put("next-units", (given) -> DateComposing.run(number(given[0]), (Grain) given[1]));
		this.byName.put("neighbour", (given) -> DateComposing.neighbour(number(given[0]), (When) given[1]));
		this.byName.put("next-one", (given) -> DateComposing.neighbour(1, (When) given[0]));
		this.byName.put("of-this", (given) -> DateComposing.ofThis(number(given[0]), (When) given[1]));
	}

	private void composed() {
		this.byName.put("both", (given) -> DateComposing.both((When) given[0], (When) given[1]));
		this.byName.put("nth", (given) -> DateComposing.nth(number(given[0]), given[1], (When) given[2]));
		this.byName.put("part", (given) -> DateComposing.part((String) given[0], (When) given[1]));
		this.byName.put("between", (given) -> DateComposing.between((When) given[0], (When) given[1]));
		this.byName.put("days", (given) -> DateComposing.between(Fields.ofDay(0, number(given[2]), number(given[0])),
				Fields.ofDay(0, number(given[2]), number(given[1]))));
		this.byName.put("days-on-end", (given) -> daysOnEnd(number(given[0]), number(given[1]), given[2]));
		this.byName.put("day-and-next", (given) -> daysOnEnd(number(given[0]), number(given[0]),
				Fields.ofDay(0, number(given[2]), number(given[1]))));
		this.byName.put("either-day", (given) -> (given[1] instanceof Fields other)
				? DateComposing.either(Fields.ofDay(other.year(), other.number(), number(given[0])), other) : null);
		this.byName.put("ever-since", (given) -> DateComposing.open((When) given[0], Side.EVER_SINCE));
		this.byName.put("since", (given) -> DateComposing.open((When) given[0], Side.SINCE));
		this.byName.put("later-than", (given) -> DateComposing.open((When) given[0], Side.AFTER));
		this.byName.put("until", (given) -> DateComposing.open((When) given[0], Side.UNTIL));
		this.byName.put("earlier-than", (given) -> DateComposing.open((When) given[0], Side.BEFORE));
		this.byName.put("within-year", (given) -> {
			Composed.Between days = (Composed.Between) given[1];
			return DateComposing.between(DateComposing.both((When) given[0], days.from()),
					DateComposing.both((When) given[0], days.to()));
		});
		this.byName.put("day-in-week", (given) -> ((Fields) given[0]).and(Fields.ofDayOfMonth(number(given[1]))));
		this.byName.put("weekdays", (given) -> {
			boolean follows = ((Fields) given[1]).weekday() == ((Fields) given[0]).weekday() + 1;
			return follows ? DateComposing.between((When) given[0], (When) given[1]) : null;
		});
		this.byName.put("week-of", (given) -> {
			When day = (When) given[0];
			return (day.grain() == Grain.DAY) ? new Composed.WeekOf(day) : null;
		});
		this.byName.put("about", (given) -> new Composed.About((When) given[0]));
		this.byName.put("anniversary", (given) -> {
			When day = (When) given[1];
			return (day instanceof Fields fields && fields.year() == 0 && fields.day() != 0) ? DateComposing
				.distance(-number(given[0]), Grain.YEAR, new Composed.Within(fields, new Counted.Cycle(0, Grain.YEAR)))
					: null;
		});
		this.byName.put("for-days", (given) -> {
			When first = (When) given[0];
			return DateComposing.between(first, new Counted.Distance(number(given[1]), (Grain) given[2], first));
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

	/** The first of three days that follow each other, or of two if it is given twice. */
	private static @Nullable When daysOnEnd(int first, int second, @Nullable Object last) {
		boolean follows = last instanceof Fields fields && fields.day() == second + 1
				&& (second == first || second == first + 1);
		return (follows && last instanceof Fields fields)
				? DateComposing.between(Fields.ofDay(fields.year(), fields.number(), first), fields) : null;
	}

	private static int decade(int number) {
		return (number < 100) ? 1900 + number / 10 * 10 : number / 10 * 10;
	}

	private static @Nullable Fields division(Grain grain, int number, int most) {
		return (number >= 1 && number <= most) ? Fields.of(grain, number) : null;
	}

	/** Two numbers that are no day of a year are something else. */
	private static @Nullable Fields ofCalendar(int year, int month, int day) {
		Fields fields = Fields.ofDay(year, month, day);
		return (fields != null && fields.isOfCalendar()) ? fields : null;
	}

	/** The order of the country counts, unless one of the numbers can be no month. */
	private @Nullable When slashed(int one, int other, int year) {
		boolean monthFirst = (this.order == DateOrder.DAY_FIRST) ? other > 12 : one <= 12;
		int month = monthFirst ? one : other;
		int day = monthFirst ? other : one;
		Fields fields = (year == 0) ? ofCalendar(0, month, day) : Fields.ofDay(year, month, day);
		Fields turned = (this.order == DateOrder.UNKNOWN && month != day) ? Fields.ofDay(year, day, month) : null;
		return (fields != null && turned != null) ? new Composed.Slashed(fields, turned) : fields;
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
