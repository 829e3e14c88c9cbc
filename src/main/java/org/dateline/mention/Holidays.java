package org.dateline.mention;

import java.time.LocalDate;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.dateline.mention.Reasoning.Basis;
import org.jspecify.annotations.Nullable;

/**
 * The feasts that move: those counted from Easter, and those of the lunar calendar of
 * Islam, by its calculated form (Umm al-Qura), which may be a day from what was
 * announced.
 */
final class Holidays {

	private static final int CYCLES = 3;

	private Holidays() {
	}

	/** A day that comes once a year. */
	sealed interface Holiday extends When permits Easter, Crescent {

		/** The one of a year, or null where that year has none. */
		@Nullable When in(int year);

		@Override
		default Grain grain() {
			return Grain.DAY;
		}

	}

	private record OfYear(Stretch day) implements When {

		@Override
		public Stretch at(Anchor anchor) {
			return this.day;
		}

		@Override
		public Grain grain() {
			return this.day.span().grain();
		}

		@Override
		public boolean isAbsolute() {
			return true;
		}

	}

	/**
	 * A day counted from Easter Sunday.
	 *
	 * @param orthodox whether Easter is reckoned by the Julian calendar
	 */
	record Easter(int days, boolean orthodox) implements Holiday {

		@Override
		public Stretch at(Anchor anchor) {
			Stretch found = anchor.choose((years) -> day(anchor.year() + years), CYCLES);
			return (found != null) ? found : day(anchor.year());
		}

		@Override
		public When in(int year) {
			return new OfYear(day(year).basedOn(Basis.STATED));
		}

		private Stretch day(int year) {
			LocalDate sunday = this.orthodox ? julian(year) : gregorian(year);
			return Stretch.of(sunday.plusDays(this.days).atStartOfDay(), Grain.DAY, Basis.COMPLETED);
		}

		/** After the anonymous computus of 1876 in Meeus, Astronomical Algorithms. */
		private static LocalDate gregorian(int year) {
			int a = year % 19;
			int b = year / 100;
			int c = year % 100;
			int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
			int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
			int m = (a + 11 * h + 22 * l) / 451;
			int n = h + l - 7 * m + 114;
			return LocalDate.of(year, n / 31, n % 31 + 1);
		}

		/** Meeus' Julian computus, moved to the Gregorian calendar. */
		private static LocalDate julian(int year) {
			int d = (19 * (year % 19) + 15) % 30;
			int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
			int n = d + e + 114;
			int apart = year / 100 - year / 400 - 2;
			return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(apart);
		}

	}

	/**
	 * A feast of the Islamic calendar.
	 *
	 * @param month from 1
	 * @param length in days, or 0 for the whole month
	 */
	record Crescent(int month, int day, int length) implements Holiday {

		@Override
		public @Nullable Stretch at(Anchor anchor) {
			return anchor.choose((years) -> inYear(anchor.year() + years), CYCLES);
		}

		@Override
		public @Nullable When in(int year) {
			Stretch found = inYear(year);
			return (found != null) ? new OfYear(found.basedOn(Basis.STATED)) : null;
		}

		private @Nullable Stretch inYear(int year) {
			if (year < 1900 || year > 2100) {
				return null;
			}
			Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=islamic-umalqura"));
			calendar.setTimeInMillis(LocalDate.of(year, 1, 1).toEpochDay() * 86_400_000L);
			int hijra = calendar.get(Calendar.YEAR);
			for (int of = hijra; of <= hijra + 1; of++) {
				calendar.clear();
				calendar.set(of, this.month - 1, this.day);
				LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
				if (date.getYear() == year) {
					int days = (this.length > 0) ? this.length : calendar.getActualMaximum(Calendar.DAY_OF_MONTH);
					return Stretch.of(new TimeSpan(date.atStartOfDay(), date.plusDays(days).atStartOfDay(), Grain.DAY),
							Basis.COMPLETED);
				}
			}
			return null;
		}

	}

}
