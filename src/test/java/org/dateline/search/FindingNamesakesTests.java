package org.dateline.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A name asked for among reports that have words which sound like it. */
class FindingNamesakesTests {

	private static final List<PassageSearch.Passage> PASSAGES = List.of(
			passage("biden-en", "On Monday Biden spoke with Merkel and Macron in Geneva."),
			passage("biden-az", "Görüşdə Bayden və Tramp iştirak edib."),
			passage("trump-en", "In the evening Trump met Zelensky."),
			passage("trump-ru", "Вечером Трамп встретил Зеленского и Макрона."),
			passage("bidang-id", "Kata Kepala Bidang Humas, Barang bukti disita."),
			passage("bidang-small-id", "Ada dua bidang dan barang itu."),
			passage("challenge-en", "The Archery Challenge began with Urban Souls."),
			passage("challenge-small-en", "It was a challenge for urban souls."),
			passage("abbreviation-az", "Sənədi AB qəbul edib."),
			passage("leadership-id", "Para Pimpinan rapat di Jakarta."));

	private PassageSearch search;

	@BeforeEach
	void index(@TempDir Path directory) {
		this.search = new PassageSearch(directory, PASSAGES);
	}

	@AfterEach
	void close() throws IOException {
		this.search.close();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "Trampın, trump-en trump-ru biden-az", "Zelenskinin, trump-en trump-ru", "Merkelin, biden-en",
			"Makronun, biden-en trump-ru", "Трампа, trump-en trump-ru biden-az", "Байден, biden-en biden-az" })
	void isFoundInWhateverCaseItIsTyped(String typed, String found) throws IOException {
		assertThat(find(typed)).containsExactlyInAnyOrder(found.split(" "));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "Biden, biden-en biden-az", "Zelensky, trump-en trump-ru" })
	void isNotTakenForAWordOfTheSameScriptThatSoundsAlike(String typed, String found) throws IOException {
		assertThat(find(typed)).containsExactlyInAnyOrder(found.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "Scholz", "Bessent", "Abe", "Pompeonun", "Челлендж", "Урбан" })
	void isNotFoundInWordsThatAreWrittenSmallElsewhere(String typed) throws IOException {
		assertThat(find(typed)).isEmpty();
	}

	private List<String> find(String typed) throws IOException {
		return this.search.find(typed, Locale.ENGLISH, Set.of("en", "ru", "az", "id"), 20)
			.stream()
			.map(PassageSearch.Passage::id)
			.toList();
	}

	private static PassageSearch.Passage passage(String id, String text) {
		return new PassageSearch.Passage(id, id.substring(id.length() - 2), text);
	}

}
