package org.dateline.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;

/** What is fixed in a language: its phrases, names of months and orders of fields. */
final class DateWordsLanguage {

	private final Map<String, DateWordsPhrase> phrases = new TreeMap<>();

	private final String[] months;

	private final String[] monthsAlone;

	private final DateWordsLayout dayMonthYear;

	private final DateWordsLayout dayMonth;

	private final DateWordsLayout monthYear;

	private final DateWordsLayout hourMinute;

	private final DateWordsLayout hourMinuteSecond;

	private final String grouping;

	private final ListFormatter or;

	private final ListFormatter and;

	DateWordsLanguage(String language) {
		phrases(language).forEach((key, text) -> this.phrases.put(key, new DateWordsPhrase(text)));
		// English is that of the reports, which write the day first.
		ULocale locale = new ULocale(language.equals("en") ? "en_GB" : language);
		DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
		this.months = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
		this.monthsAlone = symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
		DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
		this.dayMonthYear = DateWordsLayout.of(patterns.getBestPattern("yMMMMd"));
		this.dayMonth = DateWordsLayout.of(patterns.getBestPattern("MMMMd"));
		this.monthYear = DateWordsLayout.of(patterns.getBestPattern("yMMMM"));
		this.hourMinute = DateWordsLayout.of(patterns.getBestPattern("Hm"));
		this.hourMinuteSecond = DateWordsLayout.of(patterns.getBestPattern("Hms"));
		this.grouping = DecimalFormatSymbols.getInstance(locale).getGroupingSeparatorString();
		this.or = ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE);
		this.and = ListFormatter.getInstance(locale, ListFormatter.Type.AND, ListFormatter.Width.WIDE);
	}

	/** The phrases of a language as they stand in its bundle. */
	static Map<String, String> phrases(String language) {
		String name = "date-words_%s.properties".formatted(language);
		try (InputStream bundle = DateWordsLanguage.class.getResourceAsStream(name)) {
			if (bundle == null) {
				throw new IllegalStateException(name + " is missing");
			}
			Properties properties = new Properties();
			properties.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
			Map<String, String> phrases = new TreeMap<>();
			properties.stringPropertyNames().forEach((key) -> phrases.put(key, properties.getProperty(key)));
			return phrases;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String phrase(String key, Map<String, String> arguments) {
		DateWordsPhrase phrase = this.phrases.get(key);
		if (phrase == null) {
			throw new IllegalArgumentException("There is no phrase " + key);
		}
		return phrase.fill(arguments);
	}

	/** The name of a month within a date: "октября". */
	String month(int month) {
		return this.months[month - 1];
	}

	/** The name of a month on its own: "октябрь". */
	String monthAlone(int month) {
		return this.monthsAlone[month - 1];
	}

	String dayMonthYear(int day, int month, String year) {
		return this.dayMonthYear.fill(Map.of("d", Integer.toString(day), "M", month(month), "y", year));
	}

	String dayMonth(int day, int month) {
		return this.dayMonth.fill(Map.of("d", Integer.toString(day), "M", month(month)));
	}

	String monthYear(String month, String year) {
		return this.monthYear.fill(Map.of("M", month, "y", year));
	}

	String time(int hour, int minute, int second) {
		Map<String, String> fields = Map.of("H", two(hour), "m", two(minute), "s", two(second));
		return (second == 0) ? this.hourMinute.fill(fields) : this.hourMinuteSecond.fill(fields);
	}

	/** Groups the digits of a number of five and more. */
	String number(String digits) {
		if (digits.length() <= 4) {
			return digits;
		}
		StringBuilder grouped = new StringBuilder(digits);
		for (int i = digits.length() - 3; i > 0; i -= 3) {
			grouped.insert(i, this.grouping);
		}
		return grouped.toString();
	}

	String anyOf(List<String> items) {
		return this.or.format(items);
	}

	String allOf(List<String> items) {
		return this.and.format(items);
	}

	private static String two(int number) {
		return (number < 10) ? "0" + number : Integer.toString(number);
	}

}
