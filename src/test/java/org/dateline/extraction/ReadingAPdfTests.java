package org.dateline.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What is read from a PDF. */
class ReadingAPdfTests {

	@Test
	void hasItsParagraphs() throws FileRefused {
		byte[] pdf = new PrintedPdf().line("The ministers met in the capital on Sunday and spoke of")
			.line("trade, of borders and of the railway that is to join")
			.line("the two countries.")
			.line("They will meet again in spring, one of them said after")
			.line("the talks, which had lasted three hours.")
			.gap()
			.line("Nothing was signed.")
			.bytes();

		assertThat(PdfReader.read(pdf).text()).isEqualTo(
				"""
						The ministers met in the capital on Sunday and spoke of trade, of borders and of the railway that is to \
						join the two countries.

						They will meet again in spring, one of them said after the talks, which had lasted three hours.

						Nothing was signed.""");
	}

	@Test
	void hasParagraphsThatBeginWithAnIndent() throws FileRefused {
		byte[] pdf = new PrintedPdf().line("The ministers met in the capital on Sunday and spoke of.")
			.line("They will meet again in spring, one of them", 75, 11)
			.line("said after the talks, which had lasted for three hours.")
			.bytes();

		assertThat(PdfReader.read(pdf).text())
			.contains("spoke of.\n\nThey will meet again in spring, one of them said");
	}

	@Test
	void isReadInAnyScript() throws FileRefused {
		byte[] pdf = new PrintedPdf().line("Президенты провели переговоры в Баку.")
			.gap()
			.line("Prezidentlər Bakıda görüşdülər, müzakirə etdilər.")
			.bytes();

		assertThat(PdfReader.read(pdf).text())
			.isEqualTo("Президенты провели переговоры в Баку.\n\nPrezidentlər Bakıda görüşdülər, müzakirə etdilər.");
	}

	@ParameterizedTest
	@CsvSource({ "the nego-,tiations went on,the negotiations went on",
			"a well-,known man was well met and known,a well-known man was well met and known",
			"negara-,negara tetangga,negara-negara tetangga", "Anglo-,Russian talks,Anglo-Russian talks",
			"из-,за границы,из-за границы", "пере-,говоры в Баку,переговоры в Баку",
			"a co-,operation and the co-operation,a co-operation and the co-operation" })
	void joinsBrokenWordsWhereThatIsSafe(String first, String second, String joined) throws FileRefused {
		assertThat(PdfReader.read(new PrintedPdf().line(first).line(second).bytes()).text()).isEqualTo(joined);
	}

	@Test
	void goesOnOverColumnsAndPagesWithoutTheirHeads() throws FileRefused {
		PrintedPdf pdf = new PrintedPdf();
		for (int page = 1; page <= 3; page++) {
			String name = List.of("Alpha", "Beta", "Gamma").get(page - 1);
			if (page > 1) {
				pdf.newPage();
			}
			pdf.line("The Daily Example, 5 July 2023, page " + page, 60, 8)
				.gap()
				.line("%s begins here and goes".formatted(name))
				.line("on with %s in another, where".formatted(name))
				.toTheTop()
				.gap()
				.gap()
				.line("it ends in the middle of", 320, 11);
		}

		assertThat(PdfReader.read(pdf.bytes()).text()).isEqualTo("""
				Alpha begins here and goes on with Alpha in another, where it ends in the middle of \
				Beta begins here and goes on with Beta in another, where it ends in the middle of \
				Gamma begins here and goes on with Gamma in another, where it ends in the middle of""");
	}

	@Test
	void saysWhenItWasMadeAndIsNotDatedByIt() throws FileRefused {
		FileReading reading = PdfReader
			.read(new PrintedPdf().titled("Talks in Baku").dated().line("The text.").bytes());

		assertThat(reading.title()).isEqualTo("Talks in Baku");
		assertThat(reading.dates()).extracting(DateCandidate::edtf, DateCandidate::rule, DateCandidate::kind)
			.containsExactly(tuple("2023-07-05T10:15:00+04:00", DateRule.FILE, DateCandidate.Kind.PUBLISHED),
					tuple("2023", DateRule.FILE, DateCandidate.Kind.MODIFIED));
		assertThat(PublicationDates.choose(reading.dates(), DateCandidate.Kind.PUBLISHED)).isEmpty();
		assertThat(PublicationDates.choose(reading.dates(), DateCandidate.Kind.MODIFIED)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Microsoft Word - talks final.doc", "report_v2.docx", "Untitled", "Document 3", "1234", " " })
	void isNotCalledWhatItsProgramCallsIt(String title) throws FileRefused {
		assertThat(PdfReader.read(new PrintedPdf().titled(title).line("The text.").bytes()).title()).isNull();
	}

	@Test
	void isReadWhereOnlyItsOwnerHasAPassword() throws FileRefused {
		assertThat(PdfReader.read(new PrintedPdf().line("The text.").locked("", true).bytes()).text())
			.isEqualTo("The text.");
	}

	@Test
	void isRefusedWithItsReason() throws IOException {
		assertThat(refusal(new PrintedPdf().line("The text.").locked("secret", true).bytes()))
			.isEqualTo(FileRefused.Reason.PROTECTED);
		assertThat(refusal(new PrintedPdf().line("The text.").locked("", false).bytes()))
			.isEqualTo(FileRefused.Reason.PROTECTED);
		assertThat(refusal(new PrintedPdf().bytes())).isEqualTo(FileRefused.Reason.PICTURES);
		assertThat(refusal("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII)))
			.isEqualTo(FileRefused.Reason.DAMAGED);
		assertThat(refusal(new byte[0])).isEqualTo(FileRefused.Reason.DAMAGED);
		PrintedPdf book = new PrintedPdf();
		for (int page = 0; page < PdfBudget.MOST_PAGES; page++) {
			book.newPage();
		}
		assertThat(refusal(book.bytes())).isEqualTo(FileRefused.Reason.TOO_MANY_PAGES);
	}

	@Test
	void isReadWithoutItsEnd() throws FileRefused {
		byte[] whole = new PrintedPdf().line("The text.").bytes();

		assertThat(PdfReader.read(Arrays.copyOf(whole, whole.length - 60)).text()).isEqualTo("The text.");
	}

	@ParameterizedTest
	@CsvSource({ "/Filter/FlateDecode,BOMB", "/Filter[/FlateDecode/ASCIIHexDecode],BOMB",
			"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2147483647>>,PICTURES" })
	void isBoundedHoweverMuchItUnpacksTo(String filter, FileRefused.Reason reason) {
		byte[] bomb = RawPdf.page(filter, RawPdf.deflated((byte) '0', 200));

		assertThat(bomb.length).isLessThan(1_000_000);
		assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refusal(bomb))).isIn(FileRefused.Reason.BOMB,
				FileRefused.Reason.PICTURES);
	}

	@Test
	void isBoundedWhereItUnpacksToNothingButSpaces() {
		byte[] bomb = RawPdf.page("/Filter/FlateDecode", RawPdf.deflated((byte) ' ', 100));

		assertThat(refusal(bomb)).isEqualTo(FileRefused.Reason.BOMB);
	}

	@Test
	void isBoundedHoweverManyLettersAPageHas() {
		byte[] words = "BT /F 1 Tf (aaaaaaaaaa) Tj ET\n".repeat(30_000).getBytes(StandardCharsets.US_ASCII);

		assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> refusal(RawPdf.page("", words))))
			.isEqualTo(FileRefused.Reason.BOMB);
	}

	@Test
	void isNotReadAsAPictureOfAnySize() {
		byte[] page = RawPdf.page("/Filter/CCITTFaxDecode/DecodeParms<</Columns 60000/Rows 2000000000>>", new byte[9]);

		assertThat(refusal(page)).isEqualTo(FileRefused.Reason.PICTURES);
	}

	private static FileRefused.Reason refusal(byte[] pdf) {
		FileRefused[] refused = new FileRefused[1];
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> PdfReader.read(pdf))
			.satisfies((ex) -> refused[0] = ex);
		return refused[0].reason();
	}

}
