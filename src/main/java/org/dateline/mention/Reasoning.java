package org.dateline.mention;

import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * How a date was read from its words, as data that a page can say in any language.
 *
 * @param basis what the words give
 * @param anchor the day of publication that was counted from, or null where none was
 * needed or none is known
 * @param direction where the date was looked for
 * @param tense the words that told the direction, or null where nothing did and the past
 * was preferred
 * @param part which part of the stretch is meant, or null for all of it
 * @param unresolved why there is no date, or null where there is one
 */
public record Reasoning(Basis basis, @Nullable EdtfDate anchor, Direction direction, @Nullable String tense,
		@Nullable Part part, @Nullable Unresolved unresolved) {

	/** What the words give. */
	public enum Basis {

		/** All of it: "8 October 2024". */
		STATED,

		/** Some of it, and the day of publication the rest: "on Tuesday", "8 October". */
		COMPLETED,

		/** A distance from the day of publication: "yesterday", "last year". */
		COUNTED

	}

	/** Where a date that is stated in part was looked for. */
	public enum Direction {

		/** Nowhere: it is stated, or counted. */
		NONE,

		/** Up to the day of publication. */
		BACK,

		/** From the day of publication on. */
		AHEAD

	}

	/**
	 * A part whose bounds the words leave open. EDTF has no sign for it, so the date is
	 * that of the whole.
	 */
	public enum Part {

		/** "In early July". */
		START,

		/** "In the middle of July". */
		MIDDLE,

		/** "At the end of July". */
		END

	}

	/** Why a date could not be resolved. */
	public enum Unresolved {

		/** It counts from the day of publication, which is not known. */
		NO_ANCHOR,

		/** It counts from the day of publication, which is not known closely enough. */
		ANCHOR_TOO_WIDE,

		/** There is no such day. */
		NO_SUCH_DAY,

		/** Nothing says which of two numbers is the day and which the month. */
		AMBIGUOUS,

		/** It is a time of day, and the text does not say of which day. */
		NO_DAY

	}

}
