package org.dateline.extraction;

import org.jsoup.nodes.Element;

/**
 * A run of text on a page that is set apart from what stands before and after it: a
 * paragraph, a heading, an item of a list, a cell.
 *
 * @param element the innermost element of its own line that it stands in
 * @param kind what that element makes of it
 * @param text its text, whitespace normalised
 * @param letters how many letters and digits it has; one ideograph counts as three
 * @param linked how many of these are in links
 * @param quoted whether it stands in a quotation, such as a post of somebody
 */
record PageBlock(Element element, Kind kind, String text, int letters, int linked, boolean quoted) {

	/** What a block is by its element. */
	enum Kind {

		PARAGRAPH, HEADING, ITEM, CELL, OTHER

	}

	/** The part of it that is links. */
	double linkDensity() {
		return (this.letters == 0) ? 0 : (double) this.linked / this.letters;
	}

	/** Whether it reads like a sentence or more: long, and not made of links. */
	boolean isProse() {
		return this.letters >= 80 && linkDensity() < 0.4;
	}

	/** Whether it ends like a sentence does, in any script. */
	boolean endsLikeSentence() {
		for (int i = this.text.length() - 1; i >= 0; i--) {
			char last = this.text.charAt(i);
			if (".!?…。！？।؟։:;".indexOf(last) >= 0) {
				return true;
			}
			if ("\"'”’»)]“*".indexOf(last) < 0) {
				return false;
			}
		}
		return false;
	}

}
