package org.dateline.language;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of the names that share a key with a reader's word are meant by it. */
class ChoosingAmongNamesTests {

	private static final NameKeys KEYS = NameKeys.alike();

	@ParameterizedTest(name = "{0}, of {2}: {3}")
	@CsvSource(textBlock = """
			Trampın,     en, Trump Tromp,       Trump
			Erdoğanın,   en, Erdogan,           Erdogan
			Merkelin,    ru, Меркель Меркулов,  Меркель
			Makronun,    en, Macron,            Macron
			Zelenskinin, en, Zelensky,          Zelensky
			Pompeonun,   id, Pompeo Pimpinan,   Pompeo
			Putinin,     id, Putih Putin,       Putin
			Trumpnya,    ru, Трамп,             Трамп
			Trump,       az, Tramp Trampın,     Tramp Trampın
			Scholz,      az, Şolts,             Şolts
			Зеленский,   en, Zelensky Zelenskyy, Zelensky Zelenskyy
			Роналду,     en, Ronald Ronaldo,    Ronaldo
			George,      ru, Георгий Джордж,    Джордж
			Orban,       id, Orbán Urban,       Orbán
			""")
	void areThoseThatSoundMostLikeIt(String typed, String language, String words, String meant) {
		assertThat(closest(typed, language, words)).containsExactlyInAnyOrder(meant.split(" "));
	}

	@ParameterizedTest(name = "{0} does not mean {2}")
	@CsvSource({ "Biden, id, Bidang", "Zelensky, en, Challenge", "Bessent, id, Bagian Barang", "Bessent, en, Basin",
			"Jokowi, az, Coko", "Jokowi, id, Joko", "Orban, en, Urban", "Scholz, en, Souls Juelz",
			"Johnson, id, Jongrang", "Pompeonun, id, Pimpinan" })
	void areNoneWhereTheLettersDiffer(String typed, String language, String words) {
		assertThat(closest(typed, language, words)).isEmpty();
	}

	/** A name of one script may be the only one of its kind in the texts of another. */
	@ParameterizedTest(name = "{0}, of {1} in two languages: Ronaldo")
	@CsvSource({ "Роналду, Ronald" })
	void areNoCaseWhereAnotherLanguageHasTheNameItself(String typed, String other) {
		Set<Alike.Written> words = Set.of(new Alike.Written("Ronaldo", "en"), new Alike.Written(other, "id"));

		assertThat(new Alike(typed, Set.of()).closest(words)).extracting(Alike.Written::word)
			.containsExactly("Ronaldo");
	}

	private static List<String> closest(String typed, String language, String words) {
		Set<String> mayBeCaseOf = NameKeys.mayBeCaseOf(typed);
		Set<String> asked = new HashSet<>(KEYS.ofQuery(typed));
		mayBeCaseOf.forEach((name) -> asked.addAll(KEYS.ofQuery(name)));
		List<Alike.Written> sameKey = Arrays.stream(words.split(" "))
			.filter((word) -> KEYS.ofText(word, language).stream().anyMatch(asked::contains))
			.map((word) -> new Alike.Written(word, language))
			.toList();
		return new Alike(typed, mayBeCaseOf).closest(sameKey).stream().map(Alike.Written::word).toList();
	}

}
