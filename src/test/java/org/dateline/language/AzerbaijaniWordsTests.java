package org.dateline.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the words of Azerbaijani news come from. */
class AzerbaijaniWordsTests {

	private final Stems stems = Stems.of("az");

	@ParameterizedTest
	@ValueSource(strings = { "Azərbaycan Azərbaycanın Azərbaycanda Azərbaycandan Azərbaycana AZƏRBAYCAN",
			"münasibət münasibəti münasibətləri münasibətlərinin", "səfər səfəri səfərinə səfərindən",
			"prezident prezidentinin prezidentlər Prezidentlə", "dövriyyə dövriyyəsi dövriyyəsinin",
			"əməkdaşlıq əməkdaşlığı əməkdaşlığın əməkdaşlıqda", "Bakı Bakıda Bakının Bakıdakı Bakı'nın Bakı’ya",
			"Moskva Moskvanın Moskvada Moskvaya Moskvadan", "Putin Putinin Putinə Putinlə Putini",
			"Əliyev Əliyevin Əliyevlə Əliyevə", "imzalamaq imzalandı imzalanan imzalanmışdır imzalanacaq imzalayıb",
			"keçirilib keçirildi keçirilmişdir keçirilən keçirilməsi", "bildirib bildirdi bildirmişdir bildirir",
			"getmək gedir getdi gedəcək", "yaratmaq yaradılıb yaradır", "çevirmək çevrildi", "ABŞ'nin ABŞ'da",
			"sürücü sürücüsü sürücünün" })
	void areOneInAllTheirForms(String words) {
		assertThat(Stream.of(words.split(" ")).map(this::stem).distinct()).hasSize(1);
	}

	@ParameterizedTest(name = "{0} is from {1}")
	@CsvSource({ "çörəyi, çörək", "qonağı, qonaq", "oğlu, oğul", "fikrinin, fikir", "şəkli, şəkil", "dağı, dağ",
			"çayı, çay", "qadının, qadın", "insanın, insan", "nazirliyinin, nazirlik", "mə'lumat, məlumat",
			"ölkələrimizin, ölkə", "olduğunu, ol", "edilməmişdir, et" })
	void areCutWhereTheirGrammarSays(String word, String stem) {
		assertThat(stem(word)).isEqualTo(stem);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nazir nazirlik", "rus rusiya", "ad adam", "qan qanun", "əmək əməkdaşlıq",
			"türk türkiyə türkmənistan", "ticarət tacir", "il ilk", "dəniz dən" })
	void areNotOneForLookingAlike(String words) {
		assertThat(Stream.of(words.split(" ")).map(this::stem)).doesNotHaveDuplicates();
	}

	/**
	 * Of all pairs of words of one lemma, how many have one stem, and the other way
	 * round. When the rules change, mark other words.
	 */
	@Test
	void meetInOneStemAsTheyDoInOneLemma() throws IOException {
		Map<String, String> lemmas = lemmas();
		List<String> words = new ArrayList<>(lemmas.keySet());
		int both = 0;
		int lemma = 0;
		int stem = 0;
		for (String one : words) {
			for (String other : words.subList(0, words.indexOf(one))) {
				boolean isOneLemma = lemmas.get(one).equals(lemmas.get(other));
				boolean isOneStem = stem(one).equals(stem(other));
				lemma += isOneLemma ? 1 : 0;
				stem += isOneStem ? 1 : 0;
				both += (isOneLemma && isOneStem) ? 1 : 0;
			}
		}
		assertThat(words).hasSizeGreaterThan(600);
		assertThat((double) both / stem).as("precision").isGreaterThan(0.99);
		assertThat((double) both / lemma).as("recall").isGreaterThan(0.96);
	}

	private String stem(String word) {
		return this.stems.stem(this.stems.fold(word));
	}

	private static Map<String, String> lemmas() throws IOException {
		Map<String, String> lemmas = new HashMap<>();
		try (InputStream table = Objects
			.requireNonNull(AzerbaijaniWordsTests.class.getResourceAsStream("azerbaijani-lemmas.txt"))) {
			new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split(": "))
				.forEach((line) -> Stream.of(line[1].split(" ")).forEach((word) -> lemmas.put(word, line[0])));
		}
		return lemmas;
	}

}
