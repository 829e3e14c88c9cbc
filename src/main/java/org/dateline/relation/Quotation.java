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

	/** With more before them the words would not be seen in the lines there are. */
	private static final int MOST_BEFORE = 100;

	static Quotation of(long article, String language, String languageName, Quoted quoted) {
		int end = quoted.start() + quoted.text().codePointCount(0, quoted.text().length());
		return new Quotation(article, language, languageName, quoted,
				"?quote=" + quoted.start() + "-" + end + "#quote");
	}

	/**
	 * What stands before the words: all of the sentence, or its last words behind an
	 * ellipsis.
	 */
	public String before() {
		String before = this.quoted.before();
		int cut = before.indexOf(' ', Math.max(0, before.length() - MOST_BEFORE - 1));
		return (before.length() > MOST_BEFORE && cut >= 0) ? "… " + before.substring(cut + 1) : before;
	}

}
