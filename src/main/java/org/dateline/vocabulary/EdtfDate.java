package org.dateline.vocabulary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known, written in EDTF (ISO 8601-2:2019): start with
 * {@link #parse}.
 */
public final class EdtfDate {

	/** The longest text that is read, in {@code char}s. */
	public static final int MAX_LENGTH = 200;

	private final String edtf;

	private final EdtfValue value;

	private final @Nullable LocalDate earliest;

	private final @Nullable LocalDate latest;

	private EdtfDate(String edtf, EdtfValue value) {
		this.edtf = edtf;
		this.value = value;
		this.earliest = value.earliest();
		this.latest = value.latest();
	}

	/**
	 * Reads an EDTF text of level 0, 1 or 2 in time linear to its length.
	 * @throws EdtfSyntaxException if the text is anything else, or not in the calendar
	 */
	public static EdtfDate parse(String text) {
		return new EdtfDate(text, new EdtfParser(text).parse());
	}

	/** The text as it was given. */
	public String edtf() {
		return this.edtf;
	}

	/**
	 * The first day the date may mean in the proleptic Gregorian calendar, or null where
	 * the start is open, unknown, or in a year without a single digit ({@code XXXX}). A
	 * qualifier does not move it; a day is taken in its own offset; a year beyond
	 * {@code LocalDate} gives {@link LocalDate#MIN} or {@link LocalDate#MAX}.
	 */
	public @Nullable LocalDate earliest() {
		return this.earliest;
	}

	/** The last day the date may mean, under the same rules as {@link #earliest}. */
	public @Nullable LocalDate latest() {
		return this.latest;
	}

	/**
	 * Whether the date goes back without limit ({@code ..}), which is not the same as
	 * unknown.
	 */
	public boolean isOpenStart() {
		return this.value.isOpenStart();
	}

	/**
	 * Whether the date goes on without limit ({@code ..}), which is not the same as
	 * unknown.
	 */
	public boolean isOpenEnd() {
		return this.value.isOpenEnd();
	}

	/** Whether any part is approximate ({@code ~} or {@code %}). */
	public boolean isApproximate() {
		return this.value.qualifier().isApproximate();
	}

	/** Whether any part is uncertain ({@code ?} or {@code %}). */
	public boolean isUncertain() {
		return this.value.qualifier().isUncertain();
	}

	/** Whether this is one day of the calendar with nothing left in doubt. */
	public boolean isPreciseToDay() {
		return this.value instanceof EdtfPoint point && point.day() != null && point.isWhole()
				&& point.qualifier() == EdtfQualifier.NONE;
	}

	/** The time of day, to the second, of a single date that has one. */
	public @Nullable LocalTime time() {
		return (this.value instanceof EdtfPoint point) ? point.time() : null;
	}

	/** The offset from UTC of the time of day; null where none is given. */
	public @Nullable ZoneOffset offset() {
		return (this.value instanceof EdtfPoint point) ? point.offset() : null;
	}

	/**
	 * Whether the date may mean a day from {@code from} to {@code to}, both included and
	 * null for no limit. What is open or unknown on a side has no limit there.
	 */
	public boolean overlaps(@Nullable LocalDate from, @Nullable LocalDate to) {
		return (to == null || this.earliest == null || !this.earliest.isAfter(to))
				&& (from == null || this.latest == null || !this.latest.isBefore(from));
	}

	EdtfValue value() {
		return this.value;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof EdtfDate date && this.edtf.equals(date.edtf);
	}

	@Override
	public int hashCode() {
		return this.edtf.hashCode();
	}

	@Override
	public String toString() {
		return this.edtf;
	}

}
