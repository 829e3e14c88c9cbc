package org.dateline.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF that is printed line by line, as a press office would. */
public final class PrintedPdf {

	private static final float PITCH = 14;

	private final PDDocument document = new PDDocument();

	private final PDFont font;

	private PDPage page = new PDPage(PDRectangle.A4);

	private float y;

	public PrintedPdf() {
		try (InputStream letters = PDFont.class
			.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
			this.font = PDType0Font.load(this.document, letters, true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		newPage();
	}

	public PrintedPdf newPage() {
		this.page = new PDPage(PDRectangle.A4);
		this.document.addPage(this.page);
		this.y = 780;
		return this;
	}

	/** Prints a line at the left edge. */
	public PrintedPdf line(String text) {
		return line(text, 60, 11);
	}

	PrintedPdf line(String text, float x, float size) {
		try (PDPageContentStream print = new PDPageContentStream(this.document, this.page,
				PDPageContentStream.AppendMode.APPEND, true)) {
			print.beginText();
			print.setFont(this.font, size);
			print.newLineAtOffset(x, this.y);
			print.showText(text);
			print.endText();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.y -= PITCH;
		return this;
	}

	/** Goes back to the top, as for another column. */
	PrintedPdf toTheTop() {
		this.y = 780;
		return this;
	}

	/** Leaves a line free. */
	public PrintedPdf gap() {
		this.y -= PITCH;
		return this;
	}

	public PrintedPdf titled(String title) {
		this.document.getDocumentInformation().setTitle(title);
		return this;
	}

	/** Made in the summer of 2023, at ten in Baku. */
	PrintedPdf dated() {
		GregorianCalendar moment = new GregorianCalendar(TimeZone.getTimeZone("GMT+4"));
		moment.clear();
		moment.set(2023, Calendar.JULY, 5, 10, 15, 0);
		this.document.getDocumentInformation().setCreationDate(moment);
		this.document.getDocumentInformation().getCOSObject().setString(COSName.MOD_DATE, "D:2023");
		return this;
	}

	/** Written with a password; the reader's may be empty. */
	public PrintedPdf locked(String reader, boolean mayBeCopied) {
		AccessPermission may = new AccessPermission();
		may.setCanExtractContent(mayBeCopied);
		StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", reader, may);
		policy.setEncryptionKeyLength(128);
		try {
			this.document.protect(policy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	public byte[] bytes() {
		try (PDDocument written = this.document) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			written.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
