package org.dateline.vocabulary;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What is said of a text that is not an EDTF date. */
class RefusingWhatIsNoEdtfDateTests {

	@ParameterizedTest(name = "{0} is refused at {1}: {2}")
	@CsvSource(textBlock = """
			''          | 0  | empty
			' 2024'     | 0  | year
			'2024 '     | 4  | unexpected
			2024-       | 5  | ends-early
			202         | 0  | year
			Dec. 1970   | 0  | year
			2024/10/08  | 5  | year
			20240817    | 4  | five-digits
			-0000       | 0  | minus-zero
			+2006       | 0  | year
			2024-13-01  | 5  | month
			2024-00     | 5  | month
			2024-1      | 5  | month
			2024-2X     | 5  | month
			2024-42     | 5  | month
			2024-111    | 5  | month
			2023-02-29  | 8  | no-such-day
			1900-02-29  | 8  | no-such-day
			XXX1-02-29  | 8  | no-such-day
			XXXX-02-30  | 8  | no-such-day
			2024-06-31  | 8  | no-such-day
			2024-06-00  | 8  | day
			2024-06-32  | 8  | day
			2024-06-4X  | 8  | day
			2024-06-1   | 8  | day
			2024-21-01  | 7  | day-of-season
			1984?~      | 5  | qualified-twice
			~?1984      | 1  | qualified-twice
			(2011)-06   | 0  | year
			199u        | 0  | year
			Y2006       | 0  | long-year
			Y012345     | 0  | long-year
			Y12345-06   | 6  | year-only
			1950S2-06   | 6  | year-only
			1950S0      | 5  | significant
			1950S5      | 5  | significant
			195XS2      | 4  | unexpected
			Y17E        | 4  | ends-early
			Y17E0       | 4  | exponent
			2024-08-17T24:00:00       | 11 | hour
			2024-08-17T25:00:00       | 11 | hour
			2024-08-17T20:60:00       | 14 | minute
			2024-08-17T20:34:60       | 17 | second
			2024-08-17T20:34          | 16 | ends-early
			2024-08-17T20:34:00z      | 19 | unexpected
			2024-08-17T20.34          | 13 | expected
			2024-08-17T20:34:00+19    | 20 | offset
			2024-08-17T20:34:00+18:01 | 19 | offset
			2024-08-17T20:34:00-00:00 | 19 | offset
			2024-08-17T20:34:00Z10    | 20 | unexpected
			2024-08-17T20:34:00~      | 19 | unexpected
			2024-08-17~T20:34:00      | 11 | time-without-day
			2024-08-XXT20:34:00       | 10 | time-without-day
			2024-08T20:34:00          | 7  | time-without-day
			2024-08-17T20:34:00/2025  | 10 | time-not-alone
			2024/2025-08-17T20:34:00  | 15 | time-not-alone
			[2024-08-17T20:34:00]     | 11 | time-not-alone
			2012/2010             | 5  | backwards
			2012-24/2012-21       | 8  | backwards
			0001/0000             | 5  | backwards
			-1000/-2000           | 6  | backwards
			[1672..1670]          | 1  | backwards
			2000/12-12            | 5  | year
			2012/2013/2014        | 9  | unexpected
			/                     | 1  | no-date
			..                    | 2  | ends-early
			...                   | 2  | expected
			[]                    | 1  | year
			[1984                 | 5  | ends-early
			[1999}                | 5  | expected
			{1984,}               | 6  | year
			1984]                 | 4  | unexpected
			[1984]~               | 6  | unexpected
			[1667, 1668]          | 6  | year
			[[1984]]              | 1  | nested
			[1984,{1985}]         | 6  | nested
			[1984/1985]           | 5  | nested
			[1984,..1985]         | 6  | open-inside
			[1984..,1985]         | 5  | open-inside
			[..1984..]            | 7  | open-inside
			[..]                  | 3  | year
			""", delimiter = '|')
	void itSaysWhereUnderstandingStopped(String text, int position, String reason) {
		EdtfSyntaxException refused = catchThrowableOfType(EdtfSyntaxException.class, () -> EdtfDate.parse(text));
		assertThat(refused).isNotNull();
		assertThat(refused.position()).isEqualTo(position);
		assertThat(refused.messageKey()).isEqualTo("refused." + reason);
		assertThat(refused.text()).isEqualTo(text);
	}

	@Test
	void itSaysSoInASentence() {
		assertThatExceptionOfType(EdtfSyntaxException.class).isThrownBy(() -> EdtfDate.parse("2024-13-01"))
			.withMessage("\"2024-13-01\" is not an EDTF date: at position 5, \"13\" is not a month (01 to 12)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "2024\n", "2024-\u202E10", "\uD800", "2024-\uDC00\uD800", "[\uD83D\uDE00]" })
	void itEscapesWhatWouldGarbleALog(String text) {
		EdtfSyntaxException refused = catchThrowableOfType(EdtfSyntaxException.class, () -> EdtfDate.parse(text));
		assertThat(refused).isNotNull();
		assertThat(refused.getMessage()
			.codePoints()
			.map(Character::getType)
			.filter((type) -> type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE))
			.isEmpty();
	}

	@Test
	void itReadsNoMoreThanTheBound() {
		String bound = "[" + "1984,".repeat(39) + "198X]";
		assertThat(bound).hasSize(EdtfDate.MAX_LENGTH + 1);
		EdtfSyntaxException refused = catchThrowableOfType(EdtfSyntaxException.class, () -> EdtfDate.parse(bound));
		assertThat(refused).isNotNull();
		assertThat(refused.position()).isEqualTo(EdtfDate.MAX_LENGTH);
		assertThat(EdtfDate.parse("[" + "1984,".repeat(38) + "1984..]").isOpenEnd()).isTrue();
	}

	@Test
	void itIsNotHeldUpByHostileText() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			for (String text : new String[] { "[".repeat(5_000_000), "{".repeat(200), "Y" + "9".repeat(199),
					"Y9E" + "9".repeat(9), "XXX1-02-29,".repeat(18), "[" + "XXX0-02-29,".repeat(17) + "1984]" }) {
				try {
					EdtfDate.parse(text);
				}
				catch (EdtfSyntaxException ex) {
					assertThat(ex.getMessage()).hasSizeLessThan(300);
				}
			}
		});
	}

}
