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

	private final String text;

	private final List<Place> found = new ArrayList<>();

	/** The first letter or digit from some place on; it is looked for once. */
	private int letter = -1;

	private Sentences(String text) {
		this.text = text;
	}

	/** The sentences of a text, up to 2,000; what has no letter and no digit is none. */
	public static List<Place> of(String text) {
		Sentences sentences = new Sentences(text);
		sentences.cut();
		return sentences.found;
	}

	private void cut() {
		int start = 0;
		int at = 0;
		while (at < this.text.length() && this.found.size() < MOST) {
			char character = this.text.charAt(at++);
			if (character == '\n') {
				add(start, at);
				start = at;
			}
			else if (isEnd(character)) {
				int after = afterClosing(this.text, at);
				if (endsAt(start, at - 1, after)) {
					add(start, after);
					start = after;
				}
				at = after;
			}
		}
		add(start, this.text.length());
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

	private boolean endsAt(int start, int stop, int after) {
		int next = after;
		while (next < this.text.length() && isSpace(this.text.charAt(next))) {
			next++;
		}
		if (next == this.text.length()) {
			return true;
		}
		char stopped = this.text.charAt(stop);
		boolean spaced = next > after || stopped == '。' || stopped == '！' || stopped == '？';
		int first = letterFrom(next);
		boolean begins = first == this.text.length() || !Character.isLowerCase(this.text.codePointAt(first));
		return spaced && begins && !(stopped == '.' && after == stop + 1 && abbreviates(this.text, start, stop));
	}

	/** Many full stops may stand before one letter: each place is asked for in order. */
	private int letterFrom(int from) {
		if (this.letter < from) {
			this.letter = from;
			while (this.letter < this.text.length() && !Character.isLetterOrDigit(this.text.codePointAt(this.letter))) {
				this.letter++;
			}
		}
		return this.letter;
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

	private void add(int from, int to) {
		int start = from;
		int end = to;
		while (start < end && isSpace(start)) {
			start++;
		}
		while (end > start && Character.isWhitespace(this.text.charAt(end - 1))) {
			end--;
		}
		if (saysSomething(start, end)) {
			this.found.add(new Place(start, end));
		}
	}

	private boolean saysSomething(int start, int end) {
		int at = start;
		while (at < end && !Character.isLetterOrDigit(this.text.codePointAt(at))) {
			at++;
		}
		return at < end;
	}

	private boolean isSpace(int at) {
		return Character.isWhitespace(this.text.charAt(at)) || this.text.charAt(at) == '\u00a0';
	}

}
