package org.dateline.language;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which words a text has. */
class SplittingATextTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			Moscow (ANTARA) - talks          | Moscow ANTARA talks
			state-owned SOCAR                | state owned SOCAR
			Bakı'nın və Bakı’nın             | Bakı'nın və Bakı’nın
			‘quoted’ 'words'                 | quoted words
			2024-cü il                       | 2024 cü il
			4,3% and 1.500 of 12,            | 4,3 and 1.500 of 12
			$4.3bn                           | 4.3bn
			ABŞ-nin                          | ABŞ nin
			iz.ru                            | iz ru
			об'єднання об’єднання            | об'єднання об’єднання
			Ինչո՞ւ                           | Ինչո՞ւ
			cafe\u0301 noir                  | cafe\u0301 noir
			می\u200cرود                      | می رود
			中国和俄罗斯                         | 中国 和 俄罗斯
			2024年の会談                        | 2024 年 の 会談
			ประเทศไทย กัมพูชา                | ประเทศไทย กัมพูชา
			\uD83D\uDE00 ok \uD801\uDC00x    | ok \uD801\uDC00x
			""")
	void isCutAtWhatIsBetweenThem(String text, String words) {
		assertThat(words(text)).containsExactly(words.split(" "));
	}

	@Test
	void hasNoneWithoutLetters() {
		assertThat(words(" - … !?\u0000\uDC00\uD800 \uDFFF \u200E\u0301")).isEmpty();
		assertThat(words("")).isEmpty();
	}

	@Test
	void tellsWhereTheyStand() {
		Tokens tokens = new Tokens("In Baku, 中国.");
		assertThat(tokens.next()).isTrue();
		assertThat(tokens.next()).isTrue();
		assertThat(tokens.start()).isEqualTo(3);
		assertThat(tokens.end()).isEqualTo(7);
		assertThat(tokens.next()).isTrue();
		assertThat(tokens.start()).isEqualTo(9);
		assertThat(tokens.end()).isEqualTo(11);
		assertThat(tokens.next()).isFalse();
		assertThat(tokens.next()).isFalse();
	}

	@Test
	void cutsWhatIsTooLongToBeAWord() {
		assertThat(words("x".repeat(600))).extracting(String::length).containsExactly(255, 255, 90);
		assertThat(words("ก".repeat(600))).allSatisfy((word) -> assertThat(word).hasSizeLessThanOrEqualTo(255));
		assertThat(String.join("", words("中".repeat(10_000)))).hasSize(10_000);
	}

	static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		Tokens tokens = new Tokens(text);
		while (tokens.next()) {
			words.add(tokens.word());
		}
		return words;
	}

}
