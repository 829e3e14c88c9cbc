package org.dateline.mention;

import java.util.List;

/**
 * What one text names, in the order of the text.
 *
 * @param figures amounts, shares and numbers
 * @param names people, organisations, places and countries
 */
public record Mentions(List<Figure> figures, List<Name> names) {

	public Mentions {
		figures = List.copyOf(figures);
		names = List.copyOf(names);
	}

}
