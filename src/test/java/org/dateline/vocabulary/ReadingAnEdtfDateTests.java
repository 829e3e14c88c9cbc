package org.dateline.vocabulary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an EDTF text means, by the examples of the standard. */
class ReadingAnEdtfDateTests {

	@ParameterizedTest(name = "{0} is from {1} to {2}")
	@CsvSource(textBlock = """
			# Date
			1985-04-12 | 1985-04-12 | 1985-04-12
			1985-04    | 1985-04-01 | 1985-04-30
			1985       | 1985-01-01 | 1985-12-31
			# Date and time
			1985-04-12T23:20:30       | 1985-04-12 | 1985-04-12
			1985-04-12T23:20:30Z      | 1985-04-12 | 1985-04-12
			1985-04-12T23:20:30-04    | 1985-04-12 | 1985-04-12
			1985-04-12T23:20:30+04:30 | 1985-04-12 | 1985-04-12
			# Time interval
			1964/2008             | 1964-01-01 | 2008-12-31
			2004-06/2006-08       | 2004-06-01 | 2006-08-31
			2004-02-01/2005-02-08 | 2004-02-01 | 2005-02-08
			2004-02-01/2005-02    | 2004-02-01 | 2005-02-28
			2004-02-01/2005       | 2004-02-01 | 2005-12-31
			2005/2006-02          | 2005-01-01 | 2006-02-28
			""", delimiter = '|', nullValues = "-")
	void level0(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
		assertBounds(edtf, earliest, latest);
	}

	@ParameterizedTest(name = "{0} is from {1} to {2}")
	@CsvSource(textBlock = """
			# Letter-prefixed calendar year
			Y170000002  | +170000002-01-01 | +170000002-12-31
			Y-170000002 | -170000002-01-01 | -170000002-12-31
			# Seasons, by the months of the northern hemisphere
			2001-21 | 2001-03-01 | 2001-05-31
			2001-22 | 2001-06-01 | 2001-08-31
			2001-23 | 2001-09-01 | 2001-11-30
			2003-24 | 2003-12-01 | 2004-02-29
			# Qualification of a date (complete)
			1984?       | 1984-01-01 | 1984-12-31
			2004-06~    | 2004-06-01 | 2004-06-30
			2004-06-11% | 2004-06-11 | 2004-06-11
			# Unspecified digits from the right
			201X       | 2010-01-01 | 2019-12-31
			20XX       | 2000-01-01 | 2099-12-31
			2004-XX    | 2004-01-01 | 2004-12-31
			1985-04-XX | 1985-04-01 | 1985-04-30
			1985-XX-XX | 1985-01-01 | 1985-12-31
			# Extended interval: open end, open start, unknown end, unknown start
			1985-04-12/.. | 1985-04-12 | -
			1985-04/..    | 1985-04-01 | -
			1985/..       | 1985-01-01 | -
			../1985-04-12 | - | 1985-04-12
			../1985-04    | - | 1985-04-30
			../1985       | - | 1985-12-31
			1985-04-12/   | 1985-04-12 | -
			1985-04/      | 1985-04-01 | -
			1985/         | 1985-01-01 | -
			/1985-04-12   | - | 1985-04-12
			/1985-04      | - | 1985-04-30
			/1985         | - | 1985-12-31
			# Intervals of qualified ends
			1984~/2004-06 | 1984-01-01 | 2004-06-30
			1984-06-02?/2004-08-08~ | 1984-06-02 | 2004-08-08
			# Negative calendar year
			-1985 | -1985-01-01 | -1985-12-31
			0000  | 0000-01-01  | 0000-12-31
			""", delimiter = '|', nullValues = "-")
	void level1(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
		assertBounds(edtf, earliest, latest);
	}

	@ParameterizedTest(name = "{0} is from {1} to {2}")
	@CsvSource(textBlock = """
			# Exponential year
			Y-17E7 | -170000000-01-01 | -170000000-12-31
			# Significant digits
			1950S2       | 1900-01-01 | 1999-12-31
			Y171010000S3 | +171000000-01-01 | +171999999-12-31
			Y3388E2S3    | +338000-01-01 | +338999-12-31
			# Sub-year groupings
			2001-25 | 2001-03-01 | 2001-05-31
			2001-29 | 2001-09-01 | 2001-11-30
			2001-30 | 2001-12-01 | 2002-02-28
			2001-34 | 2001-04-01 | 2001-06-30
			2001-37 | 2001-01-01 | 2001-04-30
			2001-41 | 2001-07-01 | 2001-12-31
			# One of a set
			[1667,1668,1670..1672]      | 1667-01-01 | 1672-12-31
			[..1760-12-03]              | - | 1760-12-03
			[1760-12..]                 | 1760-12-01 | -
			[1760-01,1760-02,1760-12..] | 1760-01-01 | -
			[1667,1760-12]              | 1667-01-01 | 1760-12-31
			[..1984]                    | - | 1984-12-31
			# All of a set
			{1667,1668,1670..1672} | 1667-01-01 | 1672-12-31
			{1960,1961-12}         | 1960-01-01 | 1961-12-31
			{..1984}               | - | 1984-12-31
			# Qualification of groups and of single parts
			2004-06-11%   | 2004-06-11 | 2004-06-11
			2004-06~-11   | 2004-06-11 | 2004-06-11
			2004?-06-11   | 2004-06-11 | 2004-06-11
			?2004-06-~11  | 2004-06-11 | 2004-06-11
			2004-%06-11   | 2004-06-11 | 2004-06-11
			?-2004-06-%11 | -2004-06-11 | -2004-06-11
			# Unspecified digits anywhere
			156X-12-25 | 1560-12-25 | 1569-12-25
			15XX-12-25 | 1500-12-25 | 1599-12-25
			XXXX-12-XX | - | -
			1XXX-XX    | 1000-01-01 | 1999-12-31
			1XXX-12    | 1000-12-01 | 1999-12-31
			1984-1X    | 1984-10-01 | 1984-12-31
			# Intervals
			2004-06-~01/2004-06-~20 | 2004-06-01 | 2004-06-20
			2004-06-XX/2004-07-03   | 2004-06-01 | 2004-07-03
			""", delimiter = '|', nullValues = "-")
	void level2(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
		assertBounds(edtf, earliest, latest);
	}

	@ParameterizedTest(name = "{0} is from {1} to {2}")
	@CsvSource(textBlock = """
			# A 29 February is looked for only in leap years
			190X-02-29 | 1904-02-29 | 1908-02-29
			20XX-02-29 | 2000-02-29 | 2096-02-29
			# The months that have the day
			2023-XX-31 | 2023-01-31 | 2023-12-31
			2023-02-X9 | 2023-02-09 | 2023-02-19
			2024-X1-0X | 2024-01-01 | 2024-11-09
			-198X      | -1989-01-01 | -1980-12-31
			-000X      | -0009-01-01 | -0001-12-31
			# Beyond LocalDate
			Y9E50      | +999999999-12-31 | +999999999-12-31
			Y-1000000000 | -999999999-01-01 | -999999999-01-01
			Y99999999999999999999999S1 | +999999999-12-31 | +999999999-12-31
			Y5E9/Y6E9  | +999999999-12-31 | +999999999-12-31
			# Nothing is known but that it has not ended
			/..   | - | -
			../.. | - | -
			""", delimiter = '|', nullValues = "-")
	void theEdgesOfTheCalendar(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
		assertBounds(edtf, earliest, latest);
	}

	@ParameterizedTest(name = "{0} is from {1} to {2}")
	@CsvSource({ "2024-10-08~, 2024-10-08, 2024-10-08", "2024-10-08T04:38:00, 2024-10-08, 2024-10-08",
			"[2022-04-26..2022-12-31], 2022-04-26, 2022-12-31", "2024-08-17T20:34:00, 2024-08-17, 2024-08-17",
			"2024-08-19~, 2024-08-19, 2024-08-19" })
	void theDatesOfTheFirstFiveReports(String edtf, LocalDate earliest, LocalDate latest) {
		assertBounds(edtf, earliest, latest);
	}

	private static void assertBounds(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
		EdtfDate date = EdtfDate.parse(edtf);
		assertThat(date.earliest()).isEqualTo(earliest);
		assertThat(date.latest()).isEqualTo(latest);
		assertThat(date.edtf()).isEqualTo(edtf);
	}

	@Nested
	class WhatIsInDoubt {

		@ParameterizedTest
		@ValueSource(strings = { "1984?", "2004?-06-11", "2004-06-?11", "1984?/1985", "[1984,1985?]", "{1980..1984?}" })
		void isUncertainWhereverTheQuestionMarkStands(String edtf) {
			assertThat(EdtfDate.parse(edtf).isUncertain()).isTrue();
			assertThat(EdtfDate.parse(edtf).isApproximate()).isFalse();
		}

		@ParameterizedTest
		@ValueSource(strings = { "1984~", "2004~-06-11", "2004-06-~11", "1984/1985~", "[1984,1985~]", "1950S2~" })
		void isApproximateWhereverTheTildeStands(String edtf) {
			assertThat(EdtfDate.parse(edtf).isApproximate()).isTrue();
			assertThat(EdtfDate.parse(edtf).isUncertain()).isFalse();
		}

		@ParameterizedTest
		@ValueSource(strings = { "1984%", "?2004-06-~11", "2004-%06-11", "1984?/1985~" })
		void isBothAtOnce(String edtf) {
			assertThat(EdtfDate.parse(edtf).isApproximate()).isTrue();
			assertThat(EdtfDate.parse(edtf).isUncertain()).isTrue();
		}

		@ParameterizedTest
		@CsvSource({ "1985-04-12, true", "1985-04-12T23:20:30, true", "1985-04, false", "1985-04-12~, false",
				"1985-04-1X, false", "1985-04-12/1985-04-12, false", "[1985-04-12], false" })
		void isPreciseToADayOnlyAsOneWholeDay(String edtf, boolean precise) {
			assertThat(EdtfDate.parse(edtf).isPreciseToDay()).isEqualTo(precise);
		}

	}

	@Nested
	class WhereAnEndIsMissing {

		@ParameterizedTest
		@CsvSource({ "1985/.., false, true", "../1985, true, false", "1985/, false, false", "/1985, false, false",
				"../.., true, true", "[..1984], true, false", "{1984..}, false, true", "1985, false, false" })
		void openIsNotUnknown(String edtf, boolean openStart, boolean openEnd) {
			assertThat(EdtfDate.parse(edtf).isOpenStart()).isEqualTo(openStart);
			assertThat(EdtfDate.parse(edtf).isOpenEnd()).isEqualTo(openEnd);
		}

		@ParameterizedTest
		@CsvSource({ "1985/.., 1990-01-01, 1990-12-31, true", "1985/, 1990-01-01, 1990-12-31, true",
				"1985/.., 1980-01-01, 1984-12-31, false", "../1985, 1985-12-31, , true", "../1985, 1986-01-01, , false",
				"[2022-04-26..2022-12-31], 2022-12-31, 2023-01-31, true",
				"[2022-04-26..2022-12-31], , 2022-04-25, false", "XXXX-12-25, 2024-01-01, 2024-01-31, true" })
		void aFilterFindsWhatMayLieInIt(String edtf, @Nullable LocalDate from, @Nullable LocalDate to,
				boolean overlaps) {
			assertThat(EdtfDate.parse(edtf).overlaps(from, to)).isEqualTo(overlaps);
		}

	}

	@Nested
	class WithATimeOfDay {

		@ParameterizedTest
		@CsvSource({ "1985-04-12T23:20:30Z, Z", "1985-04-12T23:20:30-04, -04:00", "1985-04-12T23:20:30+04:30, +04:30" })
		void keepsTheOffsetItCameWith(String edtf, String offset) {
			EdtfDate date = EdtfDate.parse(edtf);
			assertThat(date.time()).isEqualTo(LocalTime.of(23, 20, 30));
			assertThat(date.offset()).isEqualTo(ZoneOffset.of(offset));
		}

		@Test
		void doesNotInventAnOffset() {
			assertThat(EdtfDate.parse("2024-08-17T20:34:00").time()).isEqualTo(LocalTime.of(20, 34));
			assertThat(EdtfDate.parse("2024-08-17T20:34:00").offset()).isNull();
		}

		@Test
		void staysOnTheDayOfItsOwnOffset() {
			assertThat(EdtfDate.parse("2024-01-01T00:30:00+04:00").earliest()).isEqualTo("2024-01-01");
		}

	}

	@Nested
	class AsAValue {

		@Test
		void equalsTheSameText() {
			assertThat(EdtfDate.parse("2024-08-19~")).isEqualTo(EdtfDate.parse("2024-08-19~"))
				.hasSameHashCodeAs(EdtfDate.parse("2024-08-19~"))
				.hasToString("2024-08-19~")
				.isNotEqualTo(EdtfDate.parse("2024-08-19"));
		}

	}

}
