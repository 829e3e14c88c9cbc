package org.dateline.extraction;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that pages give for machines: ISO 8601 in both of its formats, RFC
 * 5322, seconds or milliseconds since 1970, and what people write there instead.
 */
final class MachineDates {

	/** A longer value is no date, in {@code char}s. */
	static final int LONGEST = 100;

	private final WrittenDates written;

	MachineDates(WrittenDates written) {
		this.written = written;
	}

	/** The date that a value is or begins with, or null. */
	@Nullable WrittenDate read(String value) {
		if (value.length() > LONGEST || value.length() < 4) {
			return null;
		}
		String text = value.strip();
		WrittenDate date = (digits(text) >= Math.min(text.length(), 8)) ? ofDigits(text) : null;
		if (date == null && text.length() == 7 && text.charAt(4) == '-' && digits(text) == 4) {
			date = new WrittenDate(0, 7, number(text, 0, 4), number(text, 5, 7), 0, false, null, null, null);
		}
		if (date != null) {
			return (date.exists() && date.month() > 0) ? date : null;
		}
		List<WrittenDate> dates = this.written.in(text);
		return dates.isEmpty() ? null : dates.get(0);
	}

	private static @Nullable WrittenDate ofDigits(String text) {
		int digits = digits(text);
		if (digits == text.length() && (digits == 10 || digits == 13)) {
			return ofEpoch(text);
		}
		if (digits != 8 && digits != 12 && digits != 14) {
			return null;
		}
		WrittenDate day = WrittenDate.ofDay(0, 8, number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
		String clock = (digits > 8) ? text.substring(8)
				: (text.length() > 9 && (text.charAt(8) == 'T' || text.charAt(8) == ' ')) ? text.substring(9) : "";
		int length = digits(clock);
		if (length != 4 && length != 6) {
			return day;
		}
		int second = (length == 6) ? number(clock, 4, 6) : 0;
		try {
			LocalTime time = LocalTime.of(number(clock, 0, 2), number(clock, 2, 4), second);
			String zone = clock.substring(length);
			ZoneOffset offset = zone.isEmpty() ? null : ZoneOffset.of(zone);
			if (offset != null && offset.getTotalSeconds() % 60 != 0) {
				// neither ISO 8601 nor EDTF has such an offset
				return day;
			}
			return day.at(0, text.length(), time, offset, zone.isEmpty() ? null : zone);
		}
		catch (DateTimeException ex) {
			return day;
		}
	}

	private static @Nullable WrittenDate ofEpoch(String text) {
		long number = Long.parseLong(text);
		Instant instant = (text.length() == 13) ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
		OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
		return WrittenDate.ofDay(0, text.length(), time.getYear(), time.getMonthValue(), time.getDayOfMonth())
			.at(0, text.length(), time.toLocalTime(), ZoneOffset.UTC, null);
	}

	private static int digits(String text) {
		int digits = 0;
		while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
			digits++;
		}
		return digits;
	}

	private static int number(String text, int from, int to) {
		int number = 0;
		for (int i = from; i < to; i++) {
			int digit = Character.digit(text.charAt(i), 10);
			if (digit < 0) {
				return -1;
			}
			number = number * 10 + digit;
		}
		return number;
	}

}
