package org.dateline.extraction;

/**
 * Text as it is gathered from a page: runs of whitespace and what cannot be seen become
 * one space, a line break stays.
 */
final class PageLine {

	private final StringBuilder text = new StringBuilder();

	private int letters;

	private int linked;

	private boolean space;

	private boolean lineBreak;

	void add(String added, boolean isLink) {
		for (int i = 0; i < added.length(); i++) {
			char c = added.charAt(i);
			if (c <= ' ' || c == '\u00A0' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
				this.space = true;
			}
			else if (isSeen(added, i)) {
				separate();
				this.text.append(c);
				count(c, isLink);
			}
		}
	}

	/** Neither a soft hyphen, nor a control, nor half of a character. */
	private static boolean isSeen(String text, int at) {
		char c = text.charAt(at);
		if (c < 0x7F) {
			return true;
		}
		if (c < 0xA0 || c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060' || c == '\uFFFE'
				|| c == '\uFFFF') {
			return false;
		}
		if (Character.isHighSurrogate(c)) {
			return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
		}
		return !Character.isLowSurrogate(c) || at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
	}

	private void separate() {
		if (this.text.length() > 0) {
			if (this.lineBreak) {
				this.text.append('\n');
			}
			else if (this.space) {
				this.text.append(' ');
			}
		}
		this.space = false;
		this.lineBreak = false;
	}

	private void count(char c, boolean isLink) {
		int count = !Character.isLetterOrDigit(c) ? 0 : (c >= 0x2E80 && c < 0xA000) ? 3 : 1;
		this.letters += count;
		this.linked += isLink ? count : 0;
	}

	void breakLine() {
		this.lineBreak = true;
	}

	/** Whether the last thing was a line break. */
	boolean endsWithBreak() {
		return this.lineBreak && this.text.length() > 0;
	}

	int letters() {
		return this.letters;
	}

	int linked() {
		return this.linked;
	}

	String text() {
		return this.text.toString();
	}

	void clear() {
		this.text.setLength(0);
		this.letters = 0;
		this.linked = 0;
		this.space = false;
		this.lineBreak = false;
	}

}
