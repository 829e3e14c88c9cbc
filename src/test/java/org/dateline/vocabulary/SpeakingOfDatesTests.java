package org.dateline.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ibm.icu.text.MessagePattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How dates are read aloud in the languages of the interface. */
class SpeakingOfDatesTests {

	private final DateWords words = new DateWords();

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
						2024-10-08~ | about 8 October 2024
			2024-10-08T04:38:00 | 8 October 2024, 04:38 (time zone not given)
			[2022-04-26..2022-12-31] | some day between 26 April and 31 December 2022
			2024-08-17T20:34:00 | 17 August 2024, 20:34 (time zone not given)
			2024-08-19~ | about 19 August 2024
			1985-04-12 | 12 April 1985
			1985-04 | April 1985
			1985 | 1985
			1985-04-12T23:20:30Z | 12 April 1985, 23:20:30 UTC
			1985-04-12T23:20:30+04:30 | 12 April 1985, 23:20:30 (UTC+04:30)
			1964/2008 | from 1964 to 2008
			2004-06/2006-08 | from June 2004 to August 2006
			2004-04/2004-06 | from April to June 2004
			2004-02-01/2004-02-08 | from 1 to 8 February 2004
			2004-02-28/2004-03-01 | from 28 February to 1 March 2004
			1984? | perhaps 1984
			2004-06-11% | perhaps about 11 June 2004
			1984?/2004-06~ | from perhaps 1984 to about June 2004
			201X | some year in the 2010s
			19XX | some year between 1900 and 1999
			2004-XX | some month in 2004
			1985-04-XX | some day in April 1985
			1985-XX-XX | some day in 1985
			156X-12-25 | 25 December of some year in the 1560s
			1XXX-12 | December of some year between 1000 and 1999
			1984-1X | some month between October and December 1984
			2004-06-2X | some day between 20 and 29 June 2004
			2004-XX-15 | a date written 2004-XX-15, X being any digit
			XXXX-12-XX | some day in December of an unknown year
			2001-21 | spring 2001
			2001-32 | winter 2001 (Southern Hemisphere)
			2001-34 | second quarter of 2001
			2001-40 | January to June 2001
			1985/.. | from 1985 onwards
			../1985-04 | April 1985 and everything before
			1985/ | from 1985, end unknown
			/1985 | until 1985, beginning unknown
			/.. | beginning unknown, without an end
			-0043-03-15 | 15 March 44 BC
			0023 | AD 23
			Y-17E7 | 170,000,000 BC
			Y170000002 | 170,000,002
			1950S2 | some year between 1900 and 1999, estimated to be 1950
			[1667,1668,1670..1672] | 1667, 1668 or some year between 1670 and 1672
			{1960,1961-12} | 1960 and December 1961
			{2024-01-01..2024-01-09} | every day from 1 to 9 January 2024
			[..1760-12-03] | 3 December 1760 or earlier
			{1760-12..} | December 1760 and later
			2004-06~-11 | 11 June 2004 (year and month approximate)
			?2004-06-~11 | 11 June 2004 (year uncertain; day approximate)
			""", delimiter = '|')
	void inEnglish(String edtf, String aloud) {
		assertThat(inFull(edtf, "en")).isEqualTo(aloud);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
						2024-10-08~ | около 8 октября 2024 года
						2018-10~ | примерно октябрь 2018 года
						2018~ | около 2018 года
			2024-10-08T04:38:00 | 8 октября 2024, 04:38 (часовой пояс не указан)
			[2022-04-26..2022-12-31] | один из дней между 26 апреля и 31 декабря 2022 года
			2024-08-17T20:34:00 | 17 августа 2024, 20:34 (часовой пояс не указан)
			2024-08-19~ | около 19 августа 2024 года
			1985-04-12 | 12 апреля 1985 года
			1985-04 | апрель 1985 года
			1985 | 1985 год
			1985-04-12T23:20:30Z | 12 апреля 1985, 23:20:30 UTC
			1985-04-12T23:20:30+04:30 | 12 апреля 1985, 23:20:30 (UTC+04:30)
			1964/2008 | с 1964 года по 2008 год
			2004-06/2006-08 | с июня 2004 года по август 2006 года
			2004-04/2004-06 | с апреля по июнь 2004 года
			2004-02-01/2004-02-08 | с 1 по 8 февраля 2004 года
			2004-02-28/2004-03-01 | с 28 февраля по 1 марта 2004 года
			1984? | возможно, 1984 год
			2004-06-11% | возможно, около 11 июня 2004 года
			1984?/2004-06~ | с (возможно) 1984 года по примерно июнь 2004 года
			201X | один из 2010-х годов
			19XX | один из годов с 1900 по 1999
			2004-XX | один из месяцев 2004 года
			1985-04-XX | один из дней апреля 1985 года
			1985-XX-XX | один из дней 1985 года
			156X-12-25 | 25 декабря одного из 1560-х годов
			1XXX-12 | декабрь одного из годов с 1000 по 1999
			1984-1X | один из месяцев с октября по декабрь 1984 года
			2004-06-2X | один из дней между 20 и 29 июня 2004 года
			2004-XX-15 | дата вида 2004-XX-15, где X — любая цифра
			XXXX-12-XX | один из дней декабря неизвестного года
			2001-21 | весна 2001 года
			2001-32 | зима 2001 года (Южное полушарие)
			2001-34 | II квартал 2001 года
			2001-40 | январь–июнь 2001 года
			1985/.. | с 1985 года и далее
			../1985-04 | по апрель 1985 года включительно, без начала
			1985/ | с 1985 года, конец неизвестен
			/1985 | по 1985 год, начало неизвестно
			/.. | начало неизвестно, без конца
			-0043-03-15 | 15 марта 44 года до н. э.
			0023 | 23 год н. э.
			Y-17E7 | 170\u00A0000\u00A0000 год до н. э.
			Y170000002 | 170\u00A0000\u00A0002 год
			1950S2 | один из годов с 1900 по 1999, предположительно 1950 год
			[1667,1668,1670..1672] | 1667 год, 1668 год или один из годов с 1670 по 1672
			{1960,1961-12} | 1960 год и декабрь 1961 года
			{2024-01-01..2024-01-09} | каждый день с 1 по 9 января 2024 года
			[..1760-12-03] | 3 декабря 1760 года или раньше
			{1760-12..} | декабрь 1760 года и позже
			2004-06~-11 | 11 июня 2004 года (приблизительно: год и месяц)
			?2004-06-~11 | 11 июня 2004 года (под вопросом: год; приблизительно: день)
			""", delimiter = '|')
	void inRussian(String edtf, String aloud) {
		assertThat(inFull(edtf, "ru")).isEqualTo(aloud);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
						2024-10-08~ | təxminən 8 oktyabr 2024
			2024-10-08T04:38:00 | 8 oktyabr 2024, 04:38 (saat qurşağı göstərilməyib)
			[2022-04-26..2022-12-31] | 26 aprel ilə 31 dekabr 2022 arasında bir gün
			2024-08-17T20:34:00 | 17 avqust 2024, 20:34 (saat qurşağı göstərilməyib)
			2024-08-19~ | təxminən 19 avqust 2024
			1985-04-12 | 12 aprel 1985
			1985-04 | aprel 1985
			1985 | 1985-ci il
			1985-04-12T23:20:30Z | 12 aprel 1985, 23:20:30 UTC
			1985-04-12T23:20:30+04:30 | 12 aprel 1985, 23:20:30 (UTC+04:30)
			1964/2008 | 1964-cü il – 2008-ci il
			2004-06/2006-08 | iyun 2004 – avqust 2006
			2004-04/2004-06 | aprel – iyun 2004
			2004-02-01/2004-02-08 | 1 – 8 fevral 2004
			2004-02-28/2004-03-01 | 28 fevral – 1 mart 2004
			1984? | ehtimal ki, 1984-cü il
			2004-06-11% | ehtimal ki, təxminən 11 iyun 2004
			1984?/2004-06~ | ehtimal ki, 1984-cü il – təxminən iyun 2004
			201X | 2010-cu illərdən biri
			19XX | 1900 ilə 1999 arasındakı illərdən biri
			2004-XX | 2004-cü ilin aylarından biri
			1985-04-XX | 1985-ci ilin aprel ayında bir gün
			1985-XX-XX | 1985-ci ilin günlərindən biri
			156X-12-25 | 1560-cı illərdən birində 25 dekabr
			1XXX-12 | 1000 ilə 1999 arasındakı illərdən birinin dekabr ayı
			1984-1X | oktyabr ilə dekabr 1984 arasında bir ay
			2004-06-2X | 20 ilə 29 iyun 2004 arasında bir gün
			2004-XX-15 | 2004-XX-15 şəklində yazılan tarix, X istənilən rəqəmdir
			XXXX-12-XX | naməlum ilin dekabr ayında bir gün
			2001-21 | 2001-ci ilin yazı
			2001-32 | 2001-ci ilin qışı (Cənub yarımkürəsi)
			2001-34 | 2001-ci ilin ikinci rübü
			2001-40 | 2001-ci ilin yanvar–iyun ayları
			1985/.. | 1985-ci il və ondan sonrakı dövr
			../1985-04 | aprel 1985 və ondan əvvəlki dövr
			1985/ | başlanğıcı: 1985-ci il, sonu məlum deyil
			/1985 | sonu: 1985-ci il, başlanğıcı məlum deyil
			/.. | başlanğıcı məlum deyil, sonsuz
			-0043-03-15 | 15 mart e.ə. 44
			0023 | y.e. 23-cü il
			Y-17E7 | e.ə. 170.000.000-ci il
			Y170000002 | 170.000.002-ci il
			1950S2 | 1900 ilə 1999 arasındakı illərdən biri, ehtimal olunan: 1950-ci il
			[1667,1668,1670..1672] | 1667-ci il, 1668-ci il, yaxud 1670 ilə 1672 arasındakı illərdən biri
			{1960,1961-12} | 1960-cı il və dekabr 1961
			{2024-01-01..2024-01-09} | 1 – 9 yanvar 2024 aralığında hər gün
			[..1760-12-03] | 3 dekabr 1760 və ya daha əvvəl
			{1760-12..} | dekabr 1760 və daha sonra
			2004-06~-11 | 11 iyun 2004 (təxmini: il və ay)
			?2004-06-~11 | 11 iyun 2004 (şübhəli: il; təxmini: gün)
			""", delimiter = '|')
	void inAzerbaijani(String edtf, String aloud) {
		assertThat(inFull(edtf, "az")).isEqualTo(aloud);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
						2024-10-08~ | sekitar 8 Oktober 2024
			2024-10-08T04:38:00 | 8 Oktober 2024 pukul 04.38 (zona waktu tidak disebutkan)
			[2022-04-26..2022-12-31] | suatu hari antara 26 April dan 31 Desember 2022
			2024-08-17T20:34:00 | 17 Agustus 2024 pukul 20.34 (zona waktu tidak disebutkan)
			2024-08-19~ | sekitar 19 Agustus 2024
			1985-04-12 | 12 April 1985
			1985-04 | April 1985
			1985 | tahun 1985
			1985-04-12T23:20:30Z | 12 April 1985 pukul 23.20.30 UTC
			1985-04-12T23:20:30+04:30 | 12 April 1985 pukul 23.20.30 (UTC+04:30)
			1964/2008 | dari tahun 1964 sampai tahun 2008
			2004-06/2006-08 | dari Juni 2004 sampai Agustus 2006
			2004-04/2004-06 | dari April sampai Juni 2004
			2004-02-01/2004-02-08 | dari 1 sampai 8 Februari 2004
			2004-02-28/2004-03-01 | dari 28 Februari sampai 1 Maret 2004
			1984? | mungkin tahun 1984
			2004-06-11% | mungkin sekitar 11 Juni 2004
			1984?/2004-06~ | dari mungkin tahun 1984 sampai sekitar Juni 2004
			201X | suatu tahun pada dekade 2010-an
			19XX | suatu tahun antara 1900 dan 1999
			2004-XX | suatu bulan pada tahun 2004
			1985-04-XX | suatu hari pada bulan April tahun 1985
			1985-XX-XX | suatu hari pada tahun 1985
			156X-12-25 | 25 Desember pada suatu tahun pada dekade 1560-an
			1XXX-12 | bulan Desember pada suatu tahun antara 1000 dan 1999
			1984-1X | suatu bulan antara Oktober dan Desember 1984
			2004-06-2X | suatu hari antara 20 dan 29 Juni 2004
			2004-XX-15 | tanggal yang ditulis 2004-XX-15, X berarti angka apa pun
			XXXX-12-XX | suatu hari pada bulan Desember tahun yang tidak diketahui
			2001-21 | musim semi tahun 2001
			2001-32 | musim dingin tahun 2001 (belahan bumi selatan)
			2001-34 | triwulan kedua tahun 2001
			2001-40 | Januari sampai Juni tahun 2001
			1985/.. | mulai tahun 1985 dan seterusnya
			../1985-04 | April 1985 dan sebelumnya
			1985/ | mulai tahun 1985, akhir tidak diketahui
			/1985 | sampai tahun 1985, awal tidak diketahui
			/.. | awal tidak diketahui, tanpa akhir
			-0043-03-15 | 15 Maret 44 SM
			0023 | tahun 23 M
			Y-17E7 | tahun 170.000.000 SM
			Y170000002 | tahun 170.000.002
			1950S2 | suatu tahun antara 1900 dan 1999, diperkirakan tahun 1950
			[1667,1668,1670..1672] | tahun 1667, tahun 1668, atau suatu tahun antara 1670 dan 1672
			{1960,1961-12} | tahun 1960 dan Desember 1961
			{2024-01-01..2024-01-09} | setiap hari dari 1 sampai 9 Januari 2024
			[..1760-12-03] | 3 Desember 1760 atau sebelumnya
			{1760-12..} | Desember 1760 dan sesudahnya
			2004-06~-11 | 11 Juni 2004 (perkiraan: tahun dan bulan)
			?2004-06-~11 | 11 Juni 2004 (belum pasti: tahun; perkiraan: hari)
			""", delimiter = '|')
	void inIndonesian(String edtf, String aloud) {
		assertThat(inFull(edtf, "id")).isEqualTo(aloud);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "1, -ci", "2, -ci", "3, -cü", "4, -cü", "6, -cı", "9, -cu", "10, -cu", "30, -cu", "1940, -cı",
			"1950, -ci", "1960, -cı", "1990, -cı", "1900, -cü", "2000, -ci", "3000000, -cu", "2024, -cü" })
	void anAzerbaijaniOrdinalIsInVowelHarmony(long number, String suffix) {
		assertThat(AzerbaijaniOrdinal.suffix(number)).isEqualTo(suffix);
	}

	@Test
	void anotherLanguageIsAnsweredInEnglish() {
		assertThat(inFull("2024-08-19~", "fr")).isEqualTo("about 19 August 2024");
		assertThat(inFull("2024-08-19~", "ru-RU")).isEqualTo("около 19 августа 2024 года");
	}

	@ParameterizedTest(name = "{0}: {1}, from {2} to {3}")
	@MethodSource("documented")
	void theDocumentationIsTrue(String edtf, String aloud, String earliest, String latest) {
		assertThat(inFull(edtf, "en")).isEqualTo(aloud);
		EdtfDate date = EdtfDate.parse(edtf);
		assertThat(Objects.toString(date.earliest(), "none")).isEqualTo(earliest);
		assertThat(Objects.toString(date.latest(), "none")).isEqualTo(latest);
	}

	/**
	 * The rows of docs/dates.md that begin with a date in code, without what is said of
	 * it in brackets.
	 */
	static Stream<Arguments> documented() throws IOException {
		Pattern row = Pattern.compile("\\| `([^`]+)`[^|]*\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
		return Files.readAllLines(Path.of("docs/dates.md"))
			.stream()
			.map(row::matcher)
			.filter(Matcher::matches)
			.map((found) -> Arguments.of(found.group(1), found.group(2), found.group(3), found.group(4)));
	}

	@Test
	void manyThreadsMaySpeakAtOnce() {
		List<EdtfDate> dates = IntStream.range(1000, 3000)
			.mapToObj((year) -> EdtfDate.parse("[%d-04-26..%d-12-31]".formatted(year, year)))
			.toList();
		assertThat(dates.parallelStream().map((date) -> this.words.inFull(date, Locale.forLanguageTag("ru"))))
			.containsExactlyElementsOf(IntStream.range(1000, 3000)
				.mapToObj("один из дней между 26 апреля и 31 декабря %d года"::formatted)
				.toList());
	}

	private String inFull(String edtf, String language) {
		return this.words.inFull(EdtfDate.parse(edtf), Locale.forLanguageTag(language));
	}

	@Nested
	class InShort {

		@ParameterizedTest(name = "{1}: {2}")
		@CsvSource(textBlock = """
				2024-10-08T04:38:00       | en | 8 October 2024, 04:38
				2024-10-08T04:38:00       | ru | 8 октября 2024, 04:38
				2024-10-08T04:38:00       | az | 8 oktyabr 2024, 04:38
				2024-10-08T04:38:00       | id | 8 Oktober 2024 pukul 04.38
				1985-04-12T23:20:30+04:30 | en | 12 April 1985, 23:20:30
				2004-06~-11               | en | about 11 June 2004
				1985                      | ru | 1985
				1985-04                   | ru | апрель 1985
				1985-XX-XX                | ru | один из дней 1985 года
				1985                      | az | 1985
				1985                      | id | 1985
				""", delimiter = '|')
		void itLeavesOutRemarksAndTheWordForYear(String edtf, String language, String aloud) {
			assertThat(SpeakingOfDatesTests.this.words.inShort(EdtfDate.parse(edtf), Locale.forLanguageTag(language)))
				.isEqualTo(aloud);
		}

	}

	@Nested
	class OfATextThatIsNone {

		@ParameterizedTest
		@CsvSource(textBlock = """
				en | "2024-13" is not an EDTF date: at position 5, "13" is not a month (01 to 12)
				ru | «2024-13» — не дата EDTF: на позиции 5 «13» — не месяц (от 01 до 12)
				az | «2024-13» EDTF tarixi deyil: 5 mövqeyində «13» ay deyil (01–12)
				id | "2024-13" bukan tanggal EDTF: pada posisi 5, "13" bukan bulan (01 sampai 12)
				""", delimiter = '|', quoteCharacter = '`')
		void itSaysWhyInTheLanguageOfThePage(String language, String sentence) {
			EdtfSyntaxException refused = catchThrowableOfType(EdtfSyntaxException.class,
					() -> EdtfDate.parse("2024-13"));
			assertThat(SpeakingOfDatesTests.this.words.refusal(refused, Locale.forLanguageTag(language)))
				.isEqualTo(sentence);
		}

		@ParameterizedTest
		@EnumSource
		void theEnglishOfTheBundleIsThatOfTheException(EdtfRefusal refusal) {
			assertThat(DateWordsLanguage.phrases("en")).containsEntry(refusal.key(), refusal.english());
		}

		@Test
		void noReasonIsLeftOver() {
			assertThat(DateWordsLanguage.phrases("en").keySet().stream().filter((key) -> key.startsWith("refused.")))
				.containsExactlyInAnyOrderElementsOf(
						EnumSet.allOf(EdtfRefusal.class).stream().map(EdtfRefusal::key).toList());
		}

	}

	@Nested
	class TheBundles {

		@ParameterizedTest
		@ValueSource(strings = { "ru", "az", "id" })
		void haveTheSameKeys(String language) {
			assertThat(DateWordsLanguage.phrases(language).keySet())
				.isEqualTo(DateWordsLanguage.phrases("en").keySet());
		}

		@ParameterizedTest
		@ValueSource(strings = { "ru", "az", "id" })
		void tellTheSameThingsApart(String language) {
			Map<String, TreeSet<String>> expected = selections("en");
			Map<String, TreeSet<String>> actual = selections(language);
			expected.forEach((key, selectors) -> assertThat(actual.get(key)).as(key).containsAll(selectors));
		}

		@ParameterizedTest
		@ValueSource(strings = { "en", "ru", "az", "id" })
		void giveEveryReasonItsArguments(String language) {
			DateWordsLanguage.phrases(language).forEach((key, text) -> {
				if (key.startsWith("refused.")) {
					assertThat(text.contains("{0}")).as(key)
						.isEqualTo(DateWordsLanguage.phrases("en").getOrDefault(key, "").contains("{0}"));
				}
			});
		}

		/** The choices that carry meaning; case and form are a language's own affair. */
		private static Map<String, TreeSet<String>> selections(String language) {
			Map<String, TreeSet<String>> selections = new TreeMap<>();
			DateWordsLanguage.phrases(language).forEach((key, text) -> {
				MessagePattern pattern = new MessagePattern(text);
				TreeSet<String> selectors = new TreeSet<>(IntStream.range(0, pattern.countParts())
					.mapToObj(pattern::getPart)
					.filter((part) -> part.getType() == MessagePattern.Part.Type.ARG_SELECTOR)
					.map(pattern::getSubstring)
					.toList());
				selectors.removeAll(List.of("other", "yes"));
				selections.put(key, selectors);
			});
			return selections;
		}

	}

}
