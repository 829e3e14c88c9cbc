package org.dateline.mention;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dateline.vocabulary.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates that stand one behind the other, each of which has to keep its words. */
class ReadingSeveralDatesTests {

	private static final DateReader READER = new DateReader();

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			ru; Он родился 9 августа 1960 года, в сентябре 2003 года.; 1960-08-09 2003-09
			ru; Договоры от 4 апреля 1992 года, 22 февраля 2022 года.; 1992-04-04 2022-02-22
			ru; В IV квартале 2023 года, в I квартале 2024 года.; 2023-36 2024-33
			az; 3 iyul 1997-ci il, 22 fevral 2022-ci il; 1997-07-03 2022-02-22
			az; 1992-ci il aprelin 4-də, 2022-ci il fevralın 22-də; 1992-04-04 2022-02-22
			uk; Угоди від 4 квітня 1992 року, 22 лютого 2022 року.; 1992-04-04 2022-02-22
			kk; 1992 жылғы 4 сәуір, 2022 жылғы 22 ақпан; 1992-04-04 2022-02-22
			hy; 1992 թ. ապրիլի 4-ին, 2022 թ. փետրվարի 22-ին; 1992-04-04 2022-02-22
			en; Since 2022, 8 October 2023; 2022/.. 2023-10-08
			en; 2024-10-10 2024-10-11; 2024-10-10 2024-10-11
			""")
	void areNotCutAcrossEachOther(String language, String text, String expected) {
		assertThat(read(text, language)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; They met on 1, 2 and 3 October 2023.; 2023-10-01/2023-10-03
			en; They met on October 1 and 2.; 2024-10-01/2024-10-02
			en; They met on October 1 and 2, 2023, in Baku.; 2023-10-01/2023-10-02
			en; They met on October 1, 2 and 3.; 2024-10-01/2024-10-03
			en; On October 1 and 2 people left.; 2024-10-01
			ru; 1, 2 и 3 октября прошли переговоры.; 2024-10-01/2024-10-03
			uk; 1, 2 та 3 жовтня; 2024-10-01/2024-10-03
			az; Oktyabrın 1, 2 və 3-də görüşdülər.; 2024-10-01/2024-10-03
			id; Mereka bertemu pada 1, 2 dan 3 Oktober.; 2024-10-01/2024-10-03
			""")
	void daysOnEndAreOneStretch(String language, String text, String expected) {
		assertThat(read(text, language)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; They met on 5 or 6 October.; [2024-10-05,2024-10-06]
			en; It has rained since 5 or 6 October 2023.; [2023-10-05,2023-10-06]
			ru; Они встретились 3 или 5 октября.; [2024-10-03,2024-10-05]
			az; Oktyabrın 1 və ya 2-də görüşdülər.; [2024-10-01,2024-10-02]
			id; Mereka bertemu pada 1 atau 3 Oktober 2023.; [2023-10-01,2023-10-03]
			""")
	void oneOfTwoDaysIsOneDate(String language, String text, String expected) {
		assertThat(read(text, language)).isEqualTo(expected);
	}

	@Test
	void areReadOnWhereARunOfThemIsTooLong() {
		String text = IntStream.rangeClosed(1, 30)
			.mapToObj((day) -> "%d October".formatted(day))
			.collect(Collectors.joining(", ", "On 9 October, ", "."));

		assertThat(READER.read(text, "en", EdtfDate.parse("2024-12-01"))).hasSize(31)
			.allSatisfy((date) -> assertThat(date.date()).asString().startsWith("2024-10-"));
	}

	private static String read(String text, String language) {
		List<MentionedDate> dates = READER.read(text, language, EdtfDate.parse("2024-10-08"));
		return dates.stream().map((date) -> String.valueOf(date.date())).collect(Collectors.joining(" "));
	}

}
