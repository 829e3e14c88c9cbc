package org.dateline.export;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in the two granularities of OAI-PMH, days and seconds, in UTC.
 *
 * @param from its first moment, or null
 * @param before the first moment after it, or null
 */
record OaiTime(@Nullable Instant from, @Nullable Instant before) {

	private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

	private static final String SECOND = DAY + "T\\d{2}:\\d{2}:\\d{2}Z";

	/**
	 * Reads the two ends of a stretch, which both belong to it.
	 * @throws OaiProblem if one is no date of the standard, if they are of different
	 * granularity or in the wrong order
	 */
	static OaiTime read(@Nullable String from, @Nullable String until) {
		Instant first = (from != null) ? begin("from", from) : null;
		Instant last = (until != null) ? begin("until", until) : null;
		if (from != null && until != null && from.length() != until.length()) {
			throw OaiRequest.bad("oai.time.granularity");
		}
		if (first != null && last != null && first.isAfter(last)) {
			throw OaiRequest.bad("oai.time.order");
		}
		return new OaiTime(first, (until != null && last != null) ? last.plus(length(until)) : null);
	}

	/** A moment to the second, as the protocol writes it. */
	static String write(Instant moment) {
		return moment.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private static Instant begin(String argument, String written) {
		try {
			if (written.matches(DAY)) {
				return LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant();
			}
			if (written.matches(SECOND)) {
				return Instant.parse(written);
			}
		}
		catch (DateTimeException ex) {
			// no such day or time: told as any other
		}
		throw OaiRequest.bad("oai.time.form", argument, OaiRequest.shown(written));
	}

	private static Duration length(String written) {
		return (written.length() == "2026-11-22".length()) ? Duration.ofDays(1) : Duration.ofSeconds(1);
	}

}
