package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;

import org.dateline.extraction.DateCandidate.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The day of publication as the text of a report states it: in a line about the report at
 * its beginning or end ("Авг 17, 2024 / 20:34", "Published: …"), in the dateline ("BAKU,
 * Oct 8, 2024 (Trend) –") or in the credit at its end. A date within a sentence is one of
 * an event and is left.
 */
final class TextDates {

	private static final int BEGINNING = 1_500;

	private static final int END = 600;

	/** A line about the report has hardly more letters than this beside the date. */
	private static final int LETTERS = 28;

	private static final int LINE = 160;

	private final WrittenDates written;

	TextDates(WrittenDates written) {
		this.written = written;
	}

	List<DateMention> in(String text) {
		List<DateMention> found = new ArrayList<>();
		int beginning = Math.min(text.length(), BEGINNING);
		lines(text, 0, beginning, found);
		if (text.length() > beginning) {
			lines(text, Math.max(beginning, text.length() - END), text.length(), found);
		}
		return found;
	}

	private void lines(String text, int from, int to, List<DateMention> found) {
		int start = from;
		while (start < to) {
			int end = start;
			while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
				end++;
			}
			if (start == 0 || from == 0 || start > from || text.charAt(start - 1) == '\n') {
				line(text, start, end, found);
			}
			start = end + 1;
		}
	}

	private void line(String text, int start, int end, List<DateMention> found) {
		String line = text.substring(start, Math.min(end, start + LINE));
		boolean whole = end - start <= LINE;
		List<WrittenDate> dates = this.written.in(line);
		int letters = 0;
		for (int i = 0; i < line.length(); i++) {
			letters += Character.isLetter(line.charAt(i)) ? 1 : 0;
		}
		for (WrittenDate date : dates) {
			for (int i = date.start(); i < date.end(); i++) {
				letters -= Character.isLetter(line.charAt(i)) ? 1 : 0;
			}
		}
		int from = 0;
		for (WrittenDate date : dates) {
			String before = line.substring(Math.min(from, date.start()), date.start());
			DateLabels.Sense sense = DateLabels.before(before);
			int weight = 0;
			if (sense != null && isLabelled(before)) {
				weight = 40;
			}
			else if (whole && letters <= LETTERS && !endsSentence(line) && !isInSentence(before)) {
				weight = 30;
			}
			else if (dates.size() == 1 && isDateline(line, date)) {
				weight = 25;
			}
			if (weight > 0 && sense != DateLabels.Sense.OTHER && date.hasDay()) {
				Kind kind = (sense == DateLabels.Sense.MODIFIED && weight == 40) ? Kind.MODIFIED : Kind.PUBLISHED;
				found.add(new DateMention(kind, DateRule.PAGE_TEXT, date, line.substring(date.start(), date.end()),
						start + date.start(), weight));
			}
			from = date.end();
		}
	}

	/**
	 * Whether nothing but a label stands between the start or the last stop and the date.
	 */
	private static boolean isLabelled(String before) {
		int stop = Math.max(before.lastIndexOf('|'), Math.max(before.lastIndexOf('•'), before.lastIndexOf('/')));
		return before.length() - stop <= 40;
	}

	/**
	 * Whether words lead to the date without a stop: "opens on 8 October 2024", but not
	 * "Reporter, 8 October 2024" or "mardi 8 octobre 2024".
	 */
	private static boolean isInSentence(String before) {
		int end = before.length();
		while (end > 0 && WrittenDates.isSpace(before.charAt(end - 1))) {
			end--;
		}
		int start = end;
		while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
			start--;
		}
		return start < end && start > 0 && Character.isLowerCase(before.codePointAt(start))
				&& before.substring(0, start).codePoints().anyMatch(Character::isLetter);
	}

	private static boolean endsSentence(String line) {
		String text = line.strip();
		char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
		return last == '!' || last == '?' || (last == '.' && text.length() > 40);
	}

	/** "BAKU, Oct 8, 2024 (Trend) –": before the dash or bracket there is a place. */
	private static boolean isDateline(String line, WrittenDate date) {
		if (date.start() == 0 || date.start() > 40) {
			return false;
		}
		String before = line.substring(0, date.start()).strip();
		String after = line.substring(date.end(), Math.min(line.length(), date.end() + 40)).stripLeading();
		boolean place = !before.isEmpty() && Character.isLetter(before.codePointAt(0)) && before.endsWith(",")
				&& before.chars().filter(Character::isWhitespace).count() < 3;
		return place && !after.isEmpty() && "-–—(/:.".indexOf(after.charAt(0)) >= 0;
	}

	static @Nullable Integer codePoints(String text, @Nullable Integer start) {
		return (start != null) ? text.codePointCount(0, start) : null;
	}

}
