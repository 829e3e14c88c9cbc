package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;

import org.dateline.mention.Quotation.Passage;

/**
 * Finds what stands between quotation marks of every style, the outermost only. Straight
 * marks close within their paragraph; marks that show their side may close some
 * paragraphs further on.
 */
final class QuotationMarks {

	private static final int MOST_PARAGRAPHS = 6;

	private static final int LONGEST = 6000;

	/** What may stand before a mark that opens, where the mark does not show its side. */
	private static final String BEFORE = " \t\n\r\u00a0([{-–—,:;/";

	private final String text;

	QuotationMarks(String text) {
		this.text = text;
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
		int depth = 0;
		int paragraphs = 0;
		int limit = Math.min(this.text.length(), from + LONGEST);
		for (int i = from + 1; i < limit; i++) {
			char sign = this.text.charAt(i);
			if (sign == '\n' && (++paragraphs > MOST_PARAGRAPHS || mark == '"' || mark == '\'' || mark == '‘')) {
				return -1;
			}
			if (sign == '\n' && reopens(i, mark)) {
				return i;
			}
			if (sign == mark && mark != '"' && mark != '\'' && mark != '“') {
				depth++;
			}
			else if (closes(mark, i) && depth-- == 0) {
				return i;
			}
		}
		return -1;
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
