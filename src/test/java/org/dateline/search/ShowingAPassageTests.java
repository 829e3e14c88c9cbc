package org.dateline.search;

import java.util.Locale;
import java.util.Set;

import org.dateline.article.Breadth;
import org.dateline.article.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which words of a report a reader sees below its headline. */
class ShowingAPassageTests {

	private static final LanguageTools TOOLS = new LanguageTools();

	private static final String FILLING = "Nothing of it is told here. ".repeat(20);

	@Test
	void isNotTheHeadlineAgain() {
		assertThat(passage("visa", "Visa talks begin\n\n" + FILLING + "\nThe visa regime stays."))
			.startsWith("… The <mark>visa</mark> regime stays.");
	}

	@Test
	void isTheHeadlineWhereNothingElseHasTheWords() {
		assertThat(passage("visa", "Visa talks begin\n\n" + FILLING)).startsWith("<mark>Visa</mark> talks begin");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			visa   | <mark>Visa</mark> talks &amp; more begin
			"talks & more" | Visa <mark>talks &amp; more</mark> begin
			regime | Visa talks &amp; more begin
			""")
	void hasAHeadingInWhichWordsAreMarked(String query, String heading) {
		assertThat(read(query, "Visa talks & more begin", "A regime.", "en").heading()).hasToString(heading);
	}

	@Test
	void isFoundAsTypedWhereTheHeadingHasTheWord() {
		Passage passage = read("Putin", "Putin arrives", "Путина ждут.", "ru");

		assertThat(passage.widened()).isFalse();
	}

	@Test
	void isTheFirstThatHasAllWords() {
		assertThat(passage("visa regime",
				"Talks\nA visa is needed. " + FILLING + "The visa regime stays. " + FILLING + "Visa, visa, regime!"))
			.contains("The <mark>visa</mark> <mark>regime</mark> stays.");
	}

	@Test
	void isTheOneWithMostOfThemWhereNoneHasAll() {
		assertThat(passage("visa regime treaty",
				"Talks\nA visa is needed. " + FILLING + "The visa regime stays. " + FILLING + "A treaty."))
			.contains("The <mark>visa</mark> <mark>regime</mark> stays.");
	}

	@Test
	void marksEveryWordOfIt() {
		assertThat(passage("visa", "Talks\nA visa, and another visa. " + FILLING))
			.contains("A <mark>visa</mark>, and another <mark>visa</mark>.");
	}

	@Test
	void marksPhrasesAndBeginnings() {
		assertThat(passage("\"visa regime\" diplom*", "Talks\nDiplomats say the visa regime stays."))
			.isEqualTo("<mark>Diplomats</mark> say the <mark>visa regime</mark> stays.");
	}

	@Test
	void saysByWhatItWasFoundThoughTheWordIsFarDown() {
		Passage passage = read("Putin", "", "Talks\n" + FILLING + "Путина ждут.", "ru");

		assertThat(passage.widened()).isTrue();
		assertThat(passage.reasons()).containsExactly("Путина");
	}

	@Test
	void beginsTheTextWhereNothingWasAskedFor() {
		assertThat(passage("language:en", "Talks\n" + FILLING)).startsWith("Talks Nothing of it");
	}

	private static String passage(String query, String text) {
		return read(query, "", text, "en").words().toString();
	}

	private static Passage read(String query, String heading, String text, String language) {
		Interpretation meant = Interpreter.interpret(QueryParser.parse(query), Breadth.ALL, Set.of("en", "ru"),
				Locale.ENGLISH, TOOLS, Namesakes.UNTOLD);
		return new Marking(meant.leaves(), TOOLS).passage(heading, text, language);
	}

}
