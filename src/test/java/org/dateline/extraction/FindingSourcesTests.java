package org.dateline.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What a text says of where it comes from. */
class FindingSourcesTests {

	private static final AttributionFinder SOURCES = new AttributionFinder();

	private static List<String> found(String text, @Nullable String language) {
		return SOURCES.find(text, language)
			.stream()
			.map((one) -> "%s %s (%s)".formatted(one.role(), one.name(), one.known()))
			.toList();
	}

	private static String report(String number) throws IOException {
		String file = "/seeds/" + number;
		try (InputStream in = Objects.requireNonNull(FindingSourcesTests.class.getResourceAsStream(file), file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Nested
	class InADateline {

		@ParameterizedTest(name = "{0}")
		@CsvSource(delimiter = '|', textBlock = """
				BAKU, Oct. 8 (Reuters) - The ministers met.        | BAKU    | agency Reuters (reuters)
				PARIS, France (AP) — The ministers met.            | PARIS   | agency AP (associated-press)
				GENEVA (AFP) – The ministers met.                  | GENEVA  | agency AFP (afp)
				(Reuters) - The ministers met.                     |         | agency Reuters (reuters)
				Baku, October 8, AZERTAC                           | Baku    | agency AZERTAC (azertac)
				Bakı, 8 oktyabr, AZƏRTAC                           | Bakı    | agency AZƏRTAC (azertac)
				Баку, 8 октября, АЗЕРТАДЖ                          | Баку    | agency АЗЕРТАДЖ (azertac)
				МОСКВА, 8 окт — РИА Новости. Министры встретились. | МОСКВА  | agency РИА Новости (ria-novosti)
				МИНСК, 8 октября. /ТАСС/. Министры встретились.    | МИНСК   | agency ТАСС (tass)
				Москва. 8 октября. INTERFAX.RU - Министры.         | Москва  | agency INTERFAX.RU (interfax)
				Jakarta (ANTARA) - Para menteri bertemu.           | Jakarta | agency ANTARA (antara)
				TEMPO.CO, Jakarta - Para menteri bertemu.          | Jakarta | publisher TEMPO.CO (tempo)
				JAKARTA, KOMPAS.com - Para menteri bertemu.        | JAKARTA | publisher KOMPAS.com (kompas)
				КИЇВ, 8 жовтня (Укрінформ) - Міністри.             | КИЇВ    | agency Укрінформ (ukrinform)
				ANKARA (AA) - Bakanlar bir araya geldi.            | ANKARA  | agency AA (anadolu-agency)
				""")
		void isTheAgencyAndThePlace(String line, @Nullable String place, String source) {
			String text = "Ministers talk of a railway\n\n" + line;
			assertThat(found(text, null)).containsExactly(source);
			assertThat(SOURCES.dateline(text).map(FoundDateline::place).orElse(null)).isEqualTo(place);
			FoundAttribution one = SOURCES.find(text, null).get(0);
			assertThat(text.substring(one.start())).startsWith(one.quote());
		}

		@ParameterizedTest
		@ValueSource(strings = { "Putin - Aliyev: the talks go on.", "NATO — the alliance meets again.",
				"США — крупнейший покупатель.", "Trend towards peace - an essay.", "Baku - Tbilisi - Kars railway",
				"The Reuters building (London) - a history", "Moscow, Baku and Ankara agreed on a date.",
				"Report: exports grew by 4 %.", "Wade Smith, 37 and James Jones, 42 - two singers",
				"Prices rose 3%, AP Moller said." })
		void isNotWhatOnlyLooksLikeOne(String line) {
			assertThat(found(line, null)).isEmpty();
			assertThat(SOURCES.dateline(line)).isEmpty();
		}

		@Test
		void isAPlaceWithoutSource() {
			assertThat(SOURCES.dateline("NEW YORK — The ministers met."))
				.contains(new FoundDateline("NEW YORK", "NEW YORK —", 0));
			assertThat(SOURCES.dateline("OSLO, May 4 — The ministers met.").map(FoundDateline::place)).contains("OSLO");
		}

		/** Files from a word processor or a PDF are full of them. */
		@ParameterizedTest
		@ValueSource(strings = { "\t", "\u2009", "\u2003", "\u3000", "\t\u2009" })
		void standsBeforeWhateverSpaceThereIs(String space) {
			assertThat(SOURCES.dateline("BAKU, Oct. 8" + space + "— The ministers met.").map(FoundDateline::place))
				.contains("BAKU");
			assertThat(SOURCES.dateline("Baku" + space + "— The ministers met.")).isEmpty();
			assertThat(SOURCES.dateline("NEW YORK" + space + "- The ministers met.").map(FoundDateline::quote))
				.contains("NEW YORK" + space + "-");
			assertThat(found("BAKU, 8 Oct." + space + "—" + space + "Reuters" + space + "— The ministers met.", null))
				.containsExactly("agency Reuters (reuters)");
		}

	}

	@Nested
	class InACredit {

		@ParameterizedTest(name = "{0}")
		@CsvSource(delimiter = '|', textBlock = """
				По материалам: example.ru     | credited-source example.ru (null)
				По материалам example.ru      | credited-source example.ru (null)
				Источник: ТАСС                | credited-source ТАСС (tass)
				Источник: «Северный вестник»  | credited-source Северный вестник (null)
				Sumber: Anadolu               | credited-source Anadolu (anadolu-agency)
				(Sumber: Kompas.com)          | credited-source Kompas.com (kompas)
				Mənbə: Report                 | credited-source Report (report-az)
				Kaynak: Anadolu Ajansı        | credited-source Anadolu Ajansı (anadolu-agency)
				Джерело: Укрінформ            | credited-source Укрінформ (ukrinform)
				Source: Interfax              | credited-source Interfax (interfax)
				© AFP                         | agency AFP (afp)
				© 2024 The Associated Press   | agency The Associated Press (associated-press)
				By Jane Doe, Associated Press | agency Associated Press (associated-press)
				- Anadolu Agency              | agency Anadolu Agency (anadolu-agency)
				""")
		void isWhoIsNamed(String line, String source) {
			assertThat(found("The ministers met in the capital.\n\nThey talked for long.\n\n" + line, null))
				.containsExactly(source);
		}

		@ParameterizedTest
		@ValueSource(strings = { "Source: the minister himself said so, and nobody asked him where he had it from",
				"Sumber daya alam", "Источник в правительстве сообщил об этом.", "Report", "By the river",
				"Kaynak sular tükeniyor.", "Source:", "Источник: ?" })
		void isNotAnyLineThatBeginsLikeOne(String line) {
			assertThat(found("The ministers met.\n\n" + line, null)).isEmpty();
		}

		@Test
		void isNotOfTheWholeWhereThereAreSeveral() {
			assertThat(found("Ministers met.\n\nSource: Bloomberg\n\nThey talked.\n\nSource: Interfax", "en"))
				.isEmpty();
		}

		@Test
		void makesTheNameInTheDatelineThePublisher() {
			assertThat(found("Moskow (ANTARA) - Para menteri bertemu.\n\nSumber: Anadolu", "id"))
				.containsExactly("credited-source Anadolu (anadolu-agency)", "publisher ANTARA (antara)");
		}

	}

	@Nested
	class InTheOpening {

		@ParameterizedTest(name = "{1}")
		@CsvSource(delimiter = '|', textBlock = """
				ru | Министры встретились, сообщает ТАСС.                      | credited-source ТАСС (tass)
				ru | Министры встретились, передаёт «Интерфакс».               | credited-source Интерфакс (interfax)
				ru | Об этом пишет агентство Reuters со ссылкой на источник.   | credited-source Reuters (reuters)
				ru | Министры встретились, передаёт корреспондент РИА Новости. | agency РИА Новости (ria-novosti)
				uk | Міністри зустрілися, повідомляє Укрінформ.                | credited-source Укрінформ (ukrinform)
				en | The ministers met, according to Interfax.                 | credited-source Interfax (interfax)
				en | The ministers met, Report informs.                        | agency Report (report-az)
				id | Para menteri bertemu, dilansir dari Reuters, Selasa.      | credited-source Reuters (reuters)
				az | AZƏRTAC xəbər verir ki, nazirlər görüşüb.                 | agency AZƏRTAC (azertac)
				az | "Sabahın səsi" xəbər verir ki, nazirlər görüşüb.          | publisher Sabahın səsi (null)
				az | Nazirlər TASS-a istinadən görüşüb.                        | credited-source TASS (tass)
				tr | Bakanlar Reuters'ın haberine göre bir araya geldi.        | credited-source Reuters (reuters)
				tr | Bakanlar AA muhabirinin aldığı bilgiye göre görüştü.      | agency AA (anadolu-agency)
				""")
		void isWhoTellsItOrIsCited(String language, String sentence, String source) {
			assertThat(found(sentence, language)).containsExactly(source);
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				ru | Министр сообщает коллегам новости.
				en | According to the trend of prices, ministers met.
				en | He reports to the minister.
				az | Nazir xəbər verir ki, iclas olacaq.
				tr | Uzmanlara göre fiyatlar arttı.
				id | Menteri dikutip banyak orang.
				""")
		void isNobodyWhoIsNoSource(String language, String sentence) {
			assertThat(found(sentence, language)).isEmpty();
		}

		@ParameterizedTest(name = "{1}")
		@CsvSource(delimiter = '|',
				textBlock = """
						az | Nazirlər görüşüb, Gürcüstan Xarici İşlər Nazirliyinin məlumatında bildirilib. | Gürcüstan Xarici İşlər Nazirliyinin
						ru | Министры встретились, говорится в сообщении МИД Грузии.                       | МИД Грузии
						en | The ministers met, the Georgian Foreign Ministry said in a statement.         | Georgian Foreign Ministry
						id | Para menteri bertemu, kata Kementerian Luar Negeri Georgia dalam pernyataan.  | Kementerian Luar Negeri Georgia
						tr | Bakanlar görüştü, Gürcistan Dışişleri Bakanlığı açıklamasında belirtildi.     | Gürcistan Dışişleri Bakanlığı
						uk | Міністри зустрілися, сказано у повідомленні МЗС Грузії.                       | МЗС Грузії
						""")
		void isTheBodyWhoseStatementItIs(String language, String sentence, String name) {
			assertThat(found(sentence, language)).containsExactly("issuing-body " + name + " (null)");
		}

	}

	@Test
	void isWhatTheFirstReportsSay() throws IOException {
		assertThat(found(report("000_21dc8a7addc29cde.txt"), "id"))
			.containsExactly("credited-source Anadolu (anadolu-agency)", "publisher ANTARA (antara)");
		assertThat(SOURCES.dateline(report("000_21dc8a7addc29cde.txt")))
			.contains(new FoundDateline("Moskow", "Moskow (ANTARA) -", 0));
		assertThat(found(report("001_3f03d6674591b8e2.txt"), "en"))
			.containsExactly("agency Anadolu Agency (anadolu-agency)");
		assertThat(found(report("002_8a3a1af2e28435c9.txt"), "az")).containsExactly("publisher Unikal (unikal)",
				"issuing-body Rusiya Xarici İşlər Nazirliyinin (null)");
		assertThat(found(report("003_f27ac0f5726b43e1.txt"), "ru")).containsExactly("credited-source iz.ru (iz-ru)");
		assertThat(found(report("004_2cb47222fe43a2a0.txt"), "ru")).isEmpty();
	}

	@Test
	void isLookedForWithoutHarmInWhatNobodyWrites() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			for (String text : List.of("(".repeat(1_000_000), "A, ".repeat(1_000_000), "\n".repeat(1_000_000),
					"A\n".repeat(1_000_000), "сообщает ".repeat(100_000), "xəbər verir ".repeat(100_000),
					"Source: ".repeat(100_000), "x".repeat(20_000_000), "İ".repeat(2000) + " in a statement Ministry",
					"\uD800(\uDFFF) - \uD800, сообщает \uDC00", "agentliyi ".repeat(300) + "xəbər verir")) {
				SOURCES.find(text, null);
				SOURCES.find(text, "en");
				SOURCES.find(text, "az");
				SOURCES.dateline(text);
			}
			Random random = new Random(7);
			String alphabet = "Aa (),.-—:/\"«»'\n0©TASS Reuters сообщает";
			for (int i = 0; i < 20_000; i++) {
				StringBuilder noise = new StringBuilder();
				random.ints(random.nextInt(80), 0, alphabet.length()).forEach((c) -> noise.append(alphabet.charAt(c)));
				String text = noise.toString();
				SOURCES.dateline(text);
				for (FoundAttribution one : SOURCES.find(text, null)) {
					assertThat(text.substring(one.start())).startsWith(one.quote());
					assertThat(one.name()).isNotBlank();
				}
			}
		});
	}

}
