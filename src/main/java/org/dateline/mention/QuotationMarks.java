package org.dateline.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.dateline.mention.Quotation.Passage;

/**
 * Finds what stands between quotation marks of every style, the outermost only. Straight
 * marks close within their paragraph; marks that show their side may close some
 * paragraphs further on.
 */
final class QuotationMarks {

	private static final int MOST_PARAGRAPHS = 6;

	private static final int LONGEST = 6000;

	/** Marks within marks of the same kind. */
	private static final int MOST_NESTED = 4;

	/** What may stand before a mark that opens, where the mark does not show its side. */
	private static final String BEFORE = " \t\n\r\u00a0([{-–—,:;/";

	private final String text;

	private final int[] newlines;

	/** Up to where a mark that is opened is known not to be closed: looked at once. */
	private final Map<Character, Integer> unclosed = new HashMap<>();

	QuotationMarks(String text) {
		this.text = text;
		this.newlines = IntStream.range(0, text.length()).filter((at) -> text.charAt(at) == '\n').toArray();
	}

	/** What stands within the marks. */
	List<Passage> find() {
		List<Passage> found = new ArrayList<>();
		int at = 0;
		while (at < this.text.length()) {
			char mark = this.text.charAt(at);
			int end = isOpening(at) ? closing(at, mark) : -1;
			if (end > at + 1) {
				found.add(new Passage(at + 1, end));
			}
			at = (end > at) ? end + 1 : at + 1;
		}
		return found;
	}

	private boolean isOpening(int at) {
		return switch (this.text.charAt(at)) {
			case '«', '„', '‹' -> true;
			case '“', '‘' -> isAfterGap(at);
			case '"' -> isAfterGap(at) && !isSpace(at + 1);
			case '\'' -> isAfterGap(at) && isLetter(at + 1);
			default -> false;
		};
	}

	/** Where the passage that is opened here is closed, or -1. */
	private int closing(int from, char mark) {
		boolean nests = mark != '"' && mark != '\'' && mark != '“';
		int depth = 0;
		int begin = nests ? from + 1 : Math.max(from + 1, this.unclosed.getOrDefault(mark, 0));
		int paragraphs = newlines(begin) - newlines(from + 1);
		int limit = Math.min(this.text.length(), from + LONGEST);
		for (int i = begin; i < limit; i++) {
			char sign = this.text.charAt(i);
			if (sign == '\n' && (++paragraphs > MOST_PARAGRAPHS || mark == '"' || mark == '\'' || mark == '‘')) {
				limit = i;
			}
			else if (sign == '\n' && reopens(i, mark)) {
				return i;
			}
			else if (sign == mark && nests) {
				if (++depth > MOST_NESTED) {
					return -1;
				}
			}
			else if (closes(mark, i) && depth-- == 0) {
				return i;
			}
		}
		if (!nests) {
			this.unclosed.put(mark, Math.max(begin, limit));
		}
		return -1;
	}

	/** How many lines end before a place. */
	private int newlines(int place) {
		int found = Arrays.binarySearch(this.newlines, place);
		return (found < 0) ? -found - 1 : found;
	}

	/** Whether the next paragraph begins with the mark again, as printers do. */
	private boolean reopens(int newline, char mark) {
		int next = newline + 1;
		while (next < this.text.length() && Character.isWhitespace(this.text.charAt(next))) {
			next++;
		}
		return next < this.text.length() && this.text.charAt(next) == mark;
	}

	private boolean closes(char mark, int at) {
		char sign = this.text.charAt(at);
		return switch (mark) {
			case '«' -> sign == '»';
			case '‹' -> sign == '›';
			case '„' -> sign == '“' || sign == '”' || (sign == '"' && !isAfterGap(at));
			case '“' -> sign == '”' || (sign == '“' && !isAfterGap(at)) || (sign == '"' && !isAfterGap(at));
			case '‘' -> sign == '’' && !isLetter(at + 1);
			case '\'' -> sign == '\'' && !isLetter(at + 1) && !isSpace(at - 1);
			default -> (sign == '"' || sign == '”') && !isSpaceBefore(at);
		};
	}

	/** A straight mark closes where no gap is before it, or one after it. */
	private boolean isSpaceBefore(int at) {
		return isSpace(at - 1) && isLetter(at + 1);
	}

	private boolean isAfterGap(int at) {
		return at == 0 || BEFORE.indexOf(this.text.charAt(at - 1)) >= 0;
	}

	private boolean isSpace(int at) {
		return at >= this.text.length() || Character.isWhitespace(this.text.charAt(at));
	}

	private boolean isLetter(int at) {
		return at < this.text.length() && Character.isLetter(this.text.charAt(at));
	}

}
