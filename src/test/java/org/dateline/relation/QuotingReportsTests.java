package org.dateline.relation;

import org.dateline.chronicle.Quoted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How the sentence that a claim rests on is shown. */
class QuotingReportsTests {

	private static final String TWENTY = "word word word word word word word word word word "
			+ "word word word word word word word word word word ";

	@ParameterizedTest
	@CsvSource({ "3, 'word word word '", "20, '" + TWENTY + "'", "21, '… " + TWENTY + "'", "500, '… " + TWENTY + "'" })
	void showsTheWordsOfAClaimInItsFirstLines(int words, String before) {
		String sentence = "word ".repeat(words) + "4 billion dollars and no more";
		int from = 5 * words;
		Quotation quotation = Quotation.of(1, "en", "English", new Quoted(sentence, 7, from, from + 17));

		assertThat(quotation.before()).isEqualTo(before);
		assertThat(quotation.quoted().words()).isEqualTo("4 billion dollars");
		assertThat(quotation.query()).isEqualTo("?quote=7-%d#quote", 7 + sentence.length());
	}

}
