package org.dateline.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sentences of a text with their places. A line ends a sentence; a full stop does
 * where something new can begin after it, and no abbreviation stands before it.
 */
public final class Sentences {

	/** What is followed by a name or a number more often than it ends a sentence. */
	private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov",
			"gen", "col", "lt", "sgt", "no", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
			"oct", "nov", "dec", "г", "гг", "в", "вв", "ул", "им", "тыс", "руб", "долл", "стр", "см", "св", "проф",
			"акад", "cən", "bax", "jl", "dst", "drs", "ir", "hal", "bzw", "usw", "nr", "mme", "mlle");

	/** More sentences are not looked at one by one. */
	private static final int MOST = 2_000;

	private Sentences() {
	}

	/** The sentences of a text, up to 2,000. */
	public static List<Place> of(String text) {
		List<Place> sentences = new ArrayList<>();
		int start = 0;
		int at = 0;
		while (at < text.length() && sentences.size() < MOST) {
			char character = text.charAt(at++);
			if (character == '\n') {
				add(text, start, at, sentences);
				start = at;
			}
			else if (isEnd(character)) {
				int after = afterClosing(text, at);
				if (endsAt(text, start, at - 1, after)) {
					add(text, start, after, sentences);
					start = after;
				}
				at = after;
			}
		}
		add(text, start, text.length(), sentences);
		return sentences;
	}

	private static boolean isEnd(char character) {
		return switch (character) {
			case '.', '!', '?', '…', '։', '؟', '۔', '。', '！', '？' -> true;
			default -> false;
		};
	}

	/** Behind further full stops, quotation marks and brackets. */
	private static int afterClosing(String text, int from) {
		int at = from;
		while (at < text.length() && (isEnd(text.charAt(at)) || "\"'”’»“)]".indexOf(text.charAt(at)) >= 0)) {
			at++;
		}
		return at;
	}

	private static boolean endsAt(String text, int start, int stop, int after) {
		int next = after;
		while (next < text.length() && isSpace(text.charAt(next))) {
			next++;
		}
		if (next == text.length()) {
			return true;
		}
		char stopped = text.charAt(stop);
		boolean spaced = next > after || stopped == '。' || stopped == '！' || stopped == '？';
		int first = next;
		while (first < text.length() && !Character.isLetterOrDigit(text.codePointAt(first))) {
			first++;
		}
		boolean begins = first == text.length() || !Character.isLowerCase(text.codePointAt(first));
		return spaced && begins && !(stopped == '.' && after == stop + 1 && abbreviates(text, start, stop));
	}

	private static boolean isSpace(char character) {
		return character == ' ' || character == '\u00a0' || character == '\t' || character == '\r';
	}

	/** Whether a short form or an initial stands before the full stop. */
	private static boolean abbreviates(String text, int start, int stop) {
		int begin = stop;
		while (begin > start && stop - begin < 6 && Character.isLetter(text.charAt(begin - 1))) {
			begin--;
		}
		if (stop - begin == 1) {
			return Character.isUpperCase(text.charAt(begin)) || ABBREVIATIONS.contains(text.substring(begin, stop));
		}
		return begin < stop && ABBREVIATIONS.contains(text.substring(begin, stop).toLowerCase(Locale.ROOT));
	}

	private static void add(String text, int from, int to, List<Place> sentences) {
		int start = from;
		int end = to;
		while (start < end && Character.isWhitespace(text.charAt(start))
				|| start < end && text.charAt(start) == '\u00a0') {
			start++;
		}
		while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		if (start < end) {
			sentences.add(new Place(start, end));
		}
	}

}
