package org.dateline.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** What the files of the lexicon promise. */
class LexiconDataTests {

	private static final Lexicon LEXICON = Lexicon.load();

	/** At the beginning of a sentence "Того" is "of that one", and no label says more. */
	private static final Set<String> NOT_FOUND_ALONE = Set.of("ru Того", "uk Того");

	private static final List<LexiconFile.Entry> ENTRIES = LexiconFile.read("lexicon.yaml");

	@Test
	void areManyConceptsInFourLanguages() {
		assertThat(ENTRIES).hasSizeGreaterThan(250)
			.allSatisfy((entry) -> assertThat(entry.lists()).as(entry.text("concept"))
				.containsOnlyKeys("en", "ru", "az", "id"));
	}

	@Test
	void haveUniqueIdsOfLettersAndDashes() {
		assertThat(ENTRIES).extracting((entry) -> entry.text("concept")).doesNotHaveDuplicates();
		assertThat(LEXICON.concepts()).extracting(Concept::id)
			.doesNotHaveDuplicates()
			.allMatch((id) -> id.matches("(country|capital|currency)-[A-Z]+|language-[a-z]+|[a-z0-9-]+"));
	}

	@Test
	void areUnderConceptsThatExist() {
		for (LexiconFile.Entry entry : ENTRIES) {
			String broader = entry.text("broader");
			if (!broader.isEmpty()) {
				assertThat(LEXICON.concept(broader)).as("broader of " + entry.text("concept")).isPresent();
			}
		}
	}

	@Test
	void areNeverUnderThemselves() {
		for (Concept concept : LEXICON.concepts()) {
			Set<String> above = new HashSet<>();
			for (Concept at = concept; at != null; at = LEXICON.broader(at).orElse(null)) {
				assertThat(above.add(at.id())).as(concept.id()).isTrue();
			}
		}
	}

	@Test
	void haveNoLabelTwiceInALanguage() {
		Set<String> labels = new HashSet<>();
		for (LexiconFile.Entry entry : ENTRIES) {
			entry.lists()
				.forEach((language, names) -> names
					.forEach((name) -> assertThat(labels.add(language + " " + name.toLowerCase(Locale.ROOT)))
						.as(language + " " + name)
						.isTrue()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "lexicon.yaml", "countries.yaml", "cldr.yaml" })
	void areTheYamlTheySeem(String file) throws IOException {
		List<Object> read = new ArrayList<>();
		LexiconFile.read(file).forEach((entry) -> read.add(tree(entry)));
		try (InputStream yaml = LexiconFile.class.getResourceAsStream(file)) {
			List<Object> expected = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
			assertThat(read).isEqualTo(expected);
		}
	}

	private static Map<String, Object> tree(LexiconFile.Entry entry) {
		Map<String, Object> tree = new HashMap<>(entry.texts());
		tree.putAll(entry.lists());
		entry.below().forEach((field, below) -> tree.put(field, tree(below)));
		return tree;
	}

	@Test
	void areFoundByEachLabelAsAText() {
		List<String> missed = new ArrayList<>();
		for (Concept concept : LEXICON.concepts()) {
			concept.labels().forEach((language, labels) -> labels.forEach((label) -> {
				Words words = Words.of(label, Stems.of(language));
				List<Concept> found = new ArrayList<>();
				LEXICON.find(words, language, true, (named, first, last) -> {
					if (first == 0 && last == words.size() - 1) {
						found.add(named);
					}
				});
				if (!found.contains(concept) && !NOT_FOUND_ALONE.contains(language + " " + label)) {
					missed.add(concept.id() + ": " + language + " " + label);
				}
			}));
		}
		assertThat(missed).isEmpty();
	}

	@Test
	void areFoundByEachLabelAsAQuery() {
		List<String> missed = new ArrayList<>();
		for (Concept concept : LEXICON.concepts()) {
			concept.labels().forEach((language, labels) -> labels.forEach((label) -> {
				List<String> words = words(label);
				if (LEXICON.findInQuery(words)
					.stream()
					.noneMatch((match) -> match.concept() == concept && match.firstWord() == 0
							&& match.lastWord() == words.size() - 1)) {
					missed.add(concept.id() + ": " + language + " " + label);
				}
			}));
		}
		assertThat(missed).isEmpty();
	}

	private static List<String> words(String label) {
		List<String> words = new ArrayList<>();
		Tokens tokens = new Tokens(label);
		while (tokens.next()) {
			words.add(tokens.word());
		}
		return words;
	}

	@Test
	void nameEveryCountryInFourLanguages() {
		for (String code : Locale.getISOCountries()) {
			assertThat(LEXICON.concept("country-" + code)).hasValueSatisfying(
					(country) -> assertThat(country.labels()).as(code).containsKeys("en", "ru", "az", "id"));
		}
	}

}
