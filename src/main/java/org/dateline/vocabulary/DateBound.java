package org.dateline.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One end of a range of days, as readers write it: a year, a month or a day.
 *
 * @param written as it was written: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param first its first day
 * @param last its last day
 */
public record DateBound(String written, LocalDate first, LocalDate last) {

	private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

	/** The bound that was written, or null where this is none. */
	public static @Nullable DateBound read(String written) {
		Matcher form = FORM.matcher(written);
		if (!form.matches()) {
			return null;
		}
		try {
			int year = Integer.parseInt(form.group(1));
			if (form.group(2) == null) {
				return new DateBound(written, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
			}
			YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
			if (form.group(3) == null) {
				return new DateBound(written, month.atDay(1), month.atEndOfMonth());
			}
			LocalDate day = month.atDay(Integer.parseInt(form.group(3)));
			return new DateBound(written, day, day);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** A year as a bound. */
	public static DateBound ofYear(int year) {
		return new DateBound("%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
	}

}
