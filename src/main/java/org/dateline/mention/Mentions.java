package org.dateline.mention;

import java.util.List;

/**
 * What one text names, in the order of the text.
 *
 * @param figures amounts, shares and numbers
 * @param dates dates and periods
 * @param names people, organisations, places and countries
 * @param quotations what is given as somebody's words
 */
public record Mentions(List<Figure> figures, List<MentionedDate> dates, List<Name> names, List<Quotation> quotations) {

	public Mentions {
		figures = List.copyOf(figures);
		dates = List.copyOf(dates);
		names = List.copyOf(names);
		quotations = List.copyOf(quotations);
	}

	/** Whether what stands at a place of the text belongs to a date or a time of day. */
	public boolean isOfDate(int place) {
		return endOfDate(this.dates, place) >= 0;
	}

	/** The end of the date that a place lies in, or -1. */
	static int endOfDate(List<MentionedDate> dates, int place) {
		int low = 0;
		int high = dates.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			MentionedDate date = dates.get(middle);
			if (place < date.start()) {
				high = middle - 1;
			}
			else if (place >= date.end()) {
				low = middle + 1;
			}
			else {
				return date.end();
			}
		}
		return -1;
	}

}
