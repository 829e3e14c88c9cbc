package org.dateline.language;

/** The stem of an Azerbaijani word. */
final class AzerbaijaniStemmer {

	String stem(String folded) {
		return folded;
	}

}
