package org.dateline.mention;

import java.util.Objects;

import org.dateline.mention.Composed.Open.Side;
import org.dateline.mention.Reasoning.Part;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what some words mean what they mean together, or null where that makes no
 * sense.
 */
final class DateComposing {

	private DateComposing() {
	}

	/** So many units away from a base, or from the day of the text. */
	static @Nullable When distance(int count, Grain unit, @Nullable When base) {
		return (Math.abs(count) <= 9999) ? new Counted.Distance(count, unit, base) : null;
	}

	/** So many units on end. */
	static @Nullable When run(int count, Grain unit) {
		return (count != 0 && Math.abs(count) <= 999) ? new Counted.Run(count, unit) : null;
	}

	/** The one before or after what comes again and again. */
	static @Nullable When neighbour(int count, When what) {
		if (what.isAbsolute() || what.grain().compareTo(Grain.DAY) < 0) {
			return null;
		}
		boolean recurs = (what instanceof Fields fields && fields.clock() == null) || what instanceof Holidays.Holiday
				|| what instanceof Composed.Nth;
		return recurs ? new Counted.Neighbour(count, what) : null;
	}

	/** "This Monday" is of this week, "this summer" of this year. */
	static @Nullable When ofThis(int count, When what) {
		if (what instanceof Holidays.Holiday) {
			return what;
		}
		if (what instanceof Fields fields && fields.year() == 0) {
			if (fields.isOnlyClock()) {
				return both(new Counted.Cycle(count, Grain.DAY), what);
			}
			if (count == 0 && fields.grain() == Grain.SEASON) {
				return new Composed.ThisSeason(fields);
			}
			return new Composed.Within(fields,
					new Counted.Cycle(count, fields.isOnlyWeekday() ? Grain.WEEK : Grain.YEAR));
		}
		return null;
	}

	/** What is both at once: a day and its year, a time on a day. */
	static @Nullable When both(When one, When other) {
		if (one instanceof Fields first && other instanceof Fields second) {
			boolean loose = (first.isOnlyDay() && second.isOnlyWeekday())
					|| (first.isOnlyWeekday() && second.isOnlyDay());
			return loose ? null : first.and(second);
		}
		When joined = (one instanceof Fields fields) ? framed(fields, other) : null;
		return (joined == null && other instanceof Fields fields) ? framed(fields, one) : joined;
	}

	/** Fields within something that is no field. */
	private static @Nullable When framed(Fields fields, When frame) {
		if (frame instanceof Composed.Either) {
			return null;
		}
		if (frame instanceof Composed.Slashed slashed) {
			return slashed.and(fields);
		}
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

	/** The first, second or last one of something longer. */
	static @Nullable When nth(int count, @Nullable Object what, When frame) {
		if (what instanceof Integer weekday) {
			return (frame.grain().compareTo(Grain.WEEK) > 0)
					? new Composed.Nth(count, Grain.DAY, Fields.ofWeekday(weekday), frame) : null;
		}
		Grain unit = (Grain) Objects.requireNonNull(what);
		boolean smaller = unit.compareTo(Grain.DAY) >= 0 && unit.compareTo(frame.grain()) < 0;
		return smaller ? new Composed.Nth(count, unit, null, frame) : null;
	}

	/** The beginning, middle or end of something. */
	static @Nullable When part(String name, When whole) {
		boolean long_ = whole.grain().compareTo(Grain.DAY) > 0
				&& !(whole instanceof Composed.PartOf || whole instanceof Composed.Open);
		return long_ ? new Composed.PartOf(Part.valueOf(name), whole) : null;
	}

	/** All the time on one side of something. */
	static @Nullable When open(When end, Side side) {
		return (end instanceof Composed.Open || end instanceof Composed.Either) ? null : new Composed.Open(end, side);
	}

	/** One of two days. */
	static @Nullable When either(@Nullable Fields one, Fields other) {
		return (one != null && one.grain() == Grain.DAY && other.grain() == Grain.DAY) ? new Composed.Either(one, other)
				: null;
	}

	/** From one to the other; what the first leaves out is said by the second. */
	static @Nullable When between(@Nullable When from, @Nullable When to) {
		if (from == null || to == null || from instanceof Composed.Open || to instanceof Composed.Open
				|| from instanceof Composed.Between || to instanceof Composed.Between || from instanceof Composed.Either
				|| to instanceof Composed.Either) {
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
			if (one.grain() == Grain.SEASON && other.grain() == Grain.YEAR) {
				// "The winter of 2023–24" is one.
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

}
