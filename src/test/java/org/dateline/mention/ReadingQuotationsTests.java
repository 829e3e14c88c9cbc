package org.dateline.mention;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What is read as the words of somebody, and of whom. */
class ReadingQuotationsTests {

	private static final QuotationReader READER = new QuotationReader();

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; "We want peace," President Anna Berg said on Monday.; We want peace,; President Anna Berg; said
			en; "We want peace," said Berg.; We want peace,; Berg; said
			en; Berg said: “We want peace and trade.”; We want peace and trade.; Berg; said
			en; ‘We want peace,’ he added.; We want peace,; he; added
			en; "We want peace," Berg told reporters.; We want peace,; Berg; told
			ru; «Мы хотим мира», — сказала Анна Берг.; Мы хотим мира; Анна Берг; сказала
			ru; Анна Берг заявила: „Мы хотим «прочного» мира“.; Мы хотим «прочного» мира; Анна Берг; заявила
			ru; "Мы хотим мира", - отметил президент Норландии.; Мы хотим мира; президент Норландии; отметил
			az; “Biz sülh istəyirik”, - deyə Anna Berq bildirib.; Biz sülh istəyirik; Anna Berq; bildirib
			az; Berq deyib: “Biz sülh istəyirik”.; Biz sülh istəyirik; Berq; deyib
			id; "Kami ingin damai," kata Presiden Anna Berg.; Kami ingin damai,; Presiden Anna Berg; kata
			id; "Kami ingin damai," ujarnya.; Kami ingin damai,; ; ujarnya
			""")
	void inMarks(String language, String text, String words, @Nullable String speaker, String verb) {
		Quotation quotation = only(text, language);

		assertThat(quotation.direct()).isTrue();
		assertThat(text.substring(quotation.start(), quotation.end())).isEqualTo(words);
		assertThat(words(text, quotation.speaker())).isEqualTo(speaker);
		assertThat(words(text, quotation.verb())).isEqualTo(verb);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			en; Berg also said that trade had grown by 4.5 percent.; trade had grown by 4.5 percent; Berg
			en; Trade between the two grew again, Berg said on Monday.; Trade between the two grew again; Berg
			ru; Берг также заявила, что торговля выросла.; торговля выросла; Берг
			az; Berq bildirib ki, ticarət artıb.; ticarət artıb; Berq
			id; Berg mengatakan bahwa perdagangan naik.; perdagangan naik; Berg
			id; Perdagangan kedua negara naik, kata Menteri Berg.; Perdagangan kedua negara naik; Menteri Berg
			""")
	void retold(String language, String text, String words, String speaker) {
		Quotation quotation = only(text, language);

		assertThat(quotation.direct()).isFalse();
		assertThat(text.substring(quotation.start(), quotation.end())).isEqualTo(words);
		assertThat(words(text, quotation.speaker())).isEqualTo(speaker);
	}

	@Test
	void aSecondPieceOfTheSameQuotationHasItsSpeaker() {
		String text = "\"We want peace,\" Berg said. \"And we want trade.\"";

		assertThat(READER.read(text, "en")).hasSize(2)
			.allSatisfy((quotation) -> assertThat(words(text, quotation.speaker())).isEqualTo("Berg"));
	}

	@Test
	void theNextParagraphIsNobodys() {
		String text = "\"We want peace,\" Berg said.\n\n\"And we want trade with all of them.\"";

		assertThat(READER.read(text, "en").get(1).speaker()).isNull();
	}

	@Test
	void marksThatShowTheirSideCloseParagraphsFurtherOn() {
		String text = "“Biz sülh istəyirik.\nTicarət də istəyirik”, - deyə Berq bildirib.";

		assertThat(only(text, "az").end()).isEqualTo(text.indexOf('”'));
	}

	@ParameterizedTest
	@ValueSource(strings = { "The daily «Dateline» wrote about it.", "It is the so-called \"grey zone\" of the north.",
			"The ministers' plans and the kings' horses.", "He measured 5' and 6\" of rope." })
	void namesAndLonelyMarksAreNone(String text) {
		assertThat(READER.read(text, "en")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "“", "«a ", "'a ", "“a ", "said that ", "“a” said ", "President " })
	void hostileTextTakesNoTime(String piece) {
		String text = piece.repeat(200_000 / piece.length());

		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> READER.read(text, "en"));
	}

	@Test
	void manyMarksWithoutAWordBetweenTakeNoTime() {
		String text = "Putin said " + "«.»".repeat(66_000) + " x y";

		assertTimeoutPreemptively(Duration.ofSeconds(4), () -> READER.read(text, "en"));
	}

	private static Quotation only(String text, String language) {
		List<Quotation> quotations = READER.read(text, language);
		assertThat(quotations).hasSize(1);
		return quotations.get(0);
	}

	private static @Nullable String words(String text, Quotation.@Nullable Passage passage) {
		return (passage != null) ? text.substring(passage.start(), passage.end()) : null;
	}

}
