package org.dateline.search;

import java.util.Locale;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.article.Breadth;
import org.dateline.vocabulary.PrintableText;
import org.dateline.web.BadParameter;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every query. */
class EveryQueryTests {

	private static final LanguageTools TOOLS = new LanguageTools();

	private static final Set<String> LANGUAGES = Set.of("az", "en", "id", "ru", "tr", "uk", "fa", "hy", "zh");

	@Property
	void anythingIsTextOrTooMuch(@ForAll("anything") String typed) {
		try {
			assertThat(QueryParser.parse(typed).parts()).hasSizeLessThanOrEqualTo(QueryParser.MOST_WORDS);
			assertThat(typed.length()).isLessThanOrEqualTo(QueryParser.LONGEST);
		}
		catch (BadParameter refused) {
			assertThat(refused.getParameter()).isEqualTo("q");
			assertThat(typed.length()).isGreaterThan(QueryParser.MOST_WORDS);
		}
	}

	@Property
	void anythingOfWordsAndSignsIsTextOrTooMuch(@ForAll("queries") String typed) {
		assertThat(QueryParser.parse(typed).parts()).hasSizeLessThanOrEqualTo(QueryParser.MOST_WORDS);
	}

	@Property(tries = 300)
	void whateverIsReadIsUnderstood(@ForAll("queries") String typed, @ForAll Breadth breadth) {
		Interpretation meant = Interpreter.interpret(QueryParser.parse(typed), breadth, LANGUAGES, Locale.ENGLISH,
				TOOLS, Namesakes.UNTOLD);

		assertThat(meant.strict()).isNotNull();
		assertThat(meant.loosened()).isNotNull();
		assertThat(meant.question()).isNotNull();
		assertThat(meant.isEmpty()).isEqualTo(QueryParser.parse(typed).parts().isEmpty());
	}

	@Property(tries = 300)
	void marksOfAnyTextAreWholeMarkup(@ForAll("queries") String typed, @ForAll("texts") String text) {
		Interpretation meant = Interpreter.interpret(QueryParser.parse(typed), Breadth.ALL, LANGUAGES, Locale.ENGLISH,
				TOOLS, Namesakes.UNTOLD);
		String passage = new Marking(meant.leaves(), TOOLS).passage("", text, "en").words().toString();

		HostileQueriesTests.WellFormed.fragment(passage);
	}

	@Provide
	Arbitrary<String> anything() {
		return Arbitraries.strings().all().ofMaxLength(1100);
	}

	@Provide
	Arbitrary<String> queries() {
		return parts().list().ofMaxSize(14).map((parts) -> String.join("", parts));
	}

	/** Without controls and halves of characters, which no article has. */
	@Provide
	Arbitrary<String> texts() {
		return Arbitraries
			.oneOf(parts(),
					Arbitraries.of("Путина", "Əliyevin", "trade turnover", "<b>", "&amp;", ".\n", "😀", "Bakıda "),
					Arbitraries.strings().withCharRange('\u0020', '\u007e').ofMaxLength(40))
			.filter((part) -> part.codePoints()
				.allMatch((codePoint) -> codePoint == '\n'
						|| !PrintableText.of(Character.toString(codePoint)).equals("\uFFFD")))
			.list()
			.ofMaxSize(120)
			.map((parts) -> String.join(" ", parts));
	}

	private static Arbitrary<String> parts() {
		return Arbitraries.of("\"", "“", "”", "«", "»", "-", " ", " ", " ", " OR ", "|", "*", ":", "source:",
				"language:", "country:", "'", "’", "Putin", "Путина", "Əliyev", "trade", "turnover", "товарооборот",
				"İLHAM", "BAKI", "ru", "RU", "a", "the", "и", "中文", "😀", "\u0301", "\u200B", "\u202E", "\uD800",
				"\uDC00", "\u0000", "\uFFFE", "ﬁ", "4.3", "<b>", "&", "پوتین", "(", "~2", "^", "[", "]", "{", "}", "\\",
				"/");
	}

}
