package org.dateline.story;

/**
 * One piece of evidence in a text, of which its language does not matter.
 *
 * @param key what it is compared by: short, and the same in every language
 * @param start the place of its first UTF-16 unit, -1 in the headline
 * @param end the place after its last, -1 in the headline
 */
public record Trait(Kind kind, String key, int start, int end) {

	/** Where its words stand. */
	public Place place() {
		return (this.start < 0) ? Place.HEADLINE : new Place(this.start, this.end);
	}

}
