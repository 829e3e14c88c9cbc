package org.dateline.search;

import java.io.IOException;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts a field into the terms that {@link ReportTerms} wrote, with a space between two.
 * It cuts them as Lucene's analyzer for white space does, which asks what kind of
 * character each is: reports are in the index in half the time.
 */
final class TermsTokenizer extends Tokenizer {

	/** What is longer becomes several terms, as it does on any engine. */
	private static final int LONGEST = 255;

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

	private final char[] read = new char[4096];

	private int at;

	private int end;

	/** How much of the field stands before what was read last. */
	private int before;

	@Override
	public boolean incrementToken() throws IOException {
		clearAttributes();
		int length = 0;
		while (room(length) > 0 && isLeft()) {
			int start = this.at;
			int limit = Math.min(this.end, start + room(length));
			while (this.at < limit && this.read[this.at] != ' ') {
				this.at++;
			}
			int more = this.at - start;
			System.arraycopy(this.read, start, this.term.resizeBuffer(length + more), length, more);
			length += more;
			if (this.at < this.end && this.read[this.at] == ' ') {
				if (length > 0) {
					break;
				}
				this.at++;
			}
		}
		this.term.setLength(length);
		int place = this.before + this.at;
		this.offset.setOffset(correctOffset(place - length), correctOffset(place));
		return length > 0;
	}

	/** How much longer the term may become; it ends in no half of a character. */
	private int room(int length) {
		boolean isHalf = length == LONGEST && Character.isHighSurrogate(this.term.buffer()[length - 1]);
		return isHalf ? 1 : LONGEST - length;
	}

	/** Whether there is more of the field, which is then read. */
	private boolean isLeft() throws IOException {
		if (this.at < this.end) {
			return true;
		}
		this.before += this.end;
		this.at = 0;
		this.end = Math.max(0, this.input.read(this.read, 0, this.read.length));
		return this.end > 0;
	}

	@Override
	public void end() throws IOException {
		super.end();
		int place = correctOffset(this.before + this.end);
		this.offset.setOffset(place, place);
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		this.at = 0;
		this.end = 0;
		this.before = 0;
	}

}
