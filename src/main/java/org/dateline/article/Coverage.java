package org.dateline.article;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * How many reports there are over time, by language: counted in the days, months, years
 * or decades that a date falls into, and apart where a date is wider than that.
 *
 * @param unit what is counted in
 * @param periods the periods from the first report to the last, empty ones included
 * @param ranges the dates too wide for one period, by first day; at most
 * {@value #MOST_RANGES}
 * @param unlisted how many reports have a wide date beyond those
 * @param undated how many reports have no date
 */
record Coverage(Unit unit, List<Period> periods, List<Range> ranges, int unlisted, int undated) {

	static final int MOST_RANGES = 24;

	private static final int MOST_PERIODS = 72;

	/** What reports are counted in. */
	enum Unit {

		DAY, MONTH, YEAR, DECADE, CENTURY;

		LocalDate begin(LocalDate day) {
			return switch (this) {
				case DAY -> day;
				case MONTH -> day.withDayOfMonth(1);
				case YEAR -> day.withDayOfYear(1);
				case DECADE -> LocalDate.of(Math.max(1, Math.floorDiv(day.getYear(), 10) * 10), 1, 1);
				case CENTURY -> LocalDate.of(Math.max(1, Math.floorDiv(day.getYear(), 100) * 100), 1, 1);
			};
		}

		LocalDate next(LocalDate begin) {
			return switch (this) {
				case DAY -> begin.plusDays(1);
				case MONTH -> begin.plusMonths(1);
				case YEAR -> begin.plusYears(1);
				case DECADE -> LocalDate.of(Math.floorDiv(begin.getYear(), 10) * 10 + 10, 1, 1);
				case CENTURY -> LocalDate.of(Math.floorDiv(begin.getYear(), 100) * 100 + 100, 1, 1);
			};
		}

		/** The EDTF value of a period that begins on this day. */
		String edtf(LocalDate begin) {
			return switch (this) {
				case DAY -> begin.toString();
				case MONTH -> YearMonth.from(begin).toString();
				case YEAR -> "%04d".formatted(begin.getYear());
				case DECADE -> "%03dX".formatted(begin.getYear() / 10);
				case CENTURY -> "%02dXX".formatted(begin.getYear() / 100);
			};
		}

		private static Unit fitting(LocalDate first, LocalDate last) {
			if (ChronoUnit.DAYS.between(first, last) < MOST_PERIODS) {
				return DAY;
			}
			if (ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last) < MOST_PERIODS) {
				return MONTH;
			}
			int years = last.getYear() - first.getYear();
			return (years < MOST_PERIODS) ? YEAR : (years < MOST_PERIODS * 10) ? DECADE : CENTURY;
		}

	}

	/**
	 * A period and its reports.
	 *
	 * @param first its first day
	 * @param last its last day
	 * @param counts reports by language tag
	 */
	record Period(LocalDate first, LocalDate last, Map<String, Integer> counts) {

		int total() {
			return this.counts.values().stream().mapToInt(Integer::intValue).sum();
		}

	}

	/**
	 * Reports of one language whose date is the same stretch of days, wider than a
	 * period.
	 *
	 * @param first the first possible day, or null when open
	 * @param last the last possible day, or null when open
	 * @param language the language tag
	 * @param count how many
	 */
	record Range(@Nullable LocalDate first, @Nullable LocalDate last, String language, int count) {

		/** Whether it says anything: a date may be open at both ends. */
		boolean isBounded() {
			return this.first != null || this.last != null;
		}

		boolean overlaps(Period period) {
			return (this.first == null || !this.first.isAfter(period.last()))
					&& (this.last == null || !this.last.isBefore(period.first()));
		}

	}

	/** A shelf and the places on it that count. */
	record Part(Shelf shelf, RoaringBitmap places) {

		@Nullable LocalDate firstDay() {
			int place = (int) this.places
				.nextValue(this.shelf.firstPlaceFrom(new Shelf.Key(Shelf.FIRST_DAY, Long.MIN_VALUE)));
			return (place < 0 || place >= this.shelf.datedSize()) ? null
					: LocalDate.ofEpochDay(this.shelf.keyAt(place).day());
		}

		@Nullable LocalDate lastDay() {
			int end = Math.min(this.shelf.datedSize(),
					this.shelf.firstPlaceFrom(new Shelf.Key(Shelf.LAST_DAY, Long.MAX_VALUE)));
			int place = (end > 0) ? (int) this.places.previousValue(end - 1) : -1;
			if (place < 0) {
				return null;
			}
			int last = this.shelf.keyAt(place).day();
			RoaringBitmap wide = RoaringBitmap.and(this.places, this.shelf.wide());
			for (int at : wide) {
				if (this.shelf.latestAt(at) <= Shelf.LAST_DAY) {
					last = Math.max(last, this.shelf.latestAt(at));
				}
			}
			return LocalDate.ofEpochDay(last);
		}

	}

	static Coverage of(List<Part> parts) {
		int undated = parts.stream()
			.mapToInt((part) -> (int) part.places().rangeCardinality(part.shelf().datedSize(), part.shelf().size()))
			.sum();
		LocalDate first = parts.stream()
			.map(Part::firstDay)
			.filter((day) -> day != null)
			.min(LocalDate::compareTo)
			.orElse(null);
		LocalDate last = parts.stream()
			.map(Part::lastDay)
			.filter((day) -> day != null)
			.max(LocalDate::compareTo)
			.orElse(null);
		if (first == null || last == null) {
			return new Coverage(Unit.YEAR, List.of(), List.of(), 0, undated);
		}
		Unit unit = Unit.fitting(first, last);
		TreeMap<LocalDate, Map<String, Integer>> counts = new TreeMap<>();
		Map<Range, Integer> ranges = new LinkedHashMap<>();
		for (LocalDate begin = unit.begin(first); !begin.isAfter(last); begin = unit.next(begin)) {
			counts.put(begin, new LinkedHashMap<>());
		}
		parts.forEach((part) -> count(part, unit, counts, ranges));
		List<Period> periods = new ArrayList<>();
		counts
			.forEach((begin, byLanguage) -> periods.add(new Period(begin, unit.next(begin).minusDays(1), byLanguage)));
		List<Range> wide = new ArrayList<>();
		ranges.forEach((range, count) -> wide.add(new Range(range.first(), range.last(), range.language(), count)));
		wide.sort((one, other) -> Integer.compare(dayOf(one.first()), dayOf(other.first())));
		List<Range> listed = wide.stream().filter(Range::isBounded).limit(MOST_RANGES).toList();
		int unlisted = count(wide) - count(listed);
		return new Coverage(unit, periods, listed, unlisted, undated);
	}

	/** The languages that occur, by tag. */
	List<String> languages() {
		TreeSet<String> languages = new TreeSet<>();
		this.periods.forEach((period) -> languages.addAll(period.counts().keySet()));
		this.ranges.forEach((range) -> languages.add(range.language()));
		return List.copyOf(languages);
	}

	private static int count(List<Range> ranges) {
		return ranges.stream().mapToInt(Range::count).sum();
	}

	private static void count(Part part, Unit unit, TreeMap<LocalDate, Map<String, Integer>> counts,
			Map<Range, Integer> ranges) {
		Shelf shelf = part.shelf();
		for (String language : shelf.valuesOf(Facet.LANGUAGE)) {
			RoaringBitmap spoken = shelf.places(Facet.LANGUAGE, language);
			if (spoken == null) {
				continue;
			}
			RoaringBitmap places = RoaringBitmap.and(part.places(), spoken);
			RoaringBitmap wide = RoaringBitmap.and(places, shelf.wide());
			for (int place : wide) {
				Range range = range(shelf, place, language);
				if (range.first() == null || range.last() == null
						|| !unit.begin(range.first()).equals(unit.begin(range.last()))) {
					places.remove(place);
					ranges.merge(range, 1, Integer::sum);
				}
			}
			counts.forEach((begin, byLanguage) -> {
				int from = shelf.firstPlaceFrom(new Shelf.Key(Shelf.day(begin), Long.MIN_VALUE));
				int to = shelf.firstPlaceFrom(new Shelf.Key(Shelf.day(unit.next(begin)), Long.MIN_VALUE));
				int count = (int) places.rangeCardinality(from, Math.min(to, shelf.datedSize()));
				if (count > 0) {
					byLanguage.merge(language, count, Integer::sum);
				}
			});
		}
	}

	private static Range range(Shelf shelf, int place, String language) {
		int first = shelf.keyAt(place).day();
		int last = shelf.latestAt(place);
		return new Range(drawable(first), drawable(last), language, 0);
	}

	private static @Nullable LocalDate drawable(int day) {
		return (day >= Shelf.FIRST_DAY && day <= Shelf.LAST_DAY) ? LocalDate.ofEpochDay(day) : null;
	}

	private static int dayOf(@Nullable LocalDate day) {
		return (day != null) ? (int) day.toEpochDay() : Integer.MIN_VALUE;
	}

}
