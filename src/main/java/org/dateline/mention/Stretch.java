package org.dateline.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

import org.dateline.mention.Reasoning.Basis;
import org.dateline.mention.Reasoning.Part;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as it was resolved, with its two ends in EDTF.
 *
 * @param span the two moments
 * @param first the first end in EDTF, {@code ..} where it is open
 * @param last the last end, or null where one sign stands for all of it
 * @param basis what the words gave of it
 * @param part which part of it is meant, or null
 * @param about whether it is approximate
 * @param time the time of day, or null
 */
record Stretch(TimeSpan span, String first, @Nullable String last, Basis basis, @Nullable Part part, boolean about,
		@Nullable TimeOfDay time) {

	static Stretch of(LocalDateTime from, Grain grain, Basis basis) {
		return of(TimeSpan.of(from, grain), basis);
	}

	/** A stretch between two moments, signed by a single sign where EDTF has one. */
	static Stretch of(TimeSpan span, Basis basis) {
		LocalDate from = Objects.requireNonNull(span.from()).toLocalDate();
		LocalDateTime until = Objects.requireNonNull(span.until());
		if (span.grain() != Grain.WEEK && until.equals(span.grain().plus(span.from(), 1))) {
			return new Stretch(span, sign(from, span.grain()), null, basis, null, false, null);
		}
		if (span.grain().compareTo(Grain.MONTH) >= 0 && from.getDayOfMonth() == 1) {
			Grain finest = (span.grain().compareTo(Grain.YEAR) >= 0 && from.getMonthValue() == 1) ? Grain.YEAR
					: Grain.MONTH;
			return new Stretch(span, sign(from, finest), sign(until.toLocalDate().minusDays(1), finest), basis, null,
					false, null);
		}
		LocalDate to = until.minusSeconds(1).toLocalDate();
		return new Stretch(span, from.toString(), to.isAfter(from) ? to.toString() : null, basis, null, false, null);
	}

	/** The sign in EDTF for the stretch of a grain, of which a week has none. */
	private static String sign(LocalDate from, Grain grain) {
		return switch (grain) {
			case SECOND, MINUTE, HOUR, DAY, WEEK -> from.toString();
			case MONTH -> "%04d-%02d".formatted(from.getYear(), from.getMonthValue());
			case QUARTER -> "%04d-%d".formatted(from.getYear(), 33 + (from.getMonthValue() - 1) / 3);
			case SEASON -> "%04d-%d".formatted(from.getYear(), 20 + from.getMonthValue() / 3);
			case HALF -> "%04d-%d".formatted(from.getYear(), 40 + (from.getMonthValue() - 1) / 6);
			case YEAR -> "%04d".formatted(from.getYear());
			case DECADE -> "%03dX".formatted(from.getYear() / 10);
			case CENTURY -> "%02dXX".formatted(from.getYear() / 100);
		};
	}

	/** The first moment; that of the world where it is open. */
	LocalDateTime start() {
		return (this.span.from() != null) ? this.span.from() : LocalDateTime.MIN;
	}

	/** The first moment after it. */
	LocalDateTime stop() {
		return (this.span.until() != null) ? this.span.until() : LocalDateTime.MAX;
	}

	boolean isClosed() {
		return this.span.from() != null && this.span.until() != null;
	}

	/** From the start of this to the end of another, or null where that is backwards. */
	@Nullable Stretch to(Stretch other) {
		if (start().isAfter(other.stop()) || !isClosed() || !other.isClosed()) {
			return null;
		}
		Grain grain = (this.span.grain().compareTo(other.span.grain()) < 0) ? this.span.grain() : other.span.grain();
		String end = (other.last != null) ? other.last : other.first;
		TimeSpan both = new TimeSpan(this.span.from(), other.span.until(), grain);
		Basis weaker = (this.basis.compareTo(other.basis) < 0) ? other.basis : this.basis;
		return new Stretch(both, this.first, end.equals(this.first) ? null : end, weaker, null,
				this.about || other.about, null);
	}

	/** The day after this one. */
	Stretch next() {
		Stretch next = of(start().toLocalDate().plusDays(1).atStartOfDay(), Grain.DAY, this.basis);
		return new Stretch(next.span, next.first, null, this.basis, this.part, this.about, null);
	}

	/** This or another, of which nothing says which; both in one sign, as days have. */
	Stretch or(Stretch other) {
		boolean earlier = start().isBefore(other.start());
		Stretch one = earlier ? this : other;
		Stretch two = earlier ? other : this;
		TimeSpan both = new TimeSpan(one.span.from(), two.span.until(), this.span.grain());
		return new Stretch(both, "[%s,%s]".formatted(one.first, two.first), null, this.basis, null, this.about,
				this.time);
	}

	/** Whether it is one sign for all of it, and one alone. */
	boolean isPoint() {
		return this.last == null && !this.first.startsWith("[");
	}

	/** From the start of this without an end. */
	Stretch onwards() {
		return new Stretch(new TimeSpan(this.span.from(), null, this.span.grain()), this.first, "..", this.basis,
				this.part, this.about, null);
	}

	/** Without a start, up to this. */
	Stretch upTo(boolean included) {
		TimeSpan open = new TimeSpan(null, included ? this.span.until() : this.span.from(), this.span.grain());
		return new Stretch(open, "..", (this.last != null) ? this.last : this.first, this.basis, this.part, this.about,
				null);
	}

	Stretch within(TimeSpan narrower, Part which) {
		return new Stretch(narrower, this.first, this.last, this.basis, which, this.about, this.time);
	}

	Stretch spanning(TimeSpan meant) {
		return new Stretch(meant, this.first, this.last, this.basis, this.part, this.about, this.time);
	}

	Stretch approximate() {
		return new Stretch(this.span, this.first, this.last, this.basis, this.part, true, this.time);
	}

	Stretch basedOn(Basis other) {
		return new Stretch(this.span, this.first, this.last, other, this.part, this.about, this.time);
	}

	Stretch at(TimeSpan clock, TimeOfDay timeOfDay) {
		return new Stretch(clock, this.first, this.last, this.basis, this.part, this.about, timeOfDay);
	}

	/** The whole in EDTF. */
	String edtf(boolean vague) {
		if (this.last == null) {
			return point(this.first, vague);
		}
		return point(this.first, vague) + "/" + point(this.last, vague);
	}

	private String point(String end, boolean vague) {
		if (!(this.about || vague) || end.equals("..")) {
			return end;
		}
		return end.startsWith("[") ? end.replace(",", "~,").replace("]", "~]") : end + "~";
	}

}
