package org.dateline.article;

import java.util.Locale;

/** Search by words, as lists need it; the search module is it. */
public interface ReportSearch {

	/**
	 * Finds reports.
	 * @param words what the reader typed
	 * @param breadth how widely to understand it
	 * @param places where reports stand
	 * @param locale the reader's language
	 * @throws org.dateline.web.TemporarilyAway if there is no index to ask at the moment
	 * @throws org.dateline.web.BadParameter if the words are more than can be searched
	 * for
	 */
	Findings find(String words, Breadth breadth, Places places, Locale locale);

}
