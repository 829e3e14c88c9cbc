package org.dateline.language;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader's word finds in a text. */
class FindingANameTests {

	private static final NameKeys KEYS = NameKeys.alike();

	@ParameterizedTest(name = "{0} finds {1}: {2}")
	@CsvSource(quoteCharacter = '"', textBlock = """
			Putin,      ru, Путин Путина Путину Путиным Путине
			Putin,      uk, Путін Путіна Путіним
			Putin,      kk, Путин Путиннің Путинге
			Putin,      az, Putin Putinin Putinlə Putinə
			Putin,      tr, Putin'in Putin’e Putin
			Putin,      en, Putin's Putin’s Putins' PUTIN
			Putin,      fr, Poutine
			Putin,      hy, Պուտին Պուտինի
			Putin,      ka, პუტინი პუტინის
			Putin,      el, Πούτιν
			Putin,      fa, پوتین
			Putin,      ar, بوتين
			Putin,      he, פוטין
			Putin,      ja, プーチン
			Путина,     en, Putin
			Aliyev,     ru, Алиев Алиева Алиеву Алиевым Алиеве
			Aliyev,     az, Əliyev Əliyevin Əliyevlə
			Aliyev,     en, Aliev Aliyev's
			Əliyevin,   ru, Алиев Алиевым
			Алиев,      az, Əliyev Əliyevin
			Baku,       ru, Баку
			Baku,       az, Bakı Bakıda Bakıdan Bakının
			Баку,       tr, Bakü
			Lavrov,     ru, Лавров Лаврова Лаврову Лавровым
			Lavrov,     en, Lavrova Lavrov's
			Lavrov,     fa, لاوروف
			Lavrov,     ar, لافروف
			Лавров,     de, Lawrow
			Zelensky,   ru, Зеленский Зеленского Зеленскому Зеленским
			Zelensky,   uk, Зеленський Зеленського Зеленським
			Zelensky,   en, Zelenskyy Zelenskiy Zelenski
			Zelensky,   de, Selenskyj
			Erdogan,    ru, Эрдоган Эрдогана Эрдоганом
			Erdogan,    tr, Erdoğan Erdoğan'ın
			Erdogan,    az, Ərdoğan Ərdoğanla
			Mishustin,  ru, Мишустин Мишустина
			Mishustin,  az, Mişustin Mişustinin
			Mishustin,  de, Mischustin
			Mishustin,  fr, Michoustine
			Nikol,      hy, Նիկոլ
			Pashinyan,  ru, Пашинян Пашиняна Пашиняном
			Pashinyan,  az, Paşinyan Paşinyanın
			Pashinyan,  hy, Փաշինյան Փաշինյանի Փաշինյանը
			Mirziyoyev, ru, Мирзиёев Мирзиеев Мирзиёева
			Mirziyoyev, uz, Mirziyoyevning
			Xi,         ru, Си
			Си,         en, Xi
			Jinping,    ru, Цзиньпин Цзиньпина
			Jinping,    az, Cinpin
			Moscow,     ru, Москва Москвы Москве Москву Москвой
			Moscow,     az, Moskva Moskvada Moskvanın
			Moscow,     id, Moskow
			Москва,     en, Moscow
			Bayramov,   ru, Байрамов Байрамовым
			Bayramov,   az, Bayramovun
			Ceyhun,     ru, Джейхун Джейхуна
			Ceyhun,     en, Jeyhun
			Jeyhun,     az, Ceyhun
			Tokayev,    ru, Токаев Токаева
			Tokayev,    kk, Тоқаев Тоқаевтың Toqayev
			Heydar,     ru, Гейдар Гейдара
			Heydar,     az, Heydər
			Гейдар,     az, Heydər
			Volodin,    az, Volodin Volodinin
			Macron,     ru, Макрон Макрона Макроном
			Macron,     az, Makron
			Hajiyev,    ru, Гаджиев
			Hajiyev,    az, Hacıyev
			Zakharova,  ru, Захарова Захаровой
			Zakharova,  az, Zaxarova
			Lukashenko, be, Лукашэнка
			Guterres,   ru, Гутерриш Гутерреш
			Prabowo,    ru, Прабово
			Scholz,     ru, Шольц Шольца
			Karabakh,   ru, Карабах Карабаха Карабахе
			Karabakh,   az, Qarabağ Qarabağın
			Yerevan,    ru, Ереван Ереване
			Yerevan,    az, İrəvan
			Yerevan,    hy, Երևան
			Tbilisi,    ka, თბილისი
			Beijing,    ru, Пекин Пекине
			Heine,      ru, Гейне
			Richter,    ru, Рихтер
			Terentius,  ru, Теренций
			Møllgaard,  ru, Мёльгор
			Lacey,      ru, Лэйси
			Schröder,   ru, Шрёдер
			Tehran,     ru, Тегеран Тегераном
			Kyiv,       uk, Київ Києва
			Tashkent,   az, Daşkənd
			""")
	void findsItsSpellingsScriptsAndCases(String query, String language, String words) {
		Set<String> asked = KEYS.ofQuery(query);
		assertThat(words.split(" ")).allSatisfy((word) -> assertThat(KEYS.ofText(word, language)).as(word)
			.matches((keys) -> keys.stream().anyMatch(asked::contains), "shares a key with " + asked));
	}

	@ParameterizedTest(name = "{0} does not find {1}: {2}")
	@CsvSource(textBlock = """
			George,    ru, Егор Юрий
			Putin,     ru, Пушкин Распутин Патон путь
			Putin,     en, Putney Patten put
			Aliyev,    ru, Алиса Аленов Валиев
			Lavrov,    ru, Лавра Лавренёв Суворов
			Baku,      ru, Бакс Боке бык
			Xi,        ru, Се Со
			Moscow,    ru, мост моста
			Macron,    ru, Микрон макароны
			Erdogan,   ru, Орден
			Trump,     ru, трап тромб
			trade,     ru, труд трата
			treaty,    ru, третий
			border,    ru, ордер
			Berlin,    ru, Берлиоз
			Tokayev,   ru, Тараев Тонаев
			""")
	void doesNotFindOtherNamesAndWords(String query, String language, String words) {
		Set<String> asked = KEYS.ofQuery(query);
		assertThat(words.split(" "))
			.allSatisfy((word) -> assertThat(KEYS.ofText(word, language)).as(word).doesNotContainAnyElementsOf(asked));
	}

	@Test
	void doesNotMatterHowTheLettersAreComposed() {
		assertThat(KEYS.ofText("Erdog\u0306an", "tr")).isEqualTo(KEYS.ofText("Erdoğan", "tr"));
		assertThat(KEYS.ofText("Заи\u0306цев", "ru")).isEqualTo(KEYS.ofText("Зайцев", "ru"));
		assertThat(KEYS.ofText("İLHAM", "az")).isEqualTo(KEYS.ofText("ilham", "az"));
	}

	@ParameterizedTest(name = "{0} and {1} are alike, but not one name")
	@CsvSource({ "Рамин, Ремин", "Толан, Тулан" })
	void tellsPeopleApartMoreStrictly(String name, String other) {
		NameKeys people = NameKeys.ofOneName();
		assertThat(KEYS.ofText(name, "ru")).containsAnyElementsOf(KEYS.ofText(other, "ru"));
		assertThat(people.ofText(name, "ru")).doesNotContainAnyElementsOf(people.ofText(other, "ru"));
	}

	@Nested
	class OfAWordInATextWhoseFormIsAmbiguous {

		@Test
		void keepsTheWordAsItStands() {
			assertThat(KEYS.ofText("Марина", "ru")).containsExactlyInAnyOrder("marana", "maran");
			assertThat(KEYS.ofQuery("Marina")).contains("marana");
		}

		@Test
		void addsFewKeys() {
			for (String word : new String[] { "Путину", "Москве", "Зеленского", "Марине", "Ереваном" }) {
				assertThat(KEYS.ofText(word, "ru")).as(word).hasSizeLessThanOrEqualTo(4);
			}
		}

	}

	@Nested
	class OfAnyInput {

		@Test
		void hasNoKeyWithoutALetter() {
			assertThat(KEYS.ofText("", "en")).isEmpty();
			assertThat(KEYS.ofText("2024", "ru")).isEmpty();
			assertThat(KEYS.ofQuery("…—’")).isEmpty();
		}

		@Test
		void standsLoneSurrogatesAndTenThousandCharacters() {
			assertThat(KEYS.ofQuery("\ud83c")).isEmpty();
			assertThat(KEYS.ofQuery("Putin\udc00")).containsAnyElementsOf(KEYS.ofText("Путин", "ru"));
			assertThat(KEYS.ofQuery("щ".repeat(10_000))).isNotEmpty();
			assertThat(KEYS.ofText("x".repeat(10_000), "en")).isNotEmpty();
			assertThat(KEYS.ofText("ь", "ru")).isNotEmpty();
		}

		@Test
		void answersTheSameToManyThreads() {
			Set<Set<String>> answers = new HashSet<>(java.util.stream.IntStream.range(0, 2000)
				.parallel()
				.mapToObj((i) -> KEYS.ofText((i % 2 == 0) ? "プーチン" : "بوتين", (i % 2 == 0) ? "ja" : "ar"))
				.toList());
			assertThat(answers).hasSize(2);
		}

	}

}
