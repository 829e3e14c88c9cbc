package org.dateline.language;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Keeps the next stemmer from words that are hardly longer than a stem. */
final class ShortStemsStay extends TokenFilter {

	private final int longest;

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

	ShortStemsStay(TokenStream words, int longest) {
		super(words);
		this.longest = longest;
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!this.input.incrementToken()) {
			return false;
		}
		if (this.term.length() <= this.longest) {
			this.keyword.setKeyword(true);
		}
		return true;
	}

}
