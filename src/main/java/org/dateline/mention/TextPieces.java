package org.dateline.mention;

import java.util.Arrays;

import org.dateline.language.Stems;
import org.dateline.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A text cut where its words end and where letters meet digits: "Rp67,3" is two pieces. A
 * number keeps the dots and commas between its digits.
 */
final class TextPieces {

	private static final int LONGEST_GAP = 3;

	private final String text;

	private final Words words;

	private Stems.@Nullable Word[] pieces;

	private int[] starts;

	private int[] ends;

	private int[] wordOf;

	private int size;

	TextPieces(Words words, Stems stems, FigureRules rules) {
		this.text = words.text();
		this.words = words;
		int capacity = words.size() + 16;
		this.pieces = new Stems.@Nullable Word[capacity];
		this.starts = new int[capacity];
		this.ends = new int[capacity];
		this.wordOf = new int[capacity];
		for (int i = 0; i < words.size(); i++) {
			cut(i, stems, rules);
		}
	}

	private void cut(int word, Stems stems, FigureRules rules) {
		int start = this.words.start(word);
		int end = this.words.end(word);
		int from = start;
		boolean number = Character.isDigit(this.text.charAt(start));
		for (int i = start + 1; i < end; i++) {
			char c = this.text.charAt(i);
			boolean inNumber = Character.isDigit(c)
					|| number && isSeparator(c) && i + 1 < end && Character.isDigit(this.text.charAt(i + 1));
			if (inNumber != number) {
				add(stems.word(this.text, from, i), from, i, word);
				// 300'den
				from = (isApostrophe(c) && i + 1 < end) ? i + 1 : i;
				number = Character.isDigit(this.text.charAt(from));
				i = from;
			}
		}
		Stems.Word last = (from == start) ? this.words.word(word) : stems.word(this.text, from, end);
		int[] parts = (from == start && !number) ? rules.partsOf(last.folded(), end - start) : null;
		if (parts == null) {
			add(last, from, end, word);
			return;
		}
		for (int i = 0; i < parts.length; i++) {
			int partEnd = (i + 1 < parts.length) ? start + parts[i + 1] : end;
			add(stems.word(this.text, start + parts[i], partEnd), start + parts[i], partEnd, word);
		}
	}

	private void add(Stems.Word piece, int start, int end, int word) {
		if (this.size == this.pieces.length) {
			int capacity = 2 * this.size;
			this.pieces = Arrays.copyOf(this.pieces, capacity);
			this.starts = Arrays.copyOf(this.starts, capacity);
			this.ends = Arrays.copyOf(this.ends, capacity);
			this.wordOf = Arrays.copyOf(this.wordOf, capacity);
		}
		this.pieces[this.size] = piece;
		this.starts[this.size] = start;
		this.ends[this.size] = end;
		this.wordOf[this.size++] = word;
	}

	private static boolean isApostrophe(char c) {
		return c == '\'' || c == '’';
	}

	private static boolean isSeparator(char c) {
		return c == '.' || c == ',' || c == '\u066b' || c == '\u066c';
	}

	String text() {
		return this.text;
	}

	int size() {
		return this.size;
	}

	int start(int at) {
		return this.starts[at];
	}

	int end(int at) {
		return this.ends[at];
	}

	/** The place among the words of the text. */
	int word(int at) {
		return this.wordOf[at];
	}

	String folded(int at) {
		return piece(at).folded();
	}

	Stems.Word piece(int at) {
		Stems.Word piece = (at >= 0 && at < this.size) ? this.pieces[at] : null;
		if (piece == null) {
			throw new IndexOutOfBoundsException(at);
		}
		return piece;
	}

	boolean has(int at) {
		return at >= 0 && at < this.size;
	}

	boolean isNumber(int at) {
		return has(at) && Character.isDigit(this.text.charAt(this.starts[at]));
	}

	boolean isCapital(int at) {
		return Character.isUpperCase(this.text.codePointAt(this.starts[at]));
	}

	/** Whether nothing stands between a piece and the one before. */
	boolean isGlued(int at) {
		return at > 0 && at < this.size && this.starts[at] == this.ends[at - 1];
	}

	/**
	 * Whether a piece and the one before are of one phrase: spaces or a hyphen between.
	 */
	boolean isNear(int at) {
		return at > 0 && at < this.size && isGap(at, true);
	}

	/** Whether there are only spaces between a piece and the one before, if anything. */
	boolean isSpaced(int at) {
		return at > 0 && at < this.size && isGap(at, false);
	}

	/** Whether a dot and a space stand before a piece. */
	boolean isSpacedAfterDot(int at) {
		return at > 0 && at < this.size && this.starts[at] == this.ends[at - 1] + 2
				&& this.text.charAt(this.ends[at - 1]) == '.' && isSpace(this.text.charAt(this.ends[at - 1] + 1));
	}

	/**
	 * Whether a hyphen, or an apostrophe as in Turkish, joins a piece to the one before.
	 */
	boolean isHyphened(int at) {
		if (at <= 0 || at >= this.size || this.starts[at] != this.ends[at - 1] + 1) {
			return false;
		}
		char c = this.text.charAt(this.ends[at - 1]);
		return isHyphen(c) || isApostrophe(c);
	}

	/** Whether a dash stands before a piece, with spaces or without. */
	boolean isDashed(int at) {
		if (at <= 0 || at >= this.size || this.starts[at] - this.ends[at - 1] > LONGEST_GAP) {
			return false;
		}
		int dashes = 0;
		for (int i = this.ends[at - 1]; i < this.starts[at]; i++) {
			char c = this.text.charAt(i);
			if (isHyphen(c) || c == '–' || c == '—' || c == '−' || c == '~') {
				dashes++;
			}
			else if (!isSpace(c)) {
				return false;
			}
		}
		return dashes == 1;
	}

	private boolean isGap(int at, boolean hyphens) {
		int from = this.ends[at - 1];
		int to = this.starts[at];
		if (to - from > LONGEST_GAP) {
			return false;
		}
		for (int i = from; i < to; i++) {
			char c = this.text.charAt(i);
			boolean abbreviates = c == '.' && i == from && !isNumber(at - 1) && from - this.starts[at - 1] <= 5;
			if (!isSpace(c) && !(hyphens && isHyphen(c)) && !abbreviates) {
				return false;
			}
		}
		return true;
	}

	static boolean isSpace(char c) {
		return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
	}

	static boolean isHyphen(char c) {
		return c == '-' || c == '\u2010' || c == '\u2011';
	}

	/** The character before a place in the text, or a space. */
	char before(int place) {
		return (place > 0) ? this.text.charAt(place - 1) : ' ';
	}

	/** The character at a place in the text, or a space. */
	char at(int place) {
		return (place < this.text.length()) ? this.text.charAt(place) : ' ';
	}

	/** The length of a piece, in characters. */
	int length(int piece) {
		return end(piece) - start(piece);
	}

	/** Whether any letter of a piece is large. */
	boolean hasCapital(int piece) {
		for (int i = start(piece); i < end(piece); i++) {
			if (Character.isUpperCase(at(i))) {
				return true;
			}
		}
		return false;
	}

}
