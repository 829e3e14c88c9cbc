package org.dateline.extraction;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The moments that feeds name: RFC 822 as RSS has them, with what came after it (RFC
 * 2822, 5322) and what publishers make of it, and RFC 3339 as Atom has them. Words that
 * name no moment, for want of a time or a zone, give none.
 */
final class FeedDates {

	/** No date is longer; longer words are not looked at. */
	private static final int LONGEST = 64;

	private static final Pattern RFC_3339 = Pattern.compile(
			"(\\d{4})-(\\d{2})-(\\d{2})[Tt ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s?(Z|z|UTC|GMT|[+-]\\d{2}:?\\d{2})");

	/**
	 * The day of the week is passed over: where it contradicts, it is the one that is
	 * wrong.
	 */
	private static final Pattern RFC_822 = Pattern.compile(
			"(?:\\p{L}{2,12}\\.?,?\\s)?(\\d{1,2})[\\s-](\\p{L}{3,12})\\.?,?[\\s-](\\d{4}|\\d{2}),?\\s(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?\\s?([A-Za-z]{1,5}|[+-]\\d{2}:?\\d{2}|(?:GMT|UTC)\\s?[+-]\\d{1,2}:?(?:\\d{2})?)(?:\\s\\([A-Za-z ]{1,30}\\))?");

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	/**
	 * In hours; RFC 822, section 5, and what is common where this archive's sources are.
	 */
	private static final Map<String, Integer> ZONES = Map.ofEntries(Map.entry("Z", 0), Map.entry("UT", 0),
			Map.entry("UTC", 0), Map.entry("GMT", 0), Map.entry("EST", -5), Map.entry("EDT", -4), Map.entry("CST", -6),
			Map.entry("CDT", -5), Map.entry("MST", -7), Map.entry("MDT", -6), Map.entry("PST", -8),
			Map.entry("PDT", -7), Map.entry("WET", 0), Map.entry("WEST", 1), Map.entry("CET", 1), Map.entry("CEST", 2),
			Map.entry("EET", 2), Map.entry("EEST", 3), Map.entry("MSK", 3), Map.entry("TRT", 3), Map.entry("AZT", 4),
			Map.entry("WIB", 7), Map.entry("WITA", 8), Map.entry("WIT", 9));

	private FeedDates() {
	}

	static @Nullable Instant moment(@Nullable String words) {
		if (words == null || words.length() > LONGEST) {
			return null;
		}
		try {
			Matcher atom = RFC_3339.matcher(words);
			if (atom.matches()) {
				return at(Integer.parseInt(atom.group(1)), Integer.parseInt(atom.group(2)), atom, 3, 4, atom.group(7),
						offset(atom.group(8)));
			}
			Matcher rss = RFC_822.matcher(words);
			if (rss.matches()) {
				return at(year(rss.group(3)), month(rss.group(2)), rss, 1, 4, null, offset(rss.group(7)));
			}
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			return null;
		}
		return null;
	}

	private static Instant at(int year, int month, Matcher words, int day, int hour, @Nullable String fraction,
			ZoneOffset offset) {
		int second = (words.group(hour + 2) != null) ? Integer.parseInt(words.group(hour + 2)) : 0;
		// A leap second is the last one of its minute here, as java.time has it.
		LocalDateTime time = LocalDateTime.of(year, month, Integer.parseInt(words.group(day)),
				Integer.parseInt(words.group(hour)), Integer.parseInt(words.group(hour + 1)), Math.min(second, 59));
		if (second > 60) {
			throw new DateTimeException("second " + second);
		}
		int nanos = (fraction != null) ? Integer.parseInt((fraction + "00000000").substring(0, 9)) : 0;
		return OffsetDateTime.of(time.withNano(nanos), offset).toInstant();
	}

	/** Two digits as RFC 2822, section 4.3 has them. */
	private static int year(String digits) {
		int year = Integer.parseInt(digits);
		return (digits.length() > 2) ? year : year + ((year < 50) ? 2000 : 1900);
	}

	private static int month(String name) {
		int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
		if (month < 0) {
			throw new DateTimeException(name);
		}
		return month + 1;
	}

	private static ZoneOffset offset(String zone) {
		Integer hours = ZONES.get(zone.toUpperCase(Locale.ROOT));
		if (hours != null) {
			return ZoneOffset.ofHours(hours);
		}
		int sign = Math.max(zone.indexOf('+'), zone.indexOf('-'));
		if (sign < 0) {
			throw new DateTimeException(zone);
		}
		String digits = zone.substring(sign + 1).replace(":", "");
		int number = Integer.parseInt((digits.length() <= 2) ? digits + "00" : digits);
		int minutes = number / 100 * 60 + number % 100;
		return ZoneOffset.ofTotalSeconds(60 * ((zone.charAt(sign) == '-') ? -minutes : minutes));
	}

}
