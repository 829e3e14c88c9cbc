package org.dateline.mention;

/**
 * A short piece of text cut into numbers and words, with what stands between them.
 */
public final class DateTokens {

	/** More of a text than this is not looked at in one go, in {@code char}s. */
	public static final int LONGEST = 4000;

	private final CharSequence text;

	private final int[] starts;

	private final int[] ends;

	/** The value of a number; -1 for a word. */
	private final int[] values;

	private final int limit;

	private int size;

	/** Cuts a text as far as its first {@value #LONGEST} {@code char}s. */
	public DateTokens(CharSequence text) {
		this(text, LONGEST);
	}

	/** Cuts a text as far as some {@code char}s. */
	DateTokens(CharSequence text, int longest) {
		this.text = text;
		int length = Math.min(text.length(), longest);
		this.limit = length;
		this.starts = new int[length];
		this.ends = new int[length];
		this.values = new int[length];
		for (int i = 0; i < length;) {
			int point = pointAt(i);
			if (Character.isDigit(point)) {
				i = number(i, length);
			}
			else if (isWordPart(point)) {
				i = word(i, length);
			}
			else {
				i += Character.charCount(point);
			}
		}
	}

	private int number(int start, int length) {
		int value = 0;
		int i = start;
		while (i < length && Character.isDigit(pointAt(i))) {
			int point = pointAt(i);
			value = Math.min(value, 99_999_999) * 10 + Character.digit(point, 10);
			i += Character.charCount(point);
		}
		add(start, i, value);
		return i;
	}

	private int word(int start, int length) {
		int i = start;
		while (i < length) {
			int point = pointAt(i);
			if (!isWordPart(point) && !(isJoiner(point) && i + 1 < length && isWordPart(pointAt(i + 1)))) {
				break;
			}
			i += Character.charCount(point);
			if (Character.isIdeographic(point)) {
				break;
			}
		}
		add(start, i, -1);
		return i;
	}

	/** The letter at a place, of which one that the limit cuts in two is none. */
	private int pointAt(int place) {
		char unit = this.text.charAt(place);
		boolean isHalf = Character.isHighSurrogate(unit) && place + 1 < this.limit;
		return isHalf ? Character.codePointAt(this.text, place) : unit;
	}

	/**
	 * What shapes or parts the letters of one word: the non-joiner of Persian, a soft
	 * hyphen.
	 */
	private static boolean isJoiner(int point) {
		return point == '\u200C' || point == '\u200D' || point == '\u00AD';
	}

	private void add(int start, int end, int value) {
		this.starts[this.size] = start;
		this.ends[this.size] = end;
		this.values[this.size++] = value;
	}

	private static boolean isWordPart(int point) {
		if (Character.isLetter(point)) {
			return true;
		}
		int type = Character.getType(point);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	/** How many tokens there are. */
	public int size() {
		return this.size;
	}

	/** The place of a token's first UTF-16 unit in the text. */
	public int start(int token) {
		return this.starts[token];
	}

	/** The place after a token's last UTF-16 unit. */
	public int end(int token) {
		return this.ends[token];
	}

	/** Whether there is such a token, and it is a number. */
	public boolean isNumber(int token) {
		return token >= 0 && token < this.size && this.values[token] >= 0;
	}

	/** Whether there is such a token, and it is a word. */
	public boolean isWord(int token) {
		return token >= 0 && token < this.size && this.values[token] < 0;
	}

	/** The value of a number. */
	public int value(int token) {
		return this.values[token];
	}

	/** How long a token is, in UTF-16 units. */
	public int length(int token) {
		return this.ends[token] - this.starts[token];
	}

	/** Whether the token is a number of as many digits. */
	public boolean isNumber(int token, int least, int most) {
		return isNumber(token) && length(token) >= least && length(token) <= most;
	}

	/** A token as it is written, be it a word or a number. */
	public String word(int token) {
		return this.text.subSequence(this.starts[token], this.ends[token]).toString();
	}

	/** What the text has between two places, in UTF-16 units. */
	public String text(int start, int end) {
		return this.text.subSequence(start, end).toString();
	}

	/** What stands between a token and the next one, of which the first has to exist. */
	public String gap(int token) {
		int from = this.ends[token];
		int to = (token + 1 < this.size) ? this.starts[token + 1] : this.limit;
		return (to - from > 16) ? "\0" : this.text.subSequence(from, to).toString();
	}

	/** The character before a token, or a space. */
	public char before(int token) {
		return (this.starts[token] > 0) ? this.text.charAt(this.starts[token] - 1) : ' ';
	}

	/** The character at a place, or a space beyond the end. */
	public char at(int index) {
		return (index >= 0 && index < this.text.length()) ? this.text.charAt(index) : ' ';
	}

}
