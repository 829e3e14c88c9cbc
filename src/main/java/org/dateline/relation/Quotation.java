package org.dateline.relation;

import org.dateline.chronicle.Quoted;

/**
 * The words of a report that something rests on.
 *
 * @param article the report
 * @param language its language tag
 * @param languageName the name of that language
 * @param quoted the sentence, and in it the words
 * @param query what leads to the sentence on the page of the report
 */
record Quotation(long article, String language, String languageName, Quoted quoted, String query) {

	static Quotation of(long article, String language, String languageName, Quoted quoted) {
		int end = quoted.start() + quoted.text().codePointCount(0, quoted.text().length());
		return new Quotation(article, language, languageName, quoted,
				"?quote=" + quoted.start() + "-" + end + "#quote");
	}

}
