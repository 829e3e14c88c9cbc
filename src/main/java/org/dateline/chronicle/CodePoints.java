package org.dateline.chronicle;

/** Places of a text in Unicode code points, by their place in {@code char}s. */
final class CodePoints {

	private final String text;

	/** In most texts the two are the same. */
	private final boolean same;

	private int reached;

	private int count;

	CodePoints(String text) {
		this.text = text;
		this.same = text.codePointCount(0, text.length()) == text.length();
	}

	/** A place in code points; places in the order of the text are found faster. */
	int at(int place) {
		if (this.same) {
			return place;
		}
		if (place < this.reached) {
			this.reached = 0;
			this.count = 0;
		}
		this.count += this.text.codePointCount(this.reached, place);
		this.reached = place;
		return this.count;
	}

}
