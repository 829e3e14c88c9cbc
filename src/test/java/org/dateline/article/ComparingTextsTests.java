package org.dateline.article;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What differs between two texts, and what becomes of quotes. */
class ComparingTextsTests {

	@Nested
	class Words {

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
				"The treaty was signed. | The treaty was signed. | The treaty was signed.",
				"The treaty was signed today. | The treaty was ratified today. | The treaty was [-signed ][+ratified ]today.",
				"Two ministers met. | Two ministers met and spoke. | Two ministers met [+and spoke].",
				"Один, два. | Раз, двас. | [-Один, два][+Раз, двас].", "a b c d | a c d | a [-b ]c d",
				"It grew to 4.3 billion. | It grew to 4.6 billion. | It grew to [-4.3 ][+4.6 ]billion.",
				"条约签署 | 条约批准 | 条约[-签署][+批准]" })
		void areMarkedOneByOne(String before, String after, String expected) {
			assertThat(told(TextDifference.between(before, after))).isEqualTo(expected);
		}

		@Test
		void areCounted() {
			TextDifference difference = TextDifference.between("One, two and three.", "One, 2 and more than three!");

			assertThat(difference.removed()).isEqualTo(1);
			assertThat(difference.added()).isEqualTo(3);
		}

		@Test
		void giveBackBothTexts() {
			String before = "A first line.\nThe second is 𝔘nusual.\n\nThe third goes.\nA last line.";
			String after = "A first line, longer.\nThe second\nis 𝔘nusual.\nA last line.\nAnd one more.";
			TextDifference difference = TextDifference.between(before, after);

			assertThat(words(difference, TextDifference.Kind.ADDED).replaceAll("\\s+", ""))
				.isEqualTo(before.replaceAll("\\s+", ""));
			assertThat(words(difference, TextDifference.Kind.REMOVED).replaceAll("\\s+", ""))
				.isEqualTo(after.replaceAll("\\s+", ""));
		}

		private static String words(TextDifference difference, TextDifference.Kind without) {
			return difference.blocks()
				.stream()
				.flatMap((block) -> block.runs().stream())
				.filter((run) -> run.kind() != without)
				.map((run) -> run.words().toString().replace("¶", ""))
				.collect(Collectors.joining());
		}

	}

	@Nested
	class Paragraphs {

		@Test
		void areKept() {
			assertThat(told(TextDifference.between("One.\nTwo.\nThree.", "One.\nThree.\nFour.")))
				.isEqualTo("One.\n[-Two.]\nThree.\n[+Four.]");
		}

		@Test
		void thatWereAddedAreToldWhole() {
			assertThat(told(TextDifference.between("They spoke.", "The hosts spoke.\nThe guests did not.")))
				.isEqualTo("[-They ][+The hosts ]spoke.\n[+The guests did not.]");
		}

		@Test
		void thatBecameOneSayWhereTheyWereTwo() {
			assertThat(told(TextDifference.between("They met in Baku.\nThey spoke.", "They met in Baku. They spoke.")))
				.isEqualTo("They met in Baku. [-¶ ]They spoke.");
		}

	}

	@Nested
	class HostileTexts {

		@Test
		void areComparedInBoundedTime() {
			String lines = text("a", "\n");
			String words = text("b", " ");
			for (List<String> pair : List.of(List.of(words, text("c", " ")), List.of(lines, text("d", "\n")),
					List.of(lines, words), List.of("x ".repeat(500_000), "y x ".repeat(250_000)))) {
				TextDifference difference = assertTimeoutPreemptively(Duration.ofSeconds(20),
						() -> TextDifference.between(pair.get(0), pair.get(1)));
				assertThat(difference.isCoarse()).isTrue();
			}
		}

		@Test
		void maySayNothing() {
			assertThat(TextDifference.between("", " \n ").blocks()).isEmpty();
			assertThatCode(() -> TextDifference.between("\uD800 \uDC00", "\uDC00")).doesNotThrowAnyException();
		}

		private static String text(String letter, String between) {
			return IntStream.range(0, 125_000)
				.mapToObj((number) -> letter + number)
				.collect(Collectors.joining(between));
		}

	}

	@Nested
	class Quotes {

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				value = { "He said: yes. | Then he said: yes. | yes | 14", "yes and yes | oh, yes and yes | yes | 4",
						"He said 𝔘 and yes | 𝔘 He said 𝔘 and yes | yes | 16",
						"Oct 8 they met | Today, Oct 8, we heard: they met again | Oct 8 | 7" })
		void goWithTheirWords(String before, String after, String words, int place) {
			int start = before.codePointCount(0, before.indexOf(words));

			assertThat(new MovedClaims(before, after, 1).quotes(List.of(new RecordDraft.Quote(words, start))))
				.containsExactly(new RecordDraft.Quote(words, place));
		}

		@Test
		void keepToTheOneOfTwoThatIsMeant() {
			assertThat(new MovedClaims("no, no, and no", "no, but no, and no", 1)
				.quotes(List.of(new RecordDraft.Quote("no", 12)))).containsExactly(new RecordDraft.Quote("no", 16));
		}

		@Test
		void leaveAReasonWhereTheirWordsAreGone() {
			MovedClaims moved = new MovedClaims("On 8 October they met.", "They met.", 3);
			RecordDraft.DateClaim date = moved.date(new RecordDraft.DateClaim("2024-10-08", "stated",
					Map.of("en", "As said."), List.of(new RecordDraft.Quote("8 October", 3))));

			assertThat(date.edtf()).isEqualTo("2024-10-08");
			assertThat(date.basis()).isEqualTo("derived");
			assertThat(date.quotes()).isEmpty();
			assertThat(date.reasoning()).containsOnlyKeys("en", "ru", "az", "id")
				.containsEntry("en", "As said. The words for it stand in version 3 of the text.");
		}

	}

	/** A difference as a line: what is removed and added in brackets. */
	private static String told(TextDifference difference) {
		return difference.blocks().stream().map((block) -> block.runs().stream().map((run) -> {
			String words = run.words().toString();
			return switch (run.kind()) {
				case SAME -> words;
				case REMOVED -> "[-" + words + "]";
				case ADDED -> "[+" + words + "]";
			};
		}).collect(Collectors.joining())).collect(Collectors.joining("\n"));
	}

}
