package org.dateline.extraction;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a PDF (ISO 32000) as far as it has letters. What takes a password, or
 * has only pictures of a text, is refused with that reason.
 */
public final class PdfReader {

	/** What it reads. */
	public static final String MEDIA_TYPE = "application/pdf";

	static {
		FontMappers.set(new PdfFonts());
	}

	private PdfReader() {
	}

	/**
	 * Reads a file.
	 * @throws FileRefused if there is no text to be had from it
	 */
	public static FileReading read(byte[] bytes) throws FileRefused {
		PdfBudget budget = new PdfBudget();
		try {
			FileReading reading = read(bytes, budget);
			budget.check();
			return reading;
		}
		catch (InvalidPasswordException ex) {
			throw new FileRefused(FileRefused.Reason.PROTECTED);
		}
		// PDFBox takes much on trust, and shows it by one or the other of these.
		catch (IOException | RuntimeException | StackOverflowError | LinkageError ex) {
			budget.check();
			throw new FileRefused(FileRefused.Reason.DAMAGED);
		}
	}

	private static FileReading read(byte[] bytes, PdfBudget budget) throws IOException, FileRefused {
		try (PDDocument document = new PdfFile(bytes, budget).parse()) {
			if (!document.getCurrentAccessPermission().canExtractContent()) {
				throw new FileRefused(FileRefused.Reason.PROTECTED);
			}
			if (document.getNumberOfPages() > PdfBudget.MOST_PAGES) {
				throw new FileRefused(FileRefused.Reason.TOO_MANY_PAGES, PdfBudget.MOST_PAGES);
			}
			PdfLines lines = new PdfLines(budget);
			lines.writeText(document, Writer.nullWriter());
			budget.check();
			String text = PdfParagraphs.of(lines.found());
			if (text.codePoints().noneMatch(Character::isLetter)) {
				throw new FileRefused(FileRefused.Reason.PICTURES);
			}
			COSDictionary information = document.getDocumentInformation().getCOSObject();
			List<DateCandidate> dates = FileDates.of(string(information, COSName.CREATION_DATE),
					string(information, COSName.MOD_DATE));
			return new FileReading(text, "pdf-text", FileTitle.of(string(information, COSName.TITLE)), dates);
		}
	}

	private static @Nullable String string(COSDictionary information, COSName name) {
		return information.getString(name);
	}

}
