package org.dateline.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dateline.mention.Name.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Under which form names are shown that texts inflect. */
class BaseFormsTests {

	@ParameterizedTest(name = "{0}: {1} is shown as {3} beside {2}")
	@CsvSource(nullValues = "-", textBlock = """
			ru, Путина, Путин, Путин
			ru, Никиты Михалкова, Михалков; Никита Михалков, Никита Михалков
			ru, Татьяны Васильевой, Васильева; Татьяна Васильева, Татьяна Васильева
			ru, Лидией Федосеевой-Шукшиной, Лидия Федосеева-Шукшина, Лидия Федосеева-Шукшина
			ru, Рональду Куману, Рональд Куман, Рональд Куман
			ru, МОСКВА, Москва, Москва
			ru, Европе, Европа, Европа
			az, Makronun, Makron, Makron
			az, Gəncədə, Gəncə, Gəncə
			en, MOSCOW, Moscow, Moscow
			""")
	void aFormThatStandsInTextsIsTheBaseOfItsCases(String language, String form, String seen, String base) {
		assertThat(base(language, Kind.PERSON, form, seen)).isEqualTo(base);
	}

	@ParameterizedTest(name = "{0}: {1} is {2}")
	@CsvSource({ "ru, Ким Чен Ыном, Ким Чен Ын", "ru, Ким Чен Ына, Ким Чен Ын", "ru, Си Цзиньпина, Си Цзиньпин",
			"ru, Си Цзиньпином, Си Цзиньпин", "az, Si Cinpinin, Si Cinpin" })
	void aHeadOfStateIsKnownInTheNominative(String language, String form, String base) {
		assertThat(base(language, Kind.PERSON, form, "")).isEqualTo(base);
	}

	@Test
	void ofAnAzerbaijaniNameTheLastWordAloneIsInflected() {
		assertThat(base("az", Kind.PERSON, "Mayk Pompeonun", "Pompeo")).isEqualTo("Mayk Pompeo");
		assertThat(base("az", Kind.PERSON, "Emmanuel Makronla", "Makron")).isEqualTo("Emmanuel Makron");
		assertThat(base("az", Kind.PERSON, "Annalena Berbok", "Berbo")).isEqualTo("Annalena Berbok");
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "Сергея Лаврова, Сергей Лавров", "Сергею Лаврову, Сергей Лавров", "Сергеем Лавровым, Сергей Лавров",
			"Марии Захаровой, Мария Захарова", "Марию Захарову, Мария Захарова", "Сергея Шойгу, Сергей Шойгу",
			"Дмитрия Пескова, Дмитрий Песков", "Владимиром Владимировичем Путиным, Владимир Владимирович Путин",
			"Максима Шугалея, Максим Шугалей", "Павла Дурова, Павел Дуров", "Петра Порошенко, Петр Порошенко",
			"Юрия Сёмина, Юрий Сёмин", "Ольги Буславец, Ольга Буславец", "Илона Маска, Илон Маск",
			"Уинстона Черчилля, Уинстон Черчилль", "Петера Сийярто, Петер Сийярто", "Льва Толстова, Лев Толстов",
			"Валентины Матвиенко, Валентина Матвиенко" })
	void aRussianGivenNameTellsTheCaseOfTheSurname(String form, String base) {
		assertThat(base("ru", Kind.PERSON, form, "")).isEqualTo(base);
	}

	@ParameterizedTest(name = "{0} stays")
	@CsvSource({ "Александра Соболева", "Евгению Медведеву", "Гандальфа Серого", "Лобанова",
			"Ольги Николаевны Морозовой-Ц", "Виктора Немца", "Анна Попова", "Ангела Меркель", "Никита Михалков" })
	void whatMayBeMoreThanOneNameOrIsUnknownStays(String form) {
		assertThat(base("ru", Kind.PERSON, form, "")).isEqualTo(form);
	}

	@Test
	void twoCasesOfAnUnknownNameHaveOneNominativeInCommon() {
		assertThat(base("ru", Kind.PERSON, "Алимжаном Билялетдиновым", "Алимжана Билялетдинова"))
			.isEqualTo("Алимжан Билялетдинов");
		assertThat(base("ru", Kind.PERSON, "Гюльнары Захаровой", "Гюльнаре Захаровой")).isEqualTo("Гюльнары Захаровой");
		assertThat(base("ru", Kind.PERSON, "Гюльнару Захарову", "Гюльнара Захарова")).isEqualTo("Гюльнара Захарова");
		assertThat(base("ru", Kind.ORGANISATION, "РИА Новости", "РИА-Новости")).isEqualTo("РИА Новости");
	}

	@Test
	void aWomansSurnameIsNoCaseOfAMans() {
		assertThat(base("ru", Kind.PERSON, "Попова", "Анна Попова; Попов")).isEqualTo("Попова");
		assertThat(base("ru", Kind.PERSON, "Попова", "Попов")).isEqualTo("Попов");
		assertThat(base("az", Kind.PERSON, "Əliyeva", "Əliyev")).isEqualTo("Əliyeva");
		assertThat(base("en", Kind.PERSON, "Zakharova", "Zakharov")).isEqualTo("Zakharova");
	}

	@ParameterizedTest(name = "{0} {1} is {2}")
	@CsvSource({ "ORGANISATION, Следственного комитета, Следственный комитет",
			"ORGANISATION, Межправительственной комиссии, Межправительственная комиссия",
			"ORGANISATION, Российской академии наук, Российская академия наук",
			"ORGANISATION, Министерства обороны, Министерство обороны", "ORGANISATION, Городского суда, Городской суд",
			"ORGANISATION, Совет Европейского союза, Совет Европейского союза",
			"PLACE, Свердловской области, Свердловская область", "PLACE, Волгограде, Волгоград",
			"PLACE, Мурманска, Мурманск", "PLACE, Севастополем, Севастополь", "PLACE, Аляске, Аляске",
			"PLACE, Москве, Москва", "PLACE, Киева, Киев", "PLACE, Вена, Вена", "PERSON, Байдена, Байден" })
	void russianNounsThatAreKnownStandInTheNominative(Kind kind, String form, String base) {
		assertThat(base("ru", kind, form, "")).isEqualTo(base);
	}

	@ParameterizedTest(name = "{0} {1} is {2}")
	@CsvSource({ "PERSON, Sergey Lavrovun, Sergey Lavrov", "PERSON, Putinlə, Putin", "PLACE, Bakıda, Bakı",
			"PLACE, Moskvadan, Moskva", "PERSON, Baydenin, Bayden", "PERSON, İlham Əliyevin, İlham Əliyev",
			"PERSON, Mehriban Əliyeva, Mehriban Əliyeva", "PERSON, Fuad Əlizadənin, Fuad Əlizadə",
			"PERSON, Berlin, Berlin", "ORGANISATION, Hökumətlərarası Komissiyanın, Hökumətlərarası Komissiya",
			"ORGANISATION, Xarici İşlər Nazirliyinin, Xarici İşlər Nazirliyi",
			"ORGANISATION, Mərkəzi Bankı, Mərkəzi Bankı", "PLACE, Cənubi Qafqazda, Cənubi Qafqaz",
			"PLACE, Xəzər regionunda, Xəzər regionu", "PLACE, Nevada, Nevada", "ORGANISATION, ABŞ'ın, ABŞ" })
	void anAzerbaijaniNameLosesTheCaseOfItsLastWord(Kind kind, String form, String base) {
		assertThat(base("az", kind, form, "")).isEqualTo(base);
	}

	@Test
	void aNominativeThatIsKnownIsTheBaseOfItsStems() {
		assertThat(BaseForms.of("ru")
			.of(Kind.PLACE, List.of("Южном Кавказе", "Закавказье"), List.of("Южный Кавказ", "Кавказ")))
			.isEqualTo(Map.of("Южном Кавказе", "Южный Кавказ", "Закавказье", "Закавказье"));
	}

	private static String base(String language, Kind kind, String form, String seen) {
		List<String> forms = seen.isEmpty() ? List.of(form)
				: Stream.concat(Stream.of(form), Arrays.stream(seen.split("; "))).toList();
		return String.valueOf(BaseForms.of(language).of(kind, forms, List.of()).get(form));
	}

}
