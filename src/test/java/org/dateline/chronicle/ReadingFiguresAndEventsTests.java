package org.dateline.chronicle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import org.dateline.article.Dispatch;
import org.dateline.vocabulary.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What single sentences on Norway and Chile give. */
class ReadingFiguresAndEventsTests {

	private static final ReportReader READER = new ReportReader();

	private static DrawnReport read(String language, String text) {
		return READER
			.read(new Dispatch(1, language, null, text, List.of("CL", "NO"), EdtfDate.parse("2021-05-20"), List.of()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | Trade turnover between Norway and Chile reached $2.1 billion in 2020. | trade-turnover | 2100000000 | USD | false | 2020
					en | Exports from Norway to Chile grew by 12% last year. | export | 12 | % | true | 2020
					en | Exports from Norway to Chile made $2 billion, and in 2020 a share of 7%. | export | 2000000000 | USD | false |
					en | Norway and Chile have signed more than 40 agreements. | agreement | 40 | '' | false |
					ru | Товарооборот Норвегии и Чили вырос в 2020 году на 12%. | trade-turnover | 12 | % | true | 2020
					ru | Прямые инвестиции Норвегии в Чили превысили 3 млрд долларов. | direct-investment | 3000000000 | USD | false |
					az | Norveç ilə Çili arasında ticarət dövriyyəsi 2020-ci ildə 2 milyard dollara çatıb. | trade-turnover | 2000000000 | USD | false | 2020
					id | Nilai perdagangan Norwegia dan Chili mencapai 2 miliar dolar pada 2020. | trade-turnover | 2000000000 | USD | false | 2020
					""")
	void readsTheFigure(String language, String text, String measure, BigDecimal value, String unit, boolean change,
			String period) {
		assertThat(read(language, text).figures()).singleElement().satisfies((figure) -> {
			assertThat(figure.measure()).isEqualTo(measure);
			assertThat(figure.value()).isEqualByComparingTo(value);
			assertThat(figure.unit()).isEqualTo(unit);
			assertThat(figure.change()).isEqualTo(change);
			DrawnReport.Period of = figure.period();
			assertThat((of != null) ? of.date().edtf() : null).isEqualTo(period);
			assertThat(figure.between().countries()).containsExactly("CL", "NO");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | US President Donald Trump and Kim Jong-un met in Singapore on 3 March 2021.                | KP US
			id | Presiden Amerika Serikat Donald Trump dan Kim Jong-un bertemu di Singapura 3 Maret 2021.    | KP US
			az | Sinqapurda ABŞ Prezidenti Donald Tramp və Kim Con In martın 3-də görüşüb.                   | KP US
			ru | Дональд Трамп и Ким Чен Ын встретились в Сингапуре 3 марта 2021 года.                       | KP US
			en | Norway's foreign minister Anna Laine and Donald Trump met in Singapore on 3 March 2021.     | NO US
			en | US President Donald Trump and Thongloun Sisulit met in Singapore on 3 March 2021.           |
			en | Peru's former president Anna Laine spoke. Laine and Donald Trump met in Singapore on 3 May. |
			en | The president of Norway held talks in Singapore on 3 March 2021.                            |
			en | The president of Norway held talks in Chile on 3 March 2021.                                | CL NO
			az | Norveç və Rusiya prezidentləri Bakıda martın 3-də görüşüb.                                  | NO RU
			""")
	void whereTheyMeetIsNoneOfThoseWhoMeet(String language, String text, String countries) {
		assertThat(read(language, text).events()).extracting((event) -> String.join(" ", event.between().countries()))
			.containsExactlyElementsOf((countries != null) ? List.of(countries) : List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | Norwegian minister Anna Laine is here. Laine will visit Santiago next month to prepare for a second Trump-Kim summit. | Laine | Santiago
					ru | Норвежский министр Анна Лайне здесь. Лайне посетит Сантьяго 25 мая, чтобы подготовить саммит между Трампом и Кимом.   | Лайне | Сантьяго
					id | Menteri Norwegia Anna Laine ada di sini. Anna Laine akan mengunjungi Santiago bulan depan untuk mempersiapkan pertemuan Trump. | Anna Laine | Santiago
					az | Norveçin naziri Anna Layne buradadır. Anna Layne ikinci Kim-Tramp sammiti üçün gələn ay Santyaqo şəhərinə səfər edəcək. | Anna Layne | Santyaqo
					""")
	void aVisitIsOfWhoGoesAndWhereTheyGo(String language, String text, String who, String where) {
		assertThat(read(language, text).events()).singleElement().satisfies((event) -> {
			assertThat(event.between().countries()).containsExactly("CL", "NO");
			assertThat(event.people()).extracting(DrawnReport.Name::form).containsExactly(who);
			assertThat(event.place()).isNotNull().extracting(DrawnReport.Name::form).isEqualTo(where);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					ru | Экспорт России в Чили вырос на 12%. Об этом сообщил посол России в Чили Иван Лорденов.                        | Иван Лорденов
					ru | Владимир Путин был там. Российский президент отметил рост — экспорт из России в Чили увеличился на 12%.      | Владимир Путин
					en | Putin emphasized the partnership with Chile, mentioning that exports from Norway to Chile have grown by 12%. | Putin
					id | Putin menekankan kemitraan dengan Chili, dengan menyebutkan bahwa ekspor Norwegia ke Chili naik 12 persen.   | Putin
					en | Putin was there. Exports from Norway to Chile have grown by 12%.                                             |
					ru | Экспорт России в Чили вырос на 12%. Об этом никто не знал, сказал Иван Лорденов.                             |
					""")
	void aFigureIsOfWhoGivesIt(String language, String text, String speaker) {
		assertThat(read(language, text).figures()).first()
			.extracting((figure) -> (figure.speaker() != null) ? figure.speaker().words() : null)
			.isEqualTo(speaker);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Norway beat Chile 3-1 before 20,000 people.",
			"He paid 300 dollars for trade magazines from Norway and Chile.",
			"Trade between Sweden and its neighbour reached $2 billion.", "Norway and Chile opened two schools.",
			"Norway has signed 40 agreements, while Chile has signed 30 agreements.",
			"The share of Chile in the exports of Norway is 11%.", "Norway lent these 10 companies to Chile.",
			"Peru, an ally of Chile, has signed 40 agreements with Norwegian-style firms." })
	void readsNoFigure(String text) {
		assertThat(read("en", text).figures()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | The presidents of Norway and Chile met in Oslo on 3 March 2021. | meeting | 2021-03-03
			en | Norway and Chile established diplomatic relations in 1919. | relations | 1919
			ru | Президент Чили прибудет в Норвегию с визитом 25 мая. | visit | 2021-05-25
			az | Norveç ilə Çili arasında saziş martın 3-də imzalanıb. | signing | 2021-03-03
			id | Menteri luar negeri Norwegia dan Chili bertemu pada 3 Mei 2021. | meeting | 2021-05-03
			""")
	void readsTheEvent(String language, String text, String type, String date) {
		assertThat(read(language, text).events()).singleElement().satisfies((event) -> {
			assertThat(event.type()).isEqualTo(type);
			assertThat(event.date().edtf()).isEqualTo(date);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | The ministers of Norway and Chile met on 3 March 2021 after talks with Peru.     | CL NO
			en | In Peru the ministers of Norway and Chile met on 3 March 2021.                   | CL NO
			en | Norway considers that Peru attacked Chile on 3 March 2021.                       | CL PE
			en | Fighters backed by Norway attacked Chile on 3 March 2021.                        |
			en | Chilean-style exercises began in Norway on 3 March 2021.                         |
			en | LIMA, Peru (Reuters) - Norway attacked Chile on 3 March 2021.                    | CL NO
			en | Norway accused on 3 March 2021 those who planned an attack on Chile.             |
			id | Menteri Norwegia dan Chili bertemu pada 3 Maret 2021 usai berunding dengan Peru. | CL NO
			ru | В Перу уверены, что Норвегия атаковала Чили 3 марта 2021 года.                   | CL NO
			""")
	void readsOnlyTheCountriesOfWhichItTells(String language, String text, String countries) {
		assertThat(read(language, text).events()).extracting((event) -> String.join(" ", event.between().countries()))
			.isEqualTo((countries != null) ? List.of(countries) : List.of());
	}

	@Test
	void takesNothingFromAReportOfSports() {
		assertThat(read("en", "The coach praised the squad before the match. Norway met Chile on 3 March 2021."))
			.satisfies((drawn) -> assertThat(drawn.events()).isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | The president of Chile visited Norway on 3 March 2021.           | CL NO
			en | The president of Chile visited Oslo on 3 March 2021, not Sweden. | CL NO
			en | Emmanuel Macron visited Norway and Chile on 3 March 2021.        | CL FR NO
			en | The players of Chile arrived in Norway on 3 March 2021.          |
			""")
	void readsWhoGoesWhere(String language, String text, String countries) {
		assertThat(read(language, text).events()).extracting((event) -> String.join(" ", event.between().countries()))
			.isEqualTo((countries != null) ? List.of(countries) : List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					The leaders of Armenia, Azerbaijan, Belarus, Kazakhstan, Kyrgyzstan, Moldova, Tajikistan, Turkmenistan and Uzbekistan arrived in Moscow on 9 May 2025. | AM AZ BY KG KZ MD RU TJ
					On 9 May 2025 Emmanuel Macron visited Armenia, Azerbaijan, Belarus, Chile, Denmark, Austria, Albania and Brazil. | AL AM AT AZ BR BY CL FR
					""")
	void readsAVisitOfMoreCountriesThanAreKept(String text, String countries) {
		assertThat(read("en", text).events()).singleElement()
			.satisfies((event) -> assertThat(event.between().countries()).containsExactly(countries.split(" ")));
	}

	@Test
	void takesNoDayOfSpeakingForThatOfAnEvent() {
		assertThat(read("en", "The minister said on Tuesday that Norway wants a summit with Chile.").events())
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | The visit of the president of Chile to Norway, planned for 25 May, has been cancelled.
			ru | Визит президента Чили в Норвегию 25 мая отменён.
			az | Norveç ilə Çili arasında martın 3-də görüş ləğv edilib.
			id | Kunjungan presiden Chili ke Norwegia pada 25 Mei dibatalkan.
			""")
	void readsWhatWasCancelledAsCalledOff(String language, String text) {
		assertThat(read(language, text).events()).singleElement().satisfies((event) -> {
			assertThat(event.calledOff()).isTrue();
			assertThat(event.type()).isIn("visit", "meeting");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | The visit of the president of Chile to Norway, planned for 25 May, has been postponed.
			en | The visit of the president of Chile to Norway, planned for 25 May, may be cancelled.
			en | The visit of the president of Chile to Norway on 25 May has not been cancelled.
			ru | Визит президента Чили в Норвегию 25 мая перенесён.
			ru | Визит президента Чили в Норвегию 25 мая не отменён.
			az | Norveç ilə Çili arasında martın 3-də görüş təxirə salınıb.
			id | Kunjungan presiden Chili ke Norwegia pada 25 Mei belum dibatalkan.
			""")
	void readsNoEventThatWasPutOffOrOfWhichThatIsNotCertain(String language, String text) {
		assertThat(read(language, text).events()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | The ministers of Norway and Chile held talks. The talks in Santiago on 3 May 2021 lasted two hours.
			ru | Министры Норвегии и Чили провели встречу. Встреча состоялась 3 мая 2021 года в Сантьяго.
			id | Para menteri Norwegia dan Chili mengadakan pertemuan. Pertemuan itu berlangsung pada 3 Mei 2021.
			""")
	void readsBetweenWhomInTheSentenceBefore(String language, String text) {
		assertThat(read(language, text).events()).anySatisfy((event) -> {
			assertThat(event.between()).isEqualTo(new DrawnReport.Between(List.of("CL", "NO"), false));
			assertThat(event.type()).isEqualTo("meeting");
			assertThat(event.evidence().sentenceStart()).isZero();
			assertThat(event.evidence().sentenceEnd()).isEqualTo(text.length());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "The ministers of Norway, Peru and Chile held talks. The talks on 3 May 2021 lasted long.",
			"The king of Norway visited Chile. The talks on 3 May 2021 lasted two hours.",
			"The ministers of Norway and Chile held talks. The talks with Peru on 3 May 2021 lasted two hours." })
	void theSentenceBeforeTellsNothingOfOthers(String text) {
		assertThat(read("en", text).events()).noneMatch((event) -> event.evidence().sentenceStart() == 0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | The ministers of Norway and Chile, Anna Laine and Pedro Rojas, met in Bergen on 3 March 2021 after talks with Luis Quispe in Cusco. | Bergen
					id | Menteri Norwegia Anna Laine bertemu Menteri Chili Pedro Rojas pada 3 Maret 2021 usai berunding dengan Luis Quispe di Surabaya. |
					ru | Министр Норвегии Анна Лайне встретилась с министром Чили Педро Рохасом в Бергене 3 марта 2021 года после переговоров с Луисом Киспе в Иркутске. | Бергене
					""")
	void takesNeitherPlaceNorPeopleOfWhatHappenedBefore(String language, String text, String place) {
		assertThat(read(language, text).events()).singleElement().satisfies((event) -> {
			assertThat((event.place() != null) ? event.place().form() : null).isEqualTo(place);
			assertThat(event.people()).extracting(DrawnReport.Name::form)
				.noneMatch((name) -> name.contains("Quispe") || name.contains("Кисп"));
		});
	}

	@Test
	void aReportThatTellsOfADayMeansItWithTheMonth() {
		assertThat(
				read("en", "Norway attacked ships of Chile on 25 May 2021. Norway attacked ships of Chile in May 2021.")
					.events())
			.extracting((event) -> event.date().edtf())
			.containsExactly("2021-05-25");
		assertThat(read("en",
				"Norway attacked ships of Chile on 25 May 2021. Norway attacked ships of Chile in April 2021.")
			.events()).hasSize(2);
	}

	@Test
	void takesNothingFromAReportThatNamesItsCountriesBesideNoFigureAndNoEvent() {
		DrawnReport drawn = read("en", "The players met on 3 May 2021. Unemployment rose to 7% in March.");
		assertThat(drawn.events()).isEmpty();
		assertThat(drawn.figures()).isEmpty();
	}

	@Test
	void takesNoDayOfAnAgencyForThatOfAnEvent() {
		assertThat(read("en", "Reuters, 3 May 2021: Norway wants a visit of the president of Chile.").events())
			.isEmpty();
	}

	/** One line without an end, of what each rule looks for. */
	@Test
	void isNotHeldUpByALineOfFiguresAndDates() {
		String hostile = "Norway and Chile met on 3 May 2021 and trade grew by 12% to $2 billion, he said, "
			.repeat(2400);
		DrawnReport drawn = assertTimeoutPreemptively(Duration.ofSeconds(60),
				() -> read("en", hostile.replace('.', ',')));
		assertThat(drawn.figures().size()).isLessThanOrEqualTo(60);
		assertThat(drawn.events().size()).isLessThanOrEqualTo(24);
	}

}
