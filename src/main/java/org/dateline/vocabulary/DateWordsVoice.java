package org.dateline.vocabulary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads EDTF values aloud in one language, in full or in short. The phrases are given the
 * cases they may need: {@code nom}, {@code gen} ("октября"), {@code acc} ("весну") and
 * {@code loc} ("ildə").
 */
final class DateWordsVoice {

	private static final String NOM = "nom";

	private static final String GEN = "gen";

	private static final String ACC = "acc";

	private static final String LOC = "loc";

	private final DateWordsLanguage language;

	private final boolean inShort;

	/**
	 * Says what is too close to the words around it to be cut short: "один из дней 1985
	 * года".
	 */
	private final DateWordsVoice inFull;

	DateWordsVoice(DateWordsLanguage language) {
		this.language = language;
		this.inShort = false;
		this.inFull = this;
	}

	private DateWordsVoice(DateWordsVoice inFull) {
		this.language = inFull.language;
		this.inShort = true;
		this.inFull = inFull;
	}

	DateWordsVoice inShort() {
		return new DateWordsVoice(this);
	}

	String say(EdtfValue value) {
		if (value instanceof EdtfPoint point) {
			return point(point, NOM);
		}
		if (value instanceof EdtfInterval interval) {
			return interval(interval);
		}
		return set((EdtfSet) value);
	}

	private String point(EdtfPoint point, String grammar) {
		if (this.inShort || point.isQualifiedAsOne()) {
			return qualified(point, point.qualifier(), grammar);
		}
		List<String> remarks = new ArrayList<>();
		for (EdtfQualifier qualifier : EdtfQualifier.values()) {
			List<String> parts = new ArrayList<>();
			addPart(parts, "year", point.year().qualifier() == qualifier);
			addPart(parts, "month", point.month() != null && point.month().qualifier() == qualifier);
			addPart(parts, "day", point.day() != null && point.day().qualifier() == qualifier);
			if (qualifier != EdtfQualifier.NONE && !parts.isEmpty()) {
				remarks.add(
						phrase("part-doubted", Map.of("doubt", doubt(qualifier), "parts", this.language.allOf(parts))));
			}
		}
		return phrase("remarked", Map.of("date", plain(point, grammar), "remark", String.join("; ", remarks)));
	}

	private void addPart(List<String> parts, String part, boolean doubted) {
		if (doubted) {
			parts.add(phrase("part", Map.of("part", part)));
		}
	}

	private String qualified(EdtfPoint point, EdtfQualifier qualifier, String grammar) {
		if (qualifier == EdtfQualifier.NONE) {
			return plain(point, grammar);
		}
		return phrase("doubted", Map.of("doubt", doubt(qualifier), "case", grammar, "unit", unit(point), NOM,
				plain(point, NOM), GEN, plain(point, GEN), ACC, plain(point, ACC)));
	}

	private static String doubt(EdtfQualifier qualifier) {
		if (qualifier.isApproximate()) {
			return qualifier.isUncertain() ? "both" : "approximate";
		}
		return "uncertain";
	}

	private String plain(EdtfPoint point, String grammar) {
		EdtfYear year = point.year();
		EdtfField month = point.month();
		EdtfField day = point.day();
		if (!isSayable(point)) {
			return phrase("pattern", Map.of("case", grammar, "digits", digits(point)));
		}
		if (month == null) {
			return year(year, grammar);
		}
		if (point.season() != 0) {
			return season(point, grammar);
		}
		if (month.isUnspecified()) {
			return phrase((day == null) ? "some-month" : "some-day", years(year, grammar));
		}
		if (!month.isWhole() || (day != null && !day.isWhole() && !day.isUnspecified())) {
			return between(point, grammar);
		}
		if (day == null) {
			return month(year, month.value(), grammar);
		}
		if (day.isUnspecified()) {
			return someDay(year, month.value(), grammar);
		}
		return day(point, month.value(), day.value(), grammar);
	}

	/** Whether the digits that are left open can be put in words. */
	private static boolean isSayable(EdtfPoint point) {
		EdtfYear year = point.year();
		EdtfField month = point.month();
		EdtfField day = point.day();
		if (month == null) {
			return year.isRun();
		}
		if (!year.isRun() || !month.isRun()) {
			return false;
		}
		boolean wholeOrAny = month.isWhole() || month.isUnspecified();
		if (day == null) {
			return year.isWhole() || wholeOrAny;
		}
		if (!day.isRun() || (!month.isWhole() && !day.isUnspecified())) {
			return false;
		}
		return year.isWhole() || (wholeOrAny && (day.isWhole() || day.isUnspecified()));
	}

	private static String digits(EdtfPoint point) {
		String year = (point.year().negative() ? "-" : "") + point.year().digits();
		String month = (point.month() != null) ? "-" + point.month().digits() : "";
		return year + month + ((point.day() != null) ? "-" + point.day().digits() : "");
	}

	private String day(EdtfPoint point, int month, int dayOfMonth, String grammar) {
		EdtfYear year = point.year();
		LocalTime time = point.time();
		if (!year.isWhole()) {
			Map<String, String> arguments = years(year, grammar);
			arguments.put("dayMonth", this.language.dayMonth(dayOfMonth, month));
			return phrase("day-of-some-year", arguments);
		}
		if (time == null) {
			return this.language.dayMonthYear(dayOfMonth, month, yearOfDate(year.value(), this.inShort));
		}
		String date = this.language.dayMonthYear(dayOfMonth, month, yearOfDate(year.value(), true));
		String at = phrase("date-time",
				Map.of("date", date, "time", this.language.time(time.getHour(), time.getMinute(), time.getSecond())));
		if (this.inShort) {
			return at;
		}
		String zone = (point.offset() != null) ? point.offset().getId() : "none";
		return phrase("zoned", Map.of("dateTime", at, "offset", zone));
	}

	private String month(EdtfYear year, int month, String grammar) {
		if (!year.isWhole()) {
			Map<String, String> arguments = years(year, grammar);
			arguments.putAll(monthNames(month));
			return phrase("month-of-some-year", arguments);
		}
		String name = grammar.equals(GEN) ? this.language.month(month) : this.language.monthAlone(month);
		return this.language.monthYear(name, yearOfDate(year.value(), this.inShort));
	}

	private String someDay(EdtfYear year, int month, String grammar) {
		Map<String, String> arguments = years(year, grammar);
		arguments.putAll(monthNames(month));
		return phrase("some-day-of-month", arguments);
	}

	private Map<String, String> monthNames(int month) {
		return Map.of("month", this.language.monthAlone(month), "monthGen", this.language.month(month));
	}

	private String season(EdtfPoint point, String grammar) {
		Map<String, String> arguments = years(point.year(), grammar);
		int season = point.season();
		if (season > 36) {
			int last = point.seasonEnd();
			arguments.put("start", this.language.monthAlone(point.seasonStart()));
			arguments.put("startGen", this.language.month(point.seasonStart()));
			arguments.put("end", this.language.monthAlone(last));
			return phrase("months-of-year", arguments);
		}
		if (season > 32) {
			arguments.put("quarter", Integer.toString(season - 32));
			return phrase("quarter", arguments);
		}
		arguments.put("season", Integer.toString(21 + (season - 21) % 4));
		String name = phrase("season", arguments);
		if (season < 25) {
			return name;
		}
		return phrase("hemisphere", Map.of("season", name, "hemisphere", (season < 29) ? "north" : "south"));
	}

	/** Every case of the year, for phrases that speak of something in it. */
	private Map<String, String> years(EdtfYear year, String grammar) {
		Map<String, String> arguments = new HashMap<>();
		arguments.put("case", grammar);
		arguments.put("known", year.isWhole() ? "yes" : "no");
		arguments.put("year", this.inFull.year(year, NOM));
		arguments.put("yearGen", this.inFull.year(year, GEN));
		arguments.put("yearLoc", this.inFull.year(year, LOC));
		return arguments;
	}

	private String year(EdtfYear year, String grammar) {
		if (year.isUnspecified()) {
			return phrase("unknown-year", Map.of("case", grammar));
		}
		if (year.isEstimated()) {
			return phrase("estimated-year", Map.of("years", yearsBetween(year.first(), year.last(), grammar),
					"estimate", yearAlone(year, NOM)));
		}
		if (year.isWhole()) {
			return yearAlone(year, grammar);
		}
		boolean decade = !year.negative() && year.digits().endsWith("X") && year.digits().indexOf('X') == 3
				&& year.digits().charAt(2) != '0' && year.first() >= 1000;
		if (decade) {
			return phrase("some-year-of-decade", yearArguments(year.first(), grammar));
		}
		return yearsBetween(year.first(), year.last(), grammar);
	}

	private String yearAlone(EdtfYear year, String grammar) {
		Map<String, String> arguments = yearArguments(year.value(), grammar);
		if (Math.abs(year.value()) == EdtfYear.LIMIT) {
			String power = (year.exponent() > 0) ? " × 10^" + year.exponent() : "";
			arguments.put("n", this.language.number(year.digits()) + power);
		}
		else if (year.negative() && year.exponent() > 0) {
			// Nobody means 170,000,001 BC by Y-17E7.
			arguments.put("n", this.language.number(Long.toString(-year.value())));
		}
		return phrase("year", arguments);
	}

	private String yearsBetween(long first, long last, String grammar) {
		return phrase("some-year",
				Map.of("case", grammar, "start", yearOfDate(first, true), "end", yearOfDate(last, true)));
	}

	/**
	 * The year as it ends a date; in short, or before a time, without a word for "year".
	 */
	private String yearOfDate(long year, boolean bare) {
		Map<String, String> arguments = yearArguments(year, GEN);
		arguments.put("form", bare ? "short" : "long");
		return phrase("year-of-date", arguments);
	}

	private Map<String, String> yearArguments(long year, String grammar) {
		// EDTF counts astronomically: 0000 is 1 BC, -0001 is 2 BC.
		long counted = (year > 0) ? year : 1 - year;
		Map<String, String> arguments = new HashMap<>();
		arguments.put("n", this.language.number(Long.toString(counted)));
		arguments.put("ordinal", AzerbaijaniOrdinal.suffix(counted));
		arguments.put("era", (year <= 0) ? "bc" : (year < 1000) ? "ad" : "none");
		arguments.put("case", grammar);
		arguments.put("form", this.inShort ? "short" : "long");
		return arguments;
	}

	private String interval(EdtfInterval interval) {
		String start = edge(interval.start(), interval.isOpenStart());
		String end = edge(interval.end(), interval.isOpenEnd());
		Map<String, String> arguments = ends(interval.start(), interval.end());
		if (!start.equals("date") && !end.equals("date")) {
			return phrase("interval-without-dates", Map.of("start", start, "end", end));
		}
		if (start.equals("date") && end.equals("date")) {
			return phrase("interval", arguments);
		}
		if (start.equals("date")) {
			return phrase(end.equals("open") ? "interval-open-end" : "interval-unknown-end", arguments);
		}
		return phrase(start.equals("open") ? "interval-open-start" : "interval-unknown-start", arguments);
	}

	private static String edge(@Nullable EdtfPoint point, boolean open) {
		return (point != null) ? "date" : open ? "open" : "unknown";
	}

	private String set(EdtfSet set) {
		List<String> items = new ArrayList<>();
		int last = set.members().size() - 1;
		for (int i = 0; i <= last; i++) {
			EdtfSet.Member member = set.members().get(i);
			String item = member(member, set.isOneOf());
			Map<String, String> arguments = Map.of("date", item, "set", set.isOneOf() ? "one" : "all");
			if (i == 0 && set.isOpenStart()) {
				item = phrase("earlier", arguments);
			}
			else if (i == last && set.isOpenEnd()) {
				item = phrase("later", arguments);
			}
			items.add(item);
		}
		return set.isOneOf() ? this.language.anyOf(items) : this.language.allOf(items);
	}

	private String member(EdtfSet.Member member, boolean oneOf) {
		EdtfPoint start = member.start();
		EdtfPoint end = member.end();
		if (end == null) {
			return point(start, NOM);
		}
		String unit = unit(start);
		if (!isSimple(start) || !isSimple(end) || !unit.equals(unit(end))) {
			unit = "time";
		}
		if (oneOf && unit.equals("year")) {
			return yearsBetween(start.year().value(), end.year().value(), NOM);
		}
		return range(oneOf ? "between" : "every", unit, ends(start, end), NOM);
	}

	/** Says the days or months that fit digits like {@code 1X}. */
	private String between(EdtfPoint point, String grammar) {
		LocalDate earliest = point.earliest();
		LocalDate latest = point.latest();
		if (earliest == null || latest == null) {
			return phrase("pattern", Map.of("case", grammar, "digits", digits(point)));
		}
		boolean days = point.day() != null;
		return range("between", days ? "day" : "month", ends(pointAt(earliest, days), pointAt(latest, days)), grammar);
	}

	private static EdtfPoint pointAt(LocalDate date, boolean day) {
		EdtfYear year = new EdtfYear(date.getYear() < 0, "%04d".formatted(Math.abs(date.getYear())), 0, 0,
				EdtfQualifier.NONE);
		EdtfField month = new EdtfField("%02d".formatted(date.getMonthValue()), EdtfQualifier.NONE);
		EdtfField dayOfMonth = new EdtfField("%02d".formatted(date.getDayOfMonth()), EdtfQualifier.NONE);
		return new EdtfPoint(year, month, day ? dayOfMonth : null, null, null);
	}

	private String range(String key, String unit, Map<String, String> ends, String grammar) {
		Map<String, String> arguments = new HashMap<>(ends);
		arguments.put("unit", unit);
		arguments.put("case", grammar);
		return phrase(key, arguments);
	}

	/** Both ends in the cases they need; what they share is said once, at the end. */
	private Map<String, String> ends(@Nullable EdtfPoint start, @Nullable EdtfPoint end) {
		Map<String, String> arguments = new HashMap<>();
		if (end != null) {
			arguments.put("end", point(end, NOM));
			arguments.put("endAcc", point(end, ACC));
		}
		if (start == null) {
			return arguments;
		}
		EdtfField month = start.month();
		if (end != null && month != null && isSimple(start) && isSimple(end)
				&& start.year().value() == end.year().value() && unit(start).equals(unit(end))) {
			boolean sameMonth = end.month() != null && month.value() == end.month().value();
			String name = this.language.monthAlone(month.value());
			String nameGen = this.language.month(month.value());
			if (start.day() != null) {
				int day = start.day().value();
				name = sameMonth ? Integer.toString(day) : this.language.dayMonth(day, month.value());
				nameGen = name;
			}
			arguments.put("start", name);
			arguments.put("startGen", nameGen);
			return arguments;
		}
		arguments.put("start", point(start, NOM));
		arguments.put("startGen", point(start, GEN));
		return arguments;
	}

	private static boolean isSimple(EdtfPoint point) {
		return point.isWhole() && point.season() == 0 && point.qualifier() == EdtfQualifier.NONE
				&& !point.year().isEstimated();
	}

	private static String unit(EdtfPoint point) {
		return (point.day() != null) ? "day" : (point.month() != null) ? "month" : "year";
	}

	private String phrase(String key, Map<String, String> arguments) {
		return this.language.phrase(key, arguments);
	}

}
