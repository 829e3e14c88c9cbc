package org.dateline.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How languages are named where countries stand beside them. */
class NamingLanguagesTests {

	@ParameterizedTest
	@CsvSource({ "en, ru, Russian", "ru, az, Азербайджанский", "az, az, Azərbaycan dili", "az, en, İngilis dili",
			"id, ru, Bahasa Rusia", "id, id, Bahasa Indonesia" })
	void saysInAListThatItIsALanguage(String ui, String language, String name) {
		assertThat(InterfaceWords.in(InterfaceLanguage.ofCode(ui).orElseThrow()).languageInList(language))
			.isEqualTo(name);
	}

	@ParameterizedTest
	@EnumSource
	void neverNamesALanguageLikeACountry(InterfaceLanguage ui) {
		InterfaceWords words = InterfaceWords.in(ui);
		assertThat(new String[] { "az", "ru", "id", "tr" }).extracting(words::languageInList)
			.doesNotContain(words.country("AZ"), words.country("RU"), words.country("ID"), words.country("TR"));
	}

}
