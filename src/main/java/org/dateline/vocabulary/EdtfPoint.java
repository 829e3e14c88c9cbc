package org.dateline.vocabulary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** A single year, month, season or day, or a time of day on one. */
record EdtfPoint(EdtfYear year, @Nullable EdtfField month, @Nullable EdtfField day, @Nullable LocalTime time,
		@Nullable ZoneOffset offset) implements EdtfValue {

	private static final int FIRST_SEASON = 21;

	/**
	 * First and last month of the seasons 21 to 41; a month above 12 is in the next year.
	 */
	private static final int[][] SEASONS = { { 3, 5 }, { 6, 8 }, { 9, 11 }, { 12, 14 }, { 3, 5 }, { 6, 8 }, { 9, 11 },
			{ 12, 14 }, { 9, 11 }, { 12, 14 }, { 3, 5 }, { 6, 8 }, { 1, 3 }, { 4, 6 }, { 7, 9 }, { 10, 12 }, { 1, 4 },
			{ 5, 8 }, { 9, 12 }, { 1, 6 }, { 7, 12 } };

	static boolean isSeason(EdtfField month) {
		return month.isWhole() && month.value() >= FIRST_SEASON && month.value() < FIRST_SEASON + SEASONS.length;
	}

	/** The number of the season, quarter or other division of the year, or 0. */
	int season() {
		return (this.month != null && isSeason(this.month)) ? this.month.value() : 0;
	}

	int seasonStart() {
		return SEASONS[season() - FIRST_SEASON][0];
	}

	int seasonEnd() {
		return SEASONS[season() - FIRST_SEASON][1];
	}

	/** Whether all digits are given. */
	boolean isWhole() {
		return this.year.isWhole() && (this.month == null || this.month.isWhole())
				&& (this.day == null || this.day.isWhole());
	}

	/** Whether every part is qualified alike. */
	boolean isQualifiedAsOne() {
		EdtfQualifier qualifier = this.year.qualifier();
		return (this.month == null || this.month.qualifier() == qualifier)
				&& (this.day == null || this.day.qualifier() == qualifier);
	}

	/** Whether any day of the calendar fits. */
	boolean exists() {
		return find(true) != null;
	}

	@Override
	public @Nullable LocalDate earliest() {
		return this.year.isUnspecified() ? null : find(true);
	}

	@Override
	public @Nullable LocalDate latest() {
		return this.year.isUnspecified() ? null : find(false);
	}

	@Override
	public boolean isOpenStart() {
		return false;
	}

	@Override
	public boolean isOpenEnd() {
		return false;
	}

	@Override
	public EdtfQualifier qualifier() {
		EdtfQualifier qualifier = this.year.qualifier();
		qualifier = (this.month != null) ? qualifier.and(this.month.qualifier()) : qualifier;
		return (this.day != null) ? qualifier.and(this.day.qualifier()) : qualifier;
	}

	private @Nullable LocalDate find(boolean first) {
		long year = first ? this.year.first() : this.year.last();
		if (year > LocalDate.MAX.getYear()) {
			return LocalDate.MAX;
		}
		if (year < LocalDate.MIN.getYear()) {
			return LocalDate.MIN;
		}
		YearMonth january = YearMonth.of((int) year, 1);
		if (this.month == null) {
			return first ? january.atDay(1) : january.plusMonths(11).atEndOfMonth();
		}
		if (season() != 0) {
			return first ? january.plusMonths(seasonStart() - 1).atDay(1)
					: january.plusMonths(seasonEnd() - 1).atEndOfMonth();
		}
		return find(this.month, first);
	}

	/** Tries the years in turn, since a 29 February fits only some of them. */
	private @Nullable LocalDate find(EdtfField month, boolean first) {
		int from = (int) this.year.first();
		int to = (int) this.year.last();
		for (int i = 0; i <= to - from; i++) {
			int year = first ? from + i : to - i;
			if (!this.year.fits(year)) {
				continue;
			}
			for (int j = 1; j <= 12; j++) {
				int candidate = first ? j : 13 - j;
				LocalDate found = month.fits(candidate) ? find(YearMonth.of(year, candidate), first) : null;
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	private @Nullable LocalDate find(YearMonth month, boolean first) {
		int length = month.lengthOfMonth();
		for (int i = 1; i <= length; i++) {
			int candidate = first ? i : length + 1 - i;
			if (this.day == null || this.day.fits(candidate)) {
				return month.atDay(candidate);
			}
		}
		return null;
	}

}
