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

/** One message in one language. Parsed once; many threads may format it. */
final class Message {

	private final @Nullable String plain;

	private final @Nullable MessageFormat pattern;

	/**
	 * A copy that nobody is formatting with: ICU's formats are not made for several
	 * threads.
	 */
	private final AtomicReference<@Nullable MessageFormat> idle = new AtomicReference<>();

	private Message(@Nullable String plain, @Nullable MessageFormat pattern) {
		this.plain = plain;
		this.pattern = pattern;
	}

	static Message parse(String text, InterfaceLanguage language) {
		MessageFormat format = new MessageFormat(text, language.getULocale());
		if (format.getArgumentNames().isEmpty()) {
			return new Message(format.format(new Object[0]), null);
		}
		// Days and moments are said in UTC, whatever the server's time zone is.
		for (Format part : format.getFormats()) {
			if (part instanceof DateFormat date) {
				date.setTimeZone(TimeZone.GMT_ZONE);
			}
		}
		return new Message(null, format);
	}

	String format(Object @Nullable [] arguments) {
		if (this.plain != null) {
			return this.plain;
		}
		MessageFormat format = this.idle.getAndSet(null);
		if (format == null && this.pattern != null) {
			format = this.pattern.clone();
		}
		if (format == null) {
			throw new IllegalStateException("Neither plain words nor a pattern");
		}
		String formatted = format.format(forIcu(arguments), new StringBuffer(), null).toString();
		this.idle.set(format);
		return formatted;
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

}
