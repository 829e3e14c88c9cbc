package org.dateline.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How a text becomes a headline, a lede, paragraphs and subheads. */
class SettingATextTests {

	private static final String PARAGRAPH = "The two ministers met on Monday and agreed to meet again.";

	@Nested
	class Blocks {

		@Test
		void areTheLinesWithoutTheBlankOnesAndTheHeadline() {
			String text = "Ministers meet\n\n" + PARAGRAPH + "\r\n  \n" + PARAGRAPH;
			List<TextBlock> blocks = TextBlock.of(text, new TextBlock.Span(0, 14), List.of());

			assertThat(blocks).extracting(TextBlock::text).containsExactly(PARAGRAPH, PARAGRAPH);
		}

		@Test
		void showASubheadBeforeAFullParagraph() {
			assertThat(subheads(PARAGRAPH + "\nOn trade\n" + PARAGRAPH)).containsExactly("On trade");
		}

		@ParameterizedTest
		@ValueSource(strings = { "Aug 17, 2024 / 20:34", "- Agency", "Source: Agency", "Word", "It ends a sentence." })
		void showNoSubheadInOtherShortLines(String line) {
			assertThat(subheads(PARAGRAPH + "\n" + line + "\n" + PARAGRAPH)).isEmpty();
		}

		@Test
		void markWhatIsQuotedWithoutLosingACharacter() {
			List<TextBlock> blocks = TextBlock.of(PARAGRAPH, null,
					List.of(new TextBlock.Span(4, 17), new TextBlock.Span(8, 30), new TextBlock.Span(4, 7)));

			assertThat(blocks.get(0).segments()).extracting(TextBlock.Segment::text)
				.containsExactly("The ", "two", " ", "ministers", " met on Monda", "y and agreed to meet again.");
			assertThat(blocks.get(0).segments()).extracting(TextBlock.Segment::marked)
				.containsExactly(false, true, true, true, true, false);
			assertThat(blocks.get(0).segments()).extracting(TextBlock.Segment::anchor)
				.containsExactly(null, "q-1", null, "q-2", null, null);
		}

		@Test
		void giveQuotesThatBeginTogetherOneAnchor() {
			List<TextBlock.Span> quotes = List.of(new TextBlock.Span(4, 17), new TextBlock.Span(4, 7));

			assertThat(TextBlock.anchor(quotes, 1)).isEqualTo("q-1");
		}

		@Test
		void countQuotesInCodePoints() {
			String text = "\uD83D\uDCF0 Bakı: görüş";

			assertThat(TextBlock.Span.ofQuote(text, 2, "Bakı").in(text)).isEqualTo("Bakı");
		}

		private static List<String> subheads(String text) {
			return TextBlock.of(text, null, List.of())
				.stream()
				.filter(TextBlock::subhead)
				.map(TextBlock::text)
				.toList();
		}

	}

	@Nested
	class TheFiveReports {

		@Test
		void haveTheSubheadsTheyCameWith() throws IOException {
			assertThat(Blocks.subheads(seed("004_2cb47222fe43a2a0.txt"))).containsExactly(
					"Об углублении экономического сотрудничества", "О развитии столицы Азербайджана",
					"Урегулирование ситуации на Южном Кавказе", "Углубление гуманитарных связей");
			assertThat(Blocks.subheads(seed("000_21dc8a7addc29cde.txt"))).isEmpty();
			assertThat(Blocks.subheads(seed("002_8a3a1af2e28435c9.txt"))).isEmpty();
		}

		@Test
		void beginWithTheirOpeningWordsWhereTheyHaveNoHeadline() throws IOException {
			Heading indonesian = Heading.of(seed("000_21dc8a7addc29cde.txt"), null, "Moskow (ANTARA) -".length());
			assertThat(indonesian.words()).startsWith("Hubungan bilateral antara Rusia dan Azerbaijan").endsWith(" …");
			assertThat(indonesian.lede()).startsWith("Putin menekankan kemitraan ekonomi");
			assertThat(indonesian.opening()).isTrue();

			Heading azerbaijani = Heading.of(seed("002_8a3a1af2e28435c9.txt"), null, 0);
			assertThat(azerbaijani.words()).isEqualTo(
					"Azərbaycan Rusiyanın Cənubi Qafqazda və Xəzər regionunda mühüm tərəfdaşı və müttəfiqidir …");
			assertThat(azerbaijani.lede()).startsWith("Ölkələrimiz arasında");
		}

		@Test
		void leadWithTheFirstFullParagraphUnderAHeadline() throws IOException {
			Heading russian = Heading.of(seed("003_f27ac0f5726b43e1.txt"),
					"Визит Владимира Путина в Азербайджан обсуждение стратегического партнерства", 0);

			assertThat(russian.opening()).isFalse();
			assertThat(russian.lede()).startsWith("Президент Российской Федерации Владимир Путин 18–19 августа");
		}

		private static String seed(String file) throws IOException {
			return Files.readString(Path.of("seeds", file));
		}

	}

	@Nested
	class AHeading {

		@ParameterizedTest
		@ValueSource(strings = { "Word", "One sentence.", "x", "Заголовок\nбез точки", "- item\n- item" })
		void standsAboveAnyText(String text) {
			assertThat(Heading.of(text, null, 0).words()).isNotBlank();
		}

		@Test
		void neverCutsAWordOrACharacterInTwo() {
			String words = Heading.of("слово ".repeat(60), null, 0).words();
			assertThat(words).endsWith("слово …").hasSizeLessThan(110);

			String emoji = Heading.of("\uD83D\uDCF0".repeat(300), null, 0).words();
			assertThat(emoji.replace(" …", "").codePoints()).allMatch((point) -> point == 0x1F4F0);
		}

	}

}
