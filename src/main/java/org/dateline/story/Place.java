package org.dateline.story;

/**
 * Words in a text.
 *
 * @param start the place of the first UTF-16 unit
 * @param end the place after the last
 */
public record Place(int start, int end) {

	/** Words of the headline that the text does not have. */
	public static final Place HEADLINE = new Place(-1, -1);

	/** Whether the words are in the headline, not in the text. */
	public boolean isHeadline() {
		return this.start < 0;
	}

	/** How long the words are, in UTF-16 units. */
	int length() {
		return this.end - this.start;
	}

	/** The words in their text, empty if they are in the headline. */
	public String in(String text) {
		return isHeadline() ? "" : text.substring(this.start, this.end);
	}

}
