package org.dateline.mention;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What figures are found in a sentence, and how they are read. */
class ReadingFiguresTests {

	private final MentionReader reader = MentionReader.load();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | Trade reached $4.7 billion last year                 | $4.7 billion=4700000000 USD
					en | grants of 2.5 million euros and £300,000             | 2.5 million euros=2500000 EUR; £300,000=300000 GBP
					en | The loan (US$1.2bn) was repaid                       | US$1.2bn=1200000000 USD
					en | half a million people left                           | half a million=500000
					en | two and a half million barrels                       | two and a half million=2500000
					en | twenty-one thousand and five tents                   | twenty-one thousand and five=21005
					en | one third of the seats                               | one third=0.3333
					en | one of the ministers                                 |
					en | 12 per cent of 1,204 schools                         | 12 per cent=12 %; 1,204=1204
					en | a rise of 13 percent                                 | 13 percent=13 %
					en | twelve dollars and 40 cents                          | twelve dollars and 40 cents=12.4 USD
					en | the 54th session                                     | 54th=54.
					ru | товарооборот вырос до 3,8 млрд долларов США          | 3,8 млрд долларов США=3800000000 USD
					ru | выделит 1 234,5 млн рублей                           | 1 234,5 млн рублей=1234500000 RUB
					ru | полтора миллиарда манатов                            | полтора миллиарда манатов=1500000000 AZN
					ru | двадцатью одной тысячей подписей                     | двадцатью одной тысячей=21000
					ru | две трети мест и треть голосов                       | две трети=0.6667; треть=0.3333
					ru | в 21-й раз за двадцать второй сезон                  | 21-й=21.; двадцать второй=22.
					ru | тысячи студентов                                     |
					ru | опустится до -4°С                                    | -4=-4
					ru | 26,97 грн                                            | 26,97 грн=26.97 UAH
					ru | в Nordphone нашли 12 ошибок                          | 12=12
					ru | мнение: «Два раза мы уже были там», — добавил он      | Два=2
					ru | пять целых две десятых процента                      | пять целых две десятых процента=5.2 %
					az | ticarət 4,3 milyard ABŞ dollarına çatıb              | 4,3 milyard ABŞ dollarına=4300000000 USD
					az | yüz iyirmi beş məktəb tikilib                        | yüz iyirmi beş=125
					az | əhalinin üçdə ikisi, sənayenin üçdə bir hissəsi      | üçdə ikisi=0.6667; üçdə bir=0.3333
					az | 12 faiz artım, 3 min 500 manat                       | 12 faiz=12 %; 3 min 500 manat=3500 AZN
					az | iki yarım milyon avro                                | iki yarım milyon avro=2500000 EUR
					az | ona dedi ki, altında qalıb, onlar üçün bir yerdə     |
					id | nilai perdagangan 2,4 miliar dolar AS (Rp38 triliun) | 2,4 miliar dolar AS=2400000000 USD; Rp38 triliun=38000000000000 IDR
					id | seribu dua ratus tiga puluh lima sekolah             | seribu dua ratus tiga puluh lima=1235
					id | Rp1.250.000 atau 7,5 persen                          | Rp1.250.000=1250000 IDR; 7,5 persen=7.5 %
					id | peringatan ke-30 dan babak kedua                     | ke-30=30.; kedua=2.
					id | kedua negara sepakat                                 | kedua=2
					id | harganya Rp 6.129.000/unit                           | Rp 6.129.000=6129000 IDR
					id | dalam tiga tahun terakhir                            | tiga=3
					id | senilai Rp 1,5M untuk renang 50m                     | Rp 1,5M=1500000000 IDR; 50=50
					id | sebanyak 3M kali                                    | 3M=3000000
					tr | 4,3 milyar dolar ve 100 lira 75 kuruş                | 4,3 milyar dolar=4300000000 USD; 100 lira 75 kuruş=100.75 TRY
					tr | ihracat yüzde 54 arttı, 89. dakikada                 | yüzde 54=54 %; 89.=89.
					uk | два мільйони сто тисяч гривень                       | два мільйони сто тисяч гривень=2100000 UAH
					de | einundzwanzig Staaten und 1.200 Euro                 | einundzwanzig=21; 1.200 Euro=1200 EUR
					fr | quatre-vingt-dix-huit écoles, 10 000,50 euros        | quatre-vingt-dix-huit=98; 10 000,50 euros=10000.5 EUR
					ka | ოცდათერთმეტი მილიონი ლარი                            | ოცდათერთმეტი მილიონი ლარი=31000000 GEL
					hy | երկու միլիոն դրամ                                    | երկու միլիոն դրամ=2000000 AMD
					kk | бес миллион теңге                                    | бес миллион теңге=5000000 KZT
					fa | ۲۵ درصد و سه میلیون دلار                             | ۲۵ درصد=25 %; سه میلیون دلار=3000000 USD
					ar | 25 في المئة                                          | 25 في المئة=25 %
					""")
	void readsNumbersWithTheirUnits(String language, String text, String expected) {
		assertThat(read(language, text)).isEqualTo((expected != null) ? List.of(expected.split("; ")) : List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			the 45-year-old and her six-month-old son      |
			Ann Berg, 45 and Lee Park, 46, met in town     |
			Ann Berg, 45.                                  |
			a driver aged 45 who turned 45 on Friday       |
			He was 45. She turned 45 pages                 | 45=45
			under-23 games and class of ’94                |
			No. 1 song on the Billboard 200 chart          |
			in phase 3 of the plan and on day seven        |
			On that day 12 people came                     | 12=12
			seasons 2014-15 and (in 2017-18)               |
			a 2.5G port for 9to5News                       |
			a 100m sprint but a £100m deal                 | 100=100; £100m=100000000 GBP
			1,102 pounds (500 kg) for 20 pounds            | 1,102=1102; 500=500; 20 pounds=20 GBP
			A third said so, and a third of them left      | third=3.; a third=0.3333
			up 4% to 5% or 7%-8%                           | 4% to 5%=4..5 %; 7%-8%=7..8 %
			from 4% to 5%                                  | 4%=4 %; 5%=5 %
			""")
	void leavesAgesAndNumbersOfNamesInEnglish(String text, String expected) {
		assertThat(read("en", text)).isEqualTo((expected != null) ? List.of(expected.split("; ")) : List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | more than 70 regions              | MORE_THAN
			en | exports have surpassed $4 billion | MORE_THAN
			en | no less than $1.5 million         | AT_LEAST
			en | up to 300 places                  | AT_MOST
			en | nearly 90%                        | ALMOST
			ru | четыре миллиарда с небольшим      | MORE_THAN
			ru | свыше 54%                         | MORE_THAN
			ru | не более семидесяти процентов     | AT_MOST
			az | 150-dən çox sənəd                 | MORE_THAN
			az | 200-ə yaxın şirkət                | ABOUT
			az | ən azı 20 nəfər                   | AT_LEAST
			id | sekitar 500 orang                 | ABOUT
			id | telah melampaui 4 miliar dolar    | MORE_THAN
			id | kurang dari Rp5 juta              | LESS_THAN
			tr | 300'den fazla okul                | MORE_THAN
			en | 300 schools                       | EXACT
			""")
	void readsHowExactlyTheyAreMeant(String language, String text, Approximation approximation) {
		assertThat(this.reader.read(text, language, null).figures()).extracting(Figure::approximation)
			.containsExactly(approximation);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | from 5 to 7 million euros       | 5000000..7000000 EUR
			en | between $10 and $20             | 10..20 USD
			en | 15-20 percent                   | 15..20 %
			ru | от 5 до 7 миллионов рублей      | 5000000..7000000 RUB
			ru | 15–20% поставок                 | 15..20 %
			id | antara 10 hingga 20 dolar       | 10..20 USD
			az | 10-15 faiz                      | 10..15 %
			""")
	void readsRanges(String language, String text, String normalised) {
		assertThat(this.reader.read(text, language, null).figures()).extracting(Figure::normalised)
			.containsExactly(normalised);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | The match ended 3-1 after 90:00                 | a score and a time
			en | Call +994 12 404 55 66 now                      | a telephone number
			en | F-16 jets, COVID-19, the G20, item № 5          | names
			en | version 2.10.4 at 192.168.1.20                  | versions and addresses
			en | see https://news.example/2024/article-77_3.html | an address
			en | on 8 October 2024 and in 1991                   | dates
			ru | 18–19 августа 2024 года, до 2030 года           | dates
			az | 2024-cü ildə, aprelin 25-də                     | dates
			id | hingga 2026, sejak 17 Agustus 1945              | dates
			en | the 2020-21 season, at 5G speed, in their 30s   | a season, a generation, an age
			en | he told Nine about it                           | a name
			ru | после Второй мировой войны                      | a name
			ru | боец (14-4-1)                                   | a record
			en | https://news.example/%D0%BA%D1%80%D0%83          | an address
			ru | 1. «Север»                                      | a list
			ru | на первый взгляд, выше нуля, в первую очередь   | idioms
			ru | во второй половине дня                          | a part of the day
			ru | Nordphone Lite 12 подорожал, вышел Nordphone 845 | models
			ru | забил Петров (63), затем Лосев (12, пенальти)    | minutes
			ru | рейтинг топ-25                                  | a list
			ru | в передаче «Вопрос на миллион»                   | a title
			ru | экран 1920х1080                                 | a resolution
			id | mereka kalah 1-4. Skor 10-21                    | scores that were lost
			id | ada beberapa hal. 1. Harga (X) 2. Mutu (Y)      | a list
			id | pedagang kaki lima, diabetes tipe 2             | a saying and a type
			id | Peraturan Presiden (Perpres) 26                 | what only numbers
			ru | Город сгорел в 542 году                       | a year
			ru | в тесте 3DMark и на 4norvik.news                | names
			ru | Известна картина "Семнадцать мгновений зимы"    | a title
			az | on illərdir davam edir                          | a phrase
			""")
	void leavesNumbersThatAreNoFigures(String language, String text) {
		assertThat(read(language, text)).isEmpty();
	}

	@Test
	void saysWhatIsCountedByItsStemAndItsConcept() {
		Unit regions = unit("more than 70 Russian regions", "en");
		Unit schools = unit("работают 300 новых школ", "ru");
		assertThat(regions.kind()).isEqualTo(Unit.Kind.PLAIN);
		assertThat(schools.kind()).isEqualTo(Unit.Kind.COUNT);
		assertThat(schools.code()).isEqualTo("школ");
		assertThat(unit("two presidents met", "en")).isEqualTo(new Unit(Unit.Kind.COUNT, "president", "president"));
	}

	@Test
	void knowsALanguageByEitherOfItsNames() {
		assertThat(read("az_AZ", "Qiymət 5 milyon manat.")).containsExactly("5 milyon manat=5000000 AZN");
	}

	@Test
	void readsTheSameAmountAlikeInEveryLanguage() {
		assertThat(List.of(normalised("$4.3 billion", "en"), normalised("4,3 миллиарда долларов", "ru"),
				normalised("4,3 milyard dollar", "az"), normalised("4,3 miliar dolar", "id"),
				normalised("4,3 milyar dolar", "tr")))
			.containsOnly("4300000000 USD");
	}

	@Test
	void refusesARangeThatEndsBeforeItBegins() {
		java.math.BigDecimal one = java.math.BigDecimal.ONE;
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Figure(0, 1, one, one.negate(), Unit.PLAIN, Approximation.EXACT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id", "tr", "uk", "hy", "ka", "de", "fr", "kk", "fa", "ar", "ja", "" })
	void takesAnyText(String language) {
		Random random = new Random(7);
		String signs = "0123456789.,-–$€% abyzşəıщяმლ١٢ mlrd \n'\"(){}/:;@_\ud835\udfd8\u0301";
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 5_000; i++) {
			text.append(signs.charAt(random.nextInt(signs.length())));
		}
		String written = text.toString();
		Mentions mentions = this.reader.read(written, language, null);
		List<Integer> ends = new ArrayList<>(List.of(0));
		mentions.figures().forEach((figure) -> {
			assertThat(figure.start()).isGreaterThanOrEqualTo(ends.get(ends.size() - 1));
			assertThat(figure.end()).isLessThanOrEqualTo(written.length());
			ends.add(figure.end());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "million ", "1 000 ", "one hundred and ", "1,", "1-", "$1", "Jan ", "ein", "9", "two to ",
			"A. ", "1/2/" })
	void isNotHeldUpByRepetition(String part) {
		String text = part.repeat(200_000 / part.length());
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			this.reader.read(text, "en", null);
			this.reader.read(text, "de", null);
		});
	}

	private Unit unit(String text, String language) {
		return this.reader.read(text, language, null).figures().get(0).unit();
	}

	private String normalised(String text, String language) {
		return this.reader.read(text, language, null).figures().get(0).normalised();
	}

	private List<String> read(String language, String text) {
		return this.reader.read(text, language, null)
			.figures()
			.stream()
			.map((figure) -> text.substring(figure.start(), figure.end()) + "=" + figure.normalised())
			.toList();
	}

}
