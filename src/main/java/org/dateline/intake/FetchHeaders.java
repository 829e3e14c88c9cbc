package org.dateline.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** What the headers of an answer say (RFC 9110, RFC 9111), as far as it is sane. */
final class FetchHeaders {

	private static final Duration LONGEST = Duration.ofDays(30);

	/** No entity tag or date is longer. */
	private static final int LONGEST_KEPT = 1_000;

	private FetchHeaders() {
	}

	/** Seconds or a date; at most 30 days, or a mistake would end a subscription. */
	static @Nullable Duration retryAfter(@Nullable String value, Instant now) {
		if (value == null || value.length() > 64) {
			return null;
		}
		Duration seconds = seconds(value.strip());
		if (seconds != null) {
			return seconds;
		}
		try {
			Instant then = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			return bounded(Duration.between(now, then));
		}
		catch (DateTimeException | ArithmeticException ex) {
			return null;
		}
	}

	/** The directive {@code max-age}; none where the answer must not be kept. */
	static @Nullable Duration maxAge(@Nullable String value) {
		if (value == null || value.length() > LONGEST_KEPT) {
			return null;
		}
		Duration maxAge = null;
		for (String part : value.toLowerCase(Locale.ROOT).split(",")) {
			String directive = part.strip();
			if (directive.equals("no-store") || directive.equals("no-cache")) {
				return null;
			}
			if (directive.startsWith("max-age=")) {
				maxAge = seconds(directive.substring("max-age=".length()).replace("\"", ""));
			}
		}
		return maxAge;
	}

	static @Nullable String mediaType(@Nullable String contentType) {
		if (contentType == null) {
			return null;
		}
		int end = contentType.indexOf(';');
		String type = ((end >= 0) ? contentType.substring(0, end) : contentType).strip().toLowerCase(Locale.ROOT);
		return type.isEmpty() ? null : type.substring(0, Math.min(type.length(), 100));
	}

	static @Nullable String charset(@Nullable String contentType) {
		int at = (contentType != null) ? contentType.toLowerCase(Locale.ROOT).indexOf("charset=") : -1;
		if (contentType == null || at < 0) {
			return null;
		}
		String value = contentType.substring(at + "charset=".length());
		int end = value.indexOf(';');
		String name = ((end >= 0) ? value.substring(0, end) : value).replace("\"", "").replace("'", "").strip();
		return (name.isEmpty() || name.length() > 40) ? null : name;
	}

	/** A value that is sent back as it came, if it can be. */
	static @Nullable String kept(@Nullable String value) {
		boolean sane = value != null && !value.isBlank() && value.length() <= LONGEST_KEPT
				&& value.chars().allMatch((character) -> character >= ' ' && character < 0x7F);
		return sane ? value : null;
	}

	static String joined(Header[] headers) {
		StringBuilder joined = new StringBuilder();
		for (Header header : headers) {
			joined.append(joined.isEmpty() ? "" : ",").append((header.getValue() != null) ? header.getValue() : "");
		}
		return joined.toString();
	}

	private static @Nullable Duration seconds(String digits) {
		boolean number = !digits.isEmpty() && digits.length() <= 18
				&& digits.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
		return number ? bounded(Duration.ofSeconds(Long.parseLong(digits))) : null;
	}

	private static Duration bounded(Duration duration) {
		if (duration.isNegative()) {
			return Duration.ZERO;
		}
		return (duration.compareTo(LONGEST) > 0) ? LONGEST : duration;
	}

}
