package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dateline.article.Breadth;
import org.dateline.article.Understanding;
import org.dateline.web.BadParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is read in the words that a reader typed. */
class UnderstandingAQueryTests {

	private static final LanguageTools TOOLS = new LanguageTools();

	private static final Set<String> LANGUAGES = Set.of("az", "en", "id", "ru", "tr", "uk");

	/**
	 * On the right words as they are, phrases in quotes, beginnings with an asterisk,
	 * alternatives in brackets, and what must not be found behind a minus.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "Putin Baku § Putin Baku", "'' § ''", "\"trade turnover\" § \"trade turnover\"",
			"“trade turnover” § \"trade turnover\"", "„trade turnover“ § \"trade turnover\"",
			"«trade turnover» § \"trade turnover\"", "»trade turnover« § \"trade turnover\"",
			"\"trade turnover § \"trade turnover\"", "a \"b c § a \"b c\"", "a\"b c\"d § a \"b c\" d", "\"a\" § \"a\"",
			"\"\" § ''", "\" \" § ''", "-a § -a", "- a § a", "--a § a", "a- § a", "a-b § a b", "a -b § a -b",
			"a - b § a b", "-\"a b\" § -\"a b\"", "-a* § -a", "-ab* § -ab*", "-- § ''", "a OR b § [a b]",
			"a OR b OR c § [a b c]", "a b OR c § a [b c]", "a OR b c § [a b] c", "a or b § a or b", "a | b § [a b]",
			"a|b § a b", "OR a § a", "a OR § a", "OR § ''", "a OR OR b § [a b]", "ORa § ORa", "a OR -b § a -b",
			"-a OR b § -a b", "a ORb § a ORb", "\"a b\" OR c § [\"a b\" c]", "Azer* § Azer*", "a* § a", "ab* § ab*",
			"* § ''", "**** § ''", "ab** § ab", "*ab § ab", "a*b § a b", "a-bc* § a bc*", "ab*, § ab",
			"source:antara § source=antara", "source:\"Anadolu Agency\" § source=Anadolu Agency",
			"source:«Anadolu Agency» x § source=Anadolu Agency x", "SOURCE:tass § source=tass", "source: § source",
			"source: a § source a", "source:a,b § source=a,b", "-source:a § -source=a",
			"language:ru OR language:az § [language=ru language=az]", "country:\"North Korea § country=North Korea",
			"http://a.b § http a b", "word:a § word a", "a:b § a b", "4.3 § 4.3", "O'Brien § O'Brien", "'a' § a",
			"a,b § a b", "a+b § a b", "(a b) § a b", "a && b § a b", "a~2 § a 2", "Ильхам-Алиев § Ильхам Алиев",
			"a\u00a0b § a b", "a\tb\nc § a b c", "a\u0000b § a b", "中文 § 中文" })
	void isReadSo(String row) {
		String[] parts = row.split(" § ", -1);

		assertThat(written(QueryParser.parse(unquoted(parts[0])).parts())).isEqualTo(unquoted(parts[1]));
	}

	private static String unquoted(String part) {
		return part.equals("''") ? "" : part;
	}

	private static String written(List<Clause> clauses) {
		return clauses.stream().map(UnderstandingAQueryTests::written).collect(Collectors.joining(" "));
	}

	private static String written(Clause clause) {
		if (clause instanceof Clause.Word word) {
			return word.word();
		}
		if (clause instanceof Clause.Phrase phrase) {
			return '"' + String.join(" ", phrase.words()) + '"';
		}
		if (clause instanceof Clause.Prefix prefix) {
			return prefix.beginning() + "*";
		}
		if (clause instanceof Clause.Value value) {
			return value.field() + "=" + value.value();
		}
		if (clause instanceof Clause.All all) {
			return written(all.parts());
		}
		if (clause instanceof Clause.Any any) {
			return "[" + written(any.parts()) + "]";
		}
		return "-" + written(((Clause.Not) clause).part());
	}

	@Test
	void takesAThousandCharactersAndSixtyFourWords() {
		assertThat(QueryParser.parse("a".repeat(200) + " ".repeat(800)).parts()).hasSize(1);
		assertThat(QueryParser.parse("a ".repeat(64)).parts()).hasSize(64);
		assertThat(QueryParser.parse("\"" + "a ".repeat(32) + "\" " + "a ".repeat(32)).parts()).hasSize(33);
	}

	@Test
	void refusesMoreByName() {
		for (String tooMuch : List.of("a".repeat(1001), "a ".repeat(65), "\"" + "a ".repeat(65) + "\"",
				"\"" + "a ".repeat(33) + "\" " + "a ".repeat(32), "source:a ".repeat(65), "a OR ".repeat(65) + "a",
				"-a ".repeat(65), "ab* ".repeat(65), "中文".repeat(65))) {
			assertThatExceptionOfType(BadParameter.class).as(tooMuch)
				.isThrownBy(() -> QueryParser.parse(tooMuch))
				.satisfies((refused) -> assertThat(refused.getParameter()).isEqualTo("q"));
		}
	}

	/** The lexicon, the names and the stems: in every breadth what it says. */
	@ParameterizedTest
	@CsvSource({ "ALL, true, true, true", "LANGUAGE, true, false, false", "EXACT, false, false, false" })
	void isWidenedAsFarAsTheReaderWants(Breadth breadth, boolean inflected, boolean spelled, boolean translated) {
		Leaf leaf = leaves("Москва", breadth, "ru").get(0);

		assertThat(leaf.words()).containsExactly("москва");
		assertThat(leaf.stems().isEmpty()).isNotEqualTo(inflected);
		assertThat(leaf.names().isEmpty()).isNotEqualTo(spelled);
		assertThat(leaf.concepts().isEmpty()).isNotEqualTo(translated);
	}

	/** In the one language of its letters, or in the reader's own. */
	@ParameterizedTest
	@CsvSource({ "visits, en, en", "səfər, en, az", "выборы, en, ru", "зустріч, en, uk", "kunjungan, id, id",
			"işığı, en, az", "договор, az, ru", "переговоры, uk, ru" })
	void isInflectedInOneLanguageWhereOnlyThatIsWanted(String word, String ui, String language) {
		assertThat(leaves(word, Breadth.LANGUAGE, ui).get(0).stems()).hasSize(1)
			.allSatisfy((stem) -> assertThat(stem).startsWith(language + ":"));
	}

	@ParameterizedTest
	@CsvSource({ "trade turnover, trade-turnover", "товарооборотом, trade-turnover",
			"ticarət dövriyyəsinin, trade-turnover", "omzet perdagangan, trade-turnover",
			"TRADE TURNOVER, trade-turnover", "Азербайджане, country-AZ", "Bakının, capital-AZ",
			"menlu, foreign-minister", "министра иностранных дел, foreign-minister" })
	void meansAConcept(String words, String concept) {
		assertThat(leaves(words, Breadth.ALL, "en").stream()
			.flatMap((leaf) -> leaf.concepts().stream())
			.map((one) -> one.id())).contains(concept);
	}

	/** Of a phrase, of a beginning and of what is taken away, nothing is widened. */
	@Test
	void keepsAPhraseAsItIs() {
		Leaf phrase = leaves("\"Trade Turnovers\"", Breadth.ALL, "en").get(0);

		assertThat(phrase.phrase()).containsExactly(Set.of("trade"), Set.of("turnovers"));
		assertThat(phrase.stems()).isEmpty();
		assertThat(phrase.names()).isEmpty();
		assertThat(phrase.concepts()).isEmpty();
	}

	@Test
	void doesNotShowWhatIsTakenAwayAsFound() {
		assertThat(leaves("Putin -Aliyev -\"trade turnover\" -Bak*", Breadth.ALL, "en").stream().map(Leaf::typed))
			.containsExactly("Putin");
	}

	/** Capital I is small ı in two of the languages, and i in the others. */
	@Test
	void hasCapitalsInEveryLanguageThatMayBeMeant() {
		assertThat(leaves("BAKI", Breadth.EXACT, "en").get(0).words()).contains("bakı", "baki");
		assertThat(leaves("İLHAM", Breadth.EXACT, "en").get(0).words()).containsExactly("ilham");
		assertThat(leaves("IRAN", Breadth.EXACT, "az").get(0).words()).contains("iran", "ıran");
	}

	@ParameterizedTest
	@ValueSource(strings = { "the visit of the president", "визит президента и министра", "səfər və görüş ilə" })
	void leavesOutWordsThatSayNothing(String words) {
		List<String> typed = leaves(words, Breadth.ALL, "en").stream().map(Leaf::typed).toList();

		assertThat(typed).doesNotContain("the", "of", "и", "və", "ilə").hasSizeGreaterThan(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "the", "и", "və", "the of" })
	void keepsThemWhereThereIsNothingElse(String words) {
		assertThat(leaves(words, Breadth.ALL, "en")).isNotEmpty();
	}

	/** A name may be a little word elsewhere: Kim is "who" in Azerbaijani. */
	@ParameterizedTest
	@CsvSource({ "Kim Putin, en, Kim", "WHO vaccines, en, WHO", "vitamin D, en, D" })
	void doesNotLeaveOutANameThatIsALittleWordElsewhere(String words, String ui, String name) {
		assertThat(leaves(words, Breadth.ALL, ui).stream().map(Leaf::typed)).contains(name);
	}

	@ParameterizedTest
	@CsvSource({ "Papua New Guinea, PG", "Guinea-Bissau, GW", "South Korea, KR", "Южная Корея, KR", "Guinea, GN",
			"ru, RU", "Türkiyə, TR", "Côte d'Ivoire, CI", "Korea Selatan, KR" })
	void meansOneCountry(String name, String code) {
		assertThat(FilterNames.countries(name, TOOLS.lexicon())).containsExactly(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-", "ZZ", "the visit to Russia", "Atlantis" })
	void meansNoCountry(String name) {
		assertThat(FilterNames.countries(name, TOOLS.lexicon())).isEmpty();
	}

	/** Whatever is asked for is explained, also where it means nothing. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "trade language:ru | language:ru only Russian", "country:atlantis | country:atlantis unknown ",
					"source:nosuch | source:nosuch unknown ",
					"trade -Baku -\"two words\" | -Baku without ; -\"two words\" without ",
					"trade -language:ru | -language:ru without ", "trade | ``" },
			delimiter = '|')
	void explainsItsConditions(String query, String explained) {
		String conditions = Interpreter
			.interpret(QueryParser.parse(query), Breadth.ALL, new TreeSet<>(LANGUAGES), Locale.ENGLISH, TOOLS,
					Namesakes.UNTOLD)
			.conditions()
			.stream()
			.map((part) -> part.words() + " " + part.readings().get(0).kind() + " "
					+ part.readings()
						.get(0)
						.words()
						.stream()
						.map(Understanding.Word::word)
						.collect(Collectors.joining(", ")))
			.collect(Collectors.joining("; "));

		assertThat(conditions.strip()).isEqualTo(explained.strip());
	}

	@ParameterizedTest
	@CsvSource({ "G7, true", "G20, true", "Putin, false" })
	void isNoNameWithADigit(String word, boolean hasDigit) {
		assertThat(leaves(word, Breadth.ALL, "en").get(0).names().isEmpty()).isEqualTo(hasDigit);
	}

	/** "put" sounds like путь; "xi" is listed as a name. */
	@ParameterizedTest
	@CsvSource({ "put, false", "Put, true", "xi, true", "war, false", "baku, true", "putin, true" })
	void mayBeANameInSmallLetters(String word, boolean isName) {
		assertThat(leaves(word, Breadth.ALL, "en").get(0).names().isEmpty()).isNotEqualTo(isName);
	}

	private static List<Leaf> leaves(String words, Breadth breadth, String ui) {
		Interpretation meant = Interpreter.interpret(QueryParser.parse(words), breadth, new TreeSet<>(LANGUAGES),
				Locale.forLanguageTag(ui), TOOLS, Namesakes.UNTOLD);
		return new ArrayList<>(meant.leaves());
	}

}
