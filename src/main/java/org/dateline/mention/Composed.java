package org.dateline.mention;

import java.time.LocalDateTime;
import java.time.Month;

import org.dateline.mention.Reasoning.Basis;
import org.dateline.mention.Reasoning.Direction;
import org.dateline.mention.Reasoning.Part;
import org.jspecify.annotations.Nullable;

/** Dates that are put together from others. */
final class Composed {

	private Composed() {
	}

	/** "Tuesday of next week", "22 February of this year", "summer of last year". */
	record Within(Fields what, When frame) implements When {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			Stretch in = this.frame.at(anchor);
			if (in == null || !in.isClosed()) {
				return null;
			}
			boolean named = this.frame.grain() == Grain.YEAR && this.what.division() != null;
			Stretch found = named ? this.what.in(in.start().getYear()).at(anchor)
					: this.what.at(anchor.at(in.start(), Direction.AHEAD));
			if (found == null || found.start().isBefore(in.start()) || !found.start().isBefore(in.stop())) {
				return null;
			}
			return found.basedOn(in.basis());
		}

		@Override
		public Grain grain() {
			return this.what.grain();
		}

		@Override
		public boolean isAbsolute() {
			return this.frame.isAbsolute();
		}

	}

	/**
	 * "8/10/2024" where nothing says which of the two is the day: the anchor says which
	 * is meant for now.
	 *
	 * @param month the day if the month is first
	 * @param day the day if the day is first
	 */
	record Slashed(Fields month, Fields day) implements When {

		/** Both with further fields; a weekday may be that of one alone. */
		@Nullable When and(Fields other) {
			Fields first = this.month.and(other);
			Fields second = this.day.and(other);
			return (first != null && second != null) ? new Slashed(first, second) : null;
		}

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			Stretch found = (anchor.dayFirst() ? this.day : this.month).at(anchor);
			if (found == null || isOfWeekday(found)) {
				return found;
			}
			Stretch turned = (anchor.dayFirst() ? this.month : this.day).at(anchor);
			return (turned != null && isOfWeekday(turned)) ? turned : found;
		}

		private boolean isOfWeekday(Stretch day) {
			return this.day.weekday() == 0 || day.start().getDayOfWeek().getValue() == this.day.weekday();
		}

		@Override
		public Grain grain() {
			return this.month.grain();
		}

		@Override
		public boolean isAbsolute() {
			return this.month.isAbsolute();
		}

	}

	/** "5 or 6 October". */
	record Either(Fields one, Fields other) implements When {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			Stretch second = this.other.at(anchor);
			if (second == null) {
				return null;
			}
			Stretch first = this.one.in(second.start().getYear()).at(anchor);
			return (first != null) ? first.or(second).basedOn(second.basis()) : null;
		}

		@Override
		public Grain grain() {
			return Grain.DAY;
		}

		@Override
		public boolean isAbsolute() {
			return this.other.isAbsolute();
		}

	}

	/** "This summer", and the winter that began last year as long as it is near. */
	record ThisSeason(Fields season) implements When {

		private static final int WINTER = 4;

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			boolean since = this.season.number() == WINTER && anchor.day().getMonthValue() <= Month.MAY.getValue();
			Stretch found = this.season.in(anchor.year() - (since ? 1 : 0)).at(anchor);
			return (found != null) ? found.basedOn(Basis.COUNTED) : null;
		}

		@Override
		public Grain grain() {
			return Grain.SEASON;
		}

	}

	/**
	 * "The first Monday of October", "the last week of September", "the second day".
	 *
	 * @param count from 1, or from -1 backwards
	 * @param what a day of the week, or null
	 */
	record Nth(int count, Grain unit, @Nullable Fields what, When frame) implements When {

		private static final int MOST = 400;

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			Stretch in = this.frame.at(anchor);
			if (in == null || !in.isClosed() || this.count == 0 || Math.abs(this.count) > MOST) {
				return null;
			}
			LocalDateTime start = (this.count > 0) ? first(in) : last(in);
			Grain step = (this.what != null) ? Grain.WEEK : this.unit;
			Stretch found = Stretch.of(step.plus(start, (this.count > 0) ? this.count - 1 : this.count + 1), this.unit,
					in.basis());
			return (found.start().isBefore(in.stop()) && found.stop().isAfter(in.start())) ? found : null;
		}

		private LocalDateTime first(Stretch in) {
			if (this.what != null) {
				int ahead = Math.floorMod(this.what.weekday() - in.start().getDayOfWeek().getValue(), 7);
				return in.start().plusDays(ahead);
			}
			LocalDateTime floor = this.unit.floor(in.start());
			// A week belongs to where most of its days are (ISO 8601).
			boolean earlier = this.unit == Grain.WEEK && floor.plusDays(3).isBefore(in.start());
			return earlier ? floor.plusWeeks(1) : floor;
		}

		private LocalDateTime last(Stretch in) {
			LocalDateTime lastDay = in.stop().minusDays(1);
			if (this.what != null) {
				int back = Math.floorMod(lastDay.getDayOfWeek().getValue() - this.what.weekday(), 7);
				return lastDay.minusDays(back);
			}
			LocalDateTime floor = this.unit.floor(in.stop().minusSeconds(1));
			return (this.unit == Grain.WEEK && this.unit.plus(floor, 1).isAfter(in.stop())) ? floor.minusWeeks(1)
					: floor;
		}

		@Override
		public Grain grain() {
			return this.unit;
		}

		@Override
		public boolean isAbsolute() {
			return this.frame.isAbsolute();
		}

	}

	/** "Early July", "the middle of the year", "the end of 2012". */
	record PartOf(Part part, When whole) implements When {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			Stretch in = this.whole.at(anchor);
			if (in == null || !in.isClosed()) {
				return null;
			}
			LocalDateTime start = in.start();
			return switch (this.whole.grain()) {
				case WEEK -> cut(in, start.plusDays(3), start.plusDays(4), Grain.DAY);
				case MONTH -> cut(in, start.plusDays(10), start.plusDays(20), Grain.DAY);
				case YEAR -> cut(in, start.plusMonths(3), start.plusMonths(8), Grain.MONTH);
				case QUARTER, SEASON, HALF -> {
					int months = (this.whole.grain() == Grain.HALF) ? 2 : 1;
					yield cut(in, start.plusMonths(months), in.stop().minusMonths(months), Grain.MONTH);
				}
				case DECADE -> cut(in, start.plusYears(3), start.plusYears(7), Grain.YEAR);
				case CENTURY -> cut(in, start.plusYears(33), start.plusYears(67), Grain.YEAR);
				default -> null;
			};
		}

		private Stretch cut(Stretch in, LocalDateTime one, LocalDateTime two, Grain grain) {
			return in.within(switch (this.part) {
				case START -> new TimeSpan(in.start(), one, grain);
				case MIDDLE -> new TimeSpan(one, two, grain);
				case END -> new TimeSpan(two, in.stop(), grain);
			}, this.part);
		}

		@Override
		public Grain grain() {
			return this.whole.grain();
		}

		@Override
		public boolean isAbsolute() {
			return this.whole.isAbsolute();
		}

	}

	/**
	 * "From April to June", "18–19 August": what one end leaves out it has from the
	 * other.
	 */
	record Between(When from, When to) implements When {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			if (this.from instanceof Fields fields && fields.year() == 0 && this.to.isAbsolute()) {
				return backFrom(this.to.at(anchor), anchor);
			}
			Stretch start = this.from.at(anchor);
			if (start == null || !start.isClosed()) {
				return null;
			}
			Stretch end = this.to.isAbsolute() ? this.to.at(anchor)
					: this.to.at(anchor.at(start.start(), Direction.AHEAD));
			return (end != null) ? start.to(end) : null;
		}

		/** Where only the end has a year: "from November to February 2024". */
		private @Nullable Stretch backFrom(@Nullable Stretch end, Anchor anchor) {
			if (end == null || !end.isClosed()) {
				return null;
			}
			Stretch start = this.from.at(anchor.at(end.start(), Direction.BACK));
			return (start != null) ? start.to(end) : null;
		}

		@Override
		public Grain grain() {
			return (this.from.grain().compareTo(this.to.grain()) < 0) ? this.from.grain() : this.to.grain();
		}

		@Override
		public boolean isAbsolute() {
			return this.from.isAbsolute() && this.to.isAbsolute();
		}

	}

	/** "Since 1992", "until 2026", "before April". */
	record Open(When end, Side side) implements When {

		enum Side {

			SINCE, EVER_SINCE, AFTER, UNTIL, BEFORE

		}

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			boolean isEnd = this.side == Side.UNTIL || this.side == Side.BEFORE;
			// what ends lasts still, unless a verb says otherwise
			Anchor from = (isEnd && anchor.direction() == Direction.NONE) ? anchor.at(anchor.now(), Direction.AHEAD)
					: anchor;
			// what has lasted began before, whatever the verb near it is of
			Stretch in = this.end.at((this.side == Side.EVER_SINCE) ? anchor.only(anchor.now(), Direction.BACK) : from);
			if (in == null || !in.isClosed()) {
				return null;
			}
			return switch (this.side) {
				case SINCE, EVER_SINCE, AFTER -> in.onwards();
				case UNTIL -> in.upTo(true);
				case BEFORE -> in.upTo(false);
			};
		}

		@Override
		public Grain grain() {
			return this.end.grain();
		}

		@Override
		public boolean isAbsolute() {
			return this.end.isAbsolute();
		}

	}

	/** "Tomorrow at 15:30": a time on a day that is not one of the calendar's fields. */
	record Timed(When day, Clock clock) implements When {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			Stretch in = this.day.at(anchor);
			return (in != null && in.isClosed()) ? this.clock.on(in) : null;
		}

		@Override
		public Grain grain() {
			return this.clock.grain();
		}

		@Override
		public boolean isAbsolute() {
			return this.day.isAbsolute();
		}

	}

	/** "The week of 7 October". */
	record WeekOf(When day) implements When {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			Stretch in = this.day.at(anchor);
			return (in != null) ? Stretch.of(Grain.WEEK.floor(in.start()), Grain.WEEK, in.basis()) : null;
		}

		@Override
		public Grain grain() {
			return Grain.WEEK;
		}

		@Override
		public boolean isAbsolute() {
			return this.day.isAbsolute();
		}

	}

	/** "About 8 October", "some time in 2024". */
	record About(When what) implements When {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			Stretch in = this.what.at(anchor);
			return (in != null) ? in.approximate() : null;
		}

		@Override
		public Grain grain() {
			return this.what.grain();
		}

		@Override
		public boolean isAbsolute() {
			return this.what.isAbsolute();
		}

	}

	/** "Last month, in June": the words that name it win over those that count. */
	record Named(When counted, Fields name) implements When {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			Stretch near = this.counted.at(anchor);
			if (near == null || !near.isClosed()) {
				return null;
			}
			Stretch named = this.name.at(anchor.at(near.start(), Direction.NONE));
			return (named != null) ? named.basedOn(Basis.COUNTED) : null;
		}

		@Override
		public Grain grain() {
			return this.name.grain();
		}

	}

}
