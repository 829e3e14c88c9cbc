package org.dateline.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes first where all that was found fits as well as the rest. */
class RankingEqualsTests {

	/** More than are ranked again, and the newest are the last of the index. */
	@ParameterizedTest
	@ValueSource(strings = { "pipel*", "language:en", "language:en pipel*", "language:en -tariff" })
	void showsTheNewestFirst(String query, @TempDir Path directory) throws IOException {
		List<PassageSearch.Passage> passages = IntStream.rangeClosed(1, 300)
			.mapToObj((number) -> new PassageSearch.Passage(Integer.toString(number), "en",
					"Pipeline " + number + " was opened. ".repeat(1 + number % 7)))
			.toList();
		try (PassageSearch search = new PassageSearch(directory, passages)) {
			assertThat(search.find(query, Locale.ENGLISH, Set.of("en"), 20)).extracting(PassageSearch.Passage::id)
				.containsExactlyElementsOf(
						IntStream.range(0, 20).mapToObj((place) -> Integer.toString(300 - place)).toList());
		}
	}

	/** No report has all of them: then one that has two comes before those with one. */
	@Test
	void showsFirstWhatHasMoreOfTheBeginnings(@TempDir Path directory) throws IOException {
		List<PassageSearch.Passage> passages = IntStream.rangeClosed(1, 300)
			.mapToObj((number) -> new PassageSearch.Passage(Integer.toString(number), "en",
					(number == 1) ? "Pipeline and gasoline." : "Pipeline " + number + "."))
			.toList();
		try (PassageSearch search = new PassageSearch(directory, passages)) {
			assertThat(search.find("pipel* gasol* kerose*", Locale.ENGLISH, Set.of("en"), 20).get(0).id())
				.isEqualTo("1");
		}
	}

}
