package org.dateline.mention;

import java.time.LocalDateTime;

import org.dateline.mention.Reasoning.Basis;
import org.dateline.mention.Reasoning.Direction;
import org.jspecify.annotations.Nullable;

/** Dates that are counted from another, mostly from the day of publication. */
final class Counted {

	private Counted() {
	}

	/**
	 * "Yesterday", "last week", "next year": so many units away, in whole units.
	 *
	 * @param count 0 for this one
	 */
	record Cycle(int count, Grain grain) implements When {

		@Override
		public Stretch at(Anchor anchor) {
			LocalDateTime floor = this.grain.floor(anchor.now());
			return Stretch.of(this.grain.plus(floor, this.count), this.grain, Basis.COUNTED);
		}

	}

	/**
	 * "Three weeks ago", "two days later": so many units before or after a day. Who
	 * counts in weeks or years does not mean it to the day.
	 *
	 * @param base what is counted from, or null for the day of publication
	 */
	record Distance(int count, Grain unit, @Nullable When base) implements When {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			if (this.base == null) {
				Stretch moment = Stretch.of(this.unit.plus(anchor.now(), this.count), grain(), Basis.COUNTED);
				return fromNow(moment);
			}
			// What was so long after a day had begun before this text was written.
			Stretch from = this.base.at((this.count > 0) ? anchor.at(anchor.now(), Direction.BACK) : anchor);
			if (from == null || !from.isClosed()) {
				return null;
			}
			Grain finer = this.base.grain();
			LocalDateTime start = this.unit.plus(from.start(), this.count);
			return Stretch.of(new TimeSpan(start, finer.plus(start, 1), finer), from.basis());
		}

		boolean isAhead() {
			return this.base == null && this.count > 0;
		}

		/** Whether the time of publication says which day it is. */
		boolean isOfHours() {
			return this.base == null && this.unit.compareTo(Grain.DAY) < 0;
		}

		private Stretch fromNow(Stretch moment) {
			Stretch floored = Stretch.of(grain().floor(moment.start()), grain(), Basis.COUNTED);
			return switch (this.unit) {
				case SECOND, MINUTE, HOUR, DAY -> floored;
				case WEEK,
						MONTH ->
					((this.unit == Grain.WEEK) ? floored
							: Stretch.of(Grain.MONTH.floor(moment.start()), Grain.MONTH, Basis.COUNTED)
								.spanning(floored.span()))
						.approximate();
				default -> Stretch.of(Grain.YEAR.floor(moment.start()), Grain.YEAR, Basis.COUNTED)
					.spanning(floored.span())
					.approximate();
			};
		}

		@Override
		public Grain grain() {
			if (this.base != null) {
				return this.base.grain();
			}
			return switch (this.unit) {
				case SECOND, MINUTE -> Grain.SECOND;
				case HOUR -> Grain.MINUTE;
				case DAY, WEEK, MONTH -> Grain.DAY;
				default -> Grain.MONTH;
			};
		}

		@Override
		public boolean isAbsolute() {
			return this.base != null && this.base.isAbsolute();
		}

	}

	/**
	 * "The last two weeks", "the next three years": as many whole units, without the one
	 * that is now.
	 */
	record Run(int count, Grain grain) implements When {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			LocalDateTime floor = this.grain.floor(anchor.now());
			LocalDateTime from = (this.count < 0) ? this.grain.plus(floor, this.count) : this.grain.plus(floor, 1);
			LocalDateTime until = (this.count < 0) ? floor : this.grain.plus(from, this.count);
			return Stretch.of(new TimeSpan(from, until, this.grain), Basis.COUNTED);
		}

	}

	/**
	 * "Last Tuesday", "next March": the first before or after the day of publication,
	 * which is not meant itself.
	 *
	 * @param count -1 for the last, 1 for the next, 2 for the one after that
	 */
	record Neighbour(int count, When what) implements When {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			Anchor from = anchor;
			Stretch found = null;
			for (int i = 0; i < Math.abs(this.count); i++) {
				found = beyond(from);
				if (found == null) {
					return null;
				}
				from = from.at(found.start(), from.direction());
			}
			return (found != null) ? found.basedOn(Basis.COUNTED) : null;
		}

		private @Nullable Stretch beyond(Anchor anchor) {
			boolean back = this.count < 0;
			Direction direction = back ? Direction.BACK : Direction.AHEAD;
			Stretch nearest = this.what.at(anchor.only(anchor.now(), direction));
			if (nearest == null || !nearest.isClosed()) {
				return null;
			}
			boolean beside = back ? !nearest.stop().isAfter(anchor.day().atStartOfDay())
					: nearest.start().isAfter(anchor.now());
			if (beside) {
				return nearest;
			}
			LocalDateTime further = back ? nearest.start().minusDays(1) : nearest.stop();
			return this.what.at(anchor.only(further, direction));
		}

		@Override
		public Grain grain() {
			return this.what.grain();
		}

	}

	/** "From today", "until yesterday", "the moment of writing". */
	record Now() implements When {

		@Override
		public Stretch at(Anchor anchor) {
			return Stretch.of(Grain.SECOND.floor(anchor.now()), Grain.SECOND, Basis.COUNTED);
		}

		@Override
		public Grain grain() {
			return Grain.SECOND;
		}

	}

}
