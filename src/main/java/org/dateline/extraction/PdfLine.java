package org.dateline.extraction;

/**
 * A line of print.
 *
 * @param page its page, from 1
 * @param left where it begins, in points from the left
 * @param right where it ends
 * @param bottom where it stands, in points from the top
 * @param size how large its letters are, in points
 * @param text its words
 */
record PdfLine(int page, float left, float right, float bottom, float size, String text) {

	/** Whether the letters of another are as large. */
	boolean isAsLargeAs(PdfLine other) {
		return Math.abs(this.size - other.size) <= 0.08f * Math.max(this.size, other.size);
	}

}
