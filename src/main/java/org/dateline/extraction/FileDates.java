package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.extraction.DateCandidate.Kind;
import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.EdtfSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * When a file says that it was made and changed: as PDF writes it (ISO 32000-1, 7.9.4) or
 * as W3CDTF. These are candidates and no more, since a press office may publish today
 * what was written last week, and a print of an old page is of the day it was printed.
 */
final class FileDates {

	private static final int LONGEST = 40;

	private static final Pattern PDF = Pattern.compile("(?:D:)?(\\d{4})(\\d\\d)?(\\d\\d)?(?:(\\d\\d)(\\d\\d)(\\d\\d)?)?"
			+ "(Z|[+-]\\d\\d)?'?(\\d\\d)?'?(?:00'?)?");

	private static final Pattern W3C = Pattern.compile(
			"(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.\\d{1,9})?)?)?(Z|[+-]\\d\\d)?:?(\\d\\d)?");

	private FileDates() {
	}

	static List<DateCandidate> of(@Nullable String created, @Nullable String modified) {
		List<DateCandidate> dates = new ArrayList<>();
		add(dates, Kind.PUBLISHED, created);
		add(dates, Kind.MODIFIED, modified);
		return dates;
	}

	private static void add(List<DateCandidate> dates, Kind kind, @Nullable String words) {
		String written = (words != null && words.length() <= LONGEST) ? words.strip() : "";
		for (Pattern form : List.of(PDF, W3C)) {
			Matcher matcher = form.matcher(written);
			if (matcher.matches()) {
				String zone = zone(matcher);
				String edtf = edtf(matcher, zone);
				if (edtf != null) {
					dates.add(new DateCandidate(kind, edtf, DateRule.FILE, written, null, zone));
				}
				return;
			}
		}
	}

	private static @Nullable String zone(Matcher date) {
		String hours = date.group(7);
		if (hours == null || hours.equals("Z")) {
			return hours;
		}
		return hours + ":" + ((date.group(8) != null) ? date.group(8) : "00");
	}

	private static @Nullable String edtf(Matcher date, @Nullable String zone) {
		StringBuilder edtf = new StringBuilder(date.group(1));
		for (int part = 2; part <= 3 && date.group(part) != null; part++) {
			edtf.append('-').append(date.group(part));
		}
		if (date.group(3) != null && date.group(4) != null) {
			edtf.append('T').append(date.group(4)).append(':').append(date.group(5)).append(':');
			edtf.append((date.group(6) != null) ? date.group(6) : "00").append((zone != null) ? zone : "");
		}
		try {
			return EdtfDate.parse(edtf.toString()).edtf();
		}
		catch (EdtfSyntaxException ex) {
			return null;
		}
	}

}
