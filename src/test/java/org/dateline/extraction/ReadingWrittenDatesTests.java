package org.dateline.extraction;

import java.util.List;

import org.dateline.mention.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How a date is read that stands in words and numbers. */
class ReadingWrittenDatesTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; 04:38 | 08 October 2024; 2024-10-08T04:38:00
			en; October 8th, 2024; 2024-10-08
			en; 8th of October, 2024; 2024-10-08
			en; Oct. 8, 2024 at 3:05 p.m. EDT; 2024-10-08T15:05:00-04:00
			en; Sept 8, 2024; 2024-09-08
			en; 8-Oct-2024 12:00 AM; 2024-10-08T00:00:00
			en; October 2024; 2024-10
			ru; Авг 17, 2024 / 20:34; 2024-08-17T20:34:00
			ru; 8 октября 2024 г. в 09:05; 2024-10-08T09:05:00
			ru; 20:34, 17 мая 2024; 2024-05-17T20:34:00
			ru; 08.10.24; 2024-10-08
			ru; 17.08.2024 20:34 МСК; 2024-08-17T20:34:00+03:00
			az; 17 avqust 2024; 2024-08-17
			az; 17 Avqust 2024, 10:15; 2024-08-17T10:15:00
			az; 2024-cü il oktyabrın 8-də; 2024-10-08
			az; 8 iyul 2024-cü il; 2024-07-08
			id; 8 Okt 2024 10:15 WIB; 2024-10-08T10:15:00+07:00
			id; Selasa, 8 Agustus 2024 pukul 10.15 WITA; 2024-08-08T10:15:00+08:00
			id; Jumat, 08/03/2024; 2024-03-08
			tr; 17 Ağustos 2024; 2024-08-17
			tr; 17 AĞUSTOS 2024 - 10:15; 2024-08-17T10:15:00
			tr; 3 Kasım 2024; 2024-11-03
			uk; 8 жовтня 2024 року, 10:15; 2024-10-08T10:15:00
			uk; 3 лист. 2024; 2024-11-03
			de; 8. März 2024, 10.15 Uhr; 2024-03-08T10:15:00
			de; 1. Jänner 2024; 2024-01-01
			de; 8.3.2024; 2024-03-08
			fr; 1er août 2024 à 10h15; 2024-08-01T10:15:00
			fr; 8 fevrier 2024; 2024-02-08
			es; 8 de octubre de 2024; 2024-10-08
			it; 8 ottobre 2024; 2024-10-08
			pt; 8 de março de 2024 às 10h15; 2024-03-08T10:15:00
			pl; 3 listopada 2024; 2024-11-03
			hr; 3. listopada 2024.; 2024-10-03
			hu; 2024. október 8.; 2024-10-08
			ka; 8 ოქტომბერი, 2024; 2024-10-08
			hy; 8 հոկտեմբերի 2024; 2024-10-08
			ar; 8 أكتوبر 2024; 2024-10-08
			fa; ۱۷ مهر ۱۴۰۳; 2024-10-08
			ja; 2024年10月8日 10:15; 2024-10-08T10:15:00
			ko; 2024년 10월 8일; 2024-10-08
			en; 2024-10-08T04:38:00Z; 2024-10-08T04:38:00Z
			en; 2024-10-08T04:38:00.123+0300; 2024-10-08T04:38:00+03:00
			en; Tue, 08 Oct 2024 04:38:00 GMT; 2024-10-08T04:38:00Z
			en; 10:15 GMT, 8 October 2024; 2024-10-08T10:15:00Z
			en; 8 October 2024, 10:15 IST; 2024-10-08T10:15:00
			en; 2024/10/8; 2024-10-08
			""")
	void readsADateAsItsLanguageWritesIt(String language, String words, String edtf) {
		assertThat(read(language, words)).containsExactly(edtf);
	}

	@ParameterizedTest
	@CsvSource({ "en-US, 2024-08-10", "en-GB, 2024-10-08", "ru, 2024-10-08", "id, 2024-10-08",
			"en, '[2024-08-10,2024-10-08]'", ", '[2024-08-10,2024-10-08]'" })
	void leavesOpenWhichNumberIsTheDayWhereTheLanguageDoes(String tag, String edtf) {
		WrittenDates dates = new WrittenDates("en", DateOrder.of(tag, null), 2026);
		assertThat(dates.in("08/10/2024")).extracting(WrittenDate::edtf).containsExactly(edtf);
	}

	@Test
	void knowsTheDayWhereOnlyOneNumberCanBeIt() {
		assertThat(read("en", "10/25/2024 and 25/10/2024")).containsExactly("2024-10-25", "2024-10-25");
	}

	@Test
	void keepsAStatedZoneThatNamesTwoOffsets() {
		WrittenDate date = dates("en").in("8 October 2024, 10:15 IST").get(0);
		assertThat(date.zone()).isEqualTo("IST");
		assertThat(date.offset()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2024", "31 February 2024", "32.01.2024", "192.168.10.2024", "+49 30 08-10-2024-5",
			"may 2 march 3", "8 October", "room 12/2024", "version 1.2.2024.7", "99/99/2024", "10:15",
			"8 Octopus 2024" })
	void takesNothingElseForADate(String words) {
		assertThat(read("en", words)).isEmpty();
	}

	@Test
	void countsWordsFromWhereTheyStand() {
		WrittenDate date = dates("ru").in("Баку, 8 октября 2024 года, 10:15 МСК.").get(0);
		assertThat("Баку, 8 октября 2024 года, 10:15 МСК.".substring(date.start(), date.end()))
			.isEqualTo("8 октября 2024 года, 10:15 МСК");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\ud83d", "\udc00 8 \ud800 October 2024", "8 \u0000 October 2024",
			"99999999999999999999999999999999", "1/1/1/1/1/1/1/1/1/1", "00.00.0000", "0 0 0000",
			"8 October 2024 24:61:99 +99" })
	void survivesWhatIsNoText(String words) {
		assertThat(read("en", words)).hasSizeLessThan(2);
	}

	@Test
	void readsNoMoreThanABeginning() {
		assertThat(read("en", "8 October 2024 ".repeat(100_000))).hasSizeLessThanOrEqualTo(40);
		assertThat(read("en", "x".repeat(5_000) + " 8 October 2024")).isEmpty();
	}

	private static List<String> read(String language, String words) {
		return dates(language).in(words).stream().map(WrittenDate::edtf).toList();
	}

	private static WrittenDates dates(String language) {
		return new WrittenDates(language, DateOrder.of(language, null), 2026);
	}

}
