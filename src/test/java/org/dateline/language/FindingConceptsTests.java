package org.dateline.language;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which concepts a text names, in whatever form its language gives their labels. */
class FindingConceptsTests {

	private static final Lexicon LEXICON = Lexicon.load();

	@ParameterizedTest(name = "{0}: {1} is {2}")
	@CsvSource(textBlock = """
			en | trade turnover | trade-turnover
			en | Tariffs of 25 percent | customs-duty
			ru | о повышении пошлин | customs-duty
			az | gömrük rüsumunun | customs-duty
			ru | цена нефти | oil-prices
			en | Kim Jong-un's sister | kim-jong-un
			ru | на встрече с Ким Чен Ыном | kim-jong-un
			ru | письмо Ким Чен Ына | kim-jong-un
			az | Kim Çen Inla görüşüb | kim-jong-un
			ru | министр Ли Ён Хо | ri-yong-ho
			ru | Си Цзиньпином | xi-jinping
			az | Si Cinpinqin səfəri | xi-jinping
			id | Presiden Moon Jae-in | moon-jae-in
			id | gempa di Maluku | earthquake
			en | Trade turnovers grew | trade-turnover
			en | bilateral relations | bilateral-relations
			en | a state visit to Baku | state-visit
			en | the President's visits | visit
			en | signed agreements | agreement
			en | ambassadors of both countries | ambassador
			en | an embassy | embassy
			en | two ministries | ministry
			en | pipelines of crude oil | oil
			en | the UN General Assembly | un-general-assembly
			en | Azerbaijan's capital | country-AZ
			en | Azerbaijanis abroad | country-AZ
			en | the Russian side | country-RU
			en | Bosnia and Herzegovina | country-BA
			en | the Czech Republic | country-CZ
			en | in Baku's streets | capital-AZ
			en | Azerbaijani manats | currency-AZN
			en | 100 euros | currency-EUR
			en | in the Azerbaijani language | language-az
			ru | рост товарооборота | trade-turnover
			ru | к товарообороту | trade-turnover
			ru | товарооборотом | trade-turnover
			ru | двусторонних отношений | bilateral-relations
			ru | двусторонними отношениями | bilateral-relations
			ru | в ходе государственного визита | state-visit
			ru | визитами | visit
			ru | о визах | visa
			ru | соглашениям | agreement
			ru | послов | ambassador
			ru | послу | ambassador
			ru | дипломатов | diplomat
			ru | переговорами | negotiations
			ru | беженцам | refugees
			ru | в ООН | united-nations
			ru | в Азербайджане | country-AZ
			ru | азербайджанского народа | country-AZ
			ru | азербайджанцами | country-AZ
			ru | российско-азербайджанские | country-RU
			ru | азербайджано-российских | country-AZ
			ru | ирано-российские | country-IR
			ru | российско-иранские | country-IR
			ru | в Грузии | country-GE
			ru | в Армению | country-AM
			ru | из Сирии | country-SY
			ru | с китайцами | country-CN
			ru | в Баку | capital-AZ
			ru | в Сане | capital-YE
			ru | с Кубой | country-CU
			ru | в секторе Газа | gaza-strip
			ru | в Соединённых Штатах | country-US
			ru | с азербайджанскими манатами | currency-AZN
			ru | млн рублей | currency-RUB
			ru | на азербайджанском языке | language-az
			az | ticarət dövriyyəsinin artması | trade-turnover
			az | ticarət dövriyyəsi | trade-turnover
			az | ikitərəfli münasibətlərin | bilateral-relations
			az | dövlət səfəri | state-visit
			az | dövlət səfərinə | state-visit
			az | səfərlərin | visit
			az | sazişin imzalanması | agreement
			az | səfirlərin | ambassador
			az | nazirlər | ministry
			az | BMT-nin | united-nations
			az | Azərbaycanın | country-AZ
			az | Azərbaycandan | country-AZ
			az | Rusiyada | country-RU
			az | Türkiyənin | country-TR
			az | ABŞ-da | country-US
			az | Bakıda | capital-AZ
			az | Moskvaya | capital-RU
			az | 38 milyon manatdan | currency-AZN
			az | Azərbaycan dilində | language-az
			id | omzet perdagangannya | trade-turnover
			id | omzet perdagangan | trade-turnover
			id | hubungan bilateral | bilateral-relations
			id | kunjungan kenegaraan | state-visit
			id | kunjungannya ke Baku | visit
			id | perjanjian | agreement
			id | duta besarnya | ambassador
			id | kementeriannya | ministry
			id | menandatangani kesepakatan | agreement
			id | Presiden Rusia | country-RU
			id | Azerbaijan dan Turki | country-TR
			id | di AS | country-US
			id | Jakarta | capital-ID
			id | 100 juta rupiah | currency-IDR
			id | dalam bahasa Azerbaijan | language-az
			tr | Azerbaycan'ın | country-AZ
			uk | в Азербайджані | country-AZ
			de | die Vereinigten Staaten | country-US
			fr | l'Iran | country-IR
			pl | Azerbejdżan | country-AZ
			ar | في أذربيجان | country-AZ
			""", delimiter = '|')
	void inItsForms(String language, String text, String concept) {
		assertThat(LEXICON.concept(concept)).isPresent();
		assertThat(in(language, text)).contains(concept);
	}

	@ParameterizedTest(name = "{0}: {1} is not {2}")
	@CsvSource(textBlock = """
			en | tell us about it | country-US
			ru | ограничительные меры из-за пандемии | sanctions
			id | volume perdagangan saham | trade-turnover
			en | TELL US NOW | country-US
			en | a roast turkey with rice | country-TR
			en | to polish the silver | country-PL
			en | private life | privatization
			en | he was talking to friends | negotiations
			en | She contracted a disease | contract
			en | the male bird | capital-MV
			en | MPS Inc. announced | parliament
			en | who is it | who
			en | a real problem | currency-BRL
			en | They won a pound of gold | currency-KRW
			en | Try it | currency-TRY
			en | the trade. Turnover fell | trade-turnover
			en | the opec agreement | opec
			en | The GUAM summit | country-GU
			ru | Баки были пусты | capital-AZ
			ru | Бак полон | capital-AZ
			ru | Грузы идут | country-GE
			ru | Армен Джигарханян | country-AM
			ru | Газ подорожал | gaza-strip
			ru | Дело в том | capital-IN
			ru | Сан-Франциско | capital-YE
			ru | Малый театр | country-ML
			ru | Того, кто придёт | country-TG
			ru | Самое важное | country-WS
			ru | выбор сделан | elections
			ru | после обеда | ambassador
			ru | виз не нужно | visit
			ru | короткий визит | visa
			ru | в 5 см от края | mass-media
			ru | дипломатию | diplomat
			ru | франк | country-FR
			az | dövlətlərə səfər | state-visit
			az | dəniz səthi | country-DZ
			az | qoşuldu | troops
			az | fransız frankı | currency-GBP
			id | pertahanan negara | detention
			id | kedutaan besar | ambassador
			id | dia lari pagi | currency-GEL
			id | seperti itu as roda | country-US
			id | Perang Dunia III | world-war-two
			id | penemuan baru | meeting
			fa | بحران مالی | country-ML
			""", delimiter = '|')
	void butNotInWhatOnlyLooksAlike(String language, String text, String concept) {
		assertThat(in(language, text)).doesNotContain(concept);
	}

	@Nested
	class Capitals {

		@Test
		void areWantedOfAbbreviations() {
			assertThat(in("en", "the UN said")).contains("united-nations");
			assertThat(in("en", "the un said")).doesNotContain("united-nations");
			assertThat(in("id", "Presiden AS")).contains("country-US");
			assertThat(in("id", "Presiden as")).doesNotContain("country-US");
			assertThat(in("ru", "МИДа")).contains("foreign-ministry");
		}

		@Test
		void areWantedOfNames() {
			assertThat(in("en", "Turkey said")).contains("country-TR");
			assertThat(in("en", "TURKEY SAID")).contains("country-TR");
			assertThat(in("en", "turkey said")).doesNotContain("country-TR");
		}

		@Test
		void areNotWantedOfOthers() {
			assertThat(in("en", "Trade Turnover")).contains("trade-turnover");
			assertThat(in("ru", "ТОВАРООБОРОТ ВЫРОС")).contains("trade-turnover");
			assertThat(in("az", "TİCARƏT DÖVRİYYƏSİ")).contains("trade-turnover");
		}

		@Test
		void areNotWantedWhereTheScriptHasNone() {
			assertThat(in("ka", "აზერბაიჯანი")).contains("country-AZ");
			assertThat(in("ar", "أذربيجان")).contains("country-AZ");
		}

	}

	@Nested
	class InsideOfOthers {

		@Test
		void areToldAfterThemOnRequest() {
			assertThat(found("en", "the trade turnover with Russia", true)).containsExactly("trade-turnover 1-2",
					"trade 1-1", "country-RU 4-4");
		}

		@Test
		void areLeftOutOtherwise() {
			assertThat(found("en", "the trade turnover with Russia", false)).containsExactly("trade-turnover 1-2",
					"country-RU 4-4");
		}

	}

	@Test
	void toldByTheirPlace() {
		String text = "Wizyta. Товарооборот растёт.";
		Words words = Words.of(text, Stems.of("ru"));
		List<String> written = new ArrayList<>();
		LEXICON.find(words, "ru-RU", false,
				(concept, first, last) -> written.add(text.substring(words.start(first), words.end(last))));
		assertThat(written).containsExactly("Товарооборот");
	}

	@Test
	void notInALanguageWithoutLabels() {
		assertThat(in("sw", "Azerbaijan")).isEmpty();
	}

	private static List<String> in(String language, String text) {
		List<String> concepts = new ArrayList<>();
		LEXICON.find(Words.of(text, Stems.of(language)), language, true,
				(concept, first, last) -> concepts.add(concept.id()));
		return concepts;
	}

	private static List<String> found(String language, String text, boolean nested) {
		List<String> found = new ArrayList<>();
		LEXICON.find(Words.of(text, Stems.of(language)), language, nested,
				(concept, first, last) -> found.add(concept.id() + " " + first + "-" + last));
		return found;
	}

}
