package org.dateline.extraction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dateline.extraction.SavedDocx.paragraph;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What is read from a DOCX. */
class ReadingAWordFileTests {

	static Stream<Arguments> bodies() {
		return Stream.of(
				Arguments.of(paragraph("One.") + "<w:p/>" + paragraph("Two &amp; three."), "One.\n\nTwo & three."),
				Arguments.of("<w:p><w:r><w:t>Broken</w:t><w:br/><w:t>by</w:t><w:tab/><w:t>hand</w:t></w:r></w:p>",
						"Broken\nby hand"),
				Arguments.of("<w:p><w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r></w:p>", "well-known"),
				Arguments
					.of("<w:p><w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r>"
							+ "</w:del><w:ins><w:r><w:t> added</w:t></w:r></w:ins></w:p>", "kept added"),
				Arguments.of("<w:p><w:r><w:fldChar/><w:instrText>HYPERLINK</w:instrText><w:t>shown</w:t></w:r></w:p>",
						"shown"),
				Arguments.of(item("first") + item("second") + paragraph("After."), "first\nsecond\n\nAfter."),
				Arguments.of(
						paragraph("Before.") + "<w:tbl><w:tr><w:tc>" + paragraph("Year") + "</w:tc><w:tc>"
								+ paragraph(
										"Trade")
								+ "</w:tc></w:tr><w:tr><w:tc>" + paragraph("2023") + "</w:tc><w:tc>" + paragraph("4.3")
								+ "</w:tc></w:tr></w:tbl>" + paragraph("After."),
						"Before.\nYear | Trade\n2023 | 4.3\n\nAfter."),
				Arguments.of("<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph("In a frame.")
						+ "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + paragraph("In a frame.")
						+ "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Around it.</w:t></w:r></w:p>",
						"In a frame.\n\nAround it."));
	}

	private static String item(String words) {
		return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
			.formatted(words);
	}

	@ParameterizedTest
	@MethodSource("bodies")
	void hasItsParagraphs(String body, String text) throws FileRefused {
		assertThat(DocxReader.read(SavedDocx.of(body).bytes()).text()).isEqualTo(text);
	}

	@Test
	void isCalledWhatItShowsElseWhatItWasSavedAs() throws FileRefused {
		String title = "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Talks in Baku</w:t></w:r></w:p>";

		assertThat(DocxReader.read(SavedDocx.of(title + paragraph("Text.")).saved("Other", "2023").bytes()).title())
			.isEqualTo("Talks in Baku");
		assertThat(DocxReader.read(SavedDocx.of(paragraph("Text.")).saved("Talks", "2023").bytes()).title())
			.isEqualTo("Talks");
		assertThat(DocxReader.read(SavedDocx.of(paragraph("Text.")).bytes()).title()).isNull();
	}

	@Test
	void saysWhenItWasMade() throws FileRefused {
		FileReading reading = DocxReader
			.read(SavedDocx.of(paragraph("Text.")).saved("Talks", "2023-07-05T06:15:00Z").bytes());

		assertThat(reading.dates()).singleElement()
			.isEqualTo(new DateCandidate(DateCandidate.Kind.PUBLISHED, "2023-07-05T06:15:00Z", DateRule.FILE,
					"2023-07-05T06:15:00Z", null, "Z"));
	}

	@Test
	void isFoundWhereThePackageSays() throws FileRefused {
		byte[] file = new SavedDocx().with("_rels/.rels",
				"<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/word/other.xml\"/></Relationships>")
			.with("word/other.xml", "<document><p><t>Elsewhere.</t></p></document>")
			.bytes();

		assertThat(DocxReader.read(file).text()).isEqualTo("Elsewhere.");
		byte[] missing = SavedDocx.of(paragraph("Here."))
			.with("_rels/.rels", "<r><r Type=\"http://x/officeDocument\" Target=\"word/none.xml\"/></r>")
			.bytes();
		assertThat(DocxReader.read(missing).text()).isEqualTo("Here.");
	}

	@Test
	void isRefusedWithItsReason() {
		byte[] ole = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1 };
		byte[] whole = SavedDocx.of(paragraph("Text.")).bytes();

		assertThat(refusal(ole)).isEqualTo(FileRefused.Reason.OLD_WORD);
		assertThat(refusal(SavedDocx.of("<w:p/>").bytes())).isEqualTo(FileRefused.Reason.PICTURES);
		assertThat(refusal(new byte[0])).isEqualTo(FileRefused.Reason.DAMAGED);
		assertThat(refusal("PK, but no more".getBytes(StandardCharsets.US_ASCII)))
			.isEqualTo(FileRefused.Reason.DAMAGED);
		assertThat(refusal(new SavedDocx().with("a.txt", "no document").bytes())).isEqualTo(FileRefused.Reason.DAMAGED);
		assertThat(refusal(Arrays.copyOf(whole, 80))).isEqualTo(FileRefused.Reason.DAMAGED);
		assertThat(refusal(SavedDocx.of("<w:p>").bytes())).isEqualTo(FileRefused.Reason.DAMAGED);
	}

	@Test
	void isRefusedAsABombHoweverItIsFolded() {
		byte[] large = new byte[64 << 20];

		assertThat(refusal(SavedDocx.of("").with("word/styles.xml", large).bytes())).isEqualTo(FileRefused.Reason.BOMB);
		assertThat(refusal(SavedDocx.of(paragraph("Text."))
			.with("word/media/a.bin", large)
			.with("word/media/b.bin", large)
			.with("word/media/c.bin", large)
			.with("word/media/d.bin", large)
			.bytes())).isEqualTo(FileRefused.Reason.BOMB);
		SavedDocx many = SavedDocx.of(paragraph("Text."));
		for (int i = 0; i < 6_000; i++) {
			many.with("word/media/%d.png".formatted(i), new byte[0]);
		}
		assertThat(refusal(many.bytes())).isEqualTo(FileRefused.Reason.BOMB);
	}

	@Test
	void isRefusedAsABombWhereWhatIsReadOfItIsTooMuchTogether() throws FileRefused {
		String large = "x".repeat(25 << 20);

		assertThat(refusal(SavedDocx.of(paragraph("Text."))
			.with("word/document.xml", large)
			.with("docProps/core.xml", large)
			.bytes())).isEqualTo(FileRefused.Reason.BOMB);
		assertThat(DocxReader
			.read(SavedDocx.of(paragraph("Text.")).with("word/styles.xml", large).with("word/fonts.xml", large).bytes())
			.text()).isEqualTo("Text.");
	}

	@Test
	void hasNoEntitiesOfItsOwnAndAsksForNone() {
		StringBuilder entities = new StringBuilder("<!ENTITY a0 \"haha\">");
		for (int i = 1; i < 30; i++) {
			entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
		}
		entities.append("<!ENTITY outside SYSTEM \"file:///etc/passwd\">");
		for (String entity : new String[] { "&a29;", "&outside;" }) {
			byte[] file = new SavedDocx()
				.with("word/document.xml",
						"<!DOCTYPE d [%s]><document><p><t>Text %s</t></p></document>".formatted(entities, entity))
				.bytes();
			assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refusal(file)))
				.isEqualTo(FileRefused.Reason.DAMAGED);
		}
	}

	@Test
	void isRefusedWhereItIsNestedWithoutEnd() {
		assertThat(refusal(SavedDocx.of("<w:r>".repeat(100_000)).bytes())).isEqualTo(FileRefused.Reason.DAMAGED);
	}

	private static FileRefused.Reason refusal(byte[] file) {
		FileRefused[] refused = new FileRefused[1];
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> DocxReader.read(file))
			.satisfies((ex) -> refused[0] = ex);
		return refused[0].reason();
	}

}
