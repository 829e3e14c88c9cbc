package org.dateline.language;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When two words of a language are one. */
class ComparingWordsTests {

	@ParameterizedTest(name = "{0}: {1} is {2}")
	@CsvSource(textBlock = """
			en | BAKU        | baku
			en | İlham       | ilham
			en | ﬁnance      | finance
			en | don’t       | don't
			en | café        | café
			en | cafe\u0301  | café
			az | BAKI        | bakı
			az | İRAN        | iran
			az | Әliyev      | əliyev
			tr | IŞIK        | ışık
			tr | İSTANBUL    | istanbul
			ru | Ёлка        | елка
			ru | За\u0301мок | замок
			uk | їжак        | їжак
			hy | Ինչո՞ւ      | ինչու
			ar | أحمد        | احمد
			ar | ٢٠٢٤        | 2024
			fa | كتاب        | كتاب
			fa | کتاب        | كتاب
			kk | ҚАЗАҚСТАН   | қазақстан
			""", delimiter = '|')
	void whenTheyAreWrittenAlike(String language, String word, String folded) {
		assertThat(Stems.of(language).fold(word)).isEqualTo(folded);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
			ar | العلاقات علاقات
			de | Beziehungen Beziehung
			en | relation relations
			en | visits visit visited
			en | Russia Russia's
			en | treaty treaties
			es | relaciones relación
			fa | کتابها کتاب
			fr | l'accord accord accords
			hy | պայմանագրեր պայմանագրերի
			id | perdagangan dagang berdagang
			it | accordo accordi
			pl | prezydent prezydenta prezydentem
			ru | Путин Путина Путиным
			ru | встреча встречи встречу
			tr | Putin Putin'in Putin’e
			tr | ilişkiler ilişkileri
			uk | президент президента президентом
			""", delimiter = '|')
	void whenOneIsAnInflectionOfTheOther(String language, String words) {
		assertThat(Stream.of(words.split(" ")).map((word) -> stem(language, word)).distinct()).hasSize(1);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
			en | import important
			en | united unit
			en | news new
			en | goods good
			az | qan qanun
			ru | мир мэр
			und | visits visit
			""", delimiter = '|')
	void butNotWhenTheyOnlyLookLikeIt(String language, String words) {
		assertThat(Stream.of(words.split(" ")).map((word) -> stem(language, word))).doesNotHaveDuplicates();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(textBlock = """
			en | the which how
			ru | который Сколько был
			tr | Hangi nasıl kaçıncı
			az | Hansı və olunub cü
			id | yang Siapa berapa
			uk | який скільки
			""", delimiter = '|')
	void someSayNothing(String language, String words) {
		Stems stems = Stems.of(language);
		assertThat(words.split(" ")).allMatch((word) -> stems.isStopword(stems.fold(word)))
			.allMatch((word) -> stems.word(word, 0, word.length()).isStopword());
		assertThat(stems.isStopword("moskva")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "en-GB, en", "EN, en", "az-Latn-AZ, az", "tr_TR, tr" })
	void theFirstPartOfATagNamesTheLanguage(String tag, String language) {
		assertThat(Stems.of(tag)).isSameAs(Stems.of(language));
	}

	@ParameterizedTest
	@CsvSource({ "''", "x", "tlh", "-", "\uD800" })
	void anUnknownLanguageIsOnlyFolded(String tag) {
		assertThat(Stems.of(tag)).isSameAs(Stems.of("und"));
		assertThat(Stems.of(tag).stem("visits")).isEqualTo("visits");
	}

	@Test
	void aWordIsReadWhereItStands() {
		String text = "The presidents met.";
		assertThat(Stems.of("en").word(text, 4, 14)).isEqualTo(new Stems.Word("presidents", "president", false));
	}

	@Test
	void manyMayAskAtOnce() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			Stems stems = Stems.of("tr");
			for (Future<Boolean> right : threads.invokeAll(IntStream.range(0, 16)
				.<Callable<Boolean>>mapToObj(
						(thread) -> () -> IntStream.range(0, 20_000).allMatch((i) -> isPlural(stems, "kelime" + i)))
				.toList())) {
				assertThat(right.get()).isTrue();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static boolean isPlural(Stems stems, String word) {
		return stems.stem(word + "'ler").equals(stems.stem(word));
	}

	private static String stem(String language, String word) {
		Stems stems = Stems.of(language);
		return stems.stem(stems.fold(word));
	}

}
