package org.dateline.extraction;

import java.net.URI;
import java.util.regex.Pattern;

import org.dateline.extraction.DateCandidate.Kind;
import org.dateline.mention.DateMonths;
import org.jspecify.annotations.Nullable;

/**
 * The day in the address of a page: {@code /2024/10/08/}, {@code /2024-10-08-…},
 * {@code /20241008/…}, {@code /2024/oct/08/}. Of an address within an address, as web
 * archives have them, only the inner one counts: the outer one has the day of a crawl.
 */
final class AddressDates {

	private static final int LONGEST = 2000;

	private static final Pattern FOLDERS = Pattern.compile("\\d{4}[/-]\\w{1,12}/\\d{1,2}|\\d{4}/\\d{4}");

	private AddressDates() {
	}

	static @Nullable DateMention in(URI address) {
		String text = address.toString();
		if (text.length() > LONGEST) {
			text = text.substring(0, LONGEST);
		}
		// What follows the path names campaigns, sessions and places within the page.
		text = text.substring(0, end(text));
		int inner = Math.max(text.lastIndexOf("http://"), text.lastIndexOf("https://"));
		text = text.substring(Math.max(inner, 0));
		int scheme = text.indexOf("://");
		int path = text.indexOf('/', (scheme < 0) ? 0 : scheme + 3);
		if (path < 0) {
			return null;
		}
		DateMention month = null;
		for (int i = path; i < text.length(); i++) {
			if (isDigit(text, i) && !isDigit(text, i - 1)) {
				WrittenDate date = at(text, i);
				if (date != null && date.exists() && date.hasDay()) {
					return mention(text, date);
				}
				if (date != null && date.exists() && month == null) {
					month = mention(text, date);
				}
			}
		}
		return month;
	}

	/**
	 * Whether the words of a day are folders of its year, its month and its day, which
	 * systems that publish make by themselves. A day in a name, or a number like one, may
	 * be what the page is about.
	 */
	static boolean isInFolders(String words) {
		return FOLDERS.matcher(words).matches();
	}

	private static int end(String text) {
		int end = 0;
		while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
			end++;
		}
		return end;
	}

	private static DateMention mention(String text, WrittenDate date) {
		return new DateMention(Kind.PUBLISHED, DateRule.ADDRESS, date, text.substring(date.start(), date.end()), null,
				date.hasDay() ? 20 : 10);
	}

	private static @Nullable WrittenDate at(String text, int start) {
		int digits = digits(text, start);
		// Some write a number of their own directly behind the day.
		if (digits == 8 || (digits > 8 && digits < 20)) {
			WrittenDate date = day(start, start + 8, number(text, start, 4), number(text, start + 4, 2),
					number(text, start + 6, 2));
			return (date.exists() && (digits == 8 || date.year() >= 1995)) ? date : null;
		}
		if (digits != 4 && digits != 2) {
			return null;
		}
		int second = start + digits + 1;
		char separator = charAt(text, start + digits);
		if (separator != '/' && separator != '-' && separator != '_' && separator != '.') {
			return null;
		}
		int monthDigits = digits(text, second);
		if (digits == 2) {
			// 08-10-2024, in a name that people read
			boolean backwards = separator != '/' && monthDigits == 2 && charAt(text, second + 2) == separator
					&& digits(text, second + 3) == 4;
			return backwards ? day(start, second + 7, number(text, second + 3, 4), number(text, second, 2),
					number(text, start, 2)) : null;
		}
		int year = number(text, start, 4);
		if (year < 1990) {
			return null;
		}
		if (monthDigits == 0) {
			int end = second;
			while (end < text.length() && end < second + 12 && Character.isLetter(text.charAt(end))) {
				end++;
			}
			int month = (end > second) ? DateMonths.of(text.substring(second, end), "en") : 0;
			int length = digits(text, end + 1);
			boolean whole = month > 0 && charAt(text, end) == separator && length >= 1 && length <= 2;
			return whole ? day(start, end + 1 + length, year, month, number(text, end + 1, length)) : null;
		}
		if (separator == '/' && monthDigits == 4) {
			// /2020/0219/
			return day(start, second + 4, year, number(text, second, 2), number(text, second + 2, 2));
		}
		if (monthDigits > 2) {
			return null;
		}
		int month = number(text, second, monthDigits);
		int third = second + monthDigits + 1;
		int length = digits(text, third);
		char after = charAt(text, third - 1);
		// /2020-02/19/ is as good as /2020/02/19/
		boolean hasDay = (length == 1 || length == 2) && (after == separator || after == '/')
				&& (after != '/' || charAt(text, third + length) != '.' || length == 2);
		if (hasDay) {
			WrittenDate date = day(start, third + length, year, month, number(text, third, length));
			if (date.exists()) {
				return date;
			}
		}
		boolean folder = separator == '/' && after == '/' && charAt(text, start - 1) == '/' && monthDigits == 2;
		return folder ? new WrittenDate(start, third - 1, year, month, 0, false, null, null, null) : null;
	}

	private static WrittenDate day(int start, int end, int year, int month, int day) {
		// No month or day 0: that would be a date without them.
		return WrittenDate.ofDay(start, end, year, (month == 0) ? 99 : month, (day == 0) ? 99 : day);
	}

	private static boolean isDigit(String text, int at) {
		char character = charAt(text, at);
		return character >= '0' && character <= '9';
	}

	private static char charAt(String text, int at) {
		return (at >= 0 && at < text.length()) ? text.charAt(at) : ' ';
	}

	private static int digits(String text, int start) {
		int end = start;
		while (isDigit(text, end)) {
			end++;
		}
		return end - start;
	}

	private static int number(String text, int start, int length) {
		int number = 0;
		for (int i = start; i < start + length; i++) {
			number = number * 10 + (text.charAt(i) - '0');
		}
		return number;
	}

}
