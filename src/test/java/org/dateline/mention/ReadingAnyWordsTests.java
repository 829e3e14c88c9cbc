package org.dateline.mention;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dateline.vocabulary.EdtfDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any words that the rules know, in any order: what they mean together may be nonsense,
 * but a text is read to its end, and what is found lies in it.
 */
class ReadingAnyWordsTests {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]+");

	private static final List<String> BETWEEN = List.of(" ", " ", " ", " ", " ", ", ", ". ", "-", "–", "\n", " 3 ",
			" 31 ", " 0 ", " 4,3 ", " 1.204 ", " 2024 ", " % ", " $", " (", ") ", " «", "» ", " “", "” ", "/");

	private final MentionReader reader = MentionReader.load();

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "az", "id", "tr", "uk", "hy", "ka", "de", "fr", "kk", "fa", "ar" })
	void areReadToTheEnd(String language) throws IOException {
		List<List<String>> files = new ArrayList<>();
		for (String file : List.of("figures-%s.yaml", "dates-%s.txt", "names-%s.yaml", "quotations-%s.txt")) {
			ClassPathResource rules = new ClassPathResource("/org/dateline/mention/" + file.formatted(language));
			if (rules.exists()) {
				files.add(WORD.matcher(rules.getContentAsString(StandardCharsets.UTF_8))
					.results()
					.map(MatchResult::group)
					.distinct()
					.toList());
			}
		}
		Random random = new Random(20241008);
		EdtfDate published = EdtfDate.parse("2024-10-08");
		for (int i = 0; i < 400; i++) {
			StringBuilder text = new StringBuilder();
			for (int j = 0; j < 200; j++) {
				List<String> words = files.get((i % 2 == 0) ? 0 : random.nextInt(files.size()));
				text.append(words.get(random.nextInt(words.size())))
					.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
			}
			assertInside(text.toString(), this.reader.read(text.toString(), language, published));
		}
	}

	/** Two numbers whose quotient no decimal says exactly. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ru | пять целых две трети процента        | 5.6667 %
			ru | семь целых одна треть миллиона тонн  | 7333300
			""")
	void areDividedToAFewDigits(String language, String text, String normalised) {
		List<String> read = this.reader.read(text, language, null).figures().stream().map(Figure::normalised).toList();
		assertThat(read).contains(normalised);
	}

	private static void assertInside(String text, Mentions mentions) {
		Stream<int[]> places = Stream
			.of(mentions.figures().stream().map((figure) -> new int[] { figure.start(), figure.end() }),
					mentions.dates().stream().map((date) -> new int[] { date.start(), date.end() }),
					mentions.names().stream().map((name) -> new int[] { name.start(), name.end() }))
			.flatMap((all) -> all);
		assertThat(places.filter((place) -> place[0] < 0 || place[0] >= place[1] || place[1] > text.length())
			.map(Arrays::toString)).isEmpty();
	}

}
