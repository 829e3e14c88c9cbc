package org.dateline.vocabulary;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What an EDTF text says: a point, an interval or a set. */
sealed interface EdtfValue permits EdtfPoint, EdtfInterval, EdtfSet {

	@Nullable LocalDate earliest();

	@Nullable LocalDate latest();

	boolean isOpenStart();

	boolean isOpenEnd();

	/** Everything that is doubted anywhere in the value. */
	EdtfQualifier qualifier();

}
