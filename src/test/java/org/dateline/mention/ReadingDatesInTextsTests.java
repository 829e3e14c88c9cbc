package org.dateline.mention;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.dateline.mention.Reasoning.Basis;
import org.dateline.mention.Reasoning.Direction;
import org.dateline.mention.Reasoning.Part;
import org.dateline.mention.Reasoning.Unresolved;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What the words for a date in running text are read as. */
class ReadingDatesInTextsTests {

	/** A Saturday. */
	private static final EdtfDate PUBLISHED = EdtfDate.parse("2024-08-17");

	private static final DateReader READER = new DateReader();

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			The ministers met on Tuesday in Baku.; 2024-08-13
			They signed it on 22 February.; 2024-02-22
			The pact of 8 October 2023 holds.; 2023-10-08
			Talks on Friday, August 16, went well.; 2024-08-16
			She came in August.; 2024-08
			Growth slowed in the first half of 2024.; 2024-40
			It fell in the second quarter of 2023.; 2023-34
			Q2 2024 was weak.; 2024-34
			The forum ran from 18 to 20 June.; 2024-06-18/2024-06-20
			Relations were restored in the 1990s.; 199X
			They have been allies since 1992.; 1992/..
			The plan runs until 2026.; ../2026
			Trade doubled last year.; 2023
			He arrived yesterday.; 2024-08-16
			He will leave tomorrow.; 2024-08-18
			They met three weeks ago.; 2024-07-27~
			They met two years ago.; 2022~
			He spoke in early July.; 2024-07
			The first Monday of October 2023 was calm.; 2023-10-02
			He marked the 30th anniversary (4 April) of the ties.; 1994-04-04
			It was signed the day before yesterday.; 2024-08-15
			Christmas 2023 was quiet.; 2023-12-25
			It is on hold since the start of March and is expected to end.; 2024-03/..
			It was pencilled in for Wednesday November 27, they said.; 2024-11-27
			The targeted start is 18 October this time.; 2024-10-18
			They will resume the popular P.E. lessons on Monday.; 2024-08-19
			It is on sale in the autumn window.; 2024-23
			It ran midway through 2023.; 2023
			It took place this weekend.; 2024-08-17/2024-08-18
			The bout UFC 249 last month was cancelled.; 2024-07
			No crowds can take place before October.; ../2024-10
			""")
	void inEnglish(String text, String expected) {
		assertThat(read(text, "en")).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			Министры встретились во вторник.; 2024-08-13
			Договор подписали 22 февраля.; 2024-02-22
			Визит в апреле 2023 года был коротким.; 2023-04
			Он был в Баку в прошлом месяце.; 2024-07
			Это случилось в начале июля.; 2024-07
			За первое полугодие торговля выросла.; 2024-40
			Во втором квартале 2023 года она упала.; 2023-34
			Форум шёл с 18 по 20 июня.; 2024-06-18/2024-06-20
			Встреча 18–19 июня прошла хорошо.; 2024-06-18/2024-06-19
			Так было в 1990-х годах.; 199X
			Связи крепли с 1992 года.; 1992/..
			План рассчитан до 2026 года.; ../2026
			Две недели назад он уехал.; 2024-08-03~
			Позавчера он вернулся.; 2024-08-15
			Это было летом 2023 года.; 2023-22
			Об этом сообщили в пятницу, 16 августа.; 2024-08-16
			Рост в январе — марте 2023 года был слаб.; 2023-01/2023-03
			Двадцать второго февраля они приехали.; 2024-02-22
			Это больше по сравнению с прошлым годом.; 2023
			Экспорт вырос по сравнению с апрелем 2023 года.; 2023-04
			Во второй половине июля он болел.; 2024-07
			В понедельник синоптики обещают дожди.; 2024-08-19
			О новой волне предупреждают уже осенью.; 2024-23
			В пятницу погибли трое, ожидается рост числа жертв.; 2024-08-16
			""")
	void inRussian(String text, String expected) {
		assertThat(read(text, "ru")).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			Nazirlər çərşənbə axşamı günü görüşüb.; 2024-08-13
			Müqavilə fevralın 22-də imzalanıb.; 2024-02-22
			Bu ilin fevralın 22-də imzalanıb.; 2024-02-22
			2023-cü il oktyabrın 8-də baş verib.; 2023-10-08
			2023-cü ilin aprelində baş verib.; 2023-04
			Keçən ay Bakıda olub.; 2024-07
			Forum iyunun 18-20-də keçirilib.; 2024-06-18/2024-06-20
			İyulun əvvəlində baş verib.; 2024-07
			2023-cü ilin birinci yarısında artıb.; 2023-40
			1990-cı illərdə belə idi.; 199X
			1992-ci ildən bəri dostdurlar.; 1992/..
			2026-cı ilə qədər davam edəcək.; ../2026
			Dünən qayıdıb.; 2024-08-16
			Üç gün əvvəl gedib.; 2024-08-14
			""")
	void inAzerbaijani(String text, String expected) {
		assertThat(read(text, "az")).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			Para menteri bertemu pada Selasa.; 2024-08-13
			Mereka bertemu Selasa (13/8/2024).; 2024-08-13
			Mereka bertemu Selasa (13/8).; 2024-08-13
			Perjanjian diteken pada 22 Februari.; 2024-02-22
			Ia datang pada Juli.; 2024-07
			Ia datang bulan lalu.; 2024-07
			Kemarin ia pulang.; 2024-08-16
			Tiga hari lalu ia pergi.; 2024-08-14
			Forum berlangsung 18-20 Juni.; 2024-06-18/2024-06-20
			Pertumbuhan melambat pada kuartal II 2023.; 2023-34
			Itu terjadi pada awal Juli.; 2024-07
			Mereka bersahabat sejak 1992.; 1992/..
			Rencana itu berlaku hingga 2026.; ../2026
			Pada 1990-an keadaannya lain.; 199X
			Tahun depan ia akan kembali.; 2025
			Pagi tadi ia pulang.; 2024-08-17
			Itu diumumkan pada Mei 2023 lalu.; 2023-05
			Data hingga 10 Agustus 2024 pukul 12.00 WIB sudah ada.; ../2024-08-10
			""")
	void inIndonesian(String text, String expected) {
		assertThat(read(text, "id")).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			tr; Bakanlar 22 Şubat 2023'te görüştü.; 2023-02-22
			uk; Міністри зустрілися 22 лютого 2023 року.; 2023-02-22
			de; Die Minister trafen sich am 22. Februar 2023.; 2023-02-22
			fr; Les ministres se sont vus le 22 février 2023.; 2023-02-22
			kk; Министрлер 2023 жылғы 22 ақпанда кездесті.; 2023-02-22
			hy; Նախարարները հանդիպել են 2023 թ. փետրվարի 22-ին։; 2023-02-22
			ka; მინისტრები 22 თებერვალს შეხვდნენ.; 2024-02-22
			fa; وزیران ۲۲ فوریه ۲۰۲۳ دیدار کردند.; 2023-02-22
			ar; التقى الوزراء في 22 فبراير 2023.; 2023-02-22
			""")
	void inTheOtherLanguagesWhereItIsWrittenOut(String language, String text, String expected) {
		assertThat(read(text, language)).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; The talks lasted for three years.
			en; They meet every Monday.
			en; A 30-year-old man spoke.
			en; He may march on.
			en; It was the first such meeting, and the second will follow.
			en; They came back two days later.
			en; They left the next day, and on the 2nd floor nobody stayed.
			en; The Today host rose to 5% of the previous year.
			ru; Они уехали на следующий день.
			ru; Переговоры шли три года.
			ru; Они встречаются каждый понедельник.
			ru; Об этом рассказал 30-летний житель.
			ru; В этот день ожидается дождь.
			ru; Так было 5 тысяч лет назад, и 66 млн лет назад тоже.
			ru; Тест покажет это через три дня после заражения.
			ru; Через несколько дней он вернулся.
			ru; Экран 2160х1080 пикселей.
			ru; Так было в последние несколько дней.
			az; Danışıqlar üç il ərzində aparılıb.
			az; Onlar hər bazar ertəsi görüşürlər.
			id; Perundingan berlangsung selama tiga tahun.
			id; Mereka bertemu setiap Senin.
			id; Dalam tiga tahun terakhir dan pada bulan sebelumnya.
			id; Itu berlangsung dua hari kemarin.
			id; Bulan terbentuk 4,5 miliar tahun lalu.
			""")
	void durationsAgesAndWhatIsRepeatedAreNoDates(String language, String text) {
		assertThat(read(text, language)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void everyLanguageReadsADateOfNumbers(String language) {
		assertThat(read("2023-02-22", language)).containsExactly("2023-02-22");
	}

	static List<String> everyLanguageReadsADateOfNumbers() {
		return DateReader.LANGUAGES.stream().sorted().toList();
	}

	@Test
	void aLanguageWithoutRulesGivesNone() {
		assertThat(read("22 Samhain 2023", "ga")).isEmpty();
	}

	@Test
	void theTimeOfDayStandsBesideTheDay() {
		MentionedDate date = only("The call was on 13 August at 15:30 GMT.", "en", PUBLISHED);

		assertThat(date.date()).hasToString("2024-08-13");
		assertThat(date.time()).isEqualTo(new TimeOfDay(LocalTime.of(15, 30), null, Grain.MINUTE, ZoneOffset.UTC));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; 2024-10-08T04:38:52Z; 04:38:52; 0
			en; 04:38 | 08 October 2024; 04:38; -1
			ru; 8 октября 2024 года в 20.34 мск; 20:34; 3
			ru; 8 октября 2024 года в 4 часа 38 минут; 04:38; -1
			az; 08.10.2024 20:34; 20:34; -1
			id; Selasa, 08/10/2024 20:34 WIB; 20:34; 7
			""")
	void aTimeStampIsOneDateWithItsTime(String language, String text, LocalTime time, int offset) {
		MentionedDate date = only(text, language, PUBLISHED);

		assertThat(text.substring(date.start(), date.end())).isEqualTo(text);
		assertThat(date.date()).hasToString("2024-10-08");
		assertThat(date.time()).isNotNull().satisfies((read) -> {
			assertThat(read.from()).isEqualTo(time);
			assertThat(read.offset()).isEqualTo((offset < 0) ? null : ZoneOffset.ofHours(offset));
		});
	}

	@Test
	void aDayDoesNotTakeTheNumberOfWhatFollowsIt() {
		assertThat(read("2023-cü il oktyabrın 8-də 12 sənəd imzalanıb.", "az")).containsExactly("2023-10-08");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; He came on Sept. 5, 2023.; 2023-09-05
			en; In Sept. 2023 he came.; 2023-09
			en; He comes in Sept. The others do not.; 2024-09
			en; He came in October. 5 others did not.; 2023-10
			de; Er kam am 5. Sept. 2023.; 2023-09-05
			fr; Le 3 janv. 2024, il est venu.; 2024-01-03
			fr; Le 5 juil. 2023, il est venu.; 2023-07-05
			fr; Les sept pays sont venus.;
			ru; Он приехал 5 сент. 2023 года.; 2023-09-05
			ru; Он приехал 4 нояб. 2023 г.; 2023-11-04
			id; Ia datang 5 Sept. 2023.; 2023-09-05
			""")
	void aMonthThatIsCutShortKeepsItsDotAndItsYear(String language, String text, @Nullable String expected) {
		List<String> read = read(text, language);

		assertThat(read).isEqualTo((expected != null) ? List.of(expected) : List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; 2024-10-08; It met last October.; 2023-10
			en; 2024-10-08; It met last 8 October.; 2023-10-08
			en; 2024-10-30; It met last November.; 2023-11
			ru; 2024-10-08; В прошлом октябре они встретились.; 2023-10
			id; 2024-10-08; Oktober lalu mereka bertemu.; 2023-10
			az; 2024-10-08; Ötən oktyabr görüşüblər.; 2023-10
			en; 2024-12-20; Last winter was cold.; 2023-24
			ru; 2025-02-10; Прошлой зимой было холодно.; 2023-24
			""")
	void theLastOneIsNotThatWhichGoesOn(String language, String published, String text, String expected) {
		assertThat(read(text, language, EdtfDate.parse(published))).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; 2024-10-08; This winter will be cold.; 2024-24
			en; 2025-02-10; This winter was cold.; 2024-24
			en; 2025-02-10; This summer will be hot.; 2025-22
			ru; 2024-10-08; Этой зимой будет холодно.; 2024-24
			az; 2024-10-08; Bu qış soyuq olacaq.; 2024-24
			ru; 2024-10-08; Зимой прошлого года было холодно.; 2023-24
			az; 2024-10-08; Ötən ilin qışında soyuq olub.; 2023-24
			ru; 2024-10-08; Зимой 2023–2024 годов было холодно.; 2023-24
			en; 2024-10-08; The winter of 2023-24 was cold.; 2023-24
			""")
	void aWinterIsOfTheYearInWhichItBegins(String language, String published, String text, String expected) {
		assertThat(read(text, language, EdtfDate.parse(published))).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; It is dated 29 February 2023.
			en; It is dated February 29, 2023.
			en; It is dated 31 November 2023.
			en; It is dated 2023-02-30.
			ru; Это было 30 февраля.
			ru; Это было 29 февраля 2023 года.
			ru; Это было 29.02.2023.
			""")
	void aDayThatIsNotInTheCalendarIsNoOther(String language, String text) {
		MentionedDate date = only(text, language, PUBLISHED);

		assertThat(date.date()).isNull();
		assertThat(date.reasoning().unresolved()).isEqualTo(Unresolved.NO_SUCH_DAY);
	}

	@Test
	void theEndOfADayIsTheStartOfTheNext() {
		MentionedDate date = only("It ended at 24:00 on 9 August 2024.", "en", PUBLISHED);

		assertThat(date.date()).hasToString("2024-08-10");
		assertThat(date.time()).isEqualTo(new TimeOfDay(LocalTime.MIDNIGHT, null, Grain.MINUTE, null));
		assertThat(date.span()).isNotNull().extracting((span) -> span.from()).hasToString("2024-08-10T00:00");
	}

	@Test
	void theCountryDecidesWhichNumberIsTheDay() {
		assertThat(read("It was 10/8/2023.", "en-US")).containsExactly("2023-10-08");
		assertThat(read("It was 10/8/2023.", "en-GB")).containsExactly("2023-08-10");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			It was 10/8/2023.; [2023-08-10,2023-10-08]
			It is of 8/10/2024.; 2024-08-10
			It will be on 8/12/2024.; [2024-08-12,2024-12-08]
			It was 10/25/2023.; 2023-10-25
			It was 8/8/2024.; 2024-08-08
			It was on Sunday, 10/8/2023.; 2023-10-08
			It was on Thursday, 10/8/2023.; 2023-08-10
			""")
	void whereNoCountryDecidesItMayBeEither(String text, String expected) {
		assertThat(read(text, "en")).containsExactly(expected);
	}

	@Test
	void noStretchBeginsOnEitherOfTwoDays() {
		MentionedDate date = only("It has been so since 10/8/2023.", "en", PUBLISHED);

		assertThat(date.reasoning().unresolved()).isEqualTo(Unresolved.AMBIGUOUS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; They met at 15:00 GMT+4 on Wednesday.; 2024-08-14; +04:00
			en; They met on Wednesday at 18:00 UTC-03:30.; 2024-08-14; -03:30
			en; They met on Wednesday at 18:00 UTC +3.; 2024-08-14; +03:00
			ru; Встреча в 15:00 (UTC+3) 9 августа.; 2024-08-09; +03:00
			ru; Встреча 9 августа в 15:00 МСК+4.; 2024-08-09; +07:00
			""")
	void hoursBehindAZoneAreCountedFromIt(String language, String text, String day, String offset) {
		MentionedDate date = only(text, language, PUBLISHED);

		assertThat(date.date()).hasToString(day);
		assertThat(date.time()).isNotNull().extracting(TimeOfDay::offset).hasToString(offset);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			2024-10-08; It began 15 hours ago.; [2024-10-07..2024-10-08]
			2024-10-08; It ends in three hours.; [2024-10-08..2024-10-09]
			2024-10-08T20:00:00; It began 15 hours ago.; 2024-10-08
			2024-10-08; It began yesterday.; 2024-10-07
			""")
	void hoursAreCountedFromTheTimeOfPublicationAlone(String published, String text, String expected) {
		assertThat(read(text, "en", EdtfDate.parse(published))).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			az; Bu ayın 5-də görüşdülər.; 2024-08-05
			az; Ötən ayın 30-da görüşdülər.; 2024-07-30
			az; Gələn ayın 3-də görüşəcəklər.; 2024-09-03
			en; They met on the 5th of this month.; 2024-08-05
			""")
	void aDayOfThisMonthOrTheLast(String language, String text, String expected) {
		assertThat(read(text, language)).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			سه‌شنبه; 2024-08-13
			سه شنبه; 2024-08-13
			یک‌شنبه; 2024-08-11
			پنج‌شنبه; 2024-08-15
			پنجشنبه; 2024-08-15
			شنبه; 2024-08-17
			""")
	void inPersianADayMayBePartedWithoutWidth(String text, String expected) {
		assertThat(read(text, "fa")).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			They will meet on 12 December at 4 - 6:30 pm.; 18:31; MINUTE
			They met on Monday at 4 to 6 pm.; 19:00; HOUR
			They met on Monday from 4 to 6 pm.; 19:00; HOUR
			""")
	void theAfternoonIsThatOfBothTimes(String text, LocalTime until, Grain grain) {
		MentionedDate date = only(text, "en", PUBLISHED);

		assertThat(date.time()).isEqualTo(new TimeOfDay(LocalTime.of(16, 0), until, grain, null));
	}

	@Test
	void aSoftHyphenIsNoEndOfAWord() {
		assertThat(read("Sie kam am 5. Okto\u00ADber 2023.", "de")).containsExactly("2023-10-05");
	}

	@Test
	void aLetterOfTwoUnitsIsNotCutByTheLimit() {
		String text = "a".repeat(DateTokens.LONGEST - 1) + "\uD801\uDC00";

		assertThat(new DateTokens(text).gap(0)).hasSize(1);
	}

	/** How a date is resolved, which a page has to be able to say. */
	@Nested
	class TheReasoning {

		@Test
		void thePastIsPreferred() {
			Reasoning reasoning = only("Baku, Wednesday.", "en", PUBLISHED).reasoning();

			assertThat(reasoning)
				.isEqualTo(new Reasoning(Basis.COMPLETED, PUBLISHED, Direction.BACK, null, null, null));
		}

		@Test
		void unlessTheTenseSaysOtherwise() {
			MentionedDate date = only("The presidents will meet on Wednesday.", "en", PUBLISHED);

			assertThat(date.date()).hasToString("2024-08-21");
			assertThat(date.reasoning().direction()).isEqualTo(Direction.AHEAD);
			assertThat(date.reasoning().tense()).isEqualTo("will");
		}

		@Test
		void theNearestVerbCounts() {
			assertThat(read("He said on Wednesday that they will meet in December.", "en"))
				.containsExactly("2024-08-14", "2024-12");
		}

		@Test
		void whatEndsIsStillToCome() {
			assertThat(read("Schools stay shut until December.", "en")).containsExactly("../2024-12");
		}

		@Test
		void whatHasJustBeenIsNotThatOfNextYear() {
			assertThat(read("The July report will say more.", "en")).containsExactly("2024-07");
		}

		@Test
		void aParticipleBehindAnInfinitiveIsStillToCome() {
			assertThat(read("The terms are to be announced on Wednesday.", "en")).containsExactly("2024-08-21");
		}

		@Test
		void aTimeOfDayAloneIsNoDate() {
			assertThat(MentionReader.load().read("It rained at 15:30.", "en", PUBLISHED).dates()).isEmpty();
		}

		@Test
		void aDayShortlyAheadIsNotThatOfLastYear() {
			assertThat(read("Baku, 25 August: a forum.", "en")).containsExactly("2024-08-25");
		}

		@Test
		void aPartThatEdtfCannotSayIsKept() {
			MentionedDate date = only("It happened in early July.", "en", PUBLISHED);

			assertThat(date.reasoning().part()).isEqualTo(Part.START);
			assertThat(date.span()).isNotNull().extracting((span) -> span.until()).hasToString("2024-07-11T00:00");
		}

		@Test
		void whatIsStatedNeedsNoDayOfPublication() {
			MentionedDate date = only("It was 8 October 2023.", "en", null);

			assertThat(date.date()).hasToString("2023-10-08");
			assertThat(date.reasoning().basis()).isEqualTo(Basis.STATED);
			assertThat(date.reasoning().anchor()).isNull();
		}

		@Test
		void whatIsNotStatedHasNoneThen() {
			MentionedDate date = only("It was on Tuesday.", "en", null);

			assertThat(date.isResolved()).isFalse();
			assertThat(date.reasoning().unresolved()).isEqualTo(Unresolved.NO_ANCHOR);
		}

		@Test
		void aDayThatIsNotInTheCalendarHasNone() {
			assertThat(read("It was on the first Monday of 2023-02-30.", "en")).doesNotContain("2023-02-30");
		}

		@Test
		void aDayOfPublicationThatIsAboutOneGivesADayThatIsAboutOne() {
			assertThat(read("It was yesterday, last year and on 8 May.", "en", EdtfDate.parse("2024-08-19~")))
				.containsExactly("2024-08-18~", "2023", "2024-05-08");
		}

		@Test
		void ofSeveralDaysOfPublicationBothEndsAreTried() {
			assertThat(read("It was yesterday and on 22 February this year.", "en",
					EdtfDate.parse("[2022-04-26..2022-12-31]")))
				.containsExactly("[2022-04-25..2022-12-30]", "2022-02-22");
		}

		@Test
		void tooManyOfThemGiveNone() {
			MentionedDate date = only("It was yesterday.", "en", EdtfDate.parse("2020/2023"));

			assertThat(date.reasoning().unresolved()).isEqualTo(Unresolved.ANCHOR_TOO_WIDE);
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1.", "the first of the ", "Monday ", "may 1 - ", "12:30 ", "last year of ", "2024 ",
			"\u0301 ", "on 8 October, ", "(", "9999999999/" })
	void hostileTextTakesNoTime(String piece) {
		String text = piece.repeat(200_000 / piece.length());

		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> READER.read(text, "en", PUBLISHED));
	}

	private static List<String> read(String text, String language) {
		return read(text, language, PUBLISHED);
	}

	private static List<String> read(String text, String language, EdtfDate published) {
		return READER.read(text, language, published)
			.stream()
			.map((date) -> String.valueOf(date.date()).toUpperCase(Locale.ROOT))
			.toList();
	}

	private static MentionedDate only(String text, String language, @Nullable EdtfDate published) {
		List<MentionedDate> dates = READER.read(text, language, published);
		assertThat(dates).hasSize(1);
		return dates.get(0);
	}

}
