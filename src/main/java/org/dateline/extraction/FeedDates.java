package org.dateline.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.mention.DateMonths;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.EdtfSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that feeds give: RFC 822 as RSS has them, with what came after it (RFC
 * 2822, 5322) and what publishers make of it, in their own language too, and RFC 3339 as
 * Atom has them.
 */
final class FeedDates {

	/** No date is longer; longer words are not looked at. */
	private static final int LONGEST = 64;

	private static final Pattern RFC_3339 = Pattern.compile(
			"(\\d{4})-(\\d{2})-(\\d{2})[Tt ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s?(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");

	/**
	 * The day of the week is passed over: where it contradicts, it is the one that is
	 * wrong.
	 */
	private static final Pattern RFC_822 = Pattern
		.compile("(?:\\p{L}{2,12}\\.?,?\\s)?(\\d{1,2})[\\s-](\\p{L}{3,12})\\.?,?[\\s-](\\d{4}|\\d{2})"
				+ "(?:,?\\s(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?"
				+ "\\s?([A-Za-z]{1,5}|[+-]\\d{2}:?\\d{2}|(?:GMT|UTC)\\s?[+-]\\d{1,2}:?(?:\\d{2})?)?"
				+ "(?:\\s\\([A-Za-z ]{1,30}\\))?)?");

	/** As EDTF writes a time of day. */
	private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

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

	/** What the words say, or null where there are none. */
	static @Nullable FeedDate read(@Nullable String words) {
		if (words == null) {
			return null;
		}
		try {
			Matcher atom = RFC_3339.matcher(words);
			if (words.length() <= LONGEST && atom.matches()) {
				LocalDate day = LocalDate.of(Integer.parseInt(atom.group(1)), Integer.parseInt(atom.group(2)),
						Integer.parseInt(atom.group(3)));
				return at(words, day.atTime(time(atom, 4, atom.group(7))), atom.group(8));
			}
			Matcher rss = RFC_822.matcher(words);
			if (words.length() <= LONGEST && rss.matches()) {
				LocalDate day = LocalDate.of(year(rss.group(3)), DateMonths.of(rss.group(2), null),
						Integer.parseInt(rss.group(1)));
				return (rss.group(4) != null) ? at(words, day.atTime(time(rss, 4, null)), rss.group(7))
						: new FeedDate(words, null, EdtfDate.parse(day.toString()));
			}
			return new FeedDate(words, null, EdtfDate.parse(words));
		}
		catch (DateTimeException | EdtfSyntaxException ex) {
			return new FeedDate(words, null, null);
		}
	}

	private static FeedDate at(String words, LocalDateTime time, @Nullable String zone) {
		ZoneOffset offset = (zone != null) ? offset(zone) : null;
		String edtf = TO_THE_SECOND.format(time) + ((offset != null) ? offset : "");
		return new FeedDate(words, (offset != null) ? time.toInstant(offset) : null, EdtfDate.parse(edtf));
	}

	private static LocalTime time(Matcher words, int hour, @Nullable String fraction) {
		int second = (words.group(hour + 2) != null) ? Integer.parseInt(words.group(hour + 2)) : 0;
		if (second > 60) {
			throw new DateTimeException("second " + second);
		}
		int nanos = (fraction != null) ? Integer.parseInt((fraction + "00000000").substring(0, 9)) : 0;
		// A leap second is the last one of its minute here, as java.time has it.
		return LocalTime.of(Integer.parseInt(words.group(hour)), Integer.parseInt(words.group(hour + 1)),
				Math.min(second, 59), nanos);
	}

	/** Two digits as RFC 2822, section 4.3 has them. */
	private static int year(String digits) {
		int year = Integer.parseInt(digits);
		return (digits.length() > 2) ? year : year + ((year < 50) ? 2000 : 1900);
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
