package org.dateline.vocabulary;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time whose ends may be open ({@code ..}) or, where null and not open,
 * unknown.
 */
record EdtfInterval(@Nullable EdtfPoint start, @Nullable EdtfPoint end, boolean isOpenStart,
		boolean isOpenEnd) implements EdtfValue {

	@Override
	public @Nullable LocalDate earliest() {
		return (this.start != null) ? this.start.earliest() : null;
	}

	@Override
	public @Nullable LocalDate latest() {
		return (this.end != null) ? this.end.latest() : null;
	}

	@Override
	public EdtfQualifier qualifier() {
		EdtfQualifier qualifier = (this.start != null) ? this.start.qualifier() : EdtfQualifier.NONE;
		return (this.end != null) ? qualifier.and(this.end.qualifier()) : qualifier;
	}

}
