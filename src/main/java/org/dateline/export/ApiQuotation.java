package org.dateline.export;

import org.dateline.chronicle.Quoted;

/**
 * Words of a report in the API.
 *
 * @param start where the sentence starts in the text, in Unicode code points
 * @param sentence the sentence as it stands
 * @param words the words in it that say so
 */
record ApiQuotation(long article, String language, int start, String sentence, String words) {

	static ApiQuotation of(long article, String language, Quoted quoted) {
		return new ApiQuotation(article, language, quoted.start(), quoted.text(), quoted.words());
	}

}
