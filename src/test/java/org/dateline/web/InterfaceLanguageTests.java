package org.dateline.web;

import java.time.Instant;

import org.dateline.vocabulary.DateWords;
import org.dateline.vocabulary.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which language a reader is spoken to in, and how. */
class InterfaceLanguageTests {

	@ParameterizedTest(name = "\"{0}\" is answered in {1}")
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			none                                   | en
			''                                     | en
			*                                      | en
			ru                                     | ru
			ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7    | ru
			AZ-Latn-AZ                             | az
			in-ID                                  | id
			de, fr;q=0.9                           | en
			de, id;q=0.2, az;q=0.3                 | az
			en;q=0.1, ru;q=0.1                     | en
			ru;q=0, az;q=0.001                     | az
			ru;q=nonsense, id;q=0.5                | id
			ru;q=7, id;q=0.5                       | id
			;;,,;q=                                | en
			""")
	void isChosenByAcceptLanguage(String header, String code) {
		assertThat(InterfaceLanguage.accepted(header)).hasToString(code);
	}

	@ParameterizedTest(name = "{0} has {1}")
	@CsvSource({ "/en, en", "/ru/articles, ru", "/az/, az", "/id, id" })
	void isTheFirstSegmentOfTheAddress(String path, String code) {
		assertThat(InterfaceLanguage.ofPath(path)).map(InterfaceLanguage::getCode).contains(code);
	}

	@ParameterizedTest
	@CsvSource({ "/", "/e", "/eng", "/EN", "/de/articles", "en", "''", "//en", "/articles/en" })
	void isMissingInOtherAddresses(String path) {
		assertThat(InterfaceLanguage.ofPath(path)).isEmpty();
	}

	@Test
	void saysNumbersAndNamesAsCldrDoes() {
		InterfaceWords english = InterfaceWords.in(InterfaceLanguage.EN);
		InterfaceWords russian = InterfaceWords.in(InterfaceLanguage.RU);
		InterfaceWords azerbaijani = InterfaceWords.in(InterfaceLanguage.AZ);
		InterfaceWords indonesian = InterfaceWords.in(InterfaceLanguage.ID);
		assertThat(english.number(1234567)).isEqualTo("1,234,567");
		assertThat(indonesian.number(1234567)).isEqualTo("1.234.567");
		assertThat(russian.language("az")).isEqualTo("азербайджанский");
		assertThat(russian.languageInList("az")).isEqualTo("Азербайджанский");
		assertThat(english.languageInItself("az")).isEqualTo("azərbaycan dili");
		assertThat(azerbaijani.country("RU")).isEqualTo("Rusiya");
		assertThat(english.country("ZZZ")).isEqualTo("ZZZ");
	}

	@ParameterizedTest
	@EnumSource
	void saysMomentsAsTheRecordOfAReportDoes(InterfaceLanguage language) {
		Instant moment = Instant.parse("2024-08-17T20:34:59.123Z");
		assertThat(InterfaceWords.in(language).moment(moment))
			.isEqualTo(new DateWords().inFull(EdtfDate.parse("2024-08-17T20:34:00Z"), language.getLocale()))
			.contains("2024", "UTC");
	}

}
