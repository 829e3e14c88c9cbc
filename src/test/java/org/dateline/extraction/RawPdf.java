package org.dateline.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PDF of one page whose content is whatever bytes, by whatever filter. */
public final class RawPdf {

	private RawPdf() {
	}

	/** A page with this content stream. */
	public static byte[] page(String dictionary, byte[] content) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		write(file, """
				%PDF-1.4
				1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
				2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
				3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R
				/Resources<</Font<</F 5 0 R>>>>>> endobj
				5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
				""");
		write(file, "4 0 obj <</Length %d%s>> stream\n".formatted(content.length, dictionary));
		file.writeBytes(content);
		write(file, "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
		return file.toByteArray();
	}

	/** So many bytes of a kind, deflated. */
	public static byte[] deflated(byte value, int megabytes) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		byte[] chunk = new byte[1 << 20];
		Arrays.fill(chunk, value);
		try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
			for (int i = 0; i < megabytes; i++) {
				out.write(chunk);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	private static void write(ByteArrayOutputStream file, String text) {
		file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
	}

}
