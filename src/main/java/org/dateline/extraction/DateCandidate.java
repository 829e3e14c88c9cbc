package org.dateline.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A date that a report may have been published or changed on.
 *
 * @param kind which of the two
 * @param edtf the date in EDTF
 * @param rule by which rule it was found
 * @param words exactly as they stand
 * @param start where they stand in the text of the article, in code points; null where
 * they stand outside of it
 * @param zone the offset or time zone as stated, or null where none is
 */
public record DateCandidate(Kind kind, String edtf, DateRule rule, String words, @Nullable Integer start,
		@Nullable String zone) {

	/** What a date is of. */
	public enum Kind {

		/** Publication. */
		PUBLISHED,

		/** The last change by the publisher. */
		MODIFIED

	}

}
