package org.dateline.article;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What counts as one word where two texts are compared. */
class FindingWordBoundsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "4,3 млрд | 4,3/ /млрд", "20:34, 1.204! | 20:34/,/ /1.204/!",
			"é́tat d'or | é́tat/ /d/'/or", "東京で | 東/京/で", "क्षेत्र 5 | क्षेत्र/ /5", "3. | 3/.", "a𝟘b | a𝟘b" })
	void cutsATextIntoWordsNumbersAndMarks(String text, String words) {
		List<String> cut = new ArrayList<>();
		for (int at = 0; at < text.length();) {
			int end = WordBounds.end(text, at, text.length());
			cut.add(text.substring(at, end));
			at = end;
		}

		assertThat(String.join("/", cut)).isEqualTo(words);
	}

}
