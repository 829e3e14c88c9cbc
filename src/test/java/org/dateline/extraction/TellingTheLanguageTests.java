package org.dateline.extraction;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.dateline.extraction.LanguageDetector.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Which language a text is said to be in. */
class TellingTheLanguageTests {

	private static final LanguageDetector LANGUAGES = new LanguageDetector();

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			en | The ministers met in the capital on Monday to discuss a new railway.
			ru | Министры встретились в столице, чтобы обсудить новую железную дорогу.
			az | Nazirlər yeni dəmir yolunu müzakirə etmək üçün paytaxtda görüşüblər.
			id | Para menteri bertemu di ibu kota untuk membahas jalur kereta yang baru.
			tr | Bakanlar yeni demiryolunu görüşmek için başkentte bir araya geldi.
			uk | Міністри зустрілися у столиці, щоб обговорити нову залізницю.
			hy | Նախարարները հանդիպեցին մայրաքաղաքում՝ քննարկելու նոր երկաթուղին։
			ka | მინისტრები დედაქალაქში შეხვდნენ ახალი რკინიგზის განსახილველად.
			fa | وزیران برای گفتگو درباره راه‌آهن تازه در پایتخت دیدار کردند.
			kk | Министрлер жаңа теміржолды талқылау үшін елордада кездесті.
			de | Die Minister trafen sich in der Hauptstadt, um über eine neue Bahn zu sprechen.
			fr | Les ministres se sont réunis dans la capitale pour parler d'une nouvelle ligne.
			ar | اجتمع الوزراء في العاصمة لمناقشة خط السكك الحديدية الجديد.
			""")
	void isTheLanguageOfTheSentence(String language, String sentence) {
		assertThat(LANGUAGES.detect(sentence, Set.of())).contains(language);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			ms | Menteri berkata syarikat itu akan membina jalan baharu kerana kereta semakin banyak di bandar.
			be | Міністры сустрэліся ў сталіцы, каб абмеркаваць новую чыгунку і мост праз раку.
			bg | Министрите се срещнаха в столицата, за да обсъдят новата железопътна линия.
			sr | Министри су се састали у престоници да би разговарали о новој прузи која ће бити изграђена.
			es | Los ministros se reunieron en la capital para hablar de un nuevo ferrocarril.
			it | I ministri si sono incontrati nella capitale per parlare di una nuova ferrovia.
			pl | Ministrowie spotkali się w stolicy, żeby omówić nową linię kolejową.
			nl | De ministers kwamen in de hoofdstad bijeen om over een nieuwe spoorweg te praten.
			pt | Os ministros reuniram-se na capital para falar de uma nova ferrovia.
			ky | Министрлер борбор калаада жолугушуп, жаңы темир жол тууралуу сүйлөшүштү, бул өлкө үчүн маанилүү.
			tt | Министрлар башкалада яңа тимер юл турында сөйләшү өчен очрашты, бу безнең илгә бик кирәк.
			tg | Вазирон дар пойтахт вохӯрда, дар бораи роҳи оҳани нав гуфтугӯ карданд ва ҳуҷҷат имзо карданд.
			uz | Vazirlar poytaxtda uchrashib, yangi temir yoʻl haqida va boshqa masalalar boʻyicha ham suhbat oʻtkazdi.
			ja | 大臣たちは新しい鉄道について首都で話し合った。
			zh | 部长们在首都会面，讨论新的铁路。
			ko | 장관들은 새 철도를 논의하기 위해 수도에서 만났다.
			el | Οι υπουργοί συναντήθηκαν στην πρωτεύουσα για τον νέο σιδηρόδρομο.
			""")
	void isNotOneOfTheUsualLanguagesWhereItIsAnother(String language, String sentence) {
		assertThat(LANGUAGES.detect(sentence, Set.of())).contains(language);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n ", "12:30", "2024-10-08", "ABC", "?!", "\uD800\uDC00\uD800", "\0\0\0",
			"qxzv wjkq xqzw kqjx vwqz zxqk", "https://" })
	void isNotToldOfTooLittleOrOfNoLanguage(String text) {
		assertThat(LANGUAGES.detect(text, Set.of())).isEmpty();
	}

	@Test
	void isNotToldOfATextInTwo() {
		String english = "The ministers met in the capital on Monday to discuss a new railway between the ports. ";
		String russian = "Министры встретились в столице, чтобы обсудить новую железную дорогу между портами. ";
		String french = "Les ministres se sont réunis dans la capitale pour parler d'une nouvelle ligne entre les ports. ";
		assertThat(LANGUAGES.detect(english.repeat(5) + russian.repeat(5), Set.of())).isEmpty();
		assertThat(LANGUAGES.detect(english.repeat(8) + french.repeat(8), Set.of())).isEmpty();
	}

	@Test
	void isToldInSpiteOfForeignNames() {
		assertThat(LANGUAGES.detect("Компания Northern Rail Partners подписала договор с портом о поставках вагонов.",
				Set.of()))
			.contains("ru");
	}

	@Test
	void isAmongThoseOfTheHint() {
		String malay = "Para pemain itu tiba di bandar.";
		assertThat(LANGUAGES.detect(malay, Set.of("ms", "en"))).contains("ms");
		assertThat(LANGUAGES.detect(malay, Set.of("id-ID"))).contains("id");
		assertThat(LANGUAGES.detect("Министры встретились в столице, чтобы обсудить дорогу.", Set.of("en", "uk")))
			.isEmpty();
		assertThat(LANGUAGES.detect("The ministers met in the capital to discuss a railway.", Set.of("tr", "az")))
			.isEmpty();
	}

	@Test
	void isToldOfEachPart() {
		String english = "The ministers met in the capital on Monday. They talked about a railway that has to be built.";
		String azeri = "Nazirlər paytaxtda görüşüblər. Onlar tikiləcək dəmir yolu haqqında danışıblar.";
		String text = english + "\n\n" + azeri + "\n\n" + "2024";
		assertThat(LANGUAGES.parts(text)).containsExactly(new Part(0, english.length() + 2, "en"),
				new Part(english.length() + 2, text.length(), "az"));
	}

	@Test
	void isOnePartWhereOneLanguageCitesAnother() {
		String text = "Министр назвал проект «The Northern Corridor» важным для страны. Он начнётся в этом году.";
		assertThat(LANGUAGES.parts(text)).containsExactly(new Part(0, text.length(), "ru"));
		assertThat(LANGUAGES.parts("")).isEmpty();
		assertThat(LANGUAGES.parts("1234")).isEmpty();
	}

	@Test
	void isToldOfWhatNobodyWritesWithoutHarm() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			String oneLine = "word ".repeat(10_000_000);
			assertThat(LANGUAGES.detect(oneLine, Set.of())).isNotNull();
			assertThat(LANGUAGES.parts(oneLine).size()).isLessThan(2);
			String oneWord = "слово".repeat(4_000_000);
			assertThat(LANGUAGES.detect(oneWord, Set.of())).isNotNull();
			assertThat(LANGUAGES.parts(oneWord).size()).isLessThan(2);
			Random random = new Random(7);
			for (int i = 0; i < 300; i++) {
				StringBuilder noise = new StringBuilder();
				random.ints(random.nextInt(3000), 0, 0x10000).forEach((c) -> noise.append((char) c));
				LANGUAGES.detect(noise.toString(), Set.of());
				List<Part> parts = LANGUAGES.parts(noise.toString());
				for (int k = 1; k < parts.size(); k++) {
					assertThat(parts.get(k).start()).isEqualTo(parts.get(k - 1).end());
				}
			}
		});
	}

}
