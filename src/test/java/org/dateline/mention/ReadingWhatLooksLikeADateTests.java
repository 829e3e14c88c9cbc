package org.dateline.mention;

import java.util.stream.Collectors;

import org.dateline.vocabulary.EdtfDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Words and numbers that may be those of a date, and mostly are not. */
class ReadingWhatLooksLikeADateTests {

	/** A Tuesday. */
	private static final EdtfDate PUBLISHED = EdtfDate.parse("2024-10-08");

	private final MentionReader reader = MentionReader.load();

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; Rates stand at 5 percent, and unemployment at 4 percent.; 5 %, 4 %
			en; Inflation was at 3.5 percent, and then at 3 %.; 3.5 %, 3 %
			en; They were priced at 12 dollars on Friday, at €5 later.; 12 USD, 5 EUR
			en; At 10 schools pupils learn it, at one time and another.; 10
			en; Police held 12 yesterday.; 12
			de; Die Preise stiegen um 3 Prozent.; 3 %
			de; Sie sanken um 10 Euro.; 10 EUR
			de; Der Handel wuchs um 2,5 Millionen Euro.; 2500000 EUR
			uk; Вони були о 5 країнах.; 5
			id; Pukul 5 persen.; 5 %
			ru; Во вторник в 5 городах начались работы.; 5
			""")
	void aNumberThatCountsSomethingIsNoTimeOfDay(String language, String text, String figures) {
		Mentions read = this.reader.read(text, language, PUBLISHED);

		assertThat(read.dates()).allMatch((date) -> date.time() == null);
		assertThat(read.figures()).extracting(Figure::normalised).containsExactly(figures.split(", "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; He spoke at 5.; 2024-10-08T05:00
			en; He will speak at 5 on Friday.; 2024-10-11T05:00
			en; They meet tomorrow at 5.; 2024-10-09T05:00
			en; They met at 10 GMT.; 2024-10-08T10:00
			de; Am Montag um 9 kamen sie.; 2024-10-07
			de; Sie kamen am Montag um 9.; 2024-10-07T09:00
			uk; Зустріч о 3.; 2024-10-08T03:00
			id; Pukul 7 malam mereka datang.; 2024-10-08T19:00
			ru; В субботу в девять.; 2024-10-05T09:00
			""")
	void anHourThatStandsByItselfIsOne(String language, String text, String expected) {
		assertThat(dates(text, language)).isEqualTo(expected);
	}

	private String dates(String text, String language) {
		return this.reader.read(text, language, PUBLISHED)
			.dates()
			.stream()
			.map((date) -> date.date() + ((date.time() != null) ? "T" + date.time().from() : ""))
			.collect(Collectors.joining(" "));
	}

}
