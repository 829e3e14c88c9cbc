package org.dateline.story;

import java.util.List;

import org.dateline.article.Dispatch;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What only one of two reports says, where that is certain. */
class TellingWhatOnlyOneSaysTests {

	private final ReportMentions mentions = new ReportMentions();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			They sold 1,104 pounds of fish.    | 1,104     | en | They sold 1,104lbs of fish.               | false
			He paid 25 thousand roubles.       | 25        | ru | Он заплатил 25 тыс.                       | false
			It costs 60 billion dollars.       | 60        | az | Bu, 60 milyarda başa gəlir.               | false
			A duty of 5 percent was asked for. | 5         | en | A duty of five to ten per cent was asked. | false
			Some 1,127 letters came.           | 1,127     | id | Surat yang datang 1,127.                  | false
			Of COVID-19 nobody spoke.          | 19        | en | Nobody spoke.                             | false
			Some 1,127 letters came.           | 1,127     | id | Surat yang datang 1.270.                  | true
			It costs 60 billion dollars.       | 60        | az | Bu, 61 milyarda başa gəlir.               | true
			""")
	void aFigure(String one, String words, String language, String other, boolean only) {
		Dispatch first = report(1, "en", one, null);

		assertThat(this.mentions.isFigureOnlyIn(first, place(words, one), report(2, language, other, null)))
			.isEqualTo(only);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					They meet on 9 December.          | 9 December      | 2019-12-02 | ru | Они встретятся 9 декабря в Париже. |            | false
					They met on Saturday.             | Saturday        | 2019-12-02 | en | They met on Saturday.              | 2019-12-10 | false
					They met on Saturday.             | Saturday        | 2019-12-02 | ru | Они встретились в субботу.         | 2019-12-10 | false
					They met in December 2019.        | December 2019   | 2020-01-02 | ru | Они встретились 9 декабря 2019 г.  | 2020-01-02 | false
					They meet on 9 December.          | 9 December      | 2019-12-02 | ru | Они встретятся 8 декабря в Париже. | 2019-12-02 | true
					They met on 9 December 2019.      | 9 December 2019 | 2020-01-02 | ru | Они встретились в декабре 2019 г.  | 2020-01-02 | true
					""")
	void aDay(String one, String words, String day, String language, String other, @Nullable String otherDay,
			boolean only) {
		Dispatch first = report(1, "en", one, day);

		assertThat(this.mentions.isDateOnlyIn(first, place(words, one), report(2, language, other, otherDay)))
			.isEqualTo(only);
	}

	@Test
	void digitsOfANameAreNoFigure() {
		String text = "COVID-19 took 30 000 lives.";
		Dispatch report = report(1, "en", text, null);

		assertThat(this.mentions.isFigure(report, place("19", text))).isFalse();
		assertThat(this.mentions.isFigure(report, place("30", text))).isTrue();
	}

	private static Place place(String words, String text) {
		int start = text.indexOf(words);
		return new Place(start, start + words.length());
	}

	private static Dispatch report(long id, String language, String text, @Nullable String day) {
		return new Dispatch(id, language, null, text, List.of(), (day != null) ? EdtfDate.parse(day) : null, List.of());
	}

}
