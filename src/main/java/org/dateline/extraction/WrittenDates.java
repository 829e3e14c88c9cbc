package org.dateline.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.dateline.mention.DateMonths;
import org.dateline.mention.DateOrder;
import org.dateline.mention.DateTokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that stand in a short piece of text, in the ways in which newspapers
 * write them: "8 October 2024", "Авг 17, 2024 / 20:34", "2024-cü il oktyabrın 8-i",
 * "08.10.2024", "2024-10-08T04:38:00Z", "2024年10月8日". A grammar of tokens and no regular
 * expressions, so the time is linear to the length.
 */
final class WrittenDates {

	/** What stands between the parts of a date: "8<b>th of</b> October". */
	private static final Set<String> GLUE = Set.of("st", "nd", "rd", "th", "of", "the", "de", "del", "di", "do", "da",
			"den", "er", "го", "й", "е", "м", "il", "ilin", "ci", "cu", "cü", "cı", "i", "ı", "u", "ü", "si", "sı",
			"də", "a", "an", "m", "d", "г", "року", "р", "թ", "թվականի", "წლის", "ngày", "tháng", "năm", "жылдын",
			"жылғы", "yil", "yilning", "ი", "ого");

	private static final Set<String> YEAR_SIGNS = Set.of("年", "년");

	private static final Set<String> MONTH_SIGNS = Set.of("月", "월");

	private static final Set<String> DAY_SIGNS = Set.of("日", "일");

	private static final int MOST = 40;

	private final @Nullable String language;

	private final DateOrder order;

	private final int currentYear;

	WrittenDates(@Nullable String language, DateOrder order, int currentYear) {
		this.language = language;
		this.order = order;
		this.currentYear = currentYear;
	}

	/**
	 * The dates in the order in which they stand, at most {@value #MOST}, each with a
	 * time of day where one stands beside it.
	 * @param text read as far as {@link DateTokens#LONGEST}
	 */
	List<WrittenDate> in(CharSequence text) {
		List<WrittenDate> found = new ArrayList<>();
		DateTokens tokens = new DateTokens(text);
		DateClock clock = new DateClock(tokens);
		int free = 0;
		for (int i = 0; i < tokens.size() && found.size() < MOST;) {
			Match match = at(tokens, i);
			if (match == null) {
				i++;
				continue;
			}
			found.add(clock.beside(match.date(), i, match.last(), free));
			i = match.last() + 1;
			while (i < tokens.size() && tokens.start(i) < found.get(found.size() - 1).end()) {
				i++;
			}
			free = i;
		}
		return found;
	}

	private @Nullable Match at(DateTokens tokens, int i) {
		Match match = null;
		if (tokens.isNumber(i, 4, 4)) {
			match = yearFirst(tokens, i);
		}
		else if (tokens.isNumber(i, 1, 2)) {
			match = numbers(tokens, i);
			if (match == null) {
				match = dayMonthYear(tokens, i);
			}
		}
		else if (tokens.isWord(i)) {
			match = monthFirst(tokens, i);
		}
		return (match != null && match.date().exists()) ? match : null;
	}

	/** "2024-10-08", "2024年10月8日", "2024. október 8.", "2024-cü il oktyabrın 8-i". */
	private @Nullable Match yearFirst(DateTokens tokens, int i) {
		if (isPartOfNumber(tokens, i)) {
			return null;
		}
		int year = tokens.value(i);
		if (tokens.isNumber(i + 1, 1, 2)) {
			char separator = separator(tokens.gap(i));
			if (separator != 0 && tokens.isNumber(i + 2, 1, 2) && separator(tokens.gap(i + 1)) == separator
					&& !goesOn(tokens, i + 2)) {
				return match(tokens, i, i + 2, year, tokens.value(i + 1), tokens.value(i + 2));
			}
			return null;
		}
		if (isOneOf(tokens, i + 1, YEAR_SIGNS) && tokens.isNumber(i + 2, 1, 2) && isOneOf(tokens, i + 3, MONTH_SIGNS)) {
			if (tokens.isNumber(i + 4, 1, 2) && isOneOf(tokens, i + 5, DAY_SIGNS)) {
				return match(tokens, i, i + 5, year, tokens.value(i + 2), tokens.value(i + 4));
			}
			return match(tokens, i, i + 3, year, tokens.value(i + 2), 0);
		}
		int monthAt = past(tokens, i);
		int month = month(tokens, monthAt);
		int dayAt = (month != 0) ? past(tokens, monthAt) : -1;
		if (tokens.isNumber(dayAt, 1, 2) && !isClock(tokens, dayAt) && !(tokens.isNumber(past(tokens, dayAt), 4, 4))) {
			return match(tokens, i, dayAt, year, month, tokens.value(dayAt));
		}
		return null;
	}

	/** "08.10.2024", "10/8/2024", "8. 10. 24". */
	private @Nullable Match numbers(DateTokens tokens, int i) {
		if (!tokens.isNumber(i + 1, 1, 2) || !tokens.isNumber(i + 2, 2, 4) || tokens.length(i + 2) == 3
				|| isPartOfNumber(tokens, i)) {
			return null;
		}
		char separator = separator(tokens.gap(i));
		if (separator == 0 || separator(tokens.gap(i + 1)) != separator || goesOn(tokens, i + 2)) {
			return null;
		}
		int year = tokens.value(i + 2);
		if (tokens.length(i + 2) == 2) {
			if (tokens.length(i) != 2 || tokens.length(i + 1) != 2 || separator == '-'
					|| year > this.currentYear % 100 + 1) {
				return null;
			}
			year += 2000;
		}
		int first = tokens.value(i);
		int second = tokens.value(i + 1);
		boolean monthFirst = second > 12 || (this.order == DateOrder.MONTH_FIRST && separator != '.' && first <= 12);
		Match match = match(tokens, i, i + 2, year, monthFirst ? first : second, monthFirst ? second : first);
		if (match != null && this.order == DateOrder.UNKNOWN && separator != '.' && first <= 12 && second <= 12
				&& first != second) {
			WrittenDate date = match.date();
			return new Match(new WrittenDate(date.start(), date.end(), date.year(), date.month(), date.day(), true,
					null, null, null), i + 2);
		}
		return match;
	}

	/** "8 October 2024", "8. Oktober 2024", "1er août 2024", "8-Oct-2024". */
	private @Nullable Match dayMonthYear(DateTokens tokens, int i) {
		int monthAt = past(tokens, i);
		int month = month(tokens, monthAt);
		if (month == 0) {
			return null;
		}
		int yearAt = past(tokens, monthAt);
		if (!tokens.isNumber(yearAt, 4, 4) || goesOn(tokens, yearAt)) {
			return null;
		}
		return match(tokens, i, yearAt, tokens.value(yearAt), month, tokens.value(i));
	}

	/** "October 8, 2024", "Авг 17, 2024", "October 2024". */
	private @Nullable Match monthFirst(DateTokens tokens, int i) {
		// of most words this is known before any is read
		if (!tokens.isNumber(i + 1) && !tokens.isNumber(i + 2) && !tokens.isNumber(i + 3)) {
			return null;
		}
		int next = past(tokens, i);
		if (!tokens.isNumber(next, 1, 4)) {
			return null;
		}
		int month = month(tokens, i);
		if (month == 0) {
			return null;
		}
		if (tokens.isNumber(next, 1, 2)) {
			int yearAt = past(tokens, next);
			if (tokens.isNumber(yearAt, 4, 4) && !isClock(tokens, next)) {
				return match(tokens, i, yearAt, tokens.value(yearAt), month, tokens.value(next));
			}
			return null;
		}
		// The month of "31 February 2024" is no month that somebody stated.
		boolean alone = !tokens.isNumber(i - 1, 1, 2) || !isNear(tokens.gap(i - 1));
		return (alone && tokens.isNumber(next, 4, 4)) ? match(tokens, i, next, tokens.value(next), month, 0) : null;
	}

	/** The token after this one and the words that may stand between parts of a date. */
	private int past(DateTokens tokens, int i) {
		if (i < 0 || i >= tokens.size()) {
			return -1;
		}
		int next = i;
		for (int words = 0; words < 3; words++) {
			if (!isNear(tokens.gap(next)) || ++next >= tokens.size()) {
				return -1;
			}
			if (tokens.isNumber(next) || !GLUE.contains(tokens.word(next).toLowerCase(Locale.ROOT))
					|| (tokens.length(next) > 1 && month(tokens, next) != 0)) {
				return next;
			}
		}
		return -1;
	}

	private static boolean isNear(String gap) {
		if (gap.length() > 6) {
			return false;
		}
		int signs = 0;
		for (int i = 0; i < gap.length(); i++) {
			char character = gap.charAt(i);
			if (!isSpace(character)) {
				signs++;
				if (".,-/'’‘–|·،".indexOf(character) < 0) {
					return false;
				}
			}
		}
		return signs <= 2;
	}

	/** The sign between the numbers of a date, or 0: the same on both sides. */
	private static char separator(String gap) {
		char separator = 0;
		if (gap.length() > 3) {
			return 0;
		}
		for (int i = 0; i < gap.length(); i++) {
			char character = gap.charAt(i);
			if (!isSpace(character)) {
				if (separator != 0) {
					return 0;
				}
				separator = character;
			}
		}
		if (separator == '‑' || separator == '–') {
			return '-';
		}
		return (separator == '.' || separator == '/' || separator == '-') ? separator : 0;
	}

	static boolean isSpace(char character) {
		return Character.isWhitespace(character) || character == '\u00a0' || character == '\u202f'
				|| character == '\u200e' || character == '\u200f' || character == '\u2009';
	}

	private int month(DateTokens tokens, int i) {
		return tokens.isWord(i) ? DateMonths.of(tokens.word(i), this.language) : 0;
	}

	private static boolean isOneOf(DateTokens tokens, int i, Set<String> words) {
		return tokens.isWord(i) && tokens.gap(i - 1).isBlank() && words.contains(tokens.word(i));
	}

	/** Whether the number is the hour of a time. */
	private static boolean isClock(DateTokens tokens, int i) {
		return tokens.gap(i).equals(":") && tokens.isNumber(i + 1, 2, 2);
	}

	/** Whether more digits stand directly before, as in the number of a telephone. */
	private static boolean isPartOfNumber(DateTokens tokens, int i) {
		char before = tokens.before(i);
		return (before == '-' || before == '.' || before == '/' || before == ',' || before == ':')
				&& tokens.isNumber(i - 1) && tokens.end(i - 1) == tokens.start(i) - 1;
	}

	private static boolean goesOn(DateTokens tokens, int i) {
		char after = tokens.at(tokens.end(i));
		return (after == '-' || after == '.' || after == '/') && tokens.isNumber(i + 1)
				&& tokens.start(i + 1) == tokens.end(i) + 1 && !isClockAfter(tokens, i + 1);
	}

	/** In "08-10-2024-15:00" and "2024/10/08/15:00" a time follows. */
	private static boolean isClockAfter(DateTokens tokens, int i) {
		return tokens.gap(i).startsWith(":");
	}

	private @Nullable Match match(DateTokens tokens, int first, int last, int year, int month, int day) {
		if (month < 1 || month > 12 || day < 0 || day > 31) {
			return null;
		}
		WrittenDate date = gregorian(tokens.start(first), tokens.end(last), year, month, day);
		return (date != null) ? new Match(date, last) : null;
	}

	/**
	 * Persian pages count the years of the Hijra by the sun, Thai pages those of the
	 * Buddha.
	 */
	private @Nullable WrittenDate gregorian(int start, int end, int year, int month, int day) {
		if ("th".equals(this.language) && year > 2400) {
			return WrittenDate.ofDay(start, end, year - 543, month, day);
		}
		if (year < 1300 || year > 1500) {
			return WrittenDate.ofDay(start, end, year, month, day);
		}
		if (day == 0 || !"fa".equals(this.language)) {
			return null;
		}
		Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa@calendar=persian"));
		calendar.clear();
		calendar.set(year, month - 1, day);
		LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
		return (calendar.get(Calendar.DAY_OF_MONTH) == day)
				? WrittenDate.ofDay(start, end, date.getYear(), date.getMonthValue(), date.getDayOfMonth()) : null;
	}

	/** A date and the last of its tokens. */
	private record Match(WrittenDate date, int last) {
	}

}
