package org.dateline.story;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dateline.vocabulary.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a report can be told by. */
class ReadingTraitsTests {

	private static final TraitReader READER = new TraitReader();

	@ParameterizedTest(name = "{0} and {2} share {4}")
	@CsvSource(delimiter = '|', textBlock = """
			trade reached $4.3 billion    | en | оборот достиг 4,3 млрд долларов | ru | f:4300000000 USD
			perdagangan 4,3 miliar dolar  | id | ticarət 4,3 milyard dollar      | az | f:4300000000 USD
			the state visit               | en | dövlət səfəri                   | az | k:state-visit
			in Azerbaijan                 | en | в Азербайджане                  | ru | c:country-AZ
			in Baku                       | en | di Baku                         | id | p:capital-AZ
			on 19 August 2024             | en | 19 августа 2024 года            | ru | d:2024-08-19
			the referendum                | en | результаты референдума          | ru | n:rfrndm
			""")
	void findsTheSameInTwoLanguages(String one, String language, String other, String otherLanguage, String key) {
		assertThat(keys(one, language)).contains(key);
		assertThat(keys(other, otherLanguage)).contains(key);
	}

	@Test
	void findsANameInAnyCaseAndScript() {
		assertThat(keys("said Lavrov", "en")).filteredOn((key) -> key.startsWith("n:"))
			.containsAnyElementsOf(keys("встреча с Лавровым", "ru"))
			.containsAnyElementsOf(keys("Lavrovun sözləri", "az"));
	}

	@ParameterizedTest(name = "{1} in {0}: {2}")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			- | Weather in Tula. Wind from the south.              | Wind     | false
			- | Weather in Tula. Wind from the south.              | Tula     | true
			- | Yesterday Tula froze. Tula has no heating.         | Tula     | true
			- | The plan, he said. «Never,» said Mr. Orlov.        | Orlov    | true
			- | He said: «Never again.»                            | Never    | false
			- | the club «Vityaz» has signed him                   | Vityaz   | true
			- | Prices rise. NATO meets.                           | NATO     | true
			- | Prices rise – Sabail falls silent                  | Sabail   | true
			Firemen Save Kitten From Washbasin | A kitten is safe. | Firemen  | false
			Firemen Save Kitten In Bogor | It was in Bogor.        | Bogor    | true
			Firemen of Bogor save a kitten | A kitten is safe.     | Bogor    | true
			""")
	void takesACapitalForANameOnlyWhereNothingElseAccountsForIt(String headline, String text, String word,
			boolean name) {
		Traits traits = READER.read(new Told(text, headline, "en", null, List.of()));
		String key = keys(word.toLowerCase(Locale.ROOT) + " " + word, "en").stream()
			.filter((one) -> one.startsWith("n:"))
			.findFirst()
			.orElseThrow();
		assertThat(IntStream.range(0, traits.size()).mapToObj(traits::at).filter((one) -> one.key().equals(key)))
			.singleElement()
			.extracting(Traits.Entry::faint)
			.isEqualTo(!name);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			en | `Published Date: 04:38 | 08 October 2024`
			en | 08 Oct 2024 04:38:52
			en | 2024-10-08T04:38:52Z
			en | Updated 4:38 PM
			en | Oct. 8, 2024, 4:38 p.m.
			en | between 2018 and 2022
			ru | Авг 17, 2024 / 20:34
			ru | 08.10.2024 20:34
			ru | 18–19 августа он прибудет
			ru | в 20.34 мск 17 августа
			az | 08.10.2024 20:34
			az | saat 20:34-də görüşüblər
			az | aprelin 25-26-da görüşüblər
			id | Selasa (8/10/2024)
			id | Selasa (8/10) pukul 20.34 WIB
			id | Selasa, 08/10/2024 20:34 WIB
			""")
	void takesNoPartOfADateOrATimeForAFigure(String language, String text) {
		assertThat(figures(text, language)).isEmpty();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			en | On 8 October 2024 they signed 8 agreements | f:8
			en | The home side won 3:1                      | f:3,f:1
			ru | 18–19 августа подписали 12 документов      | f:12
			az | 2024-cü il oktyabrın 8-də 12 sənəd imzalanıb | f:12
			id | Selasa (8/10/2024) diteken 8 kesepakatan    | f:8
			""")
	void keepsTheFiguresThatStandBesideADate(String language, String text, String figures) {
		assertThat(figures(text, language)).containsExactlyInAnyOrder(figures.split(","));
	}

	@Test
	void takesFourDigitsThatCountNothingForAYear() {
		assertThat(keys("the 2024 vote", "en")).contains("d:2024-01-01/2024-12-31").doesNotContain("f:2024");
		assertThat(keys("more than 2024 voters", "en")).contains("f:2024").doesNotContain("d:2024-01-01/2024-12-31");
		assertThat(keys("the year 2300", "en")).doesNotContain("d:2300-01-01/2300-12-31");
	}

	@Test
	void resolvesADayAgainstThePublication() {
		Told told = new Told("They met on Tuesday.", null, "en", EdtfDate.parse("2024-10-09"), List.of());
		assertThat(READER.read(told).keys()).contains("d:2024-10-08");
	}

	@Test
	void knowsTheWordsOfEachTraitInTheText() {
		String text = "Oil: $4.3 billion. Later again $4.3 billion.";
		Traits traits = READER.read(new Told(text, null, "en", null, List.of()));
		assertThat(traits.count("f:4300000000 USD")).isEqualTo(2);
		assertThat(traits.places("f:4300000000 USD")).extracting((place) -> place.in(text))
			.containsExactly("$4.3 billion", "$4.3 billion");
	}

	@Test
	void readsAHeadlineThatTheTextDoesNotHave() {
		Traits traits = READER.read(new Told("They met.", "Lavrov in Ganja", "en", null, List.of()));
		assertThat(traits.places("n:levrov")).containsExactly(Place.HEADLINE);
	}

	@Test
	void keepsTheDaysThatAReportMayBeOf() {
		Traits traits = READER.read(new Told("Text", null, "en", EdtfDate.parse("2024-08"), List.of()));
		assertThat(traits.earliest()).isEqualTo(LocalDate.of(2024, 8, 1));
		assertThat(traits.latest()).isEqualTo(LocalDate.of(2024, 8, 31));
	}

	@Test
	void meetsTheSameWordsWrittenInTwoScriptsWithoutVowels() {
		assertThat(keys("Lavrov", "en")).anyMatch(keys("لافروف", "ar")::contains);
		assertThat(keys("Lavrov", "en")).anyMatch(keys("ولافروف", "ar")::contains);
	}

	@Test
	void knowsAQuotationAgainInTheSameLanguage() {
		String quoted = "\"we shall build the second bridge before winter comes\"";
		assertThat(keys("He said " + quoted, "en")).filteredOn((key) -> key.startsWith("q:"))
			.hasSize(1)
			.isSubsetOf(keys("Asked again: " + quoted + " was the answer", "en"));
	}

	@Test
	void takesNoWordsBetweenTwoQuotationsForOne() {
		String text = "\"We shall build the second bridge before winter,\" Berg added. For his part, Dahl agreed to"
				+ " wait, \"as both of them did the last time\".";
		Traits traits = READER.read(new Told(text, null, "en", null, List.of()));

		assertThat(traits.all()).filteredOn((trait) -> trait.kind() == Kind.QUOTATION)
			.extracting((trait) -> trait.place().in(text))
			.containsExactlyInAnyOrder("We shall build the second bridge", "as both of them did the");
	}

	@Test
	void findsOthersByWhatFewOfThemHave() {
		Traits read = READER.read(new Told("Rosneft met Azerbaijan in Ganja", null, "en", null, List.of()));
		Traits other = READER.read(new Told("Ganja and Azerbaijan", null, "en", null, List.of()));
		Traits third = READER.read(new Told("Azerbaijan", null, "en", null, List.of()));
		List<String> strongest = read.strongest(InventedReports.counted(List.of(other, third)), 1);
		assertThat(other.keys()).containsAll(strongest);
		assertThat(third.keys()).doesNotContainAnyElementsOf(strongest);
	}

	@Property(tries = 200)
	void takesAnyTextAndUnpacksWhatItPacked(@ForAll String text, @ForAll String headline) {
		Traits traits = READER.read(new Told(text, headline, "ru", null, List.of(headline)));
		Traits again = Traits.unpack(traits.pack());
		assertThat(again.keys()).isEqualTo(traits.keys());
		assertThat(again.all()).isEqualTo(traits.all());
		assertThat(traits.all()).allMatch((trait) -> trait.place().isHeadline() || trait.end() <= text.length());
	}

	@Property(tries = 200)
	void refusesBytesThatAreNoTraits(@ForAll byte[] bytes) {
		if (bytes.length == 0 || bytes[0] != 2) {
			assertThatIllegalArgumentException().isThrownBy(() -> Traits.unpack(bytes));
		}
	}

	@Property(tries = 200)
	void refusesBytesThatWereCutOff(@ForAll @IntRange(max = 300) int length) {
		byte[] packed = READER
			.read(new Told("Lavrov in Gəncə: 4,3 milyard", "Лавров", "az", EdtfDate.parse("1969-12-30"),
					List.of("АПА")))
			.pack();
		byte[] cut = Arrays.copyOf(packed, Math.min(length, packed.length - 1));
		assertThatIllegalArgumentException().isThrownBy(() -> Traits.unpack(cut));
	}

	private static List<String> figures(String text, String language) {
		return keys(text, language).stream().filter((key) -> key.startsWith("f:")).toList();
	}

	private static List<String> keys(String text, String language) {
		return READER.read(new Told(text, null, language, null, List.of())).keys();
	}

}
