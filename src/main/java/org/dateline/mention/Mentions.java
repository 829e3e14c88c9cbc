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

}
