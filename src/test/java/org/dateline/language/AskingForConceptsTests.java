package org.dateline.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which concepts a query asks for, and which are suggested as it is typed. */
class AskingForConceptsTests {

	private static final Lexicon LEXICON = Lexicon.load();

	@ParameterizedTest(name = "{0} asks for {1} in {2}")
	@CsvSource(textBlock = """
			trade turnover | trade-turnover | en
			товарооборот | trade-turnover | ru
			ТОВАРООБОРОТА | trade-turnover | ru
			ticarət dövriyyəsi | trade-turnover | az
			omzet perdagangan | trade-turnover | id
			azerbaijan | country-AZ | en
			азербайджане | country-AZ | ru
			azərbaycanda | country-AZ | az
			baku | capital-AZ | en
			баку | capital-AZ | ru
			bakıda | capital-AZ | az
			BAKI | capital-AZ | az
			türkiyənin | country-TR | az
			nato | nato | en
			оон | united-nations | ru
			про | missile-defence |
			ООН | united-nations | ru
			US | country-US | en
			us | country-US |
			u s a | country-US |
			того | country-TG |
			сан | capital-YE |
			azərbaycan dili | language-az | az
			азербайджанский язык | language-az | ru
			bahasa indonesia | language-id | id
			brazilian real | currency-BRL | en
			real | currency-BRL |
			манат | currency-AZN | ru
			Deutschland | country-DE | de
			Ադրբեջան | country-AZ | hy
			აზერბაიჯანი | country-AZ | ka
			""", delimiter = '|')
	void inAnyLanguage(String query, String concept, String language) {
		List<Set<String>> languages = LEXICON.findInQuery(List.of(query.split(" ")))
			.stream()
			.filter((match) -> match.concept().id().equals(concept))
			.map(Lexicon.Match::languages)
			.toList();
		if (language == null) {
			assertThat(languages).noneMatch((found) -> found.contains("ru") || found.contains("en"));
		}
		else {
			assertThat(languages).anyMatch((found) -> found.contains(language));
		}
	}

	@Test
	void withThoseInsideOfLongerOnes() {
		assertThat(LEXICON.findInQuery(List.of("trade", "turnover", "Azerbaijan")))
			.extracting((match) -> match.concept().id() + " " + match.firstWord() + "-" + match.lastWord())
			.containsExactly("trade-turnover 0-1", "trade 0-0", "country-AZ 2-2");
	}

	@Test
	void onceForAllLanguages() {
		assertThat(LEXICON.findInQuery(List.of("Iran"))).singleElement()
			.satisfies((match) -> assertThat(match.languages()).contains("en", "id", "de", "fr", "pl"));
	}

	@Test
	void notAtAllOfNothing() {
		assertThat(LEXICON.findInQuery(List.of())).isEmpty();
		assertThat(LEXICON.findInQuery(List.of("+", "\uD83D", "12"))).isEmpty();
	}

	@Nested
	class Suggestions {

		@ParameterizedTest(name = "{0} suggests {1}")
		@CsvSource(textBlock = """
				trade t | trade-turnover
				tovaro | trade-turnover
				товаро | trade-turnover
				ticaret dov | trade-turnover
				Ticarət-döv | trade-turnover
				turnov | trade-turnover
				azerb | country-AZ
				AZƏRB | country-AZ
				gruzi | country-GE
				Баку | capital-AZ
				baki | capital-AZ
				gosudarstvennyy viz | state-visit
				აზერბ | country-AZ
				""", delimiter = '|')
		void findsByItsBeginning(String typed, String concept) {
			assertThat(LEXICON.suggest(typed, Locale.ENGLISH, 5)).extracting(Concept::id).contains(concept);
		}

		@Test
		void putsThePreferredLabelOfTheReadersLanguageFirst() {
			assertThat(LEXICON.suggest("tra", Locale.ENGLISH, 3)).first().extracting(Concept::id).isEqualTo("trade");
			assertThat(LEXICON.suggest("azer", new Locale("az"), 3)).first()
				.extracting(Concept::id)
				.isEqualTo("country-AZ");
		}

		@Test
		void givesNoMoreThanWanted() {
			assertThat(LEXICON.suggest("a", Locale.ENGLISH, 7)).hasSize(7).doesNotHaveDuplicates();
		}

		@ParameterizedTest
		@ValueSource(strings = { "", " ", "-", "'", "qqqqqq", "\uD83D" })
		void findsNothingForNothing(String typed) {
			assertThat(LEXICON.suggest(typed, Locale.ENGLISH, 5)).isEmpty();
		}

	}

	@Test
	void showALabelInTheReadersLanguage() {
		Concept concept = LEXICON.concept("trade-turnover").orElseThrow();
		assertThat(concept.label(Locale.ENGLISH)).isEqualTo("trade turnover");
		assertThat(concept.label(new Locale("ru"))).isEqualTo("товарооборот");
		assertThat(concept.label(Locale.FRENCH)).isEqualTo("trade turnover");
	}

}
