package org.dateline.extraction;

import org.dateline.extraction.DateCandidate.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A date that was come across, and how much speaks for it.
 *
 * @param start where its words stand in the text of the article, in {@code char}s, or
 * null
 * @param weight more is better, among those of one rule
 */
record DateMention(Kind kind, DateRule rule, WrittenDate date, String words, @Nullable Integer start, int weight) {

	DateMention with(WrittenDate reading) {
		return new DateMention(this.kind, this.rule, reading, this.words, this.start, this.weight);
	}

}
