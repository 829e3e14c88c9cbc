package org.dateline.mention;

import java.util.stream.Collectors;

import org.dateline.vocabulary.EdtfDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Words and numbers that may be those of a date, and mostly are not. */
class ReadingWhatLooksLikeADateTests {

	/** A Tuesday. */
	private static final EdtfDate PUBLISHED = EdtfDate.parse("2024-10-08");

	private final MentionReader reader = MentionReader.load();

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; Rates stand at 5 percent, and unemployment at 4 percent.; 5 %, 4 %
			en; Inflation was at 3.5 percent, and then at 3 %.; 3.5 %, 3 %
			en; They were priced at 12 dollars on Friday, at €5 later.; 12 USD, 5 EUR
			en; At 10 schools pupils learn it, at one time and another.; 10
			en; Police held 12 yesterday.; 12
			de; Die Preise stiegen um 3 Prozent.; 3 %
			de; Sie sanken um 10 Euro.; 10 EUR
			de; Der Handel wuchs um 2,5 Millionen Euro.; 2500000 EUR
			uk; Вони були о 5 країнах.; 5
			id; Pukul 5 persen.; 5 %
			ru; Во вторник в 5 городах начались работы.; 5
			""")
	void aNumberThatCountsSomethingIsNoTimeOfDay(String language, String text, String figures) {
		Mentions read = this.reader.read(text, language, PUBLISHED);

		assertThat(read.dates()).allMatch((date) -> date.time() == null);
		assertThat(read.figures()).extracting(Figure::normalised).containsExactly(figures.split(", "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; He spoke on Friday at 5.; 2024-10-04T05:00
			en; He will speak at 5 on Friday.; 2024-10-11T05:00
			en; They meet tomorrow at 5.; 2024-10-09T05:00
			en; They met on Friday at 10 GMT.; 2024-10-04T10:00
			de; Am Montag um 9 kamen sie.; 2024-10-07
			de; Sie kamen am Montag um 9.; 2024-10-07T09:00
			uk; Зустріч у п’ятницю о 3.; 2024-10-04T03:00
			id; Jumat pukul 7 malam mereka datang.; 2024-10-04T19:00
			ru; В субботу в девять.; 2024-10-05T09:00
			""")
	void anHourThatStandsByItselfIsOne(String language, String text, String expected) {
		assertThat(dates(text, language)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; He spoke at 5.
			en; They met at 10 GMT.
			uk; Зустріч о 3.
			id; Pukul 7 malam mereka datang.
			ru; Он ждал до 6 утра и работал до двух часов дня.
			ru; Открыто с 10:00 до 18:00, обед около 13:30.
			en; See https://news.example/2024-08-01/5/page for more.
			id; Toko buka hingga pukul 22.00 WIB.
			id; Acara mulai pukul 13.00 WIB hingga 21.00 WIB.
			""")
	void anHourOfNoDayIsNoFigure(String language, String text) {
		Mentions read = this.reader.read(text, language, PUBLISHED);

		assertThat(read.dates()).isEmpty();
		assertThat(read.figures()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			fr; Le président a été reçu, les accords ont été signés.
			fr; Elle est passée à l’heure d’été.
			tr; Depremde 3 kişi öldü, 12 kişi yaralandı.
			tr; Bu yazı önemli.
			az; Bu yazı maraqlıdır.
			ru; В политической среде об этом спорят.
			ru; Предпринимательская среда стала лучше.
			ru; Это закон конкурентной среды.
			ru; Бизнес-среда в этой среде.
			ru; Воздействие на окружающую среду и на среду обитания.
			ru; Об этом говорит статья 3.4.
			de; So sagt es Artikel 3.4.
			en; Protesters march 20 kilometres.
			en; They may 10 times do so.
			en; In the fall of the government.
			en; Prices fall 2024 points.
			en; The Model 8 may not sell.
			en; I need it right now.
			en; Another race is held the following week.
			en; Over the past year it grew.
			en; Over the past three years it grew.
			en; We shall see over the next couple of years.
			kk; Қазан қаласында кездесті.
			ru; Вода стала благоприятной средой для рыб.
			ru; Он приехал в начале февраля того же года.
			ru; Фара новая до 2020 модельного года.
			az; Ox və yay tapılıb.
			id; Beberapa sel-sel berubah.
			""")
	void aWordThatMeansSomethingElseIsNone(String language, String text) {
		assertThat(dates(text, language)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			fr; L’été dernier il est venu.; 2024-22
			fr; En été il vient.; 2024-22
			fr; L’été 2023 il est venu.; 2023-22
			tr; Geçen kış soğuktu.; 2023-24
			ru; Они встретились в среду.; 2024-10-02
			ru; Среда, 9 октября.; 2024-10-09
			ru; Накануне, перед средой, он уехал.; 2024-10-02
			ru; Город сгорел в 542 году.; 0542
			az; Onlar bu yay görüşüblər.; 2024-22
			ru; Работы шли со среды по пятницу.; 2024-10-02/2024-10-04
			ru; К среде всё готово.; ../2024-10-09
			ru; Переговоры прошли в прошлую среду.; 2024-10-02
			de; Am 3.4. kam er.; 2024-04-03
			en; He came on march 20.; 2024-03-20
			en; He came in the fall of 2023.; 2023-23
			en; Fall 2023 was cold.; 2023-23
			kk; Қазан айында кездесті.; 2024-10
			""")
	void whereItMeansADateItIsOne(String language, String text, String expected) {
		assertThat(dates(text, language)).isEqualTo(expected);
	}

	private String dates(String text, String language) {
		return this.reader.read(text, language, PUBLISHED)
			.dates()
			.stream()
			.map((date) -> date.date() + ((date.time() != null) ? "T" + date.time().from() : ""))
			.collect(Collectors.joining(" "));
	}

}
