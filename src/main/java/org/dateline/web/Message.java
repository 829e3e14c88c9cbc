package org.dateline.web;

import java.text.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * One message in one language. Parsed when it is first needed, since most of two thousand
 * are not for a long time; many threads may format it.
 */
final class Message {

	private final String text;

	private final InterfaceLanguage language;

	private volatile @Nullable Parsed parsed;

	Message(String text, InterfaceLanguage language) {
		this.text = text;
		this.language = language;
	}

	/**
	 * The message in words.
	 * @throws IllegalArgumentException if it is not written in the syntax of ICU
	 */
	String format(Object @Nullable [] arguments) {
		Parsed parsed = this.parsed;
		if (parsed == null) {
			parsed = Parsed.of(this.text, this.language);
			this.parsed = parsed;
		}
		return parsed.format(arguments);
	}

	private static Object[] forIcu(Object @Nullable [] arguments) {
		if (arguments == null) {
			return new Object[0];
		}
		Object[] converted = arguments.clone();
		for (int i = 0; i < converted.length; i++) {
			if (converted[i] instanceof Instant instant) {
				converted[i] = Date.from(instant);
			}
			else if (converted[i] instanceof LocalDate day) {
				converted[i] = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
			}
		}
		return converted;
	}

	/**
	 * What a message consists of.
	 *
	 * @param plain all of it, where it has no arguments
	 * @param pattern a format that nobody formats with
	 * @param idle a copy that nobody is formatting with at the moment: ICU's formats are
	 * not made for several threads
	 */
	private record Parsed(@Nullable String plain, MessageFormat pattern,
			AtomicReference<@Nullable MessageFormat> idle) {

		static Parsed of(String text, InterfaceLanguage language) {
			MessageFormat format = new MessageFormat(text, language.getULocale());
			boolean isPlain = format.getArgumentNames().isEmpty();
			// Days and moments are said in UTC, whatever the server's time zone is.
			for (Format part : format.getFormats()) {
				if (part instanceof DateFormat date) {
					date.setTimeZone(TimeZone.GMT_ZONE);
				}
			}
			return new Parsed(isPlain ? format.format(new Object[0]) : null, format, new AtomicReference<>());
		}

		String format(Object @Nullable [] arguments) {
			if (this.plain != null) {
				return this.plain;
			}
			MessageFormat idle = this.idle.getAndSet(null);
			MessageFormat format = (idle != null) ? idle : this.pattern.clone();
			String formatted = format.format(forIcu(arguments), new StringBuffer(), null).toString();
			this.idle.set(format);
			return formatted;
		}

	}

}
