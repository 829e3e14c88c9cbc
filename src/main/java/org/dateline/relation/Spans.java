package org.dateline.relation;

import java.time.LocalDate;
import java.util.Locale;

import org.dateline.vocabulary.DateBound;
import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says spans of days in words. */
@Component
class Spans {

	private static final int LAST_YEAR = 9999;

	private final DateWords dates;

	private final MessageSource messages;

	Spans(DateWords dates, MessageSource messages) {
		this.dates = dates;
		this.messages = messages;
	}

	/** The years from one day to another, or null where they are not known. */
	@Nullable String years(@Nullable LocalDate first, @Nullable LocalDate last, Locale locale) {
		if (isUnknown(first, last) || first == null || last == null) {
			return null;
		}
		String from = "%04d".formatted(first.getYear());
		String to = "%04d".formatted(last.getYear());
		return inShort(from.equals(to) ? from : from + "/" + to, locale);
	}

	/** The days from one to another, or null where they are not known. */
	@Nullable String days(@Nullable LocalDate first, @Nullable LocalDate last, Locale locale) {
		if (isUnknown(first, last) || first == null || last == null) {
			return null;
		}
		return inShort(first.equals(last) ? first.toString() : first + "/" + last, locale);
	}

	private static boolean isUnknown(@Nullable LocalDate first, @Nullable LocalDate last) {
		return first == null || last == null || first.getYear() < 1 || last.getYear() > LAST_YEAR;
	}

	/** What is asked for: "2022", "from 2022", "2022 to 2024"; null where nothing is. */
	@Nullable String asked(@Nullable DateBound from, @Nullable DateBound to, Locale locale) {
		if (from == null && to == null) {
			return null;
		}
		String first = (from != null) ? inShort(from.written(), locale) : "";
		String last = (to != null) ? inShort(to.written(), locale) : "";
		if (from == null) {
			return this.messages.getMessage("list.to", new Object[] { last }, locale);
		}
		if (to == null) {
			return this.messages.getMessage("list.from", new Object[] { first }, locale);
		}
		return first.equals(last) ? first
				: this.messages.getMessage("list.from-to", new Object[] { first, last }, locale);
	}

	/** A date or a span for lists. */
	String inShort(String edtf, Locale locale) {
		return this.dates.inShort(EdtfDate.parse(edtf), locale);
	}

	/** A date for lists. */
	String inShort(EdtfDate date, Locale locale) {
		return this.dates.inShort(date, locale);
	}

}
