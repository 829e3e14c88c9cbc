package org.dateline.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.dateline.language.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Which countries a report is about. */
class FindingCountriesTests {

	private static final CountryFinder COUNTRIES = new CountryFinder(Lexicon.load());

	private static List<String> about(String text, String language) {
		return COUNTRIES.find(text, null, language).stream().map(CountryCount::code).toList();
	}

	@ParameterizedTest
	@CsvSource({ "000_21dc8a7addc29cde.txt, id", "001_3f03d6674591b8e2.txt, en", "002_8a3a1af2e28435c9.txt, az",
			"003_f27ac0f5726b43e1.txt, ru", "004_2cb47222fe43a2a0.txt, ru" })
	void areThoseOfTheFirstReports(String file, String language) throws IOException {
		try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/seeds/" + file), file)) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			assertThat(about(text, language)).containsExactlyInAnyOrder("AZ", "RU");
			for (CountryCount country : COUNTRIES.find(text, null, language)) {
				assertThat(country.words()).isNotEmpty().hasSizeLessThanOrEqualTo(country.count());
				for (CountryCount.Word word : country.words()) {
					assertThat(text.substring(text.offsetByCodePoints(0, word.start()))).startsWith(word.words());
				}
			}
		}
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|',
			textBlock = """
					en | Georgia and Turkey agreed on a railway. Georgian and Turkish engineers begin in May.  | GE,TR
					en | Erdogan receives Pashinyan. The Turkish and the Armenian leader speak of the border.  | AM,TR
					ru | Грузия и Турция договорились о дороге. Грузинские и турецкие инженеры начнут в мае.   | GE,TR
					ru | Эрдоган принял Пашиняна. Встреча с армянским премьером прошла в Анкаре, сообщили турки. | AM,TR
					az | Gürcüstanla Türkiyə yol barədə razılaşıb. Gürcüstanın və Türkiyənin mühəndisləri mayda başlayır. | GE,TR
					id | Georgia dan Turki menyepakati jalan kereta. Insinyur Georgia dan Turki mulai Mei.     | GE,TR
					tr | Gürcistan ile Türkiye anlaştı. Gürcistan'ın ve Türkiye'nin mühendisleri mayısta başlıyor. | GE,TR
					uk | Грузія і Туреччина домовилися. Грузинські та турецькі інженери почнуть у травні.      | GE,TR
					tr | Erdoğan'ın Bakü ziyareti: Türkiye ile Azerbaycan anlaştı, Aliyev'le görüştü.          | AZ,TR
					ru | Восемнадцать штатов и округ Колумбия спорят с властями США. Округ Колумбия судится с США. | US
					az | On səkkiz ştat və Kolumbiya Bölgəsi ABŞ-a qarşı çıxıb. Kolumbiya Bölgəsi ABŞ ilə məhkəmədədir. | US
					ru | В Мексике и США ждут шторма. Из Нью-Мексико сообщают о дождях, из Мексики – о ветре с берегов США. | MX,US
					id | A.S. seharusnya menggandakan bantuan, kata Tiongkok. Menteri A.S. tiba di Tiongkok; sikap A.S. jelas. | CN,US
					en | In Mexico and the U.S. a storm is near. New England and New Jersey of the U.S. wait; Mexico, too. | MX,US
					uk | Зеленський прибув до Варшави. Польські та українські міністри підписали угоду з Польщею. | PL,UA
					""")
	void areThoseNamedInTheOpening(String language, String text, String codes) {
		assertThat(about(text, language)).containsExactlyInAnyOrder(codes.split(","));
	}

	@Test
	void areTheStrongestFirst() {
		List<CountryCount> found = COUNTRIES
			.find("Armenia opens the border. Armenia's minister was in Iran. Armenians wait.", null, "en");
		assertThat(found.get(0)).isEqualTo(new CountryCount("AM", 3, List.of(new CountryCount.Word("Armenia", 0),
				new CountryCount.Word("Armenia's", 26), new CountryCount.Word("Armenians", 58))));
	}

	@Test
	void areNotThoseOfAPassingWord() {
		String text = "The Norwegian king opened the session. " + "The king spoke of fish and of Norway. ".repeat(30)
				+ "He wore a coat from Portugal and paid in US dollars.";
		assertThat(about(text, "en")).containsExactly("NO");
	}

	@Test
	void areNotInsideOfOtherNames() {
		assertThat(about("Papua New Guinea votes. Papua New Guinea has islands. Papua New Guinea counts.", "en"))
			.containsExactly("PG");
		assertThat(about("They paid in US dollars. US dollars are dear. US dollars again.", "en")).isEmpty();
	}

	@Test
	void areNotACapitalWhereSomethingHappened() {
		assertThat(about("The orchestra played in Vienna. Norway's singers came, and Norway applauded.", "en"))
			.containsExactly("NO");
	}

	@Test
	void areHelpedByTheHeadline() {
		String text = "The ministers met in Oslo. " + "They spoke of fish. ".repeat(60) + "Norway was content.";
		assertThat(COUNTRIES.find(text, "Fish again", "en")).isEmpty();
		assertThat(COUNTRIES.find(text, "Norway speaks of fish", "en").get(0).code()).isEqualTo("NO");
	}

	@Test
	void areLookedForWithoutHarmInWhatNobodyWrites() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			assertThat(about("Norway ".repeat(5_000_000), "en")).containsExactly("NO");
			assertThat(about("x".repeat(20_000_000), "ru")).isEmpty();
			assertThat(about("\uD83D\uDE00\uD800 Norway, Norwegian \uDC00 Norway", "en")).containsExactly("NO");
			assertThat(about("Norway", "xx")).isEmpty();
			assertThat(about("", "")).isEmpty();
		});
	}

}
