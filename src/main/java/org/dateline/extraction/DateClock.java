package org.dateline.extraction;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

import org.dateline.mention.DateTokens;
import org.dateline.mention.DateZones;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time of day that stands beside a date: "04:38 | 08 October 2024", "8 Okt 2024
 * 10:15 WIB", "am 8. Oktober um 10.15 Uhr", "2024-10-08T04:38:00+03:00". An hour without
 * minutes is left, since EDTF would make it exact.
 */
final class DateClock {

	/** What stands between a date and its time. */
	private static final Set<String> GLUE = Set.of("t", "at", "um", "в", "о", "об", "saat", "pukul", "jam", "kl",
			"kello", "à", "a", "alle", "ore", "las", "on", "the", "godz", "às", "г", "года", "р", "року", "il", "uhr",
			"en", "op", "am", "le", "el", "pm", "den", "wib", "om", "ժամը", "թ", "ч", "god", "u");

	/** What makes a dot between numbers that of a time. */
	private static final Set<String> DOTTED = Set.of("uhr", "wib", "wita", "wit", "pukul", "jam", "um", "kl", "klo",
			"ore", "alle", "saat");

	private static final int FARTHEST = 3;

	private final DateTokens tokens;

	DateClock(DateTokens tokens) {
		this.tokens = tokens;
	}

	/**
	 * The date with the time that stands beside it, if any.
	 * @param first the first of the date's tokens
	 * @param last its last
	 * @param free the first token that no other date has
	 */
	WrittenDate beside(WrittenDate date, int first, int last, int free) {
		WrittenDate after = after(date, last);
		return (after != null) ? after : before(date, first, free);
	}

	private @Nullable WrittenDate after(WrittenDate date, int last) {
		int at = last;
		for (int words = 0; words <= FARTHEST; words++) {
			if (!isNear(this.tokens.gap(at)) || ++at >= this.tokens.size()) {
				return null;
			}
			if (this.tokens.isNumber(at)) {
				return read(date, at, at - 1);
			}
			if (!GLUE.contains(word(at))) {
				return null;
			}
		}
		return null;
	}

	private WrittenDate before(WrittenDate date, int first, int free) {
		int at = first;
		int words = 0;
		while (at > free && words <= FARTHEST && isNear(this.tokens.gap(at - 1))) {
			at--;
			if (this.tokens.isNumber(at)) {
				WrittenDate timed = this.tokens.isNumber(at, 2, 2) ? readBackwards(date, at, free) : null;
				return (timed != null) ? timed : date;
			}
			String word = word(at);
			if (!GLUE.contains(word) && !DateZones.isZone(word) && !isHalf(word)) {
				return date;
			}
			words++;
		}
		return date;
	}

	private @Nullable WrittenDate readBackwards(WrittenDate date, int minutes, int free) {
		int hour = minutes - 1;
		if (hour - 1 >= free && this.tokens.gap(hour).equals(":") && this.tokens.isNumber(hour - 1, 1, 2)
				&& this.tokens.gap(hour - 1).equals(":")) {
			hour--;
		}
		if (hour < free || !this.tokens.isNumber(hour, 1, 2)) {
			return null;
		}
		WrittenDate timed = read(date, hour, hour - 1);
		return (timed != null && timed.start() == this.tokens.start(hour)) ? timed : null;
	}

	private @Nullable WrittenDate read(WrittenDate date, int hourAt, int wordBefore) {
		DateTokens all = this.tokens;
		if (!all.isNumber(hourAt, 1, 2)) {
			return null;
		}
		int minuteAt = minuteAt(hourAt, wordBefore);
		if (minuteAt < 0) {
			return null;
		}
		int hour = all.value(hourAt);
		int minute = all.value(minuteAt);
		int second = 0;
		int last = minuteAt;
		if (all.gap(minuteAt).equals(":") && all.isNumber(minuteAt + 1, 2, 2)) {
			last = minuteAt + 1;
			second = all.value(last);
			String fraction = all.gap(last);
			if ((fraction.equals(".") || fraction.equals(",")) && all.isNumber(last + 1)) {
				last++;
			}
		}
		if (all.isWord(last + 1) && all.gap(last).isBlank() && isHalf(half(last + 1))) {
			if (hour < 1 || hour > 12) {
				return null;
			}
			hour = hour % 12 + (half(last + 1).startsWith("p") ? 12 : 0);
			last += (half(last + 1).length() == word(last + 1).length()) ? 1 : 2;
		}
		if (hour > 23 || minute > 59 || second > 59) {
			return null;
		}
		Zone zone = zone(last);
		int end = Math.max(all.end(last), zone.end());
		return date.at(all.start(hourAt), end, LocalTime.of(hour, minute, second), zone.offset(), zone.words());
	}

	/** The token that holds the minutes, or -1 where this is no time. */
	private int minuteAt(int hourAt, int wordBefore) {
		DateTokens all = this.tokens;
		String gap = all.gap(hourAt);
		if (all.isNumber(hourAt + 1, 2, 2)) {
			if (gap.equals(":")) {
				return hourAt + 1;
			}
			boolean told = (all.isWord(hourAt + 2) && DOTTED.contains(word(hourAt + 2)))
					|| (all.isWord(wordBefore) && DOTTED.contains(word(wordBefore)));
			return (gap.equals(".") && told) ? hourAt + 1 : -1;
		}
		boolean french = all.isWord(hourAt + 1) && word(hourAt + 1).equals("h") && all.isNumber(hourAt + 2, 2, 2)
				&& gap.isBlank() && all.gap(hourAt + 1).isBlank();
		return french ? hourAt + 2 : -1;
	}

	/** "am", "pm", "a.m.", "p.m.": the first of its letters and whether it is cut. */
	private String half(int at) {
		String word = word(at);
		if (word.length() == 1 && this.tokens.isWord(at + 1) && this.tokens.gap(at).equals(".")) {
			return word(at + 1).equals("m") ? word + "m" : word;
		}
		return word;
	}

	private static boolean isHalf(String word) {
		return word.equals("am") || word.equals("pm");
	}

	private Zone zone(int last) {
		DateTokens all = this.tokens;
		int next = last + 1;
		String gap = all.gap(last);
		if (all.isWord(next) && isGap(gap, " (.,") && DateZones.isZone(word(next))) {
			ZoneOffset named = DateZones.offset(word(next));
			Zone signed = signed(next, all.start(next));
			if (signed != null && named != null && named.getTotalSeconds() == 0) {
				return signed;
			}
			return new Zone(all.end(next), named, all.word(next));
		}
		Zone signed = signed(last, -1);
		return (signed != null) ? signed : new Zone(-1, null, null);
	}

	/** "+03:00", "+0300", "+3" directly behind a token. */
	private @Nullable Zone signed(int token, int wordsStart) {
		DateTokens all = this.tokens;
		String gap = all.gap(token);
		int sign = all.end(token) + gap.length() - 1;
		if (gap.isEmpty() || !isGap(gap, " +-−") || !all.isNumber(token + 1)) {
			return null;
		}
		char plus = all.at(sign);
		if (plus != '+' && plus != '-' && plus != '−') {
			return null;
		}
		int hours = all.value(token + 1);
		int minutes = 0;
		int end = all.end(token + 1);
		if (all.isNumber(token + 1, 4, 4)) {
			minutes = hours % 100;
			hours /= 100;
		}
		else if (!all.isNumber(token + 1, (wordsStart >= 0) ? 1 : 2, 2)) {
			return null;
		}
		else if (all.gap(token + 1).equals(":") && all.isNumber(token + 2, 2, 2)) {
			minutes = all.value(token + 2);
			end = all.end(token + 2);
		}
		else if (wordsStart < 0 && plus != '+') {
			// "10:15-11" is as well the end of an hour.
			return null;
		}
		if (hours > 14 || minutes > 59) {
			return null;
		}
		int total = hours * 60 + minutes;
		ZoneOffset offset = ZoneOffset.ofTotalSeconds(((plus == '+') ? total : -total) * 60);
		return new Zone(end, offset, all.text((wordsStart >= 0) ? wordsStart : sign, end));
	}

	private static boolean isNear(String gap) {
		return gap.length() <= 8 && isGap(gap, ",|/-–—•·()[]@.;:،");
	}

	private static boolean isGap(String gap, String signs) {
		for (int i = 0; i < gap.length(); i++) {
			if (!WrittenDates.isSpace(gap.charAt(i)) && signs.indexOf(gap.charAt(i)) < 0) {
				return false;
			}
		}
		return true;
	}

	private String word(int token) {
		return this.tokens.word(token).toLowerCase(Locale.ROOT);
	}

	/** An offset and where its words end; -1 where there is none. */
	private record Zone(int end, @Nullable ZoneOffset offset, @Nullable String words) {
	}

}
